package org.saleskit.core.territory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.saleskit.core.client.Client;
import org.saleskit.core.client.ClientId;
import org.saleskit.core.client.ClientKind;
import org.saleskit.core.team.RepId;
import org.saleskit.core.team.TeamId;
import org.threeten.extra.LocalDateRange;

class CoverageCheckProperties {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final List<String> TEXTS = List.of("A", "B", "C", "D");

    @Provide
    Arbitrary<List<Territory>> territories() {
        Arbitrary<ClientRule> rules = Arbitraries.of(TEXTS)
                .set()
                .ofMinSize(1)
                .ofMaxSize(3)
                .flatMap(texts -> Arbitraries.of(
                        ClientRule.ofCountries(texts),
                        ClientRule.ofSegments(texts),
                        ClientRule.ofCountries(texts).not(),
                        ClientRule.ofChannels(texts).and(ClientRule.ofSegments(texts)),
                        ClientRule.ofTerritories(texts).or(ClientRule.ofCountries(texts))));
        Arbitrary<LocalDateRange> validities =
                Arbitraries.integers().between(-3, 1).map(days -> LocalDateRange.ofUnboundedEnd(TODAY.plusDays(days)));
        Arbitrary<TerritoryOwner> owners = Arbitraries.of(
                TerritoryOwner.of(RepId.of("1")), TerritoryOwner.of(RepId.of("2")), TerritoryOwner.of(TeamId.of("W")));
        return Combinators.combine(
                        Arbitraries.integers().between(0, 30),
                        rules,
                        owners,
                        Arbitraries.integers().between(1, 3),
                        validities)
                .as((id, rule, owner, priority, validity) -> Territory.builder()
                        .id(TerritoryId.of("t" + id))
                        .rule(rule)
                        .owner(owner)
                        .priority(priority)
                        .validity(validity)
                        .build())
                .list()
                .ofMaxSize(8)
                .uniqueElements(Territory::id);
    }

    @Provide
    Arbitrary<List<Client>> clients() {
        Arbitrary<Optional<String>> text = Arbitraries.of(TEXTS).optional();
        return Combinators.combine(
                        Arbitraries.integers().between(0, 100),
                        text,
                        text,
                        text,
                        Arbitraries.of("1", "2", "3").optional())
                .as((id, country, segment, channel, owner) -> Client.builder()
                        .id(ClientId.of("c" + id))
                        .name("Name")
                        .kind(ClientKind.LEGAL)
                        .country(country)
                        .segment(segment)
                        .channel(channel)
                        .territory(segment)
                        .owner(owner.map(RepId::of))
                        .build())
                .list()
                .ofMaxSize(15)
                .uniqueElements(Client::id);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void check_everyClient_hasOneOwnerOrIsAnOrphan(
            @ForAll("territories") List<Territory> territories,
            @ForAll("clients") List<Client> clients,
            @ForAll TieBreak tieBreak) {
        CoverageResult result =
                CoverageCheck.of(territories).withTieBreak(tieBreak).check(clients, TODAY);
        List<ClientId> placed = new ArrayList<>(result.orphans());
        result.clientsByOwner().values().forEach(placed::addAll);
        assertThat(placed)
                .containsExactlyInAnyOrderElementsOf(
                        clients.stream().map(Client::id).toList());
        assertThat(result.coverage().successes()).isEqualTo(result.assignments().size());
        assertThat(result.coverage().trials()).isEqualTo(clients.size());
        assertThat(result.findings(CoverageFlaw.OVERLAP)).hasSameSizeAs(result.overlaps());
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void check_winner_isThatOfANaiveSearch(
            @ForAll("territories") List<Territory> territories,
            @ForAll("clients") List<Client> clients,
            @ForAll TieBreak tieBreak) {
        CoverageResult result =
                CoverageCheck.of(territories).withTieBreak(tieBreak).check(clients, TODAY);
        Map<ClientId, Optional<TerritoryId>> expected = new LinkedHashMap<>();
        Map<ClientId, Optional<TerritoryId>> actual = new LinkedHashMap<>();
        for (Client client : clients) {
            expected.put(
                    client.id(),
                    territories.stream()
                            .filter(one ->
                                    one.validity().contains(TODAY) && one.rule().covers(client))
                            .min(naive(tieBreak))
                            .map(Territory::id));
            actual.put(
                    client.id(),
                    result.assignment(client.id()).map(one -> one.territory().id()));
        }
        assertThat(actual).isEqualTo(expected);
    }

    /** Priority, then days since the start with the sign of the rule, then identifier. */
    private static Comparator<Territory> naive(TieBreak tieBreak) {
        int sign = tieBreak == TieBreak.SMALLEST_ID ? 0 : tieBreak == TieBreak.EARLIEST_START ? 1 : -1;
        return Comparator.comparingInt(Territory::priority)
                .thenComparingLong(one -> sign * one.validity().getStart().toEpochDay())
                .thenComparing(one -> one.id().value());
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void check_otherOrder_changesNothing(
            @ForAll("territories") List<Territory> territories,
            @ForAll("clients") List<Client> clients,
            @ForAll TieBreak tieBreak,
            @ForAll long seed) {
        Random random = new Random(seed);
        CoverageResult result =
                CoverageCheck.of(territories).withTieBreak(tieBreak).check(clients, TODAY);
        CoverageResult shuffled = CoverageCheck.of(shuffled(territories, random))
                .withTieBreak(tieBreak)
                .check(shuffled(clients, random), TODAY);
        assertThat(shuffled.assignments()).isEqualTo(result.assignments());
        assertThat(shuffled.findings()).isEqualTo(result.findings()).isSorted();
    }

    private static <T> List<T> shuffled(List<T> list, Random random) {
        List<T> copy = new ArrayList<>(list);
        Collections.shuffle(copy, random);
        return copy;
    }
}
