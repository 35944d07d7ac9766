package org.saleskit.core.territory;

import java.util.Comparator;
import java.util.Optional;
import org.immutables.value.Value;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.team.RepId;
import org.saleskit.core.team.TeamId;

/** To whom the clients of a territory belong: a rep or a team, exactly one of them. Reps stand before teams. */
@Value.Immutable
public abstract class TerritoryOwner implements Comparable<TerritoryOwner> {

    private static final Comparator<TerritoryOwner> ORDER = Comparator.comparing(
                    (TerritoryOwner owner) -> owner.team().isPresent())
            .thenComparing(TerritoryOwner::id);

    TerritoryOwner() {}

    /** {@return the rep, if a rep owns the territory} */
    public abstract Optional<RepId> rep();

    /** {@return the team, if a team owns the territory} */
    public abstract Optional<TeamId> team();

    /**
     * {@return a rep as an owner}
     *
     * @param rep the rep
     */
    public static TerritoryOwner of(RepId rep) {
        return new TerritoryOwnerBuilder().rep(rep).build();
    }

    /**
     * {@return a team as an owner}
     *
     * @param team the team
     */
    public static TerritoryOwner of(TeamId team) {
        return new TerritoryOwnerBuilder().team(team).build();
    }

    @Value.Check
    void check() {
        Checks.check(
                rep().isPresent() != team().isPresent(),
                "territoryOwner",
                "be either a rep or a team",
                rep().isPresent() ? "both" : "neither");
    }

    private String id() {
        return rep().map(RepId::value).or(() -> team().map(TeamId::value)).orElseThrow();
    }

    @Override
    public final int compareTo(TerritoryOwner other) {
        return ORDER.compare(this, other);
    }

    /** {@return the owner with its kind, such as "rep 7" or "team West"} */
    @Override
    public final String toString() {
        return (rep().isPresent() ? "rep " : "team ") + id();
    }
}
