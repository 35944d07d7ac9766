package org.saleskit.core.cascade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saleskit.core.cascade.Cascades.number;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.saleskit.core.stats.Fraction;
import org.saleskit.core.stats.Proportion;

class DriverChainTest {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    /**
     * The numbers of s2: every tenth meeting is effective, the average contract 50 000. Its month of 2 meetings on 22 days
     * brings 44 / 10 * 50 000 = 220 000; the stated 440 000 take 440 000 / 50 000 = 8.8 deals and 88 meetings, and with 1
     * meeting from 4 calls 352 calls.
     */
    private static final DriverChain CHAIN = DriverChain.of("deals", Money.parse("RUB 50000"))
            .through("meetings", Proportion.of(10, 100))
            .through("calls", Proportion.of(2, 8));

    @Test
    void plan_revenue_goesDownToCallsExactly() {
        DriverPlan plan = CHAIN.plan(Money.parse("RUB 440000"));
        assertThat(plan.isComplete()).isTrue();
        assertThat(plan.steps())
                .containsExactly(
                        new DriverPlan.Step("deals", Fraction.of(number("8.8")), false),
                        new DriverPlan.Step("meetings", Fraction.of(88), false),
                        new DriverPlan.Step("calls", Fraction.of(352), true));
        assertThat(plan.step("deals").orElseThrow().whole()).isEqualTo(BigInteger.valueOf(9));
        assertThat(plan.step("calls").orElseThrow().whole()).isEqualTo(BigInteger.valueOf(352));
        assertThat(plan.step("mails")).isEmpty();
        assertThat(plan.explain(Locale.ENGLISH))
                .isEqualTo("440,000: deals 9 (8.80); meetings 88; calls 352, few trials");
        assertThat(CHAIN.toString()).isEqualTo("deals, meetings (10 of 100), calls (2 of 8)");
    }

    @Test
    void outcome_ofMeetings_isTheMonthOfTheArticle() {
        DriverChain chain = DriverChain.of("deals", number("50000")).through("meetings", Proportion.of(1, 10));
        assertThat(chain.outcome(number("44"))).contains(Fraction.of(220_000));
        assertThat(chain.through("calls", Proportion.none()).outcome(number("44")))
                .isEmpty();
        assertThat(chain.result()).isEqualTo("deals");
        assertThat(chain.average()).isEqualTo(number("50000"));
        assertThat(chain.drivers()).containsExactly(new DriverChain.Driver("meetings", Proportion.of(1, 10)));
    }

    @Test
    void plan_conversionOfZero_endsThereAndSaysWhy() {
        DriverPlan none = DriverChain.of("deals", number("10"))
                .through("meetings", Proportion.of(0, 7))
                .through("calls", Proportion.of(1, 2))
                .plan(number("25"));
        assertThat(none.isComplete()).isFalse();
        assertThat(none.gap()).contains(new DriverPlan.Gap("meetings", DriverPlan.Cause.NO_SUCCESS));
        assertThat(none.steps()).extracting(DriverPlan.Step::action).containsExactly("deals");
        assertThat(none.explain(Locale.ENGLISH)).isEqualTo("25: deals 3 (2.50); meetings: no trial succeeded yet");
        assertThat(none.explain(RUSSIAN)).isEqualTo("25: deals 3 (2,50); meetings: ни одна попытка не удалась");
        DriverPlan unknown = DriverChain.of("deals", number("10"))
                .through("meetings", Proportion.none())
                .plan(number("25"));
        assertThat(unknown.gap()).contains(new DriverPlan.Gap("meetings", DriverPlan.Cause.NO_TRIALS));
        assertThat(unknown.explain(RUSSIAN)).endsWith("meetings: конверсия не измерялась");
        assertThat(unknown.explain(Locale.ENGLISH)).endsWith("meetings: the conversion was never measured");
    }

    @Test
    void plan_ofNothing_takesNothing() {
        assertThat(CHAIN.plan(Money.parse("RUB 0")).steps())
                .extracting(DriverPlan.Step::whole)
                .containsExactly(BigInteger.ZERO, BigInteger.ZERO, BigInteger.ZERO);
        assertThat(CHAIN.plan(Money.parse("RUB 1")).explain(RUSSIAN)).endsWith("мало наблюдений");
    }

    @Test
    void equals_chains_compareTheirParts() {
        DriverChain plain = DriverChain.of("deals", number("50000"));
        assertThat(plain)
                .isEqualTo(DriverChain.of("deals", number("5E+4")))
                .hasSameHashCodeAs(DriverChain.of("deals", number("5E+4")))
                .isNotEqualTo(DriverChain.of("deals", Money.parse("RUB 50000")))
                .isNotEqualTo(DriverChain.of("wins", number("50000")))
                .isNotEqualTo(DriverChain.of("deals", number("50001")))
                .isNotEqualTo(plain.through("x", Proportion.of(1, 2)))
                .isNotEqualTo("x");
    }

    /** What a plan asks for brings exactly the total again; rounding up brings at least the total, by less than one step. */
    @Property
    void outcome_ofThePlan_isTheTotal(
            @ForAll @IntRange(max = 1_000_000) int total,
            @ForAll @IntRange(min = 1, max = 100_000) int average,
            @ForAll @IntRange(min = 1, max = 50) int won,
            @ForAll @IntRange(max = 500) int lost) {
        Proportion conversion = Proportion.of(won, won + lost);
        DriverChain chain = DriverChain.of("deals", BigDecimal.valueOf(average)).through("meetings", conversion);
        DriverPlan plan = chain.plan(BigDecimal.valueOf(total));
        DriverPlan.Step last = plan.steps().get(1);
        Fraction perAction = chain.outcome(BigDecimal.ONE).orElseThrow();
        assertThat(last.exact().multipliedBy(perAction)).isEqualTo(Fraction.of(total));
        Fraction enough = chain.outcome(new BigDecimal(last.whole())).orElseThrow();
        assertThat(enough).isGreaterThanOrEqualTo(Fraction.of(total));
        assertThat(enough.minus(perAction)).isLessThan(Fraction.of(total));
        assertThat(plan.steps()).hasSize(2);
        assertThat(List.copyOf(plan.steps())).isEqualTo(plan.steps());
    }
}
