package org.saleskit.analytics.cycle;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.saleskit.core.deal.Deal;
import org.saleskit.core.deal.Visit;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.internal.Words;
import org.saleskit.core.pipeline.Pipeline;
import org.saleskit.core.pipeline.StageType;

/**
 * When the clock of a cycle time starts.
 *
 * <p>The log knows the opening, the entry into a stage and so the qualification; the first contact and the creation of the
 * lead are facts of the host, given by {@link #of}. A deal without the start takes no part and is listed.
 *
 * <p>Immutable and thread-safe, if the host's function is.
 */
public final class CycleStart {

    private static final CycleStart OPENING =
            new CycleStart("opening", "открытия сделки", deal -> Optional.of(deal.openedAt()));

    private static final CycleStart QUALIFICATION =
            new CycleStart("qualification", "квалификации", CycleStart::qualifiedAt);

    private final String english;
    private final String russian;
    private final Function<? super Deal, Optional<Instant>> instant;

    private CycleStart(String english, String russian, Function<? super Deal, Optional<Instant>> instant) {
        this.english = english;
        this.russian = russian;
        this.instant = instant;
    }

    /** {@return the entry into the pipeline: the first opening of the deal; the default} */
    public static CycleStart opening() {
        return OPENING;
    }

    /**
     * {@return the first entry into the {@linkplain Pipeline#firstSalesStage() first sales stage}, a later open stage or a won
     * one} Without a first sales stage it is the first entry into any open or won stage. A deal that was disqualified or
     * lost before it has no such start.
     */
    public static CycleStart qualification() {
        return QUALIFICATION;
    }

    /**
     * {@return the first entry into a stage, in terms of the pipeline in which the deal is read}
     *
     * @param stage its name; a deal that never entered it has no such start
     */
    public static CycleStart entryInto(String stage) {
        Checks.notBlank(stage, "stage");
        return new CycleStart(
                "entry into " + stage, "входа на этап " + stage, deal -> firstEntry(deal, name -> name.equals(stage)));
    }

    /**
     * {@return a start that the host knows, such as the first contact with the client or the creation of the lead}
     *
     * @param english what it is, such as "first contact"
     * @param russian the same in the genitive, as it follows «от», such as "первого контакта"
     * @param instant when it was; empty for a deal without one
     */
    public static CycleStart of(String english, String russian, Function<? super Deal, Optional<Instant>> instant) {
        return new CycleStart(
                Checks.notBlank(english, "english"),
                Checks.notBlank(russian, "russian"),
                Objects.requireNonNull(instant, "instant"));
    }

    Optional<Instant> at(Deal deal) {
        return Objects.requireNonNull(instant.apply(deal), "instant");
    }

    /**
     * {@return what the clock starts at, in words}
     *
     * @param locale the language, Russian or else English; in Russian the genitive
     */
    public String label(Locale locale) {
        return Words.of(locale).say(english, russian);
    }

    private static Optional<Instant> qualifiedAt(Deal deal) {
        Pipeline pipeline = deal.pipeline();
        List<String> open =
                pipeline.openStages().stream().map(stage -> stage.name()).toList();
        int first = pipeline.firstSalesStage().map(open::indexOf).orElse(0);
        List<String> selling = open.subList(first, open.size());
        return firstEntry(
                deal,
                name -> selling.contains(name)
                        || pipeline.stage(name).orElseThrow().type() == StageType.WON);
    }

    private static Optional<Instant> firstEntry(Deal deal, Predicate<String> counts) {
        return deal.visits().stream()
                .filter(visit -> counts.test(visit.stage().name()))
                .map(Visit::entered)
                .findFirst();
    }

    /** {@return the English name} */
    @Override
    public String toString() {
        return english;
    }
}
