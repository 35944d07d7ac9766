package org.saleskit.core.territory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.saleskit.core.client.Client;
import org.saleskit.core.client.ClientId;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.organization.SalesOrganization;

/**
 * Does every client belong to exactly one rep or team, and to whom?
 *
 * <p><b>Rule</b> Among the territories in force on the day that cover a client, those of the smallest priority contend;
 * the tie-break chooses one of them. A client that none covers is an orphan.
 *
 * <p><b>Input</b> Territories with identifiers of their own, clients with identifiers of their own, in any order; either
 * may be empty.
 *
 * <p><b>Owner on the card</b> Territories decide; the owner on the client's card is compared with the result and a
 * difference is a finding. With a rep as the owner both must be the same; with a team, the rep of the card must belong to
 * the team or its parts on the day, which takes an organisation to know. A client that has to stay with one rep gets a
 * territory of its own with an early priority and {@link ClientRule#ofIds}.
 *
 * <p><b>Result</b> does not depend on the order of territories or clients. What was left out and what is wrong is in the
 * findings.
 *
 * <p><b>Example</b> West (priority 2, country FR, rep 1), Key (priority 1, clients C2 and C3, rep 2). C1 in FR belongs to
 * rep 1, C2 in FR to rep 2, C3 in DE to rep 2, C4 in DE is an orphan.
 *
 * <p><b>Method</b> Territories are sorted once; for each client the search ends with the first priority that covers it.
 * Time: clients × territories in the worst case; memory: one entry per client.
 *
 * <p>Immutable and thread-safe if the rules of the territories are.
 */
public final class CoverageCheck {

    private final List<Territory> territories;
    private final TieBreak tieBreak;
    private final Optional<SalesOrganization> organization;

    private CoverageCheck(List<Territory> territories, TieBreak tieBreak, Optional<SalesOrganization> organization) {
        this.tieBreak = Objects.requireNonNull(tieBreak, "tieBreak");
        this.territories = territories.stream()
                .sorted(Comparator.comparing(Territory::priority).thenComparing(tieBreak.order()))
                .toList();
        this.organization = organization;
    }

    /**
     * {@return a check that breaks ties by {@link TieBreak#SMALLEST_ID} and knows no organisation}
     *
     * @param territories the territories, no two with the same identifier
     */
    public static CoverageCheck of(Collection<Territory> territories) {
        Set<TerritoryId> ids = new HashSet<>();
        int i = 0;
        for (Territory territory : territories) {
            Checks.check(ids.add(territory.id()), "territories[" + i++ + "].id", "be unique", territory.id());
        }
        return new CoverageCheck(List.copyOf(territories), TieBreak.SMALLEST_ID, Optional.empty());
    }

    /**
     * {@return this check with another tie-break}
     *
     * @param tieBreak which of several territories of the same priority gets a client
     */
    public CoverageCheck withTieBreak(TieBreak tieBreak) {
        return new CoverageCheck(territories, tieBreak, organization);
    }

    /**
     * {@return this check with an organisation, by which owners are looked up}
     *
     * @param organization the organisation
     */
    public CoverageCheck withOrganization(SalesOrganization organization) {
        return new CoverageCheck(territories, tieBreak, Optional.of(organization));
    }

    /** {@return the territories by priority, then by the tie-break; unmodifiable} */
    public List<Territory> territories() {
        return territories;
    }

    /**
     * {@return to whom each client belongs on a day}
     *
     * @param clients the clients, no two with the same identifier
     * @param asOf the day
     */
    public CoverageResult check(Collection<Client> clients, LocalDate asOf) {
        Objects.requireNonNull(asOf, "asOf");
        List<Territory> inForce =
                territories.stream().filter(one -> one.isInForce(asOf)).toList();
        List<CoverageFinding> findings = new ArrayList<>();
        SortedMap<ClientId, ClientAssignment> assignments = new TreeMap<>();
        OwnerCheck owners = new OwnerCheck(organization, asOf);
        Set<ClientId> known = new HashSet<>();
        Set<TerritoryId> used = new HashSet<>();
        int i = 0;
        for (Client client : clients) {
            Checks.check(known.add(client.id()), "clients[" + i++ + "].id", "be unique", client.id());
            List<Territory> contenders = contenders(client, inForce);
            if (contenders.isEmpty()) {
                findings.add(finding(CoverageFlaw.ORPHAN, client, contenders));
            } else {
                assignments.put(client.id(), new ClientAssignment(client.id(), contenders, tieBreak));
                used.add(contenders.get(0).id());
                if (contenders.size() > 1) {
                    findings.add(finding(CoverageFlaw.OVERLAP, client, contenders));
                }
                Optional<CoverageFlaw> flaw = client.owner().flatMap(rep -> owners.cardFlaw(rep, contenders.get(0)));
                flaw.ifPresent(one -> findings.add(finding(one, client, contenders.subList(0, 1))));
            }
        }
        for (Territory territory : territories) {
            if (territory.isInForce(asOf) && !used.contains(territory.id())) {
                findings.add(CoverageFinding.ofTerritory(CoverageFlaw.NO_CLIENTS, territory));
            }
            Optional<CoverageFlaw> flaw = owners.territoryFlaw(territory);
            flaw.ifPresent(one -> findings.add(CoverageFinding.ofTerritory(one, territory)));
        }
        return new CoverageResult(
                asOf, tieBreak, assignments, findings.stream().sorted().toList());
    }

    private static CoverageFinding finding(CoverageFlaw flaw, Client client, List<Territory> contenders) {
        return CoverageFinding.ofClient(flaw, client.id(), List.copyOf(contenders), client.owner());
    }

    /** Those of the first priority that covers the client, in the order of the tie-break. */
    private static List<Territory> contenders(Client client, List<Territory> inForce) {
        List<Territory> found = new ArrayList<>();
        for (Territory territory : inForce) {
            if (!found.isEmpty() && territory.priority() > found.get(0).priority()) {
                break;
            }
            if (territory.rule().covers(client)) {
                found.add(territory);
            }
        }
        return found;
    }
}
