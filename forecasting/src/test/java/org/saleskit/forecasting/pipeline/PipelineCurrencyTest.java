package org.saleskit.forecasting.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.saleskit.forecasting.pipeline.Sample.INDEPENDENT;
import static org.saleskit.forecasting.pipeline.Sample.USD;
import static org.saleskit.forecasting.pipeline.Sample.deal;
import static org.saleskit.forecasting.pipeline.Sample.unknown;
import static org.saleskit.forecasting.pipeline.Sample.usd;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.saleskit.core.money.CurrencyConverter;
import org.saleskit.core.money.MissingRateRule;
import org.saleskit.core.money.RateProvider;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.forecasting.distribution.AmountDistribution;
import org.saleskit.forecasting.pipeline.LeftOutDeal.Reason;

/** Deals in another currency than the forecast: converted at a rate of their date, or listed. */
class PipelineCurrencyTest {

    private static final LocalDate NOVEMBER = LocalDate.parse("2026-11-15");

    @Test
    void amounts_inTwoCurrencies_areConvertedAtTheirDates() {
        RateProvider rates =
                (from, to, date) -> Optional.of(date.equals(NOVEMBER) ? new BigDecimal("1.25") : new BigDecimal("1.5"));
        CurrencyConverter converter = CurrencyConverter.to(USD, rates);
        List<PipelineDeal> deals = List.of(
                PipelineDeal.of(DealId.of("1"), Money.parse("EUR 10"), 0.5),
                PipelineDeal.won(DealId.of("2"), Money.parse("EUR 20"), LocalDate.parse("2026-10-05")),
                deal("3", 8, 0.25));

        PipelineForecast forecast =
                INDEPENDENT.withConverter(converter, NOVEMBER).forecast(deals);

        assertThat(forecast.closed()).isEqualTo(usd(30));
        assertThat(forecast.expected()).isEqualTo(usd(30 + 6.25 + 2));
        assertThat(forecast.weighted()).isEqualTo(usd(38.25));
    }

    /** 0.01 EUR at 1.5 are 1.5 cents, which the converter rounds half up. */
    @Test
    void amounts_uncertainInAnotherCurrency_areConvertedWhole() {
        CurrencyConverter converter = CurrencyConverter.to(USD, (from, to, date) -> Optional.of(new BigDecimal("1.5")));
        AmountDistribution sample = AmountDistribution.sample(
                List.of(Money.parse("EUR 0.01"), Money.parse("EUR 10"), Money.parse("EUR 30")));
        PipelineDeal deal =
                unknown("1", 0).toBuilder().amount(sample).probability(1).build();
        PipelineDeal skewed = deal.toBuilder()
                .amount(AmountDistribution.logNormal(Money.parse("EUR 40"), 0.5))
                .build();

        PipelineForecast forecast =
                INDEPENDENT.withConverter(converter, NOVEMBER).forecast(List.of(deal));

        assertThat(forecast.revenue().isExact()).isTrue();
        assertThat(forecast.revenue().probability(usd(0.02))).isCloseTo(1 / 3.0, within(1e-15));
        assertThat(forecast.revenue().probability(usd(15))).isCloseTo(1 / 3.0, within(1e-15));
        assertThat(forecast.revenue().probability(usd(45))).isCloseTo(1 / 3.0, within(1e-15));
        PipelineForecast euros = INDEPENDENT.withConverter(converter, NOVEMBER).forecast(List.of(skewed));
        assertThat(euros.expected()).isEqualTo(usd(60));
        assertThat(euros.revenue().standardDeviation()).isCloseTo(30, within(1e-9));
    }

    @Test
    void amounts_withoutARateKeptApart_areListed() {
        CurrencyConverter converter = CurrencyConverter.to(USD, (from, to, date) -> Optional.empty())
                .withMissingRate(MissingRateRule.SEPARATE);

        PipelineForecast forecast = INDEPENDENT
                .withConverter(converter, NOVEMBER)
                .forecast(List.of(PipelineDeal.of(DealId.of("1"), Money.parse("EUR 10"), 0.5), deal("2", 8, 0.25)));

        assertThat(forecast.leftOut()).extracting(LeftOutDeal::reason).containsExactly(Reason.NO_RATE);
        assertThat(forecast.expected()).isEqualTo(usd(2));
    }
}
