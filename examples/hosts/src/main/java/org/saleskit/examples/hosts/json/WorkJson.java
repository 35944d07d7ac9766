package org.saleskit.examples.hosts.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.saleskit.core.client.ClientId;
import org.saleskit.core.deal.DealCard;
import org.saleskit.core.field.Attributes;
import org.saleskit.core.kpi.KpiId;
import org.saleskit.core.kpi.KpiOwner;
import org.saleskit.core.kpi.KpiUnit;
import org.saleskit.core.kpi.Reading;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.team.Rep;
import org.saleskit.core.team.RepId;
import org.saleskit.core.time.CalendarPeriod;
import org.threeten.extra.LocalDateRange;

/** The forms of deal cards, reps and readings of their indicators. */
final class WorkJson {

    private WorkJson() {}

    record CardJson(
            @JsonProperty(required = true) DealId id,
            @JsonProperty(required = true) ClientId client,
            Optional<String> name,
            Optional<RepId> owner,
            Optional<String> channel,
            Optional<String> source,
            Optional<List<DealCard.Participant>> participants,
            Optional<Attributes> attributes) {

        static CardJson of(DealCard card) {
            return new CardJson(
                    card.id(),
                    card.client(),
                    card.name(),
                    card.owner(),
                    card.channel(),
                    card.source(),
                    Absent.ifEmpty(card.participants()),
                    Absent.ifNone(card.attributes()));
        }

        DealCard value() {
            return DealCard.builder()
                    .id(id)
                    .client(client)
                    .name(name)
                    .owner(owner)
                    .channel(channel)
                    .source(source)
                    .participants(participants.orElse(List.of()))
                    .attributes(attributes.orElse(Attributes.none()))
                    .build();
        }
    }

    record RepJson(
            @JsonProperty(required = true) RepId id,
            @JsonProperty(required = true) String name,
            Optional<String> phone,
            Optional<String> email,
            Optional<RepId> manager,
            Optional<String> territory,
            Optional<String> team,
            Optional<LocalDateRange> employed,
            Optional<Attributes> attributes) {

        static RepJson of(Rep rep) {
            return new RepJson(
                    rep.id(),
                    rep.name(),
                    rep.phone(),
                    rep.email(),
                    rep.manager(),
                    rep.territory(),
                    rep.team(),
                    rep.employed(),
                    Absent.ifNone(rep.attributes()));
        }

        Rep value() {
            return Rep.builder()
                    .id(id)
                    .name(name)
                    .phone(phone)
                    .email(email)
                    .manager(manager)
                    .territory(territory)
                    .team(team)
                    .employed(employed)
                    .attributes(attributes.orElse(Attributes.none()))
                    .build();
        }
    }

    record ReadingJson(
            @JsonProperty(required = true) KpiId kpi,
            @JsonProperty(required = true) KpiUnit unit,
            @JsonProperty(required = true) KpiOwner owner,
            @JsonProperty(required = true) CalendarPeriod period,
            @JsonProperty(required = true) BigDecimal numerator,
            @JsonProperty(required = true) BigDecimal denominator,
            @JsonProperty(required = true) Instant measuredAt,
            @JsonProperty(required = true) Instant recordedAt,
            Optional<Attributes> attributes) {

        static ReadingJson of(Reading reading) {
            return new ReadingJson(
                    reading.kpi(),
                    reading.unit(),
                    reading.owner(),
                    reading.period(),
                    reading.numerator(),
                    reading.denominator(),
                    reading.measuredAt(),
                    reading.recordedAt(),
                    Absent.ifNone(reading.attributes()));
        }

        Reading value() {
            return Reading.builder()
                    .kpi(kpi)
                    .unit(unit)
                    .owner(owner)
                    .period(period)
                    .numerator(numerator)
                    .denominator(denominator)
                    .measuredAt(measuredAt)
                    .recordedAt(recordedAt)
                    .attributes(attributes.orElse(Attributes.none()))
                    .build();
        }
    }
}
