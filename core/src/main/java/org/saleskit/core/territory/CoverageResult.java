package org.saleskit.core.territory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.saleskit.core.client.ClientId;
import org.saleskit.core.stats.Proportion;

/**
 * Which client belongs to whom on a day, and what is wrong about it.
 *
 * <p>Every client is either in {@link #assignments} or in {@link #orphans}, never in both. Lists and maps are
 * unmodifiable and sorted by identifier.
 *
 * <p>Immutable and thread-safe.
 */
public final class CoverageResult {

    private final LocalDate asOf;
    private final TieBreak tieBreak;
    private final SortedMap<ClientId, ClientAssignment> assignments;
    private final List<CoverageFinding> findings;

    CoverageResult(
            LocalDate asOf,
            TieBreak tieBreak,
            SortedMap<ClientId, ClientAssignment> assignments,
            List<CoverageFinding> findings) {
        this.asOf = asOf;
        this.tieBreak = tieBreak;
        this.assignments = Collections.unmodifiableSortedMap(assignments);
        this.findings = findings;
    }

    /** {@return the day of the check} */
    public LocalDate asOf() {
        return asOf;
    }

    /** {@return the rule by which ties were broken} */
    public TieBreak tieBreak() {
        return tieBreak;
    }

    /** {@return the clients that belong to somebody, each exactly once} */
    public List<ClientAssignment> assignments() {
        return List.copyOf(assignments.values());
    }

    /**
     * {@return to whom a client belongs, if it belongs to anybody}
     *
     * @param client the client
     */
    public Optional<ClientAssignment> assignment(ClientId client) {
        return Optional.ofNullable(assignments.get(Objects.requireNonNull(client, "client")));
    }

    /** {@return the clients of each owner that has any, reps before teams} */
    public SortedMap<TerritoryOwner, List<ClientId>> clientsByOwner() {
        SortedMap<TerritoryOwner, List<ClientId>> clients = new TreeMap<>();
        assignments
                .values()
                .forEach(one -> clients.computeIfAbsent(one.owner(), owner -> new ArrayList<>())
                        .add(one.client()));
        clients.replaceAll((owner, list) -> Collections.unmodifiableList(list));
        return Collections.unmodifiableSortedMap(clients);
    }

    /** {@return the clients that no territory in force covers} */
    public List<ClientId> orphans() {
        return findings(CoverageFlaw.ORPHAN).stream()
                .flatMap(finding -> finding.client().stream())
                .toList();
    }

    /** {@return the assignments for which several territories of the same priority contended} */
    public List<ClientAssignment> overlaps() {
        return assignments.values().stream().filter(ClientAssignment::isOverlap).toList();
    }

    /** {@return everything that is wrong, in the order of the findings} */
    public List<CoverageFinding> findings() {
        return findings;
    }

    /**
     * {@return everything that is wrong in one way}
     *
     * @param flaw what is wrong
     */
    public List<CoverageFinding> findings(CoverageFlaw flaw) {
        Objects.requireNonNull(flaw, "flaw");
        return findings.stream().filter(finding -> finding.flaw() == flaw).toList();
    }

    /** {@return the share of clients that belong to somebody} */
    public Proportion coverage() {
        return Proportion.of(
                assignments.size(), assignments.size() + (long) orphans().size());
    }

    /** {@return the day and the numbers of clients that belong to somebody, of orphans and of findings} */
    @Override
    public String toString() {
        return "CoverageResult{asOf=" + asOf + ", assigned=" + assignments.size() + ", orphans="
                + orphans().size() + ", findings=" + findings.size() + "}";
    }
}
