package org.saleskit.analytics.refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.saleskit.core.client.ClientId;
import org.saleskit.core.contact.ContactEvent;
import org.saleskit.core.contact.ContactEventBuilder;
import org.saleskit.core.contact.ContactEventId;
import org.saleskit.core.contact.ContactKind;
import org.saleskit.core.contact.ContactOutcome;
import org.saleskit.core.contact.OutcomeType;
import org.saleskit.core.reason.ReasonType;
import org.saleskit.core.reason.RefusalReason;
import org.saleskit.core.stats.Proportion;
import org.saleskit.core.team.RepId;
import org.saleskit.core.time.ReportPeriod;
import org.threeten.extra.LocalDateRange;

class ReasonTableTest {

    private static final ReasonTable TABLE = ReasonTable.withDefaults();
    private static final ReportPeriod MARCH =
            ReportPeriod.of(LocalDateRange.of(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 4, 1)), ZoneOffset.UTC);

    @Test
    void cells_listTheirRefusals() {
        var table = Refusals.table(TABLE, Refusals.golden());

        assertThat(table.rows()).containsExactly(Optional.of("Anna"), Optional.of("Boris"));
        assertThat(table.columns())
                .containsExactly(Optional.of("budget"), Optional.of("need"), Optional.of("price"), Optional.empty());
        assertThat(table.cells()).extracting(ReasonCell::count).containsExactly(12L, 3L, 5L, 0L, 4L, 9L, 7L, 0L);
        assertThat(table.cell("Anna", "need").orElseThrow().members())
                .containsExactly("Anna-need-0", "Anna-need-1", "Anna-need-2");
        assertThat(table.total()).isEqualTo(40);
        assertThat(table.rowTotal(Optional.of("Boris"))).isEqualTo(20);
        assertThat(table.columnTotal(Optional.of("price"))).isEqualTo(12);
        assertThat(table.rowTotal(Optional.of("Clara"))).isZero();
        assertThat(table.columnTotal(Optional.of("mood"))).isZero();
        assertThat(table.cell("Clara", "need")).isEmpty();
        assertThat(table.cell("Anna", "mood")).isEmpty();
        assertThat(table.outsidePeriod()).isEmpty();
        assertThat(table.analysis()).isEqualTo(TABLE);
    }

    @Test
    void cell_hasItsSizeAndEvidence() {
        var cell =
                Refusals.table(TABLE, Refusals.golden()).cell("Anna", "budget").orElseThrow();

        assertThat(cell.row()).contains("Anna");
        assertThat(cell.column()).contains("budget");
        assertThat(cell.share()).isEqualTo(Proportion.of(12, 20));
        assertThat(cell.shareOfOthers()).isEqualTo(Proportion.of(4, 20));
        assertThat(cell.difference().difference().orElseThrow()).isCloseTo(0.4, within(1e-15));
        assertThat(cell.isMarked()).isTrue();
        assertThat(cell)
                .hasToString("ReasonCell[Anna, budget, 12 of 20, others 4 of 20, MORE_OFTEN]")
                .isEqualTo(Refusals.table(TABLE, Refusals.golden())
                        .cell("Anna", "budget")
                        .orElseThrow())
                .hasSameHashCodeAs(Refusals.table(TABLE, Refusals.golden())
                        .cell("Anna", "budget")
                        .orElseThrow())
                .isNotEqualTo(Refusals.table(TABLE, Refusals.golden())
                        .cell("Boris", "budget")
                        .orElseThrow());
    }

    /** A refusal without a reason, and one whose rep nobody knows: a column and a row of their own, the last ones. */
    @Test
    void unknownRepsAndReasons_areCounted() {
        List<Refusals> refusals = new ArrayList<>(Refusals.golden());
        refusals.add(new Refusals("x", "", "need"));
        refusals.add(new Refusals("y", "Anna", ""));
        refusals.add(new Refusals("z", "", ""));
        var table = Refusals.table(TABLE, refusals);

        assertThat(table.rows()).containsExactly(Optional.of("Anna"), Optional.of("Boris"), Optional.empty());
        assertThat(table.cell(Optional.empty(), Optional.of("need"))
                        .orElseThrow()
                        .members())
                .containsExactly("x");
        assertThat(table.cell(Optional.of("Anna"), Optional.empty())
                        .orElseThrow()
                        .members())
                .containsExactly("y");
        assertThat(table.cell(Optional.empty(), Optional.empty()).orElseThrow())
                .hasToString("ReasonCell[-, -, 1 of 2, others 1 of 41, TOO_FEW]");
        assertThat(table.coverage()).isEqualTo(Proportion.of(41, 43));
        assertThat(table.coverage(Optional.of("Anna"))).isEqualTo(Proportion.of(20, 21));
        assertThat(table.coverage(Optional.of("Boris"))).isEqualTo(Proportion.of(20, 20));
        assertThat(table.coverage(Optional.of("Clara"))).isEqualTo(Proportion.none());
    }

    /** Half of Boris's refusals have no reason: the column is marked like any other. */
    @Test
    void missingReasons_areAFinding() {
        List<Refusals> refusals = new ArrayList<>(Refusals.of("Anna", "need", 19));
        refusals.addAll(Refusals.of("Anna", "", 1));
        refusals.addAll(Refusals.of("Boris", "need", 10));
        refusals.addAll(Refusals.of("Boris", "", 10));
        var findings = Refusals.table(TABLE, refusals).findings(SuggestedActions.defaults());

        assertThat(findings).hasSize(4);
        var boris = findings.stream()
                .filter(finding -> finding.cell().row().equals(Optional.of("Boris"))
                        && finding.cell().column().isEmpty())
                .findFirst()
                .orElseThrow();
        assertThat(boris.cell().reading()).isEqualTo(ReasonCell.Reading.MORE_OFTEN);
        assertThat(boris.action()).isEqualTo(SuggestedActions.defaults().missing());
    }

    @Test
    void noRefusal_nothingIsCompared() {
        var table = Refusals.table(TABLE, List.of());

        assertThat(table.rows()).isEmpty();
        assertThat(table.columns()).containsExactly(Optional.empty());
        assertThat(table.cells()).isEmpty();
        assertThat(table.coverage()).isEqualTo(Proportion.none());
        assertThat(table.test().method()).isEqualTo(TableTest.Method.NONE);
        assertThat(table.test().p()).isEmpty();
        assertThat(table.test().statistic()).isEmpty();
        assertThat(table.test().degreesOfFreedom()).isZero();
        assertThat(table.findings(SuggestedActions.defaults())).isEmpty();
    }

    @Test
    void oneRepOrOneReason_hasNoResidual() {
        var rep = Refusals.table(TABLE, Refusals.golden().subList(0, 20));
        var reason = Refusals.counts(TABLE, "8/9");

        assertThat(rep.cell("Anna", "need").orElseThrow().residual()).isEmpty();
        assertThat(rep.cell("Anna", "need").orElseThrow().expected()).hasValue(3);
        assertThat(rep.cell("Anna", "need").orElseThrow().reading()).isEqualTo(ReasonCell.Reading.TOO_FEW);
        assertThat(rep.cell("Anna", "need").orElseThrow().method()).isEqualTo(ReasonCell.Method.NONE);
        assertThat(rep.test().method()).isEqualTo(TableTest.Method.NONE);
        assertThat(reason.test().method()).isEqualTo(TableTest.Method.NONE);
        assertThat(reason.cell("A", "a").orElseThrow().p()).isEmpty();
    }

    @Test
    void counts_giveTheSameNumbersWithoutMembers() {
        var made = TABLE.ofCounts(
                Map.of("Anna", Map.of("need", 3L, "price", 5L), "Boris", Map.of("need", 9L)), Map.of("Boris", 2L));

        assertThat(made.cells()).extracting(ReasonCell::count).containsExactly(3L, 5L, 0L, 9L, 0L, 2L);
        assertThat(made.cells()).allSatisfy(cell -> assertThat(cell.members()).isEmpty());
        assertThat(made.coverage()).isEqualTo(Proportion.of(17, 19));
        assertThat(TABLE.ofCounts(
                                Map.of("Anna", Map.of("budget", 12L, "need", 3L, "price", 5L)),
                                Collections.<String, Long>emptyMap())
                        .rowTotal(Optional.of("Anna")))
                .isEqualTo(20);
    }

    @Test
    void contacts_refusalsOfThePeriodCount() {
        List<ContactEvent> events = List.of(
                refused("e1", "anna", RefusalReason.of("no money", ReasonType.NO_BUDGET), "2026-03-05T10:00:00Z"),
                refused(
                        "e2",
                        "anna",
                        RefusalReason.of("nobody wrote it", ReasonType.NOT_RECORDED),
                        "2026-03-31T23:59:59Z"),
                refused("e3", "boris", RefusalReason.of("no use", ReasonType.NO_NEED), "2026-03-01T00:00:00Z"),
                refused("e4", "boris", RefusalReason.of("no use", ReasonType.NO_NEED), "2026-04-01T00:00:00Z"),
                event("e5", "boris", OutcomeType.AGREED)
                        .happenedAt(Instant.parse("2026-03-06T10:00:00Z"))
                        .build(),
                event("e6", "boris", OutcomeType.REFUSED)
                        .refusalReason(RefusalReason.of("no use", ReasonType.NO_NEED))
                        .plannedAt(Instant.parse("2026-05-06T10:00:00Z"))
                        .recordedAt(Instant.parse("2026-03-07T10:00:00Z"))
                        .build());
        var table = TABLE.ofContacts(events, MARCH);

        assertThat(table.rows()).containsExactly(Optional.of(RepId.of("anna")), Optional.of(RepId.of("boris")));
        assertThat(table.columns())
                .containsExactly(Optional.of(ReasonType.NO_BUDGET), Optional.of(ReasonType.NO_NEED), Optional.empty());
        assertThat(table.cells()).extracting(ReasonCell::count).containsExactly(1L, 0L, 1L, 0L, 2L, 0L);
        assertThat(table.cell(RepId.of("boris"), ReasonType.NO_NEED)
                        .orElseThrow()
                        .members())
                .containsExactly(ContactEventId.of("e3"), ContactEventId.of("e6"));
        assertThat(table.outsidePeriod()).containsExactly(ContactEventId.of("e4"));
        assertThat(table.explain(Locale.ENGLISH))
                .endsWith(" No cell has enough refusals to be tested. Refusals left out, not of the period: 1.");
    }

    /** The article: rep A hears of exhausted budgets, rep B of no interest. */
    @Test
    void article_aNeedsTermsOfPaymentAndBKnowledgeOfTheProduct() {
        List<ContactEvent> events = new ArrayList<>();
        IntStream.range(0, 12).forEach(i -> events.add(of("a" + i, "A", ReasonType.NO_BUDGET)));
        IntStream.range(0, 4).forEach(i -> events.add(of("b" + i, "A", ReasonType.NO_NEED)));
        IntStream.range(0, 3).forEach(i -> events.add(of("c" + i, "B", ReasonType.NO_BUDGET)));
        IntStream.range(0, 14).forEach(i -> events.add(of("d" + i, "B", ReasonType.NO_NEED)));
        var findings = TABLE.ofContacts(events, MARCH).findings(SuggestedActions.defaults());

        assertThat(findings)
                .filteredOn(finding -> finding.action().isPresent())
                .extracting(
                        finding -> finding.cell().row().orElseThrow().value(),
                        finding -> finding.cell().column().orElseThrow(),
                        finding -> finding.action().orElseThrow().english())
                .containsExactly(
                        tuple("A", ReasonType.NO_BUDGET, "Be more flexible in the terms of payment that you offer"),
                        tuple(
                                "B",
                                ReasonType.NO_NEED,
                                "Learn the product better, and ask about the need before you offer"));
        assertThat(findings).hasSize(4);
    }

    private static ContactEvent of(String id, String rep, ReasonType type) {
        return refused(id, rep, RefusalReason.of("words", type), "2026-03-05T10:00:00Z");
    }

    private static ContactEvent refused(String id, String rep, RefusalReason reason, String at) {
        return event(id, rep, OutcomeType.REFUSED)
                .refusalReason(reason)
                .happenedAt(Instant.parse(at))
                .build();
    }

    private static ContactEventBuilder event(String id, String rep, OutcomeType outcome) {
        return ContactEvent.builder()
                .id(ContactEventId.of(id))
                .client(ClientId.of("c"))
                .rep(RepId.of(rep))
                .kind(ContactKind.MEETING)
                .outcome(ContactOutcome.of(outcome.name(), outcome));
    }
}
