package org.saleskit.analytics.abcxyz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.saleskit.analytics.abc.AbcAnalysis;
import org.saleskit.analytics.abc.AbcClass;
import org.saleskit.analytics.table.PeriodTable;
import org.saleskit.analytics.table.PeriodTableAccumulator;
import org.saleskit.analytics.table.ValueUnit;
import org.saleskit.analytics.xyz.XyzClass;
import org.saleskit.core.time.CalendarPeriod;
import org.saleskit.core.time.PeriodUnit;

class CellPoliciesTest {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru-RU");
    private static final CellPolicy WAIT = CellPolicy.builder()
            .planningEffort(PlanningEffort.ON_ORDER)
            .reason("not worth a plan")
            .build();

    /** Six months for each item, all alike. */
    private static PeriodTable<String> table(int... monthly) {
        PeriodTableAccumulator<String> sums = PeriodTableAccumulator.of(PeriodUnit.MONTH, ValueUnit.decimal(0));
        CalendarPeriod first = CalendarPeriod.parse("2024-01");
        for (int i = 0; i < monthly.length; i++) {
            for (int month = 0; month < 6; month++) {
                sums.add(String.valueOf((char) ('a' + i)), first.plus(month).start(), monthly[i]);
            }
        }
        return sums.result();
    }

    /** The table of the documentation; 0 days of contact stand for none. */
    @ParameterizedTest
    @CsvSource({
        "0, X, 14, 45, CLOSE",
        "0, Y, 14, 30, CLOSE",
        "0, Z, 7, 30, CLOSE",
        "0, NEW, 14, 0, CLOSE",
        "1, X, 30, 30, AUTOMATIC",
        "1, Y, 30, 30, REGULAR",
        "1, Z, 21, 14, REGULAR",
        "1, NEW, 30, 0, REGULAR",
        "2, X, 90, 14, AUTOMATIC",
        "2, Y, 90, 7, AUTOMATIC",
        "2, Z, 0, 0, ON_ORDER",
        "2, NEW, 90, 0, ON_ORDER",
        "0, UNDEFINED, 7, 30, CLOSE",
        "1, UNDEFINED, 21, 14, REGULAR",
        "2, UNDEFINED, 0, 0, ON_ORDER",
        "3, Y, 90, 7, AUTOMATIC",
        "25, X, 90, 14, AUTOMATIC"
    })
    void usual_cells_areThoseOfTheTable(int rank, XyzClass column, int contact, int credit, PlanningEffort effort) {
        CellPolicy policy =
                CellPolicies.usual().policy(AbcClass.ofRank(rank), column).orElseThrow();

        assertThat(policy.contactDays().orElse(0)).isEqualTo(contact);
        assertThat(policy.creditDays()).isEqualTo(credit);
        assertThat(policy.planningEffort()).isEqualTo(effort);
        assertThat(policy.reasonInRussian()).isNotEqualTo(policy.reason());
    }

    @Test
    void policy_classWithoutOne_takesThatOfTheNextHigher() {
        CellPolicies table = CellPolicies.none().with(AbcClass.B, XyzClass.X, WAIT);

        assertThat(table.policy(AbcClass.A, XyzClass.X)).isEmpty();
        assertThat(table.policy(AbcClass.B, XyzClass.X)).contains(WAIT);
        assertThat(table.policy(AbcClass.ofRank(7), XyzClass.X)).contains(WAIT);
        assertThat(table.policy(AbcClass.B, XyzClass.Y)).isEmpty();
        assertThat(table.policy(AbcClass.NEGATIVE, XyzClass.X)).isEmpty();
        assertThat(table.with(AbcClass.NEGATIVE, XyzClass.UNDEFINED, WAIT)
                        .policy(AbcClass.NEGATIVE, XyzClass.UNDEFINED))
                .contains(WAIT);
        assertThat(table).hasToString("CellPolicies[BX]");
        assertThat(table.with(AbcClass.A, XyzClass.X, WAIT)).hasToString("CellPolicies[AX, BX]");
    }

    @Test
    void explain_policy_givesEachPartAndTheReason() {
        CellPolicy policy = CellPolicies.usual().policy(AbcClass.A, XyzClass.X).orElseThrow();

        assertThat(policy.explain(Locale.ENGLISH))
                .isEqualTo(
                        "contact every 14 days, 45 days of credit, planned item by item: large and even, so running out"
                                + " would cost most and credit is safe");
        assertThat(policy.explain(RUSSIAN))
                .isEqualTo("контакт раз в 14 дн., отсрочка 45 дн., планирование по каждой позиции: крупная и ровная:"
                        + " перебой обойдётся дороже всего, отсрочка безопасна");
        assertThat(WAIT.explain(Locale.ENGLISH))
                .isEqualTo("no contact of our own, payment in advance, on order only: not worth a plan");
        assertThat(WAIT.explain(RUSSIAN))
                .isEqualTo("без контактов по нашей инициативе, предоплата, только под заказ: not worth a plan");
        assertThat(WAIT.toBuilder()
                        .planningEffort(PlanningEffort.REGULAR)
                        .build()
                        .explain(Locale.ENGLISH))
                .contains("forecast, then looked through");
        assertThat(WAIT.toBuilder()
                        .planningEffort(PlanningEffort.AUTOMATIC)
                        .build()
                        .explain(RUSSIAN))
                .contains("прогноз без просмотра");
    }

    @Test
    void classify_fourClasses_haveTheirPolicies() {
        AbcXyzResult<String> result = AbcXyzAnalysis.withDefaults()
                .withAbc(AbcAnalysis.withDefaults().withThresholds(0.5, 0.8, 0.95))
                .classify(table(60, 25, 12, 3));

        assertThat(result.items()).extracting(AbcXyzItem::cell).containsExactly("AX", "BX", "CX", "DX");
        assertThat(result.matrix()).hasSize(12);
        assertThat(result.items().get(3).policy())
                .isPresent()
                .isEqualTo(CellPolicies.usual().policy(AbcClass.C, XyzClass.X));
        assertThat(result.matrix().get(0).policy())
                .isEqualTo(result.items().get(0).policy());
        assertThat(result.matrix().get(0).explain(Locale.ENGLISH))
                .startsWith("AX: 1 item, 60.0% of the total; contact every 14 days,");
        assertThat(result.matrix().get(0).explain(RUSSIAN))
                .startsWith("AX: позиций: 1, 60,0\u00a0% от всей суммы; контакт");
        assertThat(result.analysis().policies()).isSameAs(CellPolicies.usual());
    }

    @Test
    void classify_noPolicies_saysNothingOfThem() {
        AbcXyzResult<String> result =
                AbcXyzAnalysis.withDefaults().withPolicies(CellPolicies.none()).classify(table(-1));

        assertThat(result.items().get(0).policy()).isEmpty();
        assertThat(result.matrix().get(0).explain(Locale.ENGLISH)).isEqualTo("AX: 0 items");
    }

    private static Arguments of(ThrowingCallable call, String message) {
        return Arguments.of(call, message);
    }

    @Test
    void reasonInRussian_notGiven_isTheOtherOne() {
        CellPolicy policy = CellPolicy.builder()
                .planningEffort(PlanningEffort.CLOSE)
                .reason("they pay late")
                .build();

        assertThat(policy.reasonInRussian()).isEqualTo("they pay late");
    }

    static Stream<Arguments> badInput() {
        return Stream.of(
                of(() -> WAIT.toBuilder().contactDays(0).build(), "contactDays must be one or more, but was 0"),
                of(() -> WAIT.toBuilder().creditDays(-1).build(), "creditDays must be zero or more, but was -1"),
                of(
                        () -> WAIT.toBuilder()
                                .reason(" ")
                                .reasonInRussian("нет")
                                .build(),
                        "reason must not be blank, but was \" \""),
                of(
                        () -> WAIT.toBuilder().reasonInRussian("").build(),
                        "reasonInRussian must not be blank, but was \"\""));
    }

    @ParameterizedTest
    @MethodSource("badInput")
    void brokenRule_isNamed(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    @Test
    @SuppressWarnings("NullAway")
    void missingArgument_isNamed() {
        CellPolicies table = CellPolicies.usual();
        List<ThrowingCallable> calls = List.of(
                () -> table.with(null, XyzClass.X, WAIT),
                () -> table.policy(null, XyzClass.X),
                () -> table.with(AbcClass.A, null, WAIT),
                () -> table.policy(AbcClass.A, null),
                () -> table.with(AbcClass.A, XyzClass.X, null),
                () -> AbcXyzAnalysis.withDefaults().withPolicies(null),
                () -> WAIT.explain(null));
        List<String> names = List.of("abcClass", "abcClass", "xyzClass", "xyzClass", "policy", "table", "locale");
        for (int i = 0; i < calls.size(); i++) {
            assertThatThrownBy(calls.get(i))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage(names.get(i));
        }
    }
}
