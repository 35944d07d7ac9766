package org.saleskit.core.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saleskit.core.client.ClientId;
import org.saleskit.core.client.PersonId;
import org.saleskit.core.contact.ContactEventId;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.sale.OrderId;
import org.saleskit.core.team.RepId;

class AuditTrailTest {

    private static final AuditTrail TRAIL = AuditTrail.empty()
            .appendAll(IntStream.range(0, 5).mapToObj(AuditEntries::numbered).toList());

    private static List<AuditLink> links() {
        return new ArrayList<>(TRAIL.links());
    }

    private static AuditTrail of(List<AuditLink> links) {
        return AuditTrail.ofLinks(links);
    }

    @Test
    void verify_untouched_findsNothing() {
        assertThat(TRAIL.verify()).isEmpty();
        assertThat(TRAIL.verify(TRAIL.head())).isEmpty();
        assertThat(of(links())).isEqualTo(TRAIL).hasSameHashCodeAs(TRAIL);
        assertThat(TRAIL).isNotEqualTo(AuditTrail.empty()).isNotEqualTo("trail");
    }

    @Test
    void verify_empty_findsNothing() {
        assertThat(AuditTrail.empty().verify(AuditTrail.empty().head())).isEmpty();
        assertThat(AuditTrail.empty().head()).isEqualTo(new ChainHead(0, "0".repeat(64)));
        assertThat(TRAIL.verify(AuditTrail.empty().head())).isEmpty();
    }

    @Test
    void verify_alteredEntry_isFoundInItsPlace() {
        List<AuditLink> links = links();
        AuditLink old = links.get(2);
        links.set(2, new AuditLink(2, AuditEntries.DISCOUNT, old.previousHash(), old.hash()));
        assertThat(of(links).verify()).contains(new ChainBreak(2, ChainBreak.Kind.ALTERED));
    }

    @Test
    void verify_alteredEntryHashedAnew_isFoundAtTheNextLink() {
        List<AuditLink> links = links();
        links.set(2, AuditLink.of(2, AuditEntries.DISCOUNT, links.get(2).previousHash()));
        assertThat(of(links).verify()).contains(new ChainBreak(3, ChainBreak.Kind.REPLACED));
    }

    @Test
    void verify_removedEntry_isFoundInItsPlace() {
        List<AuditLink> links = links();
        links.remove(2);
        assertThat(of(links).verify()).contains(new ChainBreak(2, ChainBreak.Kind.REMOVED));
    }

    @Test
    void verify_swappedEntries_areFoundAtTheFirst() {
        List<AuditLink> links = links();
        Collections.swap(links, 1, 3);
        assertThat(of(links).verify()).contains(new ChainBreak(1, ChainBreak.Kind.REORDERED));
    }

    @Test
    void verify_entryTwice_isFoundAtTheSecond() {
        List<AuditLink> links = links();
        links.add(3, links.get(2));
        assertThat(of(links).verify()).contains(new ChainBreak(3, ChainBreak.Kind.REORDERED));
    }

    @Test
    void verify_lastEntryTwice_isFoundBehindTheEnd() {
        List<AuditLink> links = links();
        links.add(links.get(4));
        assertThat(of(links).verify()).contains(new ChainBreak(5, ChainBreak.Kind.REORDERED));
    }

    @Test
    void verify_cutOffEnd_isFoundByTheNotedHeadOnly() {
        AuditTrail cut = of(links().subList(0, 3));
        assertThat(cut.verify()).isEmpty();
        assertThat(cut.verify(TRAIL.head())).contains(new ChainBreak(3, ChainBreak.Kind.TRUNCATED));
    }

    @Test
    void verify_chainedAnew_isFoundByTheNotedHeadOnly() {
        List<AuditEntry> entries = new ArrayList<>(TRAIL.entries());
        entries.set(1, AuditEntries.DISCOUNT);
        AuditTrail forged = AuditTrail.empty().appendAll(entries);
        assertThat(forged.verify()).isEmpty();
        assertThat(forged.verify(TRAIL.head())).contains(new ChainBreak(4, ChainBreak.Kind.REWRITTEN));
    }

    @Test
    void verify_brokenInside_isTheFirstBreakAlsoWithAHead() {
        List<AuditLink> links = links();
        links.remove(0);
        assertThat(of(links).verify(TRAIL.head())).contains(new ChainBreak(0, ChainBreak.Kind.REMOVED));
    }

    @Test
    void verify_grownSinceNoted_findsNothing() {
        assertThat(TRAIL.append(AuditEntries.DISCOUNT).verify(TRAIL.head())).isEmpty();
    }

    @Test
    void verify_wrongNoteOfAnEmptyTrail_isRewritten() {
        assertThat(TRAIL.verify(new ChainHead(0, "1".repeat(64))))
                .contains(new ChainBreak(0, ChainBreak.Kind.REWRITTEN));
    }

    @Test
    void append_toATrail_leavesItAsItIs() {
        AuditTrail longer = TRAIL.append(AuditEntries.DISCOUNT);
        assertThat(TRAIL.links()).hasSize(5);
        assertThat(longer.links())
                .startsWith(TRAIL.links().toArray(new AuditLink[0]))
                .hasSize(6);
        AuditLink last = TRAIL.links().get(4);
        assertThat(AuditLink.of(5, AuditEntries.DISCOUNT, last.hash()))
                .isEqualTo(longer.links().get(5));
    }

    @Test
    void changesOf_discount_tellsWhoChangedIt() {
        AuditTrail trail = TRAIL.append(AuditEntries.DISCOUNT)
                .append(AuditEntries.VIEWED.toBuilder()
                        .subject(AuditEntries.ORDER)
                        .build());
        assertThat(trail.about(AuditEntries.ORDER)).hasSize(2);
        assertThat(trail.changesOf(AuditEntries.ORDER, "saleLine.discount"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.actor()).isEqualTo(RepId.of("r1")));
        assertThat(trail.changesOf(AuditEntries.ORDER, "saleLine.cost")).isEmpty();
    }

    @Test
    void recordedAt_notStated_isWhenItWasDone() {
        AuditEntry entry = AuditEntry.builder()
                .actor(RepId.of("r2"))
                .happenedAt(AuditEntries.NOON)
                .action(AuditAction.VIEWED)
                .subject(AuditEntries.ORDER)
                .build();
        assertThat(entry.recordedAt()).isEqualTo(AuditEntries.NOON);
        assertThat(entry)
                .isEqualTo(entry.toBuilder().recordedAt(AuditEntries.NOON).build());
    }

    @Test
    void recordedBy_instant_leavesOutWhatWasWrittenLater() {
        AuditTrail trail = AuditTrail.empty().append(AuditEntries.VIEWED).append(AuditEntries.DISCOUNT);
        assertThat(trail.recordedBy(AuditEntries.DISCOUNT.recordedAt())).containsExactly(AuditEntries.DISCOUNT);
        assertThat(trail.recordedBy(AuditEntries.NOON)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ALTERED, entry 3 was altered, запись 3 изменена",
        "REMOVED, entry 3 was removed, запись 3 удалена",
        "REORDERED, entry 3 stands in another place, запись 3 переставлена",
        "REPLACED, entry 3 does not follow from the one before, запись 3 не продолжает предыдущую",
        "TRUNCATED, entry 3 was cut off with all after it, запись 3 отрезана вместе со всеми после неё",
        "REWRITTEN, entry 3 is not the one that was noted, 'запись 3 не та, что была отмечена'"
    })
    void explain_eachKind_isASentence(ChainBreak.Kind kind, String english, String russian) {
        ChainBreak found = new ChainBreak(3, kind);
        assertThat(found.explain(Locale.ENGLISH)).isEqualTo(english);
        assertThat(found.explain(Locale.forLanguageTag("ru"))).isEqualTo(russian);
    }

    @Test
    void toString_entry_leavesTheReasonAndTheValuesOut() {
        assertThat(AuditEntries.DISCOUNT.toString())
                .contains("saleLine.discount")
                .doesNotContain("скидка", "25.00");
        assertThat(TRAIL.toString())
                .isEqualTo("AuditTrail{5 entries, " + TRAIL.head().hash() + "}");
    }

    @Test
    void subject_ordered_byTypeThenIdentifier() {
        assertThat(Subject.of("client", "c2"))
                .isGreaterThan(Subject.of("client", "c1"))
                .isLessThan(Subject.of("deal", "a"))
                .hasToString("client/c2");
    }

    @Test
    void subject_ofAnIdentifier_namesItsType() {
        assertThat(Subject.of(ClientId.of("x"))).isEqualTo(Subject.of("client", "x"));
        assertThat(Subject.of(DealId.of("x"))).isEqualTo(Subject.of("deal", "x"));
        assertThat(Subject.of(OrderId.of("x"))).isEqualTo(Subject.of("order", "x"));
        assertThat(Subject.of(PersonId.of("x"))).isEqualTo(Subject.of("person", "x"));
        assertThat(Subject.of(ContactEventId.of("x"))).isEqualTo(Subject.of("contactEvent", "x"));
        assertThat(Subject.of(RepId.of("x"))).isEqualTo(Subject.of("rep", "x"));
    }
}
