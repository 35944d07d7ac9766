package org.saleskit.core.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.saleskit.core.field.Sensitivity;
import org.saleskit.core.team.RepId;

/** Whatever single thing is done to a chain is found, and at its place. */
class AuditTrailProperties {

    private static AuditTrail trail(int size) {
        return AuditTrail.empty()
                .appendAll(IntStream.range(0, size)
                        .mapToObj(number -> AuditEntries.DISCOUNT.toBuilder()
                                .subject(Subject.of("order", "o" + number))
                                .build())
                        .toList());
    }

    /** Each changes one attribute of an entry, and nothing else. */
    @Provide
    Arbitrary<UnaryOperator<AuditEntry>> changes() {
        FieldChange first = AuditEntries.DISCOUNT.changes().get(0);
        return Arbitraries.of(List.<UnaryOperator<AuditEntry>>of(
                entry -> entry.toBuilder().actor(RepId.of("r9")).build(),
                entry -> entry.toBuilder()
                        .happenedAt(entry.happenedAt().plusNanos(1))
                        .build(),
                entry -> entry.toBuilder()
                        .happenedAt(entry.happenedAt().plusSeconds(1))
                        .build(),
                entry -> entry.toBuilder()
                        .recordedAt(entry.recordedAt().minusNanos(1))
                        .build(),
                entry -> entry.toBuilder().action(AuditAction.DELETED).build(),
                entry -> entry.toBuilder()
                        .subject(Subject.of("orders", entry.subject().id()))
                        .build(),
                entry -> entry.toBuilder()
                        .subject(Subject.of("order", entry.subject().id() + " "))
                        .build(),
                entry -> entry.toBuilder().reason(Optional.empty()).build(),
                entry -> entry.toBuilder().reason("x").build(),
                entry -> entry.toBuilder().changes(List.of()).build(),
                entry -> with(entry, first.toBuilder().field("saleLine.cost").build()),
                entry -> with(
                        entry, first.toBuilder().sensitivity(Sensitivity.OPEN).build()),
                entry -> with(
                        entry, first.toBuilder().before(AuditValue.absent()).build()),
                entry -> with(
                        entry, first.toBuilder().before(AuditValue.masked()).build()),
                entry -> with(
                        entry,
                        first.toBuilder().after(AuditValue.clear("RUB 25.01")).build())));
    }

    private static AuditEntry with(AuditEntry entry, FieldChange change) {
        return entry.toBuilder().changes(List.of(change)).build();
    }

    @Property
    void verify_oneAttributeChanged_isFoundThere(
            @ForAll @IntRange(min = 1, max = 12) int size,
            @ForAll @IntRange(max = 11) int anyPlace,
            @ForAll("changes") UnaryOperator<AuditEntry> change) {
        int place = anyPlace % size;
        List<AuditLink> links = new ArrayList<>(trail(size).links());
        AuditLink old = links.get(place);
        links.set(place, new AuditLink(place, change.apply(old.entry()), old.previousHash(), old.hash()));
        assertThat(AuditTrail.ofLinks(links).verify()).contains(new ChainBreak(place, ChainBreak.Kind.ALTERED));
    }

    @Property
    void verify_oneDigitOfAHashChanged_isFoundThere(
            @ForAll @IntRange(min = 1, max = 12) int size,
            @ForAll @IntRange(max = 11) int anyPlace,
            @ForAll @IntRange(max = 63) int digit,
            @ForAll boolean previous) {
        int place = anyPlace % size;
        List<AuditLink> links = new ArrayList<>(trail(size).links());
        AuditLink old = links.get(place);
        links.set(
                place,
                previous
                        ? new AuditLink(place, old.entry(), flip(old.previousHash(), digit), old.hash())
                        : new AuditLink(place, old.entry(), old.previousHash(), flip(old.hash(), digit)));
        assertThat(AuditTrail.ofLinks(links).verify()).contains(new ChainBreak(place, ChainBreak.Kind.ALTERED));
    }

    private static String flip(String hash, int digit) {
        char flipped = hash.charAt(digit) == '0' ? '1' : '0';
        return hash.substring(0, digit) + flipped + hash.substring(digit + 1);
    }

    @Property
    void verify_someDeleted_isFoundAtTheFirst(
            @ForAll @IntRange(min = 1, max = 12) int size,
            @ForAll @IntRange(max = 11) int first,
            @ForAll @IntRange(max = 11) int second) {
        int from = Math.min(first % size, second % size);
        int to = Math.max(first % size, second % size) + 1;
        AuditTrail whole = trail(size);
        List<AuditLink> links = new ArrayList<>(whole.links());
        links.subList(from, to).clear();
        ChainBreak.Kind expected = to == size ? ChainBreak.Kind.TRUNCATED : ChainBreak.Kind.REMOVED;
        assertThat(AuditTrail.ofLinks(links).verify(whole.head())).contains(new ChainBreak(from, expected));
    }

    @Property
    void verify_twoSwapped_isFoundAtTheFirst(
            @ForAll @IntRange(min = 2, max = 12) int size,
            @ForAll @IntRange(max = 11) int first,
            @ForAll @IntRange(max = 10) int second) {
        int one = first % (size - 1);
        int other = one + 1 + second % (size - 1 - one);
        List<AuditLink> links = new ArrayList<>(trail(size).links());
        Collections.swap(links, one, other);
        assertThat(AuditTrail.ofLinks(links).verify()).contains(new ChainBreak(one, ChainBreak.Kind.REORDERED));
    }

    @Property
    void verify_entriesSwappedUnderTheirHashes_isFoundAtTheFirst(
            @ForAll @IntRange(min = 2, max = 12) int size,
            @ForAll @IntRange(max = 11) int first,
            @ForAll @IntRange(max = 10) int second) {
        int one = first % (size - 1);
        int other = one + 1 + second % (size - 1 - one);
        List<AuditLink> links = new ArrayList<>(trail(size).links());
        AuditLink a = links.get(one);
        AuditLink b = links.get(other);
        links.set(one, new AuditLink(one, b.entry(), a.previousHash(), a.hash()));
        links.set(other, new AuditLink(other, a.entry(), b.previousHash(), b.hash()));
        assertThat(AuditTrail.ofLinks(links).verify()).contains(new ChainBreak(one, ChainBreak.Kind.ALTERED));
    }

    @Property
    void append_inAnyPortions_givesTheSameChain(
            @ForAll @IntRange(max = 12) int size, @ForAll @IntRange(max = 12) int place) {
        int cut = place % (size + 1);
        AuditTrail whole = trail(size);
        List<AuditEntry> entries = whole.entries();
        AuditTrail portions =
                AuditTrail.empty().appendAll(entries.subList(0, cut)).appendAll(entries.subList(cut, size));
        assertThat(portions).isEqualTo(whole);
        assertThat(portions.verify(whole.head())).isEmpty();
    }
}
