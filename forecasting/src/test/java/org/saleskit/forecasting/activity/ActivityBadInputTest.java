package org.saleskit.forecasting.activity;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.joda.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.saleskit.core.stats.Proportion;
import org.saleskit.core.team.RepId;
import org.saleskit.forecasting.activity.TeamForecaster.Conversions;
import org.saleskit.forecasting.distribution.AmountDistribution;
import org.saleskit.forecasting.rates.HierarchicalRates;
import org.saleskit.forecasting.rates.RatePath;
import org.saleskit.forecasting.rates.RateTree;

/** What each rule of the options, the lag, the goal and the team says when it is broken. */
class ActivityBadInputTest {

    private static final ActivityForecaster FORECASTER = ActivityForecaster.withDefaults();
    private static final ActivityGoal GOAL = ActivityGoal.withDefaults();
    private static final TeamForecaster TEAM = TeamForecaster.withDefaults();
    private static final RepId ANNA = RepId.of("anna");
    private static final RepId BORIS = RepId.of("boris");
    private static final Money FIFTY = Money.parse("RUB 50000");

    private static Arguments of(String description, ThrowingCallable call, String message) {
        return Arguments.of(description, call, message);
    }

    private static SalesActivity month() {
        return SalesActivity.of(22, 2, Proportion.of(1, 10), FIFTY);
    }

    private static SalesActivity unknown() {
        return SalesActivity.of(22, 2, Proportion.none(), FIFTY);
    }

    static Stream<Arguments> cases() {
        return Stream.of(
                of("no shares", () -> Ramp.table(), "shares must hold at least one month, but was empty"),
                of(
                        "a share in percent",
                        () -> Ramp.table(0.5, 80),
                        "shares[1] must be a fraction between 0 and 1, but was 80.0"),
                of("no months", () -> Ramp.linear(0), "months must lie between 1 and 1200, but was 0"),
                of("no half month", () -> Ramp.logistic(0, 1), "halfMonth must be finite and above zero, but was 0.0"),
                of(
                        "a steepness that is no number",
                        () -> Ramp.logistic(1, Double.NaN),
                        "steepness must be finite and above zero, but was NaN"),
                of("no constant", () -> Ramp.exponential(0), "months must be finite and above zero, but was 0.0"),
                of("month zero", () -> Ramp.linear(6).factor(0), "month must lie between 1 and 1200, but was 0"),
                of(
                        "a stage too late",
                        () -> Ramp.linear(6).inMonth(1201),
                        "month must lie between 1 and 1200, but was 1201"),
                of("no lag", () -> CloseLag.of(), "probabilities must hold 1 to 1000 periods, but was 0"),
                of(
                        "a lag above one",
                        () -> CloseLag.of(1.2, -0.2),
                        "probabilities[0] must be a fraction between 0 and 1, but was 1.2"),
                of(
                        "a lag with a rest",
                        () -> CloseLag.of(0.5, 0.25),
                        "probabilities must have a sum of 1, but was 0.75"),
                of("negative counts", () -> CloseLag.ofCounts(3, -1), "wins[1] must be zero or more, but was -1"),
                of(
                        "no counts",
                        () -> CloseLag.ofCounts(0, 0),
                        "wins must hold one above zero, but was zero in each of 2"),
                of("a negative lag", () -> CloseLag.none().probability(-1), "periods must be zero or more, but was -1"),
                of(
                        "a negative limit of meetings",
                        () -> month().toBuilder().mostMeetingsPerDay(-1).build(),
                        "mostMeetingsPerDay must be finite and zero or more, but was -1.0"),
                of(
                        "a negative limit of wins",
                        () -> month().toBuilder().mostWins(-1).build(),
                        "mostWins must be zero or more, but was -1"),
                of(
                        "a limit of wins with a lag",
                        () -> FORECASTER.forecast(
                                month().toBuilder().mostWins(3).build(), CloseLag.none()),
                        "mostWins must be absent with a lag, as it would limit closes and not meetings, but was 3"),
                of(
                        "negative earlier meetings",
                        () -> FORECASTER.forecast(month(), CloseLag.none(), List.of(BigDecimal.ONE.negate())),
                        "earlierMeetings[0] must lie between 0 and 1000000, but was -1"),
                of(
                        "a lag of an unknown fixed rate",
                        () -> FORECASTER.withFixedRate().forecast(unknown(), CloseLag.none()),
                        "conversion must rest on at least one meeting to be taken as a fixed rate, but was 0 of 0"),
                of(
                        "a period after the last",
                        () -> FORECASTER.forecast(month(), CloseLag.none()).wins(1),
                        "period must lie between 0 and 0, but was 1"),
                of("no step", () -> GOAL.withMeetingsStep(0, 1), "step must be finite and above zero, but was 0.0"),
                of(
                        "a grid of nothing",
                        () -> GOAL.withMeetingsStep(1, 0.5),
                        "most must lie between 1 and 1000000 steps, but was 0.5"),
                of("no days", () -> GOAL.withMostDays(0), "mostDays must lie between 1 and 1000000, but was 0"),
                of(
                        "no steps",
                        () -> GOAL.withConversionSteps(0),
                        "conversionSteps must lie between 1 and 1000000, but was 0"),
                of(
                        "certainty",
                        () -> GOAL.meetingsPerDay(month(), FIFTY, 1),
                        "probability must lie strictly between 0 and 1, but was 1.0"),
                of(
                        "a plan in another currency",
                        () -> GOAL.workingDays(month(), Money.parse("EUR 5"), 0.5),
                        "plan must be in RUB, but was EUR 5.00"),
                of(
                        "a plan of too many deals that differ",
                        () -> GOAL.conversion(
                                month().toBuilder()
                                        .amount(DealAmount.logNormal(FIFTY, 1))
                                        .build(),
                                Money.parse("RUB 50000050"),
                                0.5),
                        "plan must be at most 1000 mean deals where amounts differ, but was RUB 50000050.00"),
                of("no reps", () -> TEAM.forecast(Map.of()), "reps must hold at least one, but was empty"),
                of(
                        "two currencies",
                        () -> TEAM.forecast(Map.of(
                                ANNA, month(), BORIS, SalesActivity.of(1, 1, Proportion.none(), Money.parse("EUR 1")))),
                        "reps[boris].amount must be in RUB, but was in EUR"),
                of(
                        "a known rate of nothing",
                        () -> TEAM.withConversions(Conversions.KNOWN).forecast(Map.of(ANNA, unknown())),
                        "reps[anna].conversion must rest on at least one meeting to be taken as a fixed rate, but was 0 of"
                                + " 0"),
                of(
                        "a rep of another team",
                        () -> TEAM.forecast(Map.of(ANNA, month())).revenueOf(BORIS),
                        "rep must be one of the 1 of the team, but was boris"),
                of(
                        "a team that is not there",
                        () -> TEAM.forecast(
                                Map.of(ANNA, month()),
                                HierarchicalRates.withDefaults().estimate(RateTree.of("rep", Map.of())),
                                RatePath.of("west")),
                        "parent must be in the tree and above its lowest level, but was west"),
                of(
                        "a law that brings nothing",
                        () -> DealAmount.of(AmountDistribution.fixed(Money.parse("RUB 0"))),
                        "law must have a mean above zero, but was RUB 0.00"),
                of(
                        "no variation",
                        () -> DealAmount.logNormal(FIFTY, 0),
                        "variation must be above 0 and at most 5, but was 0.0"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void badInput_saysNameRuleAndValue(String description, ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    @SuppressWarnings("NullAway")
    static Stream<Arguments> nulls() {
        return Stream.of(
                of("shares", () -> Ramp.table((double[]) null), "shares"),
                of("ramp", () -> new Ramp.Stage(null, 1), "ramp"),
                of("probabilities", () -> CloseLag.of((double[]) null), "probabilities"),
                of("wins", () -> CloseLag.ofCounts((long[]) null), "wins"),
                of("activity", () -> FORECASTER.forecast(null, CloseLag.none()), "activity"),
                of("lag", () -> FORECASTER.forecast(month(), null), "lag"),
                of("earlier", () -> FORECASTER.forecast(month(), CloseLag.none(), null), "earlierMeetings"),
                of(
                        "one earlier",
                        () -> FORECASTER.forecast(month(), CloseLag.none(), Arrays.asList(BigDecimal.ONE, null)),
                        "earlierMeetings[1]"),
                of("forecaster", () -> ActivityGoal.of(null), "forecaster"),
                of("activity of a goal", () -> GOAL.meetingsPerDay(null, FIFTY, 0.5), "activity"),
                of("plan", () -> GOAL.meetingsPerDay(month(), null, 0.5), "plan"),
                of("reps", () -> TEAM.forecast(null), "reps"),
                of("conversions", () -> TEAM.withConversions(null), "conversions"),
                of("rates", () -> TEAM.withRates(null), "rates"),
                of("known rates", () -> TEAM.forecast(Map.of(ANNA, month()), null, RatePath.root()), "rates"),
                of("rep", () -> TEAM.forecast(Map.of(ANNA, month())).revenueOf(null), "rep"),
                of("law", () -> DealAmount.of(null), "law"),
                of("rate", () -> month().withShrunkConversion(null), "rate"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("nulls")
    void null_saysItsName(String description, ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(NullPointerException.class).hasMessage(message);
    }
}
