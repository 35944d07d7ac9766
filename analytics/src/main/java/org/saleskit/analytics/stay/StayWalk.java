package org.saleskit.analytics.stay;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.saleskit.analytics.internal.deals.TimeMeter;
import org.saleskit.core.deal.Deal;
import org.saleskit.core.deal.Visit;
import org.saleskit.core.pipeline.StageType;

/** The stays of one deal, read from its visits. */
final class StayWalk {

    private final Deal deal;
    private final List<Visit> visits;
    private final Map<String, Integer> positions;
    private final TimeMeter meter;
    private final boolean restEnds;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Stay> stays = new ArrayList<>();

    private StayWalk(Deal deal, Map<String, Integer> positions, TimeMeter meter, StageStays.HoldRule hold) {
        this.deal = deal;
        this.visits = deal.visits();
        this.positions = positions;
        this.meter = meter;
        this.restEnds = hold == StageStays.HoldRule.ENDS_STAY;
    }

    /** The stays in the order in which they began, those on hold included. */
    static List<Stay> of(Deal deal, Map<String, Integer> positions, TimeMeter meter, StageStays.HoldRule hold) {
        StayWalk walk = new StayWalk(deal, positions, meter, hold);
        boolean[] read = new boolean[walk.visits.size()];
        for (int i = 0; i < read.length; i++) {
            if (!read[i] && !walk.type(i).isClosed()) {
                walk.read(i, read);
            }
        }
        return walk.stays;
    }

    private StageType type(int visit) {
        return visits.get(visit).stage().type();
    }

    private String name(int visit) {
        return visits.get(visit).stage().name();
    }

    private void read(int first, boolean[] read) {
        Duration time = Duration.ZERO;
        int last = first;
        int next = first;
        while (next < visits.size() && name(next).equals(name(first))) {
            read[next] = true;
            time = time.plus(time(visits.get(next)));
            last = next;
            next = following(first, last);
        }
        Optional<StayEnd> end = next < visits.size() ? Optional.of(end(first, next)) : Optional.empty();
        boolean resting = end.isEmpty() && type(visits.size() - 1) == StageType.ON_HOLD;
        int number = numbers.merge(name(first), 1, Integer::sum);
        stays.add(new Stay(deal.id(), name(first), number, visits.get(first).entered(), time, end, resting));
    }

    /** The visit that comes next: of an open stage the one after all rests, unless a rest ends a stay. */
    private int following(int first, int last) {
        int next = last + 1;
        boolean passesRests = !restEnds && type(first) == StageType.OPEN;
        while (passesRests && next < visits.size() && type(next) == StageType.ON_HOLD) {
            next++;
        }
        return next;
    }

    private Duration time(Visit visit) {
        Instant left = visit.left().orElse(deal.asOf());
        return meter.between(visit.entered(), left);
    }

    private StayEnd end(int from, int to) {
        return switch (type(to)) {
            case ON_HOLD -> StayEnd.ON_HOLD;
            case OPEN -> type(from) == StageType.ON_HOLD ? StayEnd.RESUMED : move(position(to) - position(from));
            default -> outcome(to);
        };
    }

    private int position(int visit) {
        return Objects.requireNonNull(positions.get(name(visit)));
    }

    private static StayEnd move(int stages) {
        return stages < 0 ? StayEnd.EARLIER_STAGE : stages == 1 ? StayEnd.NEXT_STAGE : StayEnd.LATER_STAGE;
    }

    /** The outcome after all corrections: a closed stage followed by another one is one close. */
    private StayEnd outcome(int close) {
        int last = close;
        while (last + 1 < visits.size() && type(last + 1).isClosed()) {
            last++;
        }
        return switch (type(last)) {
            case WON -> StayEnd.WON;
            case LOST -> StayEnd.LOST;
            default -> StayEnd.DISQUALIFIED;
        };
    }
}
