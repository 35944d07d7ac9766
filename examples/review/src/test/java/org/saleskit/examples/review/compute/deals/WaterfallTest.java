package org.saleskit.examples.review.compute.deals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.pipeline.StageChange;
import org.saleskit.examples.review.Samples;
import org.saleskit.examples.review.facts.DealFacts;
import org.saleskit.examples.review.html.HtmlReport;
import org.saleskit.examples.review.model.Review;
import org.saleskit.examples.review.model.deals.PipelineChange;
import org.saleskit.examples.review.model.deals.PipelineChange.Balance;
import org.saleskit.examples.review.model.deals.PipelineChange.Member;
import org.saleskit.examples.review.model.deals.PipelineChange.Missing;
import org.saleskit.examples.review.model.deals.PipelineChange.Part;
import org.saleskit.examples.review.text.TextReport;

class WaterfallTest {

    private static final PipelineChange CHANGE = Samples.REVIEW.analysis().change();
    private static final LocalDate FIRST = LocalDate.parse("2005-04-01");
    private static final LocalDate LAST = LocalDate.parse("2005-06-30");

    /** The open deals that the log expects to close in the quarter, read row by row without the library. */
    private static Balance naive(Instant before) {
        Map<DealId, List<StageChange>> deals = new TreeMap<>();
        Samples.DEALS.changes().stream()
                .filter(change -> change.happenedAt().isBefore(before))
                .forEach(change -> deals.computeIfAbsent(change.deal(), deal -> new ArrayList<>())
                        .add(change));
        long count = 0;
        long without = 0;
        Money sum = Money.zero(CurrencyUnit.USD);
        for (List<StageChange> rows : deals.values()) {
            rows.sort(Comparator.comparing(StageChange::happenedAt));
            String stage = rows.get(rows.size() - 1).stage();
            Optional<LocalDate> due = Optional.empty();
            Optional<Money> amount = Optional.empty();
            for (StageChange row : rows) {
                due = row.expectedClose().isPresent() ? row.expectedClose() : due;
                amount = row.amount().isPresent() ? row.amount() : amount;
            }
            boolean open = !stage.equals("Won") && !stage.equals("Lost");
            if (open
                    && due.isPresent()
                    && !due.get().isBefore(FIRST)
                    && !due.get().isAfter(LAST)) {
                count++;
                without += amount.isEmpty() ? 1 : 0;
                sum = amount.map(sum::plus).orElse(sum);
            }
        }
        return new Balance(sum, count, without);
    }

    @Test
    void ends_areThoseOfTheLogReadRowByRow() {
        assertThat(CHANGE.closingFirst()).isEqualTo(FIRST);
        assertThat(CHANGE.closingLast()).isEqualTo(LAST);
        assertThat(CHANGE.firstDay()).isEqualTo("2005-04-30");
        assertThat(CHANGE.start()).isEqualTo(naive(Instant.parse("2005-05-01T00:00:00Z")));
        assertThat(CHANGE.end()).isEqualTo(naive(Instant.parse("2005-06-01T00:00:00Z")));
        assertThat(CHANGE.end().amount().isPositive()).isTrue();
    }

    @Test
    void startAndParts_sumToTheEnd_andMembersToTheirPart() {
        assertThat(CHANGE.parts())
                .extracting(Part::type)
                .contains("PULLED_IN", "PUSHED_OUT", "INCREASED", "WON", "LOST");
        assertThat(sum(CHANGE.start(), CHANGE.parts().stream().map(Part::change).toList()))
                .isEqualTo(CHANGE.end());
        Balance zero = new Balance(Money.zero(CurrencyUnit.USD), 0, 0);
        for (Part part : CHANGE.parts()) {
            assertThat(sum(zero, part.members().stream().map(Member::change).toList()))
                    .isEqualTo(part.change());
            assertThat(part.members())
                    .allSatisfy(member -> assertThat(member.day()).isBetween("2005-05-01", "2005-05-31"))
                    .allSatisfy(member -> assertThat(member.rep()).isNotEmpty());
        }
    }

    private static Balance sum(Balance start, List<Balance> changes) {
        return changes.stream()
                .reduce(
                        start,
                        (a, b) -> new Balance(
                                a.amount().plus(b.amount()),
                                a.deals() + b.deals(),
                                a.withoutAmount() + b.withoutAmount()));
    }

    /** Won deals of the month, counted in the log, are at least those of the quarter's pipeline. */
    @Test
    void wonDeals_areWonInTheMonth() {
        Part won = CHANGE.parts().stream()
                .filter(part -> part.type().equals("WON"))
                .findFirst()
                .orElseThrow();
        List<String> inLog = Samples.DEALS.changes().stream()
                .filter(change -> change.stage().equals("Won"))
                .filter(change -> change.happenedAt().isAfter(Instant.parse("2005-05-01T00:00:00Z")))
                .map(change -> change.deal().toString())
                .toList();

        assertThat(won.members()).extracting(Member::deal).isSubsetOf(inLog);
        assertThat(won.change().deals()).isEqualTo(-won.members().size());
    }

    @Test
    void dataWithoutAmountsOrDays_saySo() {
        Review without = Samples.review(
                Samples.BOOKS,
                changed(change -> change.stage().equals("Won")
                        ? change
                        : change.toBuilder().amount(Optional.empty()).build()));
        Review undated = Samples.review(
                Samples.BOOKS,
                changed(change ->
                        change.toBuilder().expectedClose(Optional.empty()).build()));

        assertThat(without.analysis().change().missing()).containsExactly(Missing.AMOUNT);
        assertThat(undated.analysis().change().missing()).containsExactly(Missing.EXPECTED_CLOSE);
        assertThat(undated.analysis().change().parts()).isEmpty();
        assertThat(HtmlReport.render(without, Locale.ENGLISH))
                .contains("nobody knows what the open deals are worth")
                .doesNotContain("id=\"waterfall\"");
        assertThat(HtmlReport.render(undated, Locale.forLanguageTag("ru"))).contains("воронки квартала нет");
        assertThat(TextReport.in("en").render(undated)).contains("No deal has an expected close");
        assertThat(TextReport.in("ru").render(without)).contains("Суммы открытых сделок неизвестны");
        // What the reps state changes nothing that was found before.
        assertThat(undated.deals()).isEqualTo(Samples.REVIEW.deals());
    }

    private static DealFacts changed(UnaryOperator<StageChange> change) {
        DealFacts facts = Samples.DEALS;
        return new DealFacts(
                facts.source(),
                facts.name(),
                facts.currency(),
                facts.pipeline(),
                facts.activityStage(),
                facts.repNames(),
                facts.changes().stream().map(change).toList(),
                facts.contacts(),
                facts.lastDay(),
                facts.leftOut(),
                facts.truth());
    }

    @Test
    void export_hasNeither() {
        PipelineChange change =
                Samples.review(Samples.BOOKS, Samples.export()).analysis().change();

        assertThat(change.missing()).containsExactly(Missing.AMOUNT, Missing.EXPECTED_CLOSE);
    }

    @Test
    void text_isOneSum() {
        assertThat(TextReport.in("en").render(Samples.REVIEW).replace("\n ", ""))
                .containsPattern(
                        "start [\\d,]+ \\(\\d+ deals\\); pulled in \\+[\\d,]+ \\(\\+\\d+\\);.* end [\\d,]+ \\(\\d+ deals\\)");
    }
}
