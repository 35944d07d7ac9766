package org.saleskit.analytics.variants;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.saleskit.core.deal.Deal;
import org.saleskit.core.deal.Deals;
import org.saleskit.core.deal.Visit;
import org.saleskit.core.internal.Words;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.pipeline.Pipeline;
import org.saleskit.core.pipeline.Stage;

/**
 * Do deals go straight through the pipeline, and if not, where and whose?
 *
 * <p>Counts every {@link Breach} of every deal of one pipeline version at the stage at which it happened: a skip at the
 * stage that was skipped, a move back at the stage that the deal came back to, a second entry and a reopening at the stage
 * that was entered. One move may be several of them: a deal that was lost and is reopened into its first stage is reopened
 * there and enters it again.
 *
 * <p><b>Special cases</b> Deals of other pipelines or versions are listed and left out; fold the log {@linkplain
 * org.saleskit.core.deal.DealFold#inTermsOf in terms of} the version to compare across a redesign. Rest and closes between
 * two open stages do not matter for a move back.
 *
 * <p><b>Example</b> Stages A, B, C. A deal goes A, C, A, lost, A: B is skipped; A is moved back to once, entered again twice,
 * reopened into once.
 *
 * <p>Immutable and thread-safe.
 */
public final class StageDiscipline {

    /** A way in which a deal does not go straight through its pipeline. */
    public enum Breach {
        /** The deal has reached an open stage only by implication, as it entered a later one or was won; once for a deal. */
        SKIP("skipped", "пропуски"),
        /** The deal moved back to an open stage that is earlier than the open stage that it was in last. */
        REGRESSION("moved back to", "возвраты назад"),
        /** The deal entered a stage in which it had been before. */
        RE_ENTRY("entered again", "повторные входы"),
        /** The deal entered the stage from a closed one. */
        REOPENING("reopened into", "открытия заново");

        private final String english;
        private final String russian;

        Breach(String english, String russian) {
            this.english = english;
            this.russian = russian;
        }

        /**
         * {@return the breach in words}
         *
         * @param locale the language, Russian or else English
         */
        public String label(Locale locale) {
            return Words.of(locale).say(english, russian);
        }
    }

    private final Pipeline pipeline;
    private final Map<String, Integer> positions = new HashMap<>();

    private StageDiscipline(Pipeline pipeline) {
        this.pipeline = pipeline;
        for (Stage stage : pipeline.openStages()) {
            positions.put(stage.name(), positions.size());
        }
    }

    /**
     * {@return the discipline in one pipeline}
     *
     * @param pipeline the pipeline version
     */
    public static StageDiscipline in(Pipeline pipeline) {
        return new StageDiscipline(Objects.requireNonNull(pipeline, "pipeline"));
    }

    /**
     * {@return the discipline of all deals, without groups}
     *
     * @param deals the deals
     */
    public DisciplineResult of(Deals deals) {
        Objects.requireNonNull(deals, "deals");
        return of(deals, deal -> Optional.empty());
    }

    /**
     * {@return the discipline of all deals and of each group}
     *
     * @param deals the deals
     * @param group tells the group of a deal, such as its rep; empty for deals without one
     */
    public DisciplineResult of(Deals deals, Function<? super DealId, Optional<String>> group) {
        Objects.requireNonNull(deals, "deals");
        Objects.requireNonNull(group, "group");
        Tally total = new Tally();
        Map<String, Tally> named = new TreeMap<>();
        Tally nameless = new Tally();
        List<DealId> others = new ArrayList<>();
        for (Deal deal : deals.list()) {
            if (!deal.pipeline().equals(pipeline)) {
                others.add(deal.id());
                continue;
            }
            Tally own = group.apply(deal.id())
                    .map(name -> named.computeIfAbsent(name, added -> new Tally()))
                    .orElse(nameless);
            total.add(deal);
            own.add(deal);
        }
        List<DisciplineGroup> groups = new ArrayList<>();
        named.forEach((name, tally) -> groups.add(tally.group(Optional.of(name))));
        if (!nameless.deals.isEmpty()) {
            groups.add(nameless.group(Optional.empty()));
        }
        return new DisciplineResult(total.group(Optional.empty()), groups, others);
    }

    /** Counts the deals of one group. */
    private final class Tally {

        private final List<DealId> deals = new ArrayList<>();
        private final Map<String, List<DealId>> entered = new LinkedHashMap<>();
        private final Map<String, Map<Breach, List<DealId>>> breaches = new HashMap<>();

        Tally() {
            pipeline.stages().stream()
                    .filter(stage -> !stage.type().isClosed())
                    .forEach(stage -> entered.put(stage.name(), new ArrayList<>()));
        }

        void add(Deal deal) {
            DealId id = deal.id();
            deals.add(id);
            deal.skippedStages().forEach(stage -> add(stage.name(), Breach.SKIP, id));
            Set<String> seen = new HashSet<>();
            int lastOpen = -1;
            boolean wasClosed = false;
            for (Visit visit : deal.visits()) {
                String stage = visit.stage().name();
                boolean closed = visit.stage().type().isClosed();
                if (!closed) {
                    if (seen.add(stage)) {
                        Objects.requireNonNull(entered.get(stage)).add(id);
                    } else {
                        add(stage, Breach.RE_ENTRY, id);
                    }
                    if (wasClosed) {
                        add(stage, Breach.REOPENING, id);
                    }
                    int position = positions.getOrDefault(stage, lastOpen);
                    if (position < lastOpen) {
                        add(stage, Breach.REGRESSION, id);
                    }
                    lastOpen = position;
                }
                wasClosed = closed;
            }
        }

        private void add(String stage, Breach breach, DealId deal) {
            breaches.computeIfAbsent(stage, added -> new EnumMap<>(Breach.class))
                    .computeIfAbsent(breach, added -> new ArrayList<>())
                    .add(deal);
        }

        DisciplineGroup group(Optional<String> name) {
            List<DisciplineLine> lines = entered.entrySet().stream()
                    .map(stage -> new DisciplineLine(
                            stage.getKey(),
                            stage.getValue(),
                            breaches.getOrDefault(stage.getKey(), new EnumMap<>(Breach.class))))
                    .toList();
            return new DisciplineGroup(name, deals, lines);
        }
    }
}
