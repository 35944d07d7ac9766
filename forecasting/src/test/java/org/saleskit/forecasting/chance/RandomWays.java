package org.saleskit.forecasting.chance;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Random logs in the short form of {@link DealsOf}: deals d0, d1, … of up to five moves, up to six days apart. */
final class RandomWays {

    /** Moves of one deal: days since the last one, and where to. */
    private record Move(int days, String stage) {}

    private RandomWays() {}

    static Arbitrary<List<String>> ofDeals(int least, int most) {
        Arbitrary<Move> moves = Combinators.combine(
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.of("A", "A", "B", "B", "C", "Hold", "Won", "Lost", "Junk"))
                .as(Move::new);
        return moves.list()
                .ofMinSize(1)
                .ofMaxSize(5)
                .list()
                .ofMinSize(least)
                .ofMaxSize(most)
                .map(RandomWays::written);
    }

    private static List<String> written(List<List<Move>> deals) {
        List<String> ways = new ArrayList<>();
        for (List<Move> moves : deals) {
            StringBuilder way = new StringBuilder("d").append(ways.size());
            int day = 0;
            for (Move move : moves) {
                day += move.days;
                way.append(' ').append(move.stage).append(' ').append(day);
            }
            ways.add(way.toString());
        }
        return ways;
    }
}
