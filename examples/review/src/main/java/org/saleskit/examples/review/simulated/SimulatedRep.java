package org.saleskit.examples.review.simulated;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.joda.money.CurrencyUnit;
import org.saleskit.core.client.ClientId;
import org.saleskit.core.contact.ContactEvent;
import org.saleskit.core.contact.ContactEventId;
import org.saleskit.core.contact.ContactKind;
import org.saleskit.core.contact.ContactOutcome;
import org.saleskit.core.contact.OutcomeType;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.pipeline.StageChange;
import org.saleskit.core.pipeline.StageChangeBuilder;
import org.saleskit.core.team.RepId;

/** One rep of a simulated department. Used once, by one thread. */
final class SimulatedRep {

    /** Share of some stages that the rep only logs when the deal stays there; otherwise the next stage implies them. */
    private static final double NOT_LOGGED = 0.10;

    /** Share of meetings that needed a second appointment. */
    private static final double FAILED_APPOINTMENT = 0.08;

    /** Stages at whose passing the log may have a gap: neither the first, nor the meeting. */
    private static final List<String> GAPS = List.of("Qualified", "Negotiation");

    private final RepId rep;
    private final List<ClientId> clients;
    private final List<LocalDate> days;
    private final CurrencyUnit currency;
    private final SplittableRandom random;
    private final SimulatedReasons reasons;
    private final SimulatedEstimates estimates;
    private final double leadsPerDay;
    private int deals;

    SimulatedRep(
            RepId rep,
            List<ClientId> clients,
            List<LocalDate> days,
            CurrencyUnit currency,
            SplittableRandom random,
            SimulatedReasons reasons,
            SimulatedEstimates estimates) {
        this.rep = rep;
        this.clients = clients;
        this.days = days;
        this.currency = currency;
        this.random = random;
        this.reasons = reasons;
        this.estimates = estimates;
        this.leadsPerDay = 1 + between(0, 20) / 10.0;
    }

    /** {@return how many leads the rep opens on a working day on average, 1 to 3} */
    double leadsPerDay() {
        return leadsPerDay;
    }

    /** Adds what the rep did on all days. */
    void work(List<StageChange> changes, List<ContactEvent> contacts) {
        for (int day = 0; day < days.size(); day++) {
            int leads = (int) leadsPerDay + (happens(leadsPerDay - (int) leadsPerDay) ? 1 : 0);
            for (int lead = 0; lead < leads; lead++) {
                List<StageChange> deal = new ArrayList<>();
                pursue(day, deal, contacts);
                changes.addAll(estimates.stated(deal));
            }
        }
    }

    private void pursue(int firstDay, List<StageChange> changes, List<ContactEvent> contacts) {
        deals++;
        DealId deal = DealId.of(rep + "-" + deals);
        ClientId client = clients.get(between(0, clients.size() - 1));
        Optional<StageChange> unlogged = Optional.empty();
        int day = firstDay;
        changes.add(change(deal, SimulatedDepartment.STAGES.get(0), day).build());
        for (int step = 0; step < SimulatedDepartment.STEP_DAYS.length; step++) {
            int[] range = SimulatedDepartment.STEP_DAYS[step];
            boolean passed = happens(SimulatedDepartment.CONVERSIONS.get(step));
            boolean forgotten = happens(NOT_LOGGED);
            day += between(range[0], range[1]);
            if (day >= days.size() || !passed) {
                unlogged.ifPresent(changes::add);
                if (day < days.size()) {
                    StageChangeBuilder loss = change(deal, SimulatedDepartment.LOST, day);
                    reasons.draw(deal).ifPresent(loss::lossReason);
                    changes.add(loss.build());
                }
                return;
            }
            int stage = step + 1;
            if (stage == SimulatedDepartment.STAGES.size()) {
                changes.add(change(deal, SimulatedDepartment.WON, day)
                        .amount(SimulatedDepartment.money(currency, SimulatedDepartment.amount(random.nextDouble())))
                        .build());
                return;
            }
            if (stage == SimulatedDepartment.MEETING) {
                meet(deal, client, day, contacts);
            }
            String name = SimulatedDepartment.STAGES.get(stage);
            StageChange entry = change(deal, name, day).build();
            unlogged = forgotten && GAPS.contains(name) ? Optional.of(entry) : Optional.empty();
            if (unlogged.isEmpty()) {
                changes.add(entry);
            }
        }
    }

    private StageChangeBuilder change(DealId deal, String stage, int day) {
        return StageChange.builder()
                .deal(deal)
                .stage(stage)
                .happenedAt(at(day, 12))
                .by(rep);
    }

    private void meet(DealId deal, ClientId client, int day, List<ContactEvent> contacts) {
        if (happens(FAILED_APPOINTMENT)) {
            contacts.add(meeting(deal, client, day - 1, "a", OutcomeType.NO_ANSWER, "nobody there"));
        }
        contacts.add(meeting(deal, client, day, "b", OutcomeType.AGREED, "met"));
    }

    private ContactEvent meeting(DealId deal, ClientId client, int day, String number, OutcomeType type, String label) {
        return ContactEvent.builder()
                .id(ContactEventId.of(deal + number))
                .client(client)
                .rep(rep)
                .kind(ContactKind.MEETING)
                .plannedAt(at(day, 10))
                .happenedAt(at(day, 10))
                .recordedAt(at(day, 18))
                .outcome(ContactOutcome.of(label, type))
                .deal(deal)
                .build();
    }

    private Instant at(int day, int hour) {
        return days.get(day).atTime(hour, 0).toInstant(ZoneOffset.UTC);
    }

    private boolean happens(double probability) {
        return random.nextDouble() < probability;
    }

    private int between(int lowest, int highest) {
        return lowest + (int) (random.nextDouble() * (highest - lowest + 1));
    }
}
