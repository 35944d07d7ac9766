package org.saleskit.core.calendar;

import java.util.Comparator;
import java.util.SortedSet;
import org.immutables.value.Value;
import org.saleskit.core.internal.Checks;
import org.threeten.extra.LocalDateRange;

/**
 * Something the company holds on certain days: a planning meeting, training, an exhibition, an inventory.
 */
@Value.Immutable
public abstract class CorporateEvent {

    /** By the first day, the end, the kind, the title, and the teams at last. */
    public static final Comparator<CorporateEvent> BY_DATE = Comparator.comparing(
                    (CorporateEvent event) -> event.dates().getStart())
            .thenComparing(event -> event.dates().getEnd())
            .thenComparing(CorporateEvent::kind)
            .thenComparing(CorporateEvent::title)
            .thenComparing(event -> String.join("\n", event.teams()))
            .thenComparing(CorporateEvent::takesDaysOff);

    CorporateEvent() {}

    /** {@return what is held} */
    public abstract CorporateEventKind kind();

    /** {@return what the company calls it, such as "Spring fair"; it is no place for names of persons} */
    public abstract String title();

    /** {@return the days, end excluded; at least one, both ends known} */
    public abstract LocalDateRange dates();

    /** {@return the teams that take part, by the host's labels; none means the whole company} */
    @Value.NaturalOrder
    public abstract SortedSet<String> teams();

    /** {@return whether those who take part do no other work on its days; by default not} */
    @Value.Default
    public boolean takesDaysOff() {
        return false;
    }

    /**
     * {@return an event of the whole company beside its work}
     *
     * @param kind what is held
     * @param title what the company calls it, not blank
     * @param dates the days
     */
    public static CorporateEvent of(CorporateEventKind kind, String title, LocalDateRange dates) {
        return builder().kind(kind).title(title).dates(dates).build();
    }

    /** {@return a new builder} */
    public static CorporateEventBuilder builder() {
        return new CorporateEventBuilder();
    }

    /** {@return a builder that holds the values of this event} */
    public final CorporateEventBuilder toBuilder() {
        return builder().from(this);
    }

    @Value.Check
    void check() {
        Checks.notBlank(title(), "corporateEvent.title");
        teams().forEach(team -> Checks.notBlank(team, "corporateEvent.teams"));
        Checks.check(!dates().isEmpty(), "corporateEvent.dates", "hold at least one day", dates());
        Checks.check(
                !dates().isUnboundedStart() && !dates().isUnboundedEnd(),
                "corporateEvent.dates",
                "have a start and an end",
                dates());
        Checks.check(dates().lengthInDays() <= 3660, "corporateEvent.dates", "be at most 3660 days long", dates());
    }

    /**
     * {@return whether a team takes part}
     *
     * @param team the host's label of the team
     */
    public final boolean concerns(String team) {
        return teams().isEmpty() || teams().contains(team);
    }
}
