package org.saleskit.examples.review.cli.forecast.pipeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.saleskit.core.deal.Deal;
import org.saleskit.core.deal.Deals;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.pipeline.StageType;

/** What a log says of the deals of a file, where they are named the same: the two may contradict each other. */
final class LogCheck {

    private final boolean isNamed;
    private final long known;
    private final boolean isAnyWon;
    private final SortedMap<DealId, Closed> closed = new TreeMap<>();
    private final List<OtherStage> otherStages = new ArrayList<>();

    /**
     * A deal that the log knows as closed.
     *
     * @param stage in which it ended
     * @param since when it did
     */
    record Closed(DealId deal, String stage, Instant since) {}

    /**
     * A deal that is in one stage by the file and in another by the log.
     *
     * @param stage by the file
     * @param inLog by the log
     */
    record OtherStage(String deal, String stage, String inLog) {}

    /**
     * Compares.
     *
     * @param rows the file
     * @param isNamed whether it names deals; its lines are no names
     * @param log the deals of the log
     */
    LogCheck(List<OpenDealRow> rows, boolean isNamed, Deals log) {
        this.isNamed = isNamed;
        this.isAnyWon = log.count(StageType.WON) > 0;
        List<Deal> found = new ArrayList<>();
        for (OpenDealRow row : isNamed ? rows : List.<OpenDealRow>of()) {
            Optional<Deal> deal = log.find(DealId.of(row.key()));
            deal.ifPresent(each -> {
                found.add(each);
                compare(row, each);
            });
        }
        this.known = found.size();
    }

    private void compare(OpenDealRow row, Deal deal) {
        String stage = deal.stage().name();
        if (deal.type().isClosed()) {
            DealId id = DealId.of(row.key());
            closed.put(id, new Closed(id, stage, deal.closedAt().orElseThrow()));
        } else if (row.stage().filter(stated -> !stated.equals(stage)).isPresent()) {
            otherStages.add(new OtherStage(row.key(), row.stage().get(), stage));
        }
    }

    /** Whether the file names its deals, so that they could be compared. */
    boolean isNamed() {
        return isNamed;
    }

    /** How many deals of the file the log knows. */
    long known() {
        return known;
    }

    /** Whether the log has a deal that is won as of the instant of the report. */
    boolean isAnyWon() {
        return isAnyWon;
    }

    /** The deals of the file that are closed by the log. */
    SortedMap<DealId, Closed> closed() {
        return closed;
    }

    /** The open deals whose stages differ, in the order of the file. */
    List<OtherStage> otherStages() {
        return otherStages;
    }
}
