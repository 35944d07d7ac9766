package org.saleskit.core.territory;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.saleskit.core.client.Client;
import org.saleskit.core.client.ClientId;
import org.saleskit.core.client.ClientKind;
import org.saleskit.core.field.AttributeKey;
import org.saleskit.core.field.Attributes;
import org.saleskit.core.field.Sensitivity;

class ClientRuleTest {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final AttributeKey<BigDecimal> SIZE = AttributeKey.ofNumber("employees");
    private static final AttributeKey<String> SECRET =
            AttributeKey.ofText("director").withSensitivity(Sensitivity.PERSONAL);

    private static final Client FULL = Client.builder()
            .id(ClientId.of("C1"))
            .name("Secret Ltd")
            .kind(ClientKind.LEGAL)
            .country("DE")
            .territory("South")
            .segment("A")
            .channel("web")
            .attributes(Attributes.none().with(SIZE, new BigDecimal("120")).with(SECRET, "Ann Secret"))
            .build();
    private static final Client BARE = Client.of(ClientId.of("C2"), "Bare", ClientKind.NATURAL);

    private static void assertCoversOnlyTheFullOne(ClientRule rule, String english, String russian) {
        assertThat(rule.covers(FULL)).isTrue();
        assertThat(rule.covers(BARE)).isFalse();
        assertThat(rule.describe(Locale.ENGLISH)).isEqualTo(english);
        assertThat(rule.describe(RUSSIAN)).isEqualTo(russian);
    }

    @Test
    void texts_ofTheCard_areComparedAsWritten() {
        assertCoversOnlyTheFullOne(
                ClientRule.ofCountries(List.of("FR", "DE", "FR")), "country: DE or FR", "страна: DE или FR");
        assertCoversOnlyTheFullOne(
                ClientRule.ofTerritories(List.of("South")),
                "territory on the card: South",
                "территория в карточке: South");
        assertCoversOnlyTheFullOne(ClientRule.ofSegments(List.of("A")), "segment: A", "сегмент: A");
        assertCoversOnlyTheFullOne(ClientRule.ofChannels(List.of("web")), "channel: web", "канал: web");
        assertThat(ClientRule.ofCountries(List.of("de")).covers(FULL)).isFalse();
    }

    @Test
    void ofIds_list_namesUpToFive() {
        assertCoversOnlyTheFullOne(
                ClientRule.ofIds(List.of(ClientId.of("C7"), ClientId.of("C1"))),
                "client: C1 or C7",
                "клиент: C1 или C7");
        List<ClientId> six =
                IntStream.rangeClosed(3, 8).mapToObj(i -> ClientId.of("C" + i)).toList();
        assertThat(ClientRule.ofIds(six).describe(Locale.ENGLISH)).isEqualTo("one of 6 listed clients");
        assertThat(ClientRule.ofIds(six).describe(RUSSIAN)).isEqualTo("один из перечисленных клиентов: 6");
        assertThat(ClientRule.ofIds(six.subList(0, 5)).describe(Locale.ENGLISH))
                .isEqualTo("client: C3 or C4 or C5 or C6 or C7");
    }

    @Test
    void ofAttribute_sensitiveKey_hidesTheValue() {
        assertCoversOnlyTheFullOne(
                ClientRule.ofAttribute(SIZE, new BigDecimal("120")), "employees: 120", "employees: 120");
        ClientRule secret = ClientRule.ofAttribute(SECRET, "Ann Secret");
        assertCoversOnlyTheFullOne(secret, "director: ***", "director: ***");
        assertThat(secret).hasToString("director: ***");
        assertThat(ClientRule.ofAttribute(SIZE, new BigDecimal("121")).covers(FULL))
                .isFalse();
    }

    @Test
    void of_hostsOwnCondition_saysItsDescription() {
        assertCoversOnlyTheFullOne(
                ClientRule.of("organisations", client -> client.kind() == ClientKind.LEGAL),
                "organisations",
                "organisations");
    }

    @Test
    void everyClient_any_isCovered() {
        assertThat(ClientRule.everyClient().covers(BARE)).isTrue();
        assertThat(ClientRule.everyClient().describe(Locale.ENGLISH)).isEqualTo("every client");
        assertThat(ClientRule.everyClient().describe(RUSSIAN)).isEqualTo("все клиенты");
    }

    @Test
    void combinations_twoRules_followLogic() {
        ClientRule yes = ClientRule.everyClient();
        ClientRule no = yes.not();
        assertThat(List.of(yes.and(yes), yes.and(no), no.and(yes), no.and(no)))
                .extracting(rule -> rule.covers(FULL))
                .containsExactly(true, false, false, false);
        assertThat(List.of(yes.or(yes), yes.or(no), no.or(yes), no.or(no)))
                .extracting(rule -> rule.covers(FULL))
                .containsExactly(true, true, true, false);
        assertCoversOnlyTheFullOne(
                ClientRule.ofCountries(List.of("DE"))
                        .and(ClientRule.ofSegments(List.of("B")).not()),
                "(country: DE and not (segment: B))",
                "(страна: DE и не (сегмент: B))");
        assertCoversOnlyTheFullOne(
                ClientRule.ofCountries(List.of("FR")).or(ClientRule.ofSegments(List.of("A"))),
                "(country: FR or segment: A)",
                "(страна: FR или сегмент: A)");
    }

    @Test
    void equals_sameStatement_isEqual() {
        assertThat(ClientRule.ofCountries(List.of("FR", "DE")))
                .isEqualTo(ClientRule.ofCountries(List.of("DE", "FR", "DE")))
                .isNotEqualTo(ClientRule.ofSegments(List.of("FR", "DE")));
        assertThat(ClientRule.ofCountries(List.of("FR")).not())
                .isEqualTo(ClientRule.ofCountries(List.of("FR")).not());
        assertThat(ClientRule.ofIds(List.of(ClientId.of("1"))))
                .isEqualTo(ClientRule.ofIds(List.of(ClientId.of("1"), ClientId.of("1"))));
    }
}
