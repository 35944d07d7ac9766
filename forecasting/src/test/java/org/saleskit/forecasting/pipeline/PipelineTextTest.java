package org.saleskit.forecasting.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saleskit.forecasting.pipeline.Sample.FIVE;
import static org.saleskit.forecasting.pipeline.Sample.INDEPENDENT;
import static org.saleskit.forecasting.pipeline.Sample.deal;
import static org.saleskit.forecasting.pipeline.Sample.unknown;
import static org.saleskit.forecasting.pipeline.Sample.usd;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.stats.Proportion;
import org.saleskit.forecasting.chance.ChanceSource;
import org.saleskit.forecasting.distribution.AmountDistribution;
import org.saleskit.forecasting.distribution.CountDistribution;
import org.saleskit.forecasting.distribution.DealSum;
import org.saleskit.forecasting.pipeline.CreationNeed.Rates;
import org.saleskit.forecasting.pipeline.PipelineDeal.Adjustment;

/** Forecasts in English and Russian. */
class PipelineTextTest {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final LocalDate DECEMBER = LocalDate.parse("2026-12-01");
    private static final PipelineForecast FORECAST = INDEPENDENT.forecast(FIVE);

    /** Russian groups digits by no-break spaces; the texts below show plain ones. */
    private static String plain(String text) {
        return text.replace('\u00a0', ' ').replace('\u202f', ' ');
    }

    private static PipelineForecast full() {
        List<PipelineDeal> deals = new ArrayList<>(FIVE);
        deals.add(PipelineDeal.won(DealId.of("w"), usd(1000), DECEMBER));
        deals.add(unknown("u", 5));
        deals.add(deal("m", 100, 0.5).toBuilder()
                .source(ChanceSource.INCIDENCE_IN_STAGE)
                .stageProbability(OptionalDouble.empty())
                .adjustment(Adjustment.ofProbability(0.25))
                .build());
        deals.add(unknown("o", 5).toBuilder().category(ForecastCategory.OMITTED).build());
        deals.add(unknown("p", 5).toBuilder().category(ForecastCategory.OMITTED).build());
        return INDEPENDENT
                .withNewBusiness(CountDistribution.binomial(1, 1), AmountDistribution.fixed(usd(50)))
                .takingUnknownAs(0)
                .forecast(deals);
    }

    @Test
    void explain_fiveDeals_saysMeanRangeAndWeighted() {
        assertThat(FORECAST.explain(Locale.ENGLISH))
                .isEqualTo(
                        "Expected USD 287.50: won USD 0.00, open deals (5) USD 287.50. In 80% of the cases the result lies"
                                + " between USD 200.00 and USD 400.00, half of the time it is at most USD 310.00."
                                + " Amounts × probabilities: USD 287.50.");
        assertThat(plain(FORECAST.explain(RUSSIAN)))
                .isEqualTo("Ожидается USD 287,50: выиграно USD 0,00, открытые сделки (5) — USD 287,50. В 80 % случаев"
                        + " итог лежит между USD 200,00 и USD 400,00, в половине случаев он не больше USD 310,00."
                        + " Суммы × вероятности: USD 287,50.");
    }

    /** Percentages are those of stages only where a deal names its stage and more is known than the chance that the host gave. */
    @Test
    void explain_dealsWithStages_saysPercentagesOfTheStages() {
        List<PipelineDeal> deals = new ArrayList<>(FIVE);
        PipelineDeal staged = deal("s", 100, 0.5).toBuilder().stage("Offer").build();
        deals.add(staged);
        assertThat(INDEPENDENT.forecast(deals).explain(Locale.ENGLISH))
                .endsWith(" Amounts × probabilities: USD 337.50.");
        deals.set(5, staged.toBuilder().stageProbability(0.3).build());
        assertThat(INDEPENDENT.forecast(deals).explain(Locale.ENGLISH))
                .endsWith(" Amounts × percentages of the stages: USD 317.50.");
        deals.set(5, staged.toBuilder().source(ChanceSource.STAGE_DEFAULT).build());
        assertThat(INDEPENDENT.forecast(deals).explain(Locale.ENGLISH))
                .endsWith(" Amounts × percentages of the stages: USD 337.50.");
        assertThat(plain(INDEPENDENT.forecast(deals).explain(RUSSIAN)))
                .endsWith(" Суммы × проценты стадий: USD 337,50.");
    }

    @Test
    void explain_everythingAtOnce_saysItAll() {
        assertThat(full().explain(Locale.ENGLISH))
                .startsWith(
                        "Expected USD 1,387.50: won USD 1,000.00, open deals (7) USD 337.50, deals not created yet USD 50.00.")
                .endsWith(" Amounts × probabilities: USD 1,287.50 (deals without a percentage: 2)."
                        + " With the managers' adjustments: USD 1,362.50. Unknown probabilities taken as 0%: 1."
                        + " Left out: 2 (it is in an omitted category — 2).");
        assertThat(plain(full().explain(RUSSIAN)))
                .startsWith("Ожидается USD 1 387,50: выиграно USD 1 000,00, открытые сделки (7) — USD 337,50,"
                        + " ещё не созданные сделки — USD 50,00.")
                .endsWith(" Суммы × вероятности: USD 1 287,50 (сделок без процента: 2). С поправками руководителей:"
                        + " USD 1 362,50. Неизвестная вероятность принята за 0 %, сделок: 1."
                        + " Не вошло сделок: 2 (в исключённой категории — 2).");
    }

    @Test
    void explain_severalReasons_countsEach() {
        List<PipelineDeal> deals = List.of(
                unknown("1", 5),
                unknown("2", 5),
                PipelineDeal.won(DealId.of("3"), usd(10), LocalDate.parse("2026-09-30")));

        assertThat(INDEPENDENT.forecast(deals).explain(Locale.ENGLISH))
                .endsWith(" Left out: 3 (the probability is unknown — 2; it was won before the period — 1).");
        assertThat(INDEPENDENT.forecast(deals).explain(RUSSIAN))
                .endsWith(" Не вошло сделок: 3 (вероятность неизвестна — 2; выиграна до начала периода — 1).");
    }

    @Test
    void explain_coverage_saysRestAndRatios() {
        PipelineCoverage coverage = INDEPENDENT
                .forecast(List.of(deal("1", 100, 0.5), deal("2", 30, 0)))
                .coverage(usd(80));

        assertThat(coverage.explain(Locale.ENGLISH))
                .isEqualTo(
                        "Plan USD 80.00, won USD 0.00, remaining USD 80.00. Open deals in full USD 100.00, coverage 1.25;"
                                + " by their chances USD 50.00, coverage 0.63; missing USD 30.00."
                                + " Not counted, as they cannot close in the period: 1.");
        assertThat(plain(coverage.explain(RUSSIAN)))
                .isEqualTo(
                        "План USD 80,00, выиграно USD 0,00, осталось USD 80,00. Открытые сделки полностью — USD 100,00,"
                                + " покрытие 1,25; по вероятностям — USD 50,00, покрытие 0,63; не хватает USD 30,00."
                                + " Не учтено сделок, которые не успеют закрыться: 1.");
        assertThat(FORECAST.coverage(usd(100)).explain(Locale.ENGLISH))
                .isEqualTo("Plan USD 100.00, won USD 0.00, remaining USD 100.00. Open deals in full USD 480.00,"
                        + " coverage 4.80; by their chances USD 287.50, coverage 2.88.");
        assertThat(full().coverage(usd(900)).explain(Locale.ENGLISH))
                .isEqualTo("The plan USD 900.00 is reached: won USD 1,000.00.");
        assertThat(plain(full().coverage(usd(1000)).explain(RUSSIAN)))
                .isEqualTo("План USD 1 000,00 выполнен: выиграно USD 1 000,00.");
    }

    @Test
    void explain_creation_saysHowMany() {
        CreationNeed need = FORECAST.coverage(usd(587.5))
                .creation(DECEMBER, new Rates(Proportion.of(1, 4), usd(40), ClosingLag.ofDays(10)));

        assertThat(need.explain(Locale.ENGLISH))
                .isEqualTo(
                        "To bring USD 300.00, create 30 deals now (won in time: 25.0% of them, USD 40.00 each), or 45 if they come"
                                + " evenly to the end of the period. The last useful day of creation is 2026-12-21.");
        assertThat(plain(need.explain(RUSSIAN)))
                .isEqualTo("Чтобы принести USD 300,00, нужно создать сделок: 30 сразу (из них в срок выигрывают 25,0 %,"
                        + " в среднем по USD 40,00) или 45, если создавать их равномерно до конца периода."
                        + " Последний полезный день создания — 2026-12-21.");
    }

    /** 10 of 40 × 0.25 = 10 each: 1 deal; 10.01: 1.001 deals, and half a deal cannot be created. */
    @Test
    void explain_creationOfAPartOfADeal_roundsUp() {
        Rates rates = new Rates(Proportion.of(1, 4), usd(40), ClosingLag.ofDays(31));

        assertThat(FORECAST.coverage(usd(297.5)).creation(DECEMBER, rates).explain(Locale.ENGLISH))
                .startsWith("It is too late");
        Rates quick = new Rates(Proportion.of(1, 4), usd(40), ClosingLag.ofDays(0));
        assertThat(FORECAST.coverage(usd(297.5)).creation(DECEMBER, quick).explain(Locale.ENGLISH))
                .startsWith("To bring USD 10.00, create 1 deal now (")
                .contains("), or 1 if they come evenly");
        assertThat(FORECAST.coverage(usd(297.51)).creation(DECEMBER, quick).explain(RUSSIAN))
                .contains("нужно создать сделок: 2 сразу (")
                .contains(") или 2, если");
    }

    @Test
    void explain_withoutAnyPercentage_doesNotShowAWeightedSum() {
        PipelineDeal learned = deal("1", 100, 0.5).toBuilder()
                .source(ChanceSource.INCIDENCE_IN_STAGE)
                .stageProbability(OptionalDouble.empty())
                .build();

        assertThat(INDEPENDENT.forecast(List.of(learned)).explain(Locale.ENGLISH))
                .endsWith(" Amounts × percentages of the stages: not known (deals without a percentage: 1).");
        assertThat(INDEPENDENT.forecast(List.of(learned)).explain(RUSSIAN))
                .endsWith(" Суммы × проценты стадий: неизвестно (сделок без процента: 1).");
        assertThat(INDEPENDENT.forecast(List.of()).explain(Locale.ENGLISH))
                .endsWith(" Amounts × percentages of the stages: USD 0.00.");
    }

    @Test
    void explain_ofALawOnALattice_saysItsStep() {
        List<PipelineDeal> deals = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            deals.add(deal("d" + i, (10_001 + 10 * i) / 100.0, 0.5));
        }
        PipelineForecast forecast = INDEPENDENT.forecast(deals);
        String step = "USD " + forecast.revenue().step().getAmount();

        assertThat(forecast.revenue().step().getAmount()).isGreaterThan(BigDecimal.ONE);
        assertThat(forecast.explain(Locale.ENGLISH))
                .contains(". The law is approximate: its amounts lie on a lattice of " + step
                        + ", so that these limits are exact"
                        + " only to about that step; the mean is exact. Amounts × ");
        assertThat(plain(forecast.explain(RUSSIAN)))
                .contains(". Распределение приближённое: суммы лежат на сетке с шагом " + step.replace('.', ',')
                        + ", поэтому эти границы точны лишь примерно до шага; среднее точное. Суммы × ");
        assertThat(forecast.with(deal("more", 103, 0.5)).explain(Locale.ENGLISH))
                .contains("lattice of");
        assertThat(INDEPENDENT
                        .withNewBusiness(CountDistribution.binomial(1, 0.5), AmountDistribution.fixed(usd(1)))
                        .forecast(deals)
                        .explain(Locale.ENGLISH))
                .as("the step of the deals, not the finer one of the sum")
                .contains(" on a lattice of " + step + ",");
    }

    /** Deals of about 100 and one of a million: the lattice of the small ones lies beside each sum of the large ones. */
    @Test
    void explain_ofALawOnSeveralLattices_saysNoStep() {
        PipelineForecaster rough =
                INDEPENDENT.withSum(DealSum.withDefaults().withBins(16).withCorrelation(0));
        List<PipelineDeal> deals = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            deals.add(deal("d" + i, (10_001 + 10 * i) / 100.0, 0.5));
        }
        deals.add(deal("whale", 1_000_000.01, 0.5));

        assertThat(rough.forecast(deals).explain(Locale.ENGLISH))
                .contains(
                        ". The law is approximate: some amounts were moved to near ones, so that these limits are not exact;"
                                + " the mean is. Amounts × ");
        assertThat(rough.forecast(deals).explain(RUSSIAN))
                .contains(
                        ". Распределение приближённое: некоторые суммы сдвинуты к соседним, поэтому эти границы неточные;"
                                + " среднее точное. Суммы × ");
    }

    @Test
    void explain_creationWithoutANumber_saysWhy() {
        assertNeed(full(), 900, Proportion.of(1, 4), 0, "The plan is reached", "План выполнен");
        assertNeed(FORECAST, 200, Proportion.of(1, 4), 0, "The open deals are expected", "Ожидается, что");
        assertNeed(FORECAST, 500, Proportion.of(0, 0), 0, "How many deals", "Сколько нужно");
        assertNeed(FORECAST, 500, Proportion.of(0, 4), 0, "No number of", "Никакого числа");
        assertNeed(
                FORECAST,
                500,
                Proportion.of(1, 4),
                40,
                "It is too late: no deal created now can be won in the period; the last day was 2026-11-21.",
                "Слишком поздно: созданная сейчас сделка не успеет закрыться в периоде; последний день — 2026-11-21.");
    }

    private static void assertNeed(
            PipelineForecast forecast, double plan, Proportion rate, long lag, String english, String russian) {
        CreationNeed need =
                forecast.coverage(usd(plan)).creation(DECEMBER, new Rates(rate, usd(40), ClosingLag.ofDays(lag)));
        assertThat(need.explain(Locale.ENGLISH))
                .startsWith(english)
                .endsWith(".")
                .matches("\\P{IsCyrillic}+");
        assertThat(need.explain(RUSSIAN)).startsWith(russian).endsWith(".");
    }
}
