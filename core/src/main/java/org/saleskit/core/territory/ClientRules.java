package org.saleskit.core.territory;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.saleskit.core.client.Client;
import org.saleskit.core.client.ClientId;
import org.saleskit.core.field.AttributeKey;
import org.saleskit.core.field.Sensitivity;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.internal.Words;

/** The rules that {@link ClientRule} makes, and what they have in common. */
final class ClientRules {

    private ClientRules() {}

    /** The values in their order, each once, found by hash. */
    static <V extends Comparable<V>> ImmutableSet<V> sorted(Collection<V> values, String name) {
        Checks.check(!values.isEmpty(), name, "hold at least one element", "empty");
        return ImmutableSet.copyOf(ImmutableSortedSet.copyOf(values));
    }

    /** All clients. */
    enum EveryClient implements ClientRule {
        INSTANCE;

        @Override
        public boolean covers(Client client) {
            Objects.requireNonNull(client, "client");
            return true;
        }

        @Override
        public String describe(Locale locale) {
            return Words.of(locale).say("every client", "все клиенты");
        }
    }

    /** A text of the card that decides. */
    enum Source {
        COUNTRY("country", "страна"),
        TERRITORY("territory on the card", "территория в карточке"),
        SEGMENT("segment", "сегмент"),
        CHANNEL("channel", "канал");

        private final String english;
        private final String russian;

        Source(String english, String russian) {
            this.english = english;
            this.russian = russian;
        }

        private Optional<String> read(Client client) {
            return switch (this) {
                case COUNTRY -> client.country();
                case TERRITORY -> client.territory();
                case SEGMENT -> client.segment();
                case CHANNEL -> client.channel();
            };
        }
    }

    /** Clients with one of some texts. */
    record ByText(Source source, ImmutableSet<String> texts) implements ClientRule {

        static ByText of(Source source, Collection<String> texts, String name) {
            texts.forEach(text -> Checks.notBlank(text, name));
            return new ByText(source, sorted(texts, name));
        }

        @Override
        public boolean covers(Client client) {
            return source.read(client).filter(texts::contains).isPresent();
        }

        @Override
        public String describe(Locale locale) {
            Words words = Words.of(locale);
            return words.say(source.english, source.russian) + ": " + String.join(words.say(" or ", " или "), texts);
        }
    }

    /** Clients of a list. */
    record ByIds(ImmutableSet<ClientId> ids) implements ClientRule {

        /** So many are named; of a longer list only the number is told. */
        private static final int NAMED = 5;

        @Override
        public boolean covers(Client client) {
            return ids.contains(client.id());
        }

        @Override
        public String describe(Locale locale) {
            Words words = Words.of(locale);
            return ids.size() > NAMED
                    ? words.say(
                            "one of " + ids.size() + " listed clients", "один из перечисленных клиентов: " + ids.size())
                    : words.say("client: ", "клиент: ")
                            + ids.stream().map(ClientId::value).collect(Collectors.joining(words.say(" or ", " или ")));
        }
    }

    /** Clients with a value in a field of the host's own. */
    record ByAttribute<V>(AttributeKey<V> key, V value) implements ClientRule {

        ByAttribute {
            Objects.requireNonNull(key, "key");
            Objects.requireNonNull(value, "value");
        }

        @Override
        public boolean covers(Client client) {
            return client.attributes().get(key).filter(value::equals).isPresent();
        }

        @Override
        public String describe(Locale locale) {
            return key.name() + ": " + (key.sensitivity() == Sensitivity.OPEN ? value : "***");
        }

        @Override
        public String toString() {
            return describe(Locale.ENGLISH);
        }
    }

    /** A rule of the host's own. */
    record ByCondition(String description, Predicate<Client> condition) implements ClientRule {

        ByCondition {
            Checks.notBlank(description, "description");
            Objects.requireNonNull(condition, "condition");
        }

        @Override
        public boolean covers(Client client) {
            return condition.test(client);
        }

        @Override
        public String describe(Locale locale) {
            Objects.requireNonNull(locale, "locale");
            return description;
        }
    }

    /** All of some rules, or any. */
    record Joined(boolean all, List<ClientRule> rules) implements ClientRule {

        @Override
        public boolean covers(Client client) {
            return all
                    ? rules.stream().allMatch(rule -> rule.covers(client))
                    : rules.stream().anyMatch(rule -> rule.covers(client));
        }

        @Override
        public String describe(Locale locale) {
            Words words = Words.of(locale);
            String between = all ? words.say(" and ", " и ") : words.say(" or ", " или ");
            return rules.stream().map(rule -> rule.describe(locale)).collect(Collectors.joining(between, "(", ")"));
        }
    }

    /** The opposite of a rule. */
    record Opposite(ClientRule rule) implements ClientRule {

        @Override
        public boolean covers(Client client) {
            return !rule.covers(client);
        }

        @Override
        public String describe(Locale locale) {
            return Words.of(locale).say("not (", "не (") + rule.describe(locale) + ")";
        }
    }
}
