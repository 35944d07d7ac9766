package org.saleskit.examples.hosts.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.joda.money.Money;
import org.saleskit.core.client.ActivityProfile;
import org.saleskit.core.client.Client;
import org.saleskit.core.client.ClientId;
import org.saleskit.core.client.ClientKind;
import org.saleskit.core.client.ClientPerson;
import org.saleskit.core.client.EmailAddress;
import org.saleskit.core.client.Person;
import org.saleskit.core.client.PersonId;
import org.saleskit.core.client.PersonRole;
import org.saleskit.core.client.PhoneNumber;
import org.saleskit.core.client.Requisites;
import org.saleskit.core.field.Attributes;
import org.saleskit.core.lifecycle.LifecycleChange;
import org.saleskit.core.lifecycle.LifecycleState;
import org.saleskit.core.team.RepId;
import org.threeten.extra.LocalDateRange;

/** The forms of clients, of their persons and of what becomes of a client. */
final class ClientForms {

    private ClientForms() {}

    static List<JsonForm<?, ?>> all() {
        return List.of(
                new JsonForm<>(Client.class, ClientJson.class, ClientJson::of, ClientJson::value),
                new JsonForm<>(Requisites.class, RequisitesJson.class, RequisitesJson::of, RequisitesJson::value),
                new JsonForm<>(ActivityProfile.class, ProfileJson.class, ProfileJson::of, ProfileJson::value),
                new JsonForm<>(Person.class, PersonJson.class, PersonJson::of, PersonJson::value),
                new JsonForm<>(
                        ClientPerson.class, ClientPersonJson.class, ClientPersonJson::of, ClientPersonJson::value),
                new JsonForm<>(LifecycleChange.class, LifecycleJson.class, LifecycleJson::of, LifecycleJson::value),
                IdentityChangeJson.form());
    }

    record ClientJson(
            @JsonProperty(required = true) ClientId id,
            @JsonProperty(required = true) String name,
            @JsonProperty(required = true) ClientKind kind,
            Optional<String> segment,
            Optional<String> source,
            Optional<String> channel,
            Optional<String> territory,
            Optional<String> country,
            Optional<RepId> owner,
            Optional<List<PhoneNumber>> phones,
            Optional<List<EmailAddress>> emails,
            Optional<String> address,
            Optional<Requisites> requisites,
            Optional<ActivityProfile> profile,
            Optional<Attributes> attributes) {

        static ClientJson of(Client client) {
            return new ClientJson(
                    client.id(),
                    client.name(),
                    client.kind(),
                    client.segment(),
                    client.source(),
                    client.channel(),
                    client.territory(),
                    client.country(),
                    client.owner(),
                    Absent.ifEmpty(client.phones()),
                    Absent.ifEmpty(client.emails()),
                    client.address(),
                    Optional.of(client.requisites()).filter(given -> !given.equals(Requisites.none())),
                    Optional.of(client.profile()).filter(given -> !given.equals(ActivityProfile.none())),
                    Absent.ifNone(client.attributes()));
        }

        Client value() {
            return Client.builder()
                    .id(id)
                    .name(name)
                    .kind(kind)
                    .segment(segment)
                    .source(source)
                    .channel(channel)
                    .territory(territory)
                    .country(country)
                    .owner(owner)
                    .phones(phones.orElse(List.of()))
                    .emails(emails.orElse(List.of()))
                    .address(address)
                    .requisites(requisites.orElse(Requisites.none()))
                    .profile(profile.orElse(ActivityProfile.none()))
                    .attributes(attributes.orElse(Attributes.none()))
                    .build();
        }
    }

    record RequisitesJson(
            Optional<String> legalName,
            Optional<String> taxId,
            Optional<String> registrationNumber,
            Optional<String> legalAddress,
            Optional<String> bankAccount,
            Optional<String> bank) {

        static RequisitesJson of(Requisites given) {
            return new RequisitesJson(
                    given.legalName(),
                    given.taxId(),
                    given.registrationNumber(),
                    given.legalAddress(),
                    given.bankAccount(),
                    given.bank());
        }

        Requisites value() {
            return Requisites.builder()
                    .legalName(legalName)
                    .taxId(taxId)
                    .registrationNumber(registrationNumber)
                    .legalAddress(legalAddress)
                    .bankAccount(bankAccount)
                    .bank(bank)
                    .build();
        }
    }

    record ProfileJson(
            Optional<String> industry,
            Optional<String> activity,
            OptionalInt employees,
            Optional<Money> annualRevenue,
            Optional<LocalDate> statedOn) {

        static ProfileJson of(ActivityProfile given) {
            return new ProfileJson(
                    given.industry(), given.activity(), given.employees(), given.annualRevenue(), given.statedOn());
        }

        ActivityProfile value() {
            return ActivityProfile.builder()
                    .industry(industry)
                    .activity(activity)
                    .employees(employees)
                    .annualRevenue(annualRevenue)
                    .statedOn(statedOn)
                    .build();
        }
    }

    record PersonJson(
            @JsonProperty(required = true) PersonId id,
            @JsonProperty(required = true) String name,
            Optional<String> position,
            Optional<List<PhoneNumber>> phones,
            Optional<List<EmailAddress>> emails,
            Optional<LocalDate> birthday,
            Optional<Attributes> attributes) {

        static PersonJson of(Person person) {
            return new PersonJson(
                    person.id(),
                    person.name(),
                    person.position(),
                    Absent.ifEmpty(person.phones()),
                    Absent.ifEmpty(person.emails()),
                    person.birthday(),
                    Absent.ifNone(person.attributes()));
        }

        Person value() {
            return Person.builder()
                    .id(id)
                    .name(name)
                    .position(position)
                    .phones(phones.orElse(List.of()))
                    .emails(emails.orElse(List.of()))
                    .birthday(birthday)
                    .attributes(attributes.orElse(Attributes.none()))
                    .build();
        }
    }

    record ClientPersonJson(
            @JsonProperty(required = true) PersonId person,
            @JsonProperty(required = true) ClientId client,
            @JsonProperty(required = true) PersonRole role,
            Optional<String> label,
            Optional<LocalDateRange> validity) {

        static ClientPersonJson of(ClientPerson link) {
            return new ClientPersonJson(
                    link.person(), link.client(), link.role(), link.label(), Absent.ifAll(link.validity()));
        }

        ClientPerson value() {
            return ClientPerson.builder()
                    .person(person)
                    .client(client)
                    .role(role)
                    .label(label)
                    .validity(validity.orElse(LocalDateRange.ALL))
                    .build();
        }
    }

    record LifecycleJson(
            @JsonProperty(required = true) ClientId client,
            @JsonProperty(required = true) LifecycleState to,
            @JsonProperty(required = true) Instant happenedAt,
            @JsonProperty(required = true) Instant recordedAt,
            long sequence,
            Optional<RepId> by,
            Optional<String> note) {

        static LifecycleJson of(LifecycleChange change) {
            return new LifecycleJson(
                    change.client(),
                    change.to(),
                    change.happenedAt(),
                    change.recordedAt(),
                    change.sequence(),
                    change.by(),
                    change.note());
        }

        LifecycleChange value() {
            return LifecycleChange.builder()
                    .client(client)
                    .to(to)
                    .happenedAt(happenedAt)
                    .recordedAt(recordedAt)
                    .sequence(sequence)
                    .by(by)
                    .note(note)
                    .build();
        }
    }
}
