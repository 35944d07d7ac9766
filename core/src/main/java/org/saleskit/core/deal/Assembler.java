package org.saleskit.core.deal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.joda.money.Money;
import org.saleskit.core.pipeline.DealEvent;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.pipeline.PipelineRef;
import org.saleskit.core.pipeline.StageChange;
import org.saleskit.core.pipeline.UnknownStageException;
import org.saleskit.core.pipeline.UnmappedStageException;
import org.saleskit.core.reason.RefusalReason;

/** Puts the events of each deal in order, finds their stages, and writes them down. */
final class Assembler {

    /** The rank of an update: after all moves of its instant and sequence. */
    private static final int AFTER_MOVES = Integer.MAX_VALUE;

    /** Ends with everything that an event states, so that events which compare as equal are the same event. */
    private static final Comparator<Line> ORDER = Comparator.comparing((Line line) -> line.event.happenedAt())
            .thenComparingLong(line -> line.event.sequence())
            .thenComparingInt(line -> line.rank)
            .thenComparingInt(line -> line.own)
            .thenComparing(line -> line.event.recordedAt())
            .thenComparing(
                    line -> line.event, comparingTexts(event -> event.amount().map(Assembler::currency)))
            .thenComparing(line -> line.event.amount().map(Money::getAmount).orElse(BigDecimal.ZERO))
            .thenComparing(line -> line.event.expectedClose().orElse(LocalDate.MIN))
            .thenComparing(
                    line -> line.event,
                    comparingTexts(event -> event.lossReason().map(RefusalReason::label)))
            .thenComparing(
                    line -> line.event,
                    comparingTexts(event ->
                            event.lossReason().map(reason -> reason.type().name())))
            .thenComparing(
                    line -> line.event,
                    comparingTexts(event -> event.lossReason().flatMap(RefusalReason::text)))
            .thenComparing(line -> line.event, comparingTexts(DealEvent::competitor));

    private final StageTable stages;
    private final Optional<PipelineRef> terms;
    private final boolean listing;
    private final DealWriter writer;
    private final LeftOutEvents.Tally leftOut;
    private final SortedMap<String, Long> unread = new TreeMap<>();
    private final Map<PipelineRef, int[]> counterparts = new HashMap<>();

    Assembler(StageTable stages, Optional<PipelineRef> terms, boolean listing, LeftOutEvents.Tally leftOut) {
        this.stages = stages;
        this.terms = terms;
        this.listing = listing;
        this.writer = new DealWriter(stages);
        this.leftOut = leftOut;
    }

    /** An event with the number of its stage as written, {@link StageTable#NONE} for an update, and its rank. */
    private static final class Line {

        private final DealEvent event;
        private final int own;
        private int rank;

        Line(DealEvent event, int own, int rank) {
            this.event = event;
            this.own = own;
            this.rank = rank;
        }

        boolean isMove() {
            return own != StageTable.NONE;
        }
    }

    private static Comparator<DealEvent> comparingTexts(Function<DealEvent, Optional<String>> text) {
        return Comparator.comparing(event -> text.apply(event).orElse(""));
    }

    private static String currency(Money money) {
        return money.getCurrencyUnit().getCode();
    }

    /** Adds the next deal, whose events are of the instant of the fold or before it, in any order. */
    void add(DealId deal, List<DealEvent> events) {
        List<Line> lines = resolved(deal, events);
        lines.sort(ORDER);
        Optional<PipelineRef> version = terms.or(() -> lastVersion(lines));
        if (version.isEmpty()) {
            leaveOutUpdates(deal, lines);
            return;
        }
        int[] mapped = counterparts.computeIfAbsent(version.get(), stages::inTermsOf);
        List<Line> read = mapped(deal, lines, mapped, version.get());
        if (read.stream().anyMatch(Line::isMove)) {
            write(deal, read, mapped);
        } else {
            leaveOutUpdates(deal, read);
        }
    }

    private void write(DealId deal, List<Line> lines, int[] mapped) {
        writer.begin(deal);
        for (Line line : lines) {
            if (line.isMove()) {
                writer.enter(line.own, mapped[line.own], line.event.happenedAt());
            }
            if (!writer.state(line.event)) {
                leftOut.add(LeftOutEvents.Reason.REASON_WITHOUT_CLOSE, deal, 1);
            }
        }
        writer.end();
    }

    private void leaveOutUpdates(DealId deal, List<Line> updates) {
        if (!updates.isEmpty()) {
            leftOut.add(LeftOutEvents.Reason.NOT_OPENED, deal, updates.size());
        }
    }

    private List<Line> resolved(DealId deal, List<DealEvent> events) {
        List<Line> lines = new ArrayList<>(events.size());
        List<StageChange> unknown = new ArrayList<>();
        for (DealEvent event : events) {
            if (event instanceof StageChange change) {
                int own = stages.of(change);
                if (own == StageTable.NONE) {
                    unknown.add(change);
                } else {
                    lines.add(new Line(change, own, stages.rank(own)));
                }
            } else {
                lines.add(new Line(event, StageTable.NONE, AFTER_MOVES));
            }
        }
        unknown.forEach(change -> leaveOut(LeftOutEvents.Reason.UNKNOWN_STAGE, deal, change.stage()));
        if (!listing) {
            unknown.stream()
                    .min(Comparator.comparing(StageChange::happenedAt)
                            .thenComparingLong(StageChange::sequence)
                            .thenComparing(StageChange::stage))
                    .ifPresent(this::throwUnknown);
        }
        return lines;
    }

    private void throwUnknown(StageChange change) {
        throw new UnknownStageException(
                change, stages.pipelines().versionOf(change).map(version -> version.ref()));
    }

    private void leaveOut(LeftOutEvents.Reason reason, DealId deal, String stage) {
        leftOut.add(reason, deal, 1);
        unread.merge(stage, 1L, Long::sum);
    }

    private Optional<PipelineRef> lastVersion(List<Line> lines) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (lines.get(i).isMove()) {
                return Optional.of(stages.version(lines.get(i).own).ref());
            }
        }
        return Optional.empty();
    }

    /** The lines in the terms of the version; only a deal whose log spans versions has to be put in order again. */
    private List<Line> mapped(DealId deal, List<Line> lines, int[] mapped, PipelineRef version) {
        if (lines.stream().allMatch(line -> !line.isMove() || mapped[line.own] == line.own)) {
            return lines;
        }
        List<Line> read = new ArrayList<>(lines.size());
        for (Line line : lines) {
            if (!line.isMove()) {
                read.add(line);
            } else if (mapped[line.own] != StageTable.NONE) {
                line.rank = stages.rank(mapped[line.own]);
                read.add(line);
            } else if (listing) {
                leaveOut(
                        LeftOutEvents.Reason.UNMAPPED_STAGE,
                        deal,
                        stages.stage(line.own).name());
            } else {
                throw new UnmappedStageException(
                        stages.version(line.own).ref(), stages.stage(line.own).name(), version);
            }
        }
        read.sort(ORDER);
        return read;
    }

    DealColumns columns() {
        return writer.columns();
    }

    /** Names of the stages left out, with the number of their events. */
    SortedMap<String, Long> unread() {
        return unread;
    }
}
