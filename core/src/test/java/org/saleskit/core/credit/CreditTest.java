package org.saleskit.core.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.saleskit.core.team.RepId;

class CreditTest {

    private static final RepId R1 = RepId.of("r1");
    private static final RepId R2 = RepId.of("r2");
    private static final RepId R3 = RepId.of("r3");

    private static Map<RepId, BigDecimal> shares(String first, String second) {
        return Map.of(R1, new BigDecimal(first), R2, new BigDecimal(second));
    }

    @Test
    void revenueCredit_split_givesEachTheShare() {
        RevenueCredit credit = RevenueCredit.ofShares(shares("0.60", "0.4"));
        // 0.6 * 100.01 = 60.006, 0.4 * 100.01 = 40.004: the cent that is left goes to 0.6
        assertThat(credit.split(Money.parse("RUB 100.01")))
                .containsEntry(R1, Money.parse("RUB 60.01"))
                .containsEntry(R2, Money.parse("RUB 40.00"));
        assertThat(credit.split(Money.parse("RUB -100.01")).get(R1)).isEqualTo(Money.parse("RUB -60.01"));
        assertThat(credit.share(R1)).isEqualTo(0.6);
        assertThat(credit.share(R3)).isZero();
        assertThat(credit.parts()).containsEntry(R1, BigInteger.valueOf(3)).containsEntry(R2, BigInteger.TWO);
        assertThat(credit).hasToString("{r1=3, r2=2} of 5");
    }

    @Test
    void revenueCredit_equally_isExactInThirds() {
        RevenueCredit thirds = RevenueCredit.equally(List.of(R3, R1, R2, R1));
        assertThat(thirds.split(Money.parse("EUR 1.00")).values())
                .containsExactly(Money.parse("EUR 0.34"), Money.parse("EUR 0.33"), Money.parse("EUR 0.33"));
        assertThat(thirds.share(R2)).isEqualTo(1.0 / 3);
    }

    @Test
    void revenueCredit_sameShares_areEqualHoweverMade() {
        RevenueCredit halves = RevenueCredit.equally(List.of(R1, R2));
        assertThat(RevenueCredit.ofShares(shares("0.5", "0.500")))
                .isEqualTo(halves)
                .hasSameHashCodeAs(halves)
                .isNotEqualTo(RevenueCredit.sole(R1))
                .isNotEqualTo("{r1=1, r2=1} of 2");
        assertThat(RevenueCredit.sole(R1)).isEqualTo(RevenueCredit.ofShares(Map.of(R1, new BigDecimal("1.0"))));
        assertThat(RevenueCredit.sole(R1).share(R1)).isEqualTo(1);
    }

    @Test
    void overlayCredit_mayExceedTheSale() {
        OverlayCredit credit = OverlayCredit.ofShares(shares("1.00", "0.5"));
        assertThat(credit.totalShare()).isEqualByComparingTo("1.5");
        assertThat(credit.creditsOn(Money.parse("EUR 0.05"), RoundingMode.HALF_UP))
                .containsEntry(R1, Money.parse("EUR 0.05"))
                .containsEntry(R2, Money.parse("EUR 0.03"));
        assertThat(credit).hasToString("{r1=1, r2=0.5}");
        assertThat(credit)
                .isEqualTo(OverlayCredit.ofShares(shares("1", "0.50")))
                .hasSameHashCodeAs(OverlayCredit.ofShares(shares("1", "0.50")))
                .isNotEqualTo(OverlayCredit.ofShares(shares("1", "1")))
                .isNotEqualTo(RevenueCredit.ofShares(shares("0.5", "0.5")));
        assertThat(credit.shares()).containsEntry(R1, BigDecimal.ONE);
    }

    /** Trap T18: a target is met by the rep's own share of the order, and the shares of all are the revenue once. */
    @Property
    void revenueCredit_ofSharesInThousandths_neverCountsRevenueTwice(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 1, max = 100) Integer> parts,
            @ForAll @IntRange(min = -1_000_000, max = 1_000_000) int cents) {
        TreeMap<RepId, BigDecimal> shares = new TreeMap<>();
        int rest = 1000;
        for (int part : parts) {
            shares.put(RepId.of("r" + shares.size()), BigDecimal.valueOf(part, 3));
            rest -= part;
        }
        shares.put(RepId.of("z"), BigDecimal.valueOf(rest, 3));
        RevenueCredit credit = RevenueCredit.ofShares(shares);
        Money revenue = Money.ofMinor(CurrencyUnit.EUR, cents);
        assertThat(Money.total(CurrencyUnit.EUR, credit.split(revenue).values()))
                .isEqualTo(revenue);
        shares.forEach((rep, share) -> {
            assertThat(credit.share(rep)).isEqualTo(share.doubleValue());
            BigDecimal exact = share.multiply(revenue.getAmount());
            BigDecimal given = credit.split(revenue).getOrDefault(rep, revenue).getAmount();
            assertThat(given.subtract(exact).abs()).isLessThan(new BigDecimal("0.01"));
        });
    }

    private static Arguments bad(String description, ThrowingCallable call, String message) {
        return arguments(description, call, message);
    }

    static Stream<Arguments> badCredits() {
        return Stream.of(
                bad(
                        "shares short of one",
                        () -> RevenueCredit.ofShares(shares("0.5", "0.4")),
                        "revenueCredit.shares must sum to 1, but was 0.9"),
                bad(
                        "shares above one",
                        () -> RevenueCredit.ofShares(shares("0.5", "0.6")),
                        "revenueCredit.shares must sum to 1, but was 1.1"),
                bad(
                        "share of zero",
                        () -> RevenueCredit.ofShares(shares("0", "1")),
                        "revenueCredit.shares[r1] must be above zero, but was 0"),
                bad(
                        "negative share",
                        () -> RevenueCredit.ofShares(shares("1.5", "-0.5")),
                        "revenueCredit.shares[r2] must be above zero, but was -0.5"),
                bad(
                        "no shares",
                        () -> RevenueCredit.ofShares(Map.of()),
                        "revenueCredit.shares must hold at least one, but was none"),
                bad(
                        "no reps",
                        () -> RevenueCredit.equally(List.of()),
                        "revenueCredit.reps must hold at least one, but was none"),
                bad(
                        "share of endless digits",
                        () -> RevenueCredit.ofShares(shares("1E-2000000", "1")),
                        "revenueCredit.shares[r1] must have at most 1000 digits before and after the point, but was 1E-2000000"),
                bad(
                        "no overlay shares",
                        () -> OverlayCredit.ofShares(Map.of()),
                        "overlayCredit.shares must hold at least one, but was none"),
                bad(
                        "overlay share of zero",
                        () -> OverlayCredit.ofShares(shares("0.0", "1")),
                        "overlayCredit.shares[r1] must be above zero, but was 0.0"),
                bad(
                        "overlay share beyond all use",
                        () -> OverlayCredit.ofShares(shares("1", "1E+5000")),
                        "overlayCredit.shares[r2] must have at most 1000 digits before and after the point, but was 1E+5000"),
                bad(
                        "touch of no channel",
                        () -> Touch.of(Instant.EPOCH, " "),
                        "touch.channel must not be blank, but was \" \""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badCredits")
    void call_badInput_isRefusedInWords(String description, ThrowingCallable call, String message) {
        assertThatThrownBy(call)
                .as(description)
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }
}
