package org.saleskit.analytics.grouped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.saleskit.analytics.abc.AbcAnalysis;
import org.saleskit.analytics.abc.AbcClass;
import org.saleskit.analytics.table.Measure;
import org.saleskit.analytics.table.PeriodTable;
import org.saleskit.analytics.table.ValueUnit;
import org.saleskit.core.time.PeriodUnit;

class GroupedAbcAnalysisTest {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru-RU");
    private static final GroupedAbcAnalysis PAIRS =
            GroupedAbcAnalysis.withDefaults().withMinimumItems(2);

    record Sale(String item, long units) {}

    private static final Measure<Sale> PIECES = Measure.units(ValueUnit.decimal(0), Sale::units);

    /** Group and item: shop sells 90 and 10, web 9 and 1, mail 3 and takes 2 back. */
    private static final List<Sale> SALES = List.of(
            new Sale("shop/a", 90),
            new Sale("shop/b", 10),
            new Sale("web/a", 9),
            new Sale("web/b", 1),
            new Sale("mail/a", 3),
            new Sale("mail/b", -2));

    private static PeriodTable<String> table() {
        return PeriodTable.of(SALES, PeriodUnit.MONTH, Sale::item, row -> LocalDate.of(2024, 1, 1), PIECES);
    }

    private static String groupOf(String key) {
        return key.substring(0, key.indexOf('/'));
    }

    @Test
    void classify_groups_haveTheirOwnClassesBesideThoseOverAll() {
        GroupedAbcResult<String, String> result = PAIRS.classify(table(), GroupedAbcAnalysisTest::groupOf);

        // Over all, base 113: before 90, 10, 9, 3, 1 are 0, 90, 100, 109, 112: A A B C C. Web alone, base 10: 9 A, 1 B.
        assertThat(result.overall().item("web/a").orElseThrow().abcClass()).isEqualTo(AbcClass.B);
        assertThat(result.within("web")
                        .orElseThrow()
                        .item("web/a")
                        .orElseThrow()
                        .abcClass())
                .isEqualTo(AbcClass.A);
        assertThat(result.parts().stream().map(GroupedAbcResult.Part::group)).containsExactly("shop", "web");
        assertThat(result.disagreements().stream()
                        .map(pair -> pair.within().key() + " " + pair.within().abcClass() + " "
                                + pair.overall().abcClass()))
                .containsExactly("shop/b B A", "web/a A B", "web/b B C");
        assertThat(result).hasToString("GroupedAbcResult[items 6, groups 2, small groups 1]");
        assertThat(result.minimumItems()).isEqualTo(2);
        assertThat(result.within("web").orElseThrow().firstPeriod())
                .isEqualTo(result.overall().firstPeriod());
    }

    @Test
    void classify_groupWithTooFewItems_isListedWithoutClasses() {
        GroupedAbcResult<String, String> result = PAIRS.classify(table(), GroupedAbcAnalysisTest::groupOf);

        assertThat(result.within("mail")).isEmpty();
        assertThat(result.smallGroups())
                .containsExactly(new GroupedAbcResult.SmallGroup<>("mail", 1, List.of("mail/a", "mail/b")));
        assertThat(result.smallGroups().get(0).explain(2, Locale.ENGLISH))
                .isEqualTo("no classes in mail: it has 1 item above zero, and 2 are needed");
        assertThat(result.smallGroups().get(0).explain(2, RUSSIAN))
                .isEqualTo("в группе mail классов нет: позиций с суммой больше нуля 1, а нужно 2");
        assertThat(GroupedAbcAnalysis.withDefaults()
                        .classify(table(), GroupedAbcAnalysisTest::groupOf)
                        .parts())
                .isEmpty();
    }

    @Test
    void disagreement_explainsBothClasses() {
        GroupedAbcResult<String, String> result =
                PAIRS.group(AbcAnalysis.withDefaults().classify(table()), GroupedAbcAnalysisTest::groupOf);

        assertThat(result.disagreements().get(1).explain(Locale.ENGLISH))
                .isEqualTo(
                        "in web A because no item has more; A ends at 80%. Over all B because 88.5% of the total comes"
                                + " from items before it; A ends at 80%, B at 95%.");
        assertThat(result.disagreements().get(1).explain(RUSSIAN)).startsWith("в группе web A, потому что");
    }

    @Test
    void analysis_options_areListed() {
        assertThat(PAIRS.withAbc(AbcAnalysis.withDefaults().withThresholds(0.5)))
                .hasToString("GroupedAbcAnalysis[AbcAnalysis[rule PREFIX, ties KEEP_TOGETHER, thresholds [0.5]],"
                        + " minimumItems 2]");
        assertThat(GroupedAbcAnalysis.withDefaults().minimumItems()).isEqualTo(10);
        assertThat(GroupedAbcAnalysis.withDefaults().abc()).isSameAs(AbcAnalysis.withDefaults());
        assertThat(new GroupedAbcResult.Part<>("g", AbcAnalysis.withDefaults().classify(table())).group())
                .isEqualTo("g");
    }

    @Test
    @SuppressWarnings("NullAway")
    void brokenRule_isNamed() {
        assertThatThrownBy(() -> PAIRS.withMinimumItems(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("minimumItems must be one or more, but was 0");
        assertThatThrownBy(() -> PAIRS.withAbc(null)).hasMessage("analysis");
        assertThatThrownBy(() -> PAIRS.classify(null, key -> 1)).hasMessage("table");
        assertThatThrownBy(() -> PAIRS.classify(table(), null)).hasMessage("group");
        assertThatThrownBy(() -> PAIRS.group(null, key -> 1)).hasMessage("overall");
        assertThatThrownBy(() -> PAIRS.classify(table(), key -> 1).within(null)).hasMessage("group");
        assertThatThrownBy(() -> new GroupedAbcResult.SmallGroup<>("g", 0, null))
                .hasMessage("keys");
        assertThatThrownBy(() -> new GroupedAbcResult.Part<>("g", null)).hasMessage("result");
        assertThatThrownBy(() -> new GroupedAbcResult.Disagreement<>("g", null, null))
                .hasMessage("within");
    }
}
