package org.saleskit.core.client;

import static org.saleskit.core.field.Sensitivity.COMMERCIAL;
import static org.saleskit.core.field.Sensitivity.OPEN;
import static org.saleskit.core.field.Sensitivity.PERSONAL;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;
import org.saleskit.core.field.Attributes;
import org.saleskit.core.field.Field;
import org.saleskit.core.field.Sensitivity;

/** The fields of clients and persons. */
final class ClientFields {

    static final List<Field<Person>> OF_PERSON = List.of(
            Field.of("person.id", OPEN, Person::id),
            Field.of("person.name", PERSONAL, Person::name),
            Field.ofOptional("person.position", PERSONAL, Person::position),
            Field.ofOptional("person.phones", PERSONAL, person -> unlessEmpty(person.phones())),
            Field.ofOptional("person.emails", PERSONAL, person -> unlessEmpty(person.emails())),
            Field.ofOptional("person.birthday", PERSONAL, Person::birthday),
            Field.ofOptional("person.attributes", PERSONAL, person -> unlessEmpty(person.attributes())));

    /** With the requisites of a natural person, which are the more sensitive ones. */
    static final List<Field<Client>> OF_ANY_CLIENT = ofClient(PERSONAL);

    static final List<Field<Client>> OF_ORGANISATION = ofClient(COMMERCIAL);

    private ClientFields() {}

    private static List<Field<Client>> ofClient(Sensitivity requisites) {
        return Stream.of(card(), requisites(requisites), profile())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Field<Client>> card() {
        return List.of(
                Field.of("client.id", OPEN, Client::id),
                Field.of("client.name", PERSONAL, Client::name),
                Field.of("client.kind", OPEN, Client::kind),
                Field.ofOptional("client.segment", OPEN, Client::segment),
                Field.ofOptional("client.source", OPEN, Client::source),
                Field.ofOptional("client.channel", OPEN, Client::channel),
                Field.ofOptional("client.territory", OPEN, Client::territory),
                Field.ofOptional("client.country", OPEN, Client::country),
                Field.ofOptional("client.owner", OPEN, Client::owner),
                Field.ofOptional("client.phones", PERSONAL, client -> unlessEmpty(client.phones())),
                Field.ofOptional("client.emails", PERSONAL, client -> unlessEmpty(client.emails())),
                Field.ofOptional("client.address", PERSONAL, Client::address),
                Field.ofOptional("client.attributes", PERSONAL, client -> unlessEmpty(client.attributes())));
    }

    private static List<Field<Client>> requisites(Sensitivity sensitivity) {
        return List.of(
                requisite("legalName", sensitivity, Requisites::legalName),
                requisite("taxId", sensitivity, Requisites::taxId),
                requisite("registrationNumber", sensitivity, Requisites::registrationNumber),
                requisite("legalAddress", sensitivity, Requisites::legalAddress),
                requisite("bankAccount", sensitivity, Requisites::bankAccount),
                requisite("bank", sensitivity, Requisites::bank));
    }

    private static List<Field<Client>> profile() {
        return List.of(
                ofProfile("industry", OPEN, ActivityProfile::industry),
                ofProfile("activity", PERSONAL, ActivityProfile::activity),
                ofProfile("employees", OPEN, profile -> boxed(profile.employees())),
                ofProfile("annualRevenue", COMMERCIAL, ActivityProfile::annualRevenue),
                ofProfile("statedOn", OPEN, ActivityProfile::statedOn));
    }

    private static Field<Client> requisite(
            String name, Sensitivity sensitivity, Function<Requisites, Optional<String>> reader) {
        return Field.ofOptional("client.requisites." + name, sensitivity, client -> reader.apply(client.requisites()));
    }

    private static Field<Client> ofProfile(
            String name, Sensitivity sensitivity, Function<ActivityProfile, ? extends Optional<?>> reader) {
        return Field.ofOptional("client.profile." + name, sensitivity, client -> reader.apply(client.profile()));
    }

    private static Optional<Integer> boxed(OptionalInt value) {
        return value.isPresent() ? Optional.of(value.getAsInt()) : Optional.empty();
    }

    private static <T> Optional<List<T>> unlessEmpty(List<T> list) {
        return list.isEmpty() ? Optional.empty() : Optional.of(list);
    }

    private static Optional<Attributes> unlessEmpty(Attributes attributes) {
        return attributes.asMap().isEmpty() ? Optional.empty() : Optional.of(attributes);
    }
}
