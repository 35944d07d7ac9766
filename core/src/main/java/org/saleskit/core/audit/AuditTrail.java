package org.saleskit.core.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Audit entries in the order in which they were written, chained by hashes: each link holds the hash of the one before. A
 * trail only grows; {@link #append} gives a longer one and leaves this one as it is.
 *
 * <p>A host stores each {@link AuditLink} as a row and loads the rows with {@link #ofLinks}, broken or not. To write one
 * more row it needs the last one only: {@link AuditLink#of}. A host that wants no chain keeps the entries and ignores the
 * hashes.
 *
 * <p><b>Verification</b> walks from the first link and stops at the first that is not as it must be. A link whose hash is not
 * that of its contents was altered. A link in the wrong place shows whether the one expected there is missing or stands
 * elsewhere. A link that does not hold the hash of the one before shows that one of both was replaced. An end that was cut
 * off, or a chain that was computed anew from some place on, is seen only against a {@link ChainHead} noted before.
 *
 * <p>Immutable and thread-safe. Appending n entries one by one costs n² copies of references; load and append in bulk.
 */
public final class AuditTrail {

    private static final AuditTrail EMPTY = new AuditTrail(List.of());

    private final List<AuditLink> links;

    private AuditTrail(List<AuditLink> links) {
        this.links = links;
    }

    /** {@return the trail without entries} */
    public static AuditTrail empty() {
        return EMPTY;
    }

    /**
     * {@return the trail that these rows make, intact or not}
     *
     * @param links the links in the order in which they are stored
     */
    public static AuditTrail ofLinks(List<AuditLink> links) {
        return new AuditTrail(List.copyOf(links));
    }

    /**
     * {@return this trail and one more entry}
     *
     * @param entry the entry
     */
    public AuditTrail append(AuditEntry entry) {
        return appendAll(List.of(entry));
    }

    /**
     * {@return this trail and more entries}
     *
     * @param entries the entries in the order in which they are to stand
     */
    public AuditTrail appendAll(List<AuditEntry> entries) {
        List<AuditLink> longer = new ArrayList<>(links.size() + entries.size());
        longer.addAll(links);
        String previous = head().hash();
        for (AuditEntry entry : entries) {
            AuditLink link = AuditLink.of(longer.size(), entry, previous);
            longer.add(link);
            previous = link.hash();
        }
        return new AuditTrail(Collections.unmodifiableList(longer));
    }

    /** {@return the links, unmodifiable, in their order} */
    public List<AuditLink> links() {
        return links;
    }

    /** {@return the entries, unmodifiable, in the order in which they were written} */
    public List<AuditEntry> entries() {
        return links.stream().map(AuditLink::entry).toList();
    }

    /** {@return how long the chain is and how it ends, to be noted elsewhere} */
    public ChainHead head() {
        int size = links.size();
        return new ChainHead(
                size, size == 0 ? AuditLink.FIRST_PREVIOUS : links.get(size - 1).hash());
    }

    /**
     * {@return the entries that had been written down by an instant, in their order}
     *
     * @param instant the last instant that counts
     */
    public List<AuditEntry> recordedBy(Instant instant) {
        Objects.requireNonNull(instant, "instant");
        return entries().stream()
                .filter(entry -> !entry.recordedAt().isAfter(instant))
                .toList();
    }

    /**
     * {@return the entries about a record, in their order}
     *
     * @param subject the record
     */
    public List<AuditEntry> about(Subject subject) {
        Objects.requireNonNull(subject, "subject");
        return entries().stream()
                .filter(entry -> entry.subject().equals(subject))
                .toList();
    }

    /**
     * {@return the entries that changed a field of a record, in their order} Who changed the discount is their {@link
     * AuditEntry#actor}.
     *
     * @param subject the record
     * @param field the name of the field
     */
    public List<AuditEntry> changesOf(Subject subject, String field) {
        Objects.requireNonNull(field, "field");
        return about(subject).stream().filter(entry -> entry.changed(field)).toList();
    }

    /**
     * {@return the first broken place of the chain, if there is one} A cut-off end is not seen without a noted head.
     */
    public Optional<ChainBreak> verify() {
        String previous = AuditLink.FIRST_PREVIOUS;
        for (int i = 0; i < links.size(); i++) {
            AuditLink link = links.get(i);
            if (!link.isIntact()) {
                return broken(i, ChainBreak.Kind.ALTERED);
            }
            if (link.position() != i) {
                return broken(i, misplaced(i));
            }
            if (!link.previousHash().equals(previous)) {
                return broken(i, ChainBreak.Kind.REPLACED);
            }
            previous = link.hash();
        }
        return Optional.empty();
    }

    /** A link with another place stands at i: is the one of that place elsewhere, or does a known one stand here again? */
    private ChainBreak.Kind misplaced(int i) {
        Set<Long> later = new HashSet<>();
        links.subList(i, links.size()).forEach(link -> later.add(link.position()));
        boolean repeated = links.get(i).position() < i;
        return later.contains((long) i) || repeated ? ChainBreak.Kind.REORDERED : ChainBreak.Kind.REMOVED;
    }

    /**
     * {@return the first broken place of the chain, if there is one, also a cut-off end and a chain computed anew}
     *
     * @param noted how long the chain was and how it ended when that was noted; it may have grown since
     */
    public Optional<ChainBreak> verify(ChainHead noted) {
        Optional<ChainBreak> inside = verify();
        if (inside.isPresent()) {
            return inside;
        }
        if (links.size() < noted.size()) {
            return broken(links.size(), ChainBreak.Kind.TRUNCATED);
        }
        int last = Math.toIntExact(noted.size()) - 1;
        String found = last < 0 ? AuditLink.FIRST_PREVIOUS : links.get(last).hash();
        return found.equals(noted.hash()) ? Optional.empty() : broken(Math.max(last, 0), ChainBreak.Kind.REWRITTEN);
    }

    private static Optional<ChainBreak> broken(int position, ChainBreak.Kind kind) {
        return Optional.of(new ChainBreak(position, kind));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AuditTrail trail && links.equals(trail.links);
    }

    @Override
    public int hashCode() {
        return links.hashCode();
    }

    /** {@return how many entries there are and how the chain ends} */
    @Override
    public String toString() {
        return "AuditTrail" + head();
    }
}
