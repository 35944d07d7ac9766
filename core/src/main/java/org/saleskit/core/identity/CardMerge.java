package org.saleskit.core.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.saleskit.core.client.ActivityProfile;
import org.saleskit.core.client.ActivityProfileBuilder;
import org.saleskit.core.client.Client;
import org.saleskit.core.client.ClientBuilder;
import org.saleskit.core.client.ClientId;
import org.saleskit.core.client.Requisites;
import org.saleskit.core.client.RequisitesBuilder;
import org.saleskit.core.field.AttributeKey;
import org.saleskit.core.field.Attributes;
import org.saleskit.core.internal.Checks;

/**
 * The card that is left when cards of one client are merged, and where they contradicted each other.
 *
 * <p><b>Rules</b> A value of the survivor stays. Where the survivor has none, that of the first merged card that has one
 * is taken, the cards being ordered by identifier. Telephone numbers and e-mail addresses are put together, the
 * survivor's first. Identifier, name and kind are the survivor's. A merged card with another value than the one on the
 * resulting card is a conflict; equal values and gaps are none. The day on which figures were stated is taken from another
 * card only if the survivor has no figures of its own.
 *
 * @param card the resulting card, with the identifier of the survivor
 * @param filled the values taken from merged cards, in the order of the fields
 * @param conflicts the values that were dropped, in the order of the fields, then of the cards
 */
public record CardMerge(Client card, List<Origin> filled, List<Origin> conflicts) {

    /**
     * A field and the merged card that it is about. The value is not repeated here, because it may be personal.
     *
     * @param field the name of the field, such as {@code client.segment}
     * @param card the merged card
     */
    public record Origin(String field, ClientId card) {}

    /**
     * Copies the lists.
     *
     * @param card the resulting card
     * @param filled the values taken from merged cards
     * @param conflicts the values that were dropped
     */
    public CardMerge {
        Objects.requireNonNull(card, "card");
        filled = List.copyOf(filled);
        conflicts = List.copyOf(conflicts);
    }

    /**
     * {@return the merged card}
     *
     * @param survivor the card that stays
     * @param merged the other cards of the client, in any order
     * @throws IllegalArgumentException if two of the cards have one identifier
     */
    public static CardMerge of(Client survivor, Collection<Client> merged) {
        List<Client> others =
                merged.stream().sorted(Comparator.comparing(Client::id)).toList();
        Set<ClientId> ids = new HashSet<>(List.of(survivor.id()));
        for (Client other : others) {
            Checks.check(ids.add(other.id()), "merged", "be cards with different identifiers", other.id());
        }
        return new Merging(survivor, others).result();
    }

    private static final class Merging {

        private final Client survivor;
        private final List<Client> others;
        private final ClientBuilder card;
        private final List<Origin> filled = new ArrayList<>();
        private final List<Origin> conflicts = new ArrayList<>();

        Merging(Client survivor, List<Client> others) {
            this.survivor = survivor;
            this.others = others;
            this.card = survivor.toBuilder();
        }

        CardMerge result() {
            merge("client.name", client -> Optional.of(client.name()), card::name);
            merge("client.kind", client -> Optional.of(client.kind()), card::kind);
            merge("client.segment", Client::segment, card::segment);
            merge("client.source", Client::source, card::source);
            merge("client.channel", Client::channel, card::channel);
            merge("client.territory", Client::territory, card::territory);
            merge("client.country", Client::country, card::country);
            merge("client.owner", Client::owner, card::owner);
            card.phones(together(Client::phones)).emails(together(Client::emails));
            merge("client.address", Client::address, card::address);
            mergeAttributes();
            mergeRequisites();
            mergeProfile();
            return new CardMerge(card.build(), filled, conflicts);
        }

        private void mergeRequisites() {
            RequisitesBuilder builder = survivor.requisites().toBuilder();
            mergeRequisite("legalName", Requisites::legalName, builder::legalName);
            mergeRequisite("taxId", Requisites::taxId, builder::taxId);
            mergeRequisite("registrationNumber", Requisites::registrationNumber, builder::registrationNumber);
            mergeRequisite("legalAddress", Requisites::legalAddress, builder::legalAddress);
            mergeRequisite("bankAccount", Requisites::bankAccount, builder::bankAccount);
            mergeRequisite("bank", Requisites::bank, builder::bank);
            card.requisites(builder.build());
        }

        private void mergeRequisite(
                String name, Function<Requisites, Optional<String>> reader, Consumer<String> writer) {
            merge("client.requisites." + name, client -> reader.apply(client.requisites()), writer);
        }

        private void mergeProfile() {
            ActivityProfileBuilder builder = survivor.profile().toBuilder();
            mergeOfProfile("industry", ActivityProfile::industry, builder::industry);
            mergeOfProfile("activity", ActivityProfile::activity, builder::activity);
            mergeOfProfile(
                    "employees", profile -> profile.employees().stream().boxed().findFirst(), builder::employees);
            mergeOfProfile("annualRevenue", ActivityProfile::annualRevenue, builder::annualRevenue);
            ActivityProfile own = survivor.profile();
            if (own.employees().isEmpty() && own.annualRevenue().isEmpty()) {
                mergeOfProfile("statedOn", ActivityProfile::statedOn, builder::statedOn);
            }
            card.profile(builder.build());
        }

        private <V> void mergeOfProfile(
                String name, Function<ActivityProfile, Optional<V>> reader, Consumer<V> writer) {
            merge("client.profile." + name, client -> reader.apply(client.profile()), writer);
        }

        private <V> void merge(String field, Function<Client, Optional<V>> reader, Consumer<V> writer) {
            Optional<V> kept = reader.apply(survivor);
            for (Client other : others) {
                Optional<V> value = reader.apply(other);
                if (kept.isEmpty() && value.isPresent()) {
                    kept = value;
                    writer.accept(value.get());
                    filled.add(new Origin(field, other.id()));
                } else if (value.isPresent() && !value.equals(kept)) {
                    conflicts.add(new Origin(field, other.id()));
                }
            }
        }

        private <V> List<V> together(Function<Client, List<V>> reader) {
            Set<V> all = new LinkedHashSet<>(reader.apply(survivor));
            others.forEach(other -> all.addAll(reader.apply(other)));
            return List.copyOf(all);
        }

        private void mergeAttributes() {
            Attributes attributes = survivor.attributes();
            for (Client other : others) {
                for (AttributeKey<?> key : other.attributes().asMap().keySet()) {
                    attributes = merge(attributes, key, other);
                }
            }
            card.attributes(attributes);
        }

        private <V> Attributes merge(Attributes kept, AttributeKey<V> key, Client other) {
            Origin origin = new Origin("client.attributes[" + key.name() + "]", other.id());
            V value = other.attributes().get(key).orElseThrow();
            if (!kept.asMap().containsKey(key)) {
                filled.add(origin);
                return kept.with(key, value);
            }
            if (!value.equals(kept.asMap().get(key))) {
                conflicts.add(origin);
            }
            return kept;
        }
    }
}
