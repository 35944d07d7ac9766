package org.saleskit.analytics.funnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.saleskit.analytics.funnel.Rows.day;
import static org.saleskit.analytics.funnel.Rows.texts;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.saleskit.analytics.funnel.FunnelBreakdown.Attribution;
import org.saleskit.analytics.funnel.FunnelCounts.Count;
import org.saleskit.core.deal.Close;
import org.saleskit.core.stats.Proportion;

class FunnelBreakdownTest {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private static final Map<String, String> OWNERS = Map.of("1", "Bob", "2", "Ann", "3", " ", "5", "Ann");

    private static final FunnelResult FUNNEL = Rows.funnel("""
            1 1 A
            1 2 B
            1 3 W
            2 1 A
            2 2 L
            3 1 A
            4 1 B
            4 4 W
            5 1 A
            """, 9);

    private static FunnelBreakdown byOwner() {
        return FUNNEL.by(
                "owner", deal -> Optional.ofNullable(OWNERS.get(deal.id().value())));
    }

    /** Deal 4 has no owner and deal 3 a blank one: both are one group of their own, the last. */
    @Test
    void by_keyOfAWholeDeal_partitionsTheDealsWithThoseNotStated() {
        FunnelBreakdown byOwner = byOwner();
        assertThat(byOwner.groups())
                .extracting(group -> group.label(Locale.ENGLISH))
                .containsExactly("Ann", "Bob", "not stated");
        assertThat(byOwner.groups().get(2).label(RUSSIAN)).isEqualTo("не указано");
        FunnelCounts ann = byOwner.group("Ann").orElseThrow().counts();
        assertThat(texts(ann.deals(Count.DEALS))).containsExactly("2", "5");
        assertThat(ann.winRate()).isEqualTo(Proportion.of(0, 1));
        assertThat(ann.step("A").orElseThrow().reached()).isEqualTo(2);
        assertThat(ann)
                .hasToString("deals 2, won 0, lost 1, disqualified 0, open 1, on hold 0; win rate 0 of 1;"
                        + " reached [A 2, B 0, C 0]");
        FunnelCounts others = byOwner.notStated().orElseThrow().counts();
        assertThat(texts(others.deals(Count.DEALS))).containsExactly("3", "4");
        assertThat(texts(others.deals(Count.WON))).containsExactly("4");
        assertThat(byOwner.group("Zoe")).isEmpty();
        assertThat(byOwner.isPartition()).isTrue();
        assertThat(byOwner.inSeveralGroups()).isEmpty();
        assertThat(byOwner.key()).isEqualTo("owner");
        assertThat(byOwner.attribution()).isEqualTo(Attribution.WHOLE_DEAL);
        assertThat(byOwner.total()).isSameAs(FUNNEL);
        assertThat(FUNNEL.by("all", deal -> Optional.of("x")).notStated()).isEmpty();
    }

    @Test
    void explained_partition_saysThatItAddsUp() {
        assertThat(byOwner().explain(Locale.ENGLISH))
                .isEqualTo("5 deals in 3 groups by owner; a deal counts by its only value; not stated for 2; each deal"
                        + " stands in one group, and the groups sum to the total");
        assertThat(byOwner().explain(RUSSIAN))
                .isEqualTo(
                        "Сделок: 5, групп: 3 (owner); сделка учтена по единственному значению; не указано у 2; каждая"
                                + " сделка — в одной группе, группы в сумме дают итог");
    }

    @Test
    void explained_overlap_saysHowManyDealsOverlap() {
        FunnelBreakdown each = FUNNEL.by(
                "owner",
                Attribution.EACH_STEP,
                (deal, at) -> Optional.of(deal.id().value().equals("1") && at.isAfter(day(1)) ? "Bob" : "Ann"));
        assertThat(each.explain(Locale.ENGLISH))
                .isEqualTo(
                        "5 deals in 2 groups by owner; a deal counts by the value at each step; 1 deal stands in several"
                                + " groups, which overlap; the counts at each step still sum to the total; a conversion is of the deals"
                                + " that a group had at the step before, whoever had them at the next one");
        assertThat(each.explain(RUSSIAN))
                .isEqualTo(
                        "Сделок: 5, групп: 2 (owner); сделка учтена по значению на каждом шаге; сделок сразу в нескольких"
                                + " группах: 1, группы пересекаются; числа на каждом шаге в сумме всё равно дают итог;"
                                + " конверсия — по сделкам, которые были в группе на предыдущем шаге, в чьей бы группе они ни"
                                + " дошли до следующего");
        assertThat(each.groups().stream()
                        .mapToLong(group -> group.counts().deals())
                        .sum())
                .isEqualTo(6);
        FunnelBreakdown two = FUNNEL.by(
                "owner", Attribution.EACH_STEP, (deal, at) -> Optional.of(at.isAfter(day(1)) ? "Bob" : "Ann"));
        assertThat(two.explain(Locale.ENGLISH)).contains("; 5 deals stand in several groups");
    }

    /** Ann has the deal at A, Bob at B: in Ann's row it went on, and yet nobody of hers reached B. */
    @Test
    void explained_stepReachedInAnotherGroup_saysSo() {
        FunnelBreakdown byOwner = FunnelAnalysis.withDefaults()
                .analyze(Rows.deals("1 1 A \n 1 3 B", 9))
                .by("owner", Attribution.EACH_STEP, (deal, at) -> Optional.of(at.isAfter(day(2)) ? "Bob" : "Ann"));
        FunnelStep step = byOwner.group("Ann").orElseThrow().counts().step("B").orElseThrow();
        assertThat(step.reached()).isZero();
        assertThat(step.conversion()).contains(Proportion.of(1, 1));
        assertThat(step.explain(Locale.ENGLISH))
                .startsWith("B: reached by 0 deals; conversion from A 100.0% (1 of 1;")
                .endsWith("few deals), at least 1 of them in another group by then; open in it now: 0");
        assertThat(step.explain(RUSSIAN)).contains(", из них к этому шагу в другой группе не меньше 1; ");
        assertThat(byOwner.group("Bob")
                        .orElseThrow()
                        .counts()
                        .step("B")
                        .orElseThrow()
                        .explain(Locale.ENGLISH))
                .doesNotContain("another group");
    }

    @Test
    void explained_firstAndLast_sayWhoseDealItIs() {
        assertThat(explain(Attribution.FIRST, Locale.ENGLISH))
                .contains("; a deal counts by the value at its opening; ");
        assertThat(explain(Attribution.LAST, Locale.ENGLISH))
                .contains("; a deal counts by the value at its close or now; ");
        assertThat(explain(Attribution.FIRST, RUSSIAN)).contains("; сделка учтена по значению на момент открытия; ");
        assertThat(explain(Attribution.LAST, RUSSIAN))
                .contains("; сделка учтена по значению на момент завершения или отчёта; ");
    }

    private static String explain(Attribution attribution, Locale locale) {
        return FUNNEL.by("owner", attribution, (deal, at) -> Optional.of("Ann")).explain(locale);
    }

    /** Each life of a reopened deal stands where its own opening puts it. */
    @Test
    void by_firstWithNewDealOnReopen_putsEachLifeDownToItsOwnOpening() {
        FunnelBreakdown byOwner = FunnelAnalysis.withDefaults()
                .withCloses(Close.Rule.NEW_DEAL_ON_REOPEN)
                .analyze(Rows.deals("1 1 A \n 1 2 L \n 1 5 B \n 1 6 W", 9))
                .by("owner", Attribution.FIRST, (deal, at) -> Optional.of(at.isAfter(day(3)) ? "Bob" : "Ann"));
        assertThat(byOwner.group("Ann").orElseThrow().counts().winRate()).isEqualTo(Proportion.of(0, 1));
        assertThat(byOwner.group("Bob").orElseThrow().counts().winRate()).isEqualTo(Proportion.of(1, 1));
        assertThat(byOwner.isPartition()).isTrue();
    }

    /** With each close counted, and each step put down to its value, the loss is Ann's and the win Bob's. */
    @Test
    void byEachStep_eachCloseCounted_putsItDownToTheValueAtIt() {
        FunnelBreakdown byOwner = FunnelAnalysis.withDefaults()
                .withCloses(Close.Rule.COUNT_EACH_CLOSE)
                .analyze(Rows.deals("1 1 A \n 1 2 L \n 1 5 B \n 1 6 W", 9))
                .by("owner", Attribution.EACH_STEP, (deal, at) -> Optional.of(at.isAfter(day(3)) ? "Bob" : "Ann"));
        assertThat(byOwner.group("Ann").orElseThrow().counts().winRate()).isEqualTo(Proportion.of(0, 1));
        assertThat(byOwner.group("Bob").orElseThrow().counts().winRate()).isEqualTo(Proportion.of(1, 1));
        assertThat(byOwner.total().winRate()).isEqualTo(Proportion.of(1, 2));
        assertThat(List.of("Ann", "Bob"))
                .allSatisfy(name -> assertThat(
                                byOwner.group(name).orElseThrow().counts().deals())
                        .isEqualTo(1));
    }

    /** A host's function that says now Ann, now Bob, of the same deal at the same instant, is found out by the sums. */
    @Test
    void by_valueThatChangesFromCallToCall_isRefused() {
        AtomicInteger calls = new AtomicInteger();
        assertThatIllegalStateException()
                .isThrownBy(() -> FUNNEL.by(
                        "owner",
                        Attribution.EACH_STEP,
                        (deal, at) -> Optional.of(calls.incrementAndGet() % 2 == 0 ? "Ann" : "Bob")))
                .withMessageMatching(
                        "groups must add up to all deals in IMPLIED at step 1, which is 1, but sum to \\d+");
    }
}
