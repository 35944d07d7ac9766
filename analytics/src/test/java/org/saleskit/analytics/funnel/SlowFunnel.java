package org.saleskit.analytics.funnel;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.saleskit.analytics.funnel.Rows.Row;
import org.saleskit.core.deal.Close;
import org.saleskit.core.deal.Deal;

/**
 * The semantics of the funnel as direct questions to the rows, without any speed: every answer reads a whole path. Stages are
 * one letter each; what a letter means is written down here once more.
 */
final class SlowFunnel {

    static final String OPEN = "ABC";
    private static final String WON = "WV";
    private static final String CLOSED = "LWVD";
    /** Open stages, then rest, then closed ones as the test pipeline lists them. */
    private static final String ORDER = "ABCHLWVD";

    /** A deal, or one life of it: the letters of the stages that it entered, the same one after itself left out. */
    record Unit(String deal, String path, List<Instant> days) {

        char last() {
            return path.charAt(path.length() - 1);
        }

        boolean isClosed() {
            return CLOSED.indexOf(last()) >= 0;
        }

        Unit part(int from, int to) {
            return new Unit(deal, path.substring(from, to), days.subList(from, to));
        }
    }

    private final List<Row> rows;
    private final Close.Rule closes;
    private final Deal.Reach reach;
    final List<Unit> units;

    SlowFunnel(List<Row> log, Instant asOf, Deal.Reach reach, Close.Rule closes) {
        this.rows = log.stream()
                .filter(row -> ORDER.contains(row.stage()) && !row.at().isAfter(asOf))
                .sorted(Comparator.comparing(Row::at)
                        .thenComparing(Row::sequence)
                        .thenComparing(row -> ORDER.indexOf(row.stage())))
                .toList();
        this.reach = reach;
        this.closes = closes;
        this.units = deals().stream().flatMap(deal -> units(deal).stream()).toList();
    }

    private List<String> deals() {
        return List.copyOf(new TreeSet<>(rows.stream().map(Row::deal).toList()));
    }

    /** The whole of a deal, whatever closes count. */
    Unit whole(String deal) {
        StringBuilder path = new StringBuilder();
        List<Instant> days = new ArrayList<>();
        for (Row row : rows) {
            if (row.deal().equals(deal) && !path.toString().endsWith(row.stage())) {
                path.append(row.stage());
                days.add(row.at());
            }
        }
        return new Unit(deal, path.toString(), days);
    }

    List<Unit> lives(String deal) {
        Unit whole = whole(deal);
        List<Unit> lives = new ArrayList<>();
        int start = 0;
        for (int i = 1; i < whole.path().length(); i++) {
            if (whole.part(0, i).isClosed() && CLOSED.indexOf(whole.path().charAt(i)) < 0) {
                lives.add(whole.part(start, i));
                start = i;
            }
        }
        lives.add(whole.part(start, whole.path().length()));
        return lives;
    }

    private List<Unit> units(String deal) {
        return switch (closes) {
            case LAST_CLOSE, COUNT_EACH_CLOSE -> List.of(whole(deal));
            case FIRST_CLOSE -> lives(deal).subList(0, 1);
            case NEW_DEAL_ON_REOPEN -> lives(deal);
        };
    }

    List<String> where(Predicate<Unit> holds) {
        return units.stream().filter(holds).map(Unit::deal).toList();
    }

    boolean reached(Unit unit, int step) {
        return step == OPEN.length() ? WON.indexOf(unit.last()) >= 0 : reached(unit.path(), step, rule(unit));
    }

    /** A lost deal that was never won counts by what it entered if the rule says so; every other one by implication. */
    private Deal.Reach rule(Unit unit) {
        if (reach != Deal.Reach.IMPLIED_REACH_UNLESS_LOST) {
            return reach;
        }
        boolean lost = "LD".indexOf(unit.last()) >= 0 && !unit.path().matches(".*[WV].*");
        return lost ? Deal.Reach.ACTUAL_ONLY : Deal.Reach.IMPLIED_REACH;
    }

    private static boolean reached(String path, int step, Deal.Reach rule) {
        String stage = OPEN.substring(step, step + 1);
        String onwards = OPEN.substring(step);
        return switch (rule) {
            case IMPLIED_REACH, IMPLIED_REACH_UNLESS_LOST -> path.matches(".*[" + onwards + WON + "].*");
            case IMPLIED_REACH_WON_ONLY -> path.matches(".*[" + stage + WON + "].*");
            case ACTUAL_ONLY -> path.contains(stage);
            case ALL_IN_ORDER ->
                path.matches(
                        ".*" + String.join(".*", OPEN.substring(0, step + 1).split("")) + ".*");
            case RESET_ON_REGRESS -> sinceRegression(path).matches(".*[" + onwards + WON + "].*");
        };
    }

    /** What follows the last move back to an earlier open stage, itself included. */
    private static String sinceRegression(String path) {
        int start = 0;
        char before = 'A';
        for (int i = 0; i < path.length(); i++) {
            if (OPEN.indexOf(path.charAt(i)) >= 0) {
                start = path.charAt(i) < before ? i : start;
                before = path.charAt(i);
            }
        }
        return path.substring(start);
    }

    /** When the unit reached an open stage for good: the first move after which it always has; the unit has reached it. */
    Instant reachedAt(Unit unit, int step, Deal.Reach rule) {
        int since = unit.path().length();
        while (since > 0 && reached(unit.path().substring(0, since), step, rule)) {
            since--;
        }
        return unit.days().get(since);
    }

    Instant reachedAt(Unit unit, int step) {
        return reachedAt(unit, step, rule(unit));
    }

    boolean reaches(Unit unit, int step, Deal.Reach rule) {
        return reached(unit.path(), step, rule);
    }

    /** When a deal was closed, if each close counts. */
    List<Instant> closeDays(Unit unit) {
        return closes != Close.Rule.COUNT_EACH_CLOSE
                ? List.of()
                : lives(unit.deal()).stream()
                        .filter(Unit::isClosed)
                        .map(life -> life.days().get(life.days().size() - 1))
                        .toList();
    }

    boolean entered(Unit unit, int step) {
        return unit.path().contains(OPEN.substring(step, step + 1));
    }

    /** With the first open stage as the first of selling. */
    static boolean isInSales(String path) {
        return path.matches(".*[ABCWV].*");
    }

    /** The closes of each kind, such as "W" for won ones; with "S" the disqualified ones in sales, "N" those before. */
    List<String> closes(char kind) {
        List<String> deals = new ArrayList<>();
        if (closes != Close.Rule.COUNT_EACH_CLOSE) {
            units.stream().filter(unit -> kind(unit, unit.path()) == kind).forEach(unit -> deals.add(unit.deal()));
            return deals;
        }
        for (String deal : deals()) {
            StringBuilder path = new StringBuilder();
            for (Unit life : lives(deal)) {
                path.append(life.path());
                if (kind(life, path.toString()) == kind) {
                    deals.add(deal);
                }
            }
        }
        return deals;
    }

    private static char kind(Unit unit, String path) {
        return switch (unit.last()) {
            case 'W', 'V' -> 'W';
            case 'L' -> 'L';
            case 'D' -> isInSales(path) ? 'S' : 'N';
            default -> ' ';
        };
    }
}
