package org.saleskit.core.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.saleskit.core.field.Field;
import org.saleskit.core.field.Sensitivity;
import org.saleskit.core.team.RepId;

class ClientTest {

    private static final Client FULL = Client.builder()
            .id(ClientId.of("c1"))
            .name("Secret Ltd")
            .kind(ClientKind.LEGAL)
            .segment("key")
            .source("fair")
            .channel("direct")
            .territory("North")
            .country("Norway")
            .owner(RepId.of("r1"))
            .build();

    @Test
    void of_threeAttributes_leavesTheRestUnknown() {
        Client client = Client.of(ClientId.of("c2"), "Jane Roe", ClientKind.NATURAL);
        assertThat(client.name()).isEqualTo("Jane Roe");
        assertThat(client.kind()).isEqualTo(ClientKind.NATURAL);
        assertThat(Stream.of(client.segment(), client.source(), client.channel(), client.territory(), client.country()))
                .allMatch(java.util.Optional::isEmpty);
        assertThat(client.owner()).isEmpty();
    }

    @Test
    void toString_always_leavesTheNameOut() {
        assertThat(FULL.toString())
                .doesNotContain("Secret")
                .isEqualTo("Client{id=c1, kind=LEGAL, segment=key, source=fair, channel=direct, territory=North,"
                        + " country=Norway, owner=r1, profile=ActivityProfile{}, attributes={}}");
    }

    @Test
    void toString_ofFullCard_showsNothingPersonal() {
        Client full = ClientCards.full("c9");

        assertThat(full.toString()).doesNotContainIgnoringCase(ClientCards.MARK);
        assertThat(full.requisites()).hasToString("Requisites{}");
        assertThat(full.profile().toString()).contains("industry=steel").doesNotContain("1000000");
        assertThat(full.toBuilder().build()).isEqualTo(full);
        assertThat(full.requisites().toBuilder().build()).isEqualTo(full.requisites());
        assertThat(full.profile().toBuilder().build()).isEqualTo(full.profile());
    }

    @Test
    void fields_ofFullCard_areAllPresentOnceAndOfTheSensitivityStated() {
        Client full = ClientCards.full("c9");

        assertThat(Client.fields()).allMatch(field -> field.read(full).isPresent());
        assertThat(Client.fields())
                .extracting(Field::name)
                .doesNotHaveDuplicates()
                .allMatch(n -> n.startsWith("client."));
        assertThat(names(Client.fields(), Sensitivity.OPEN))
                .containsExactly(
                        "client.id",
                        "client.kind",
                        "client.segment",
                        "client.source",
                        "client.channel",
                        "client.territory",
                        "client.country",
                        "client.owner",
                        "client.profile.industry",
                        "client.profile.employees",
                        "client.profile.statedOn");
        assertThat(names(Client.fields(), Sensitivity.COMMERCIAL)).containsExactly("client.profile.annualRevenue");
        assertThat(names(Client.fields(ClientKind.LEGAL), Sensitivity.COMMERCIAL))
                .contains("client.requisites.bankAccount", "client.requisites.taxId");
        assertThat(Client.fields(ClientKind.NATURAL)).isEqualTo(Client.fields());
        assertThat(names(Client.fields(), Sensitivity.PERSONAL))
                .contains("client.name", "client.phones", "client.requisites.bankAccount");
    }

    @Test
    void fields_ofBareCard_areAbsentButForTheRequiredOnes() {
        Client bare = Client.of(ClientId.of("c2"), "Jane Roe", ClientKind.NATURAL);

        assertThat(Client.fields().stream()
                        .filter(field -> field.read(bare).isPresent())
                        .map(Field::name))
                .containsExactly("client.id", "client.name", "client.kind");
    }

    private static java.util.List<String> names(java.util.List<Field<Client>> fields, Sensitivity sensitivity) {
        return fields.stream()
                .filter(field -> field.sensitivity() == sensitivity)
                .map(Field::name)
                .toList();
    }

    @Test
    void taxId_isComparedByLettersAndDigits() {
        assertThat(Requisites.builder().taxId("de 123-456.789").build().taxIdMatchKey())
                .contains("DE123456789");
        assertThat(Requisites.none().taxIdMatchKey()).isEmpty();
    }

    @Test
    void toBuilder_changedOwner_keepsTheRest() {
        Client moved = FULL.toBuilder().owner(RepId.of("r2")).build();
        assertThat(moved.owner()).contains(RepId.of("r2"));
        assertThat(moved.toBuilder().owner(RepId.of("r1")).build())
                .isEqualTo(FULL)
                .hasSameHashCodeAs(FULL);
        assertThat(moved).isNotEqualTo(FULL);
    }

    @Test
    void name_differs_makesClientsDiffer() {
        assertThat(FULL.toBuilder().name("Other Ltd").build()).isNotEqualTo(FULL);
    }

    static Stream<Arguments> blanks() {
        return Stream.of(
                blank("name", builder -> builder.name(" ")),
                blank("segment", builder -> builder.segment(" ")),
                blank("source", builder -> builder.source(" ")),
                blank("channel", builder -> builder.channel(" ")),
                blank("territory", builder -> builder.territory(" ")),
                blank("country", builder -> builder.country(" ")));
    }

    private static Arguments blank(String attribute, UnaryOperator<ClientBuilder> change) {
        return arguments(attribute, change);
    }

    @ParameterizedTest
    @MethodSource("blanks")
    void build_blankText_namesTheAttribute(String attribute, UnaryOperator<ClientBuilder> change) {
        ClientBuilder builder = change.apply(FULL.toBuilder());
        assertThatThrownBy(builder::build)
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("client." + attribute + " must not be blank, but was \" \"");
    }

    @Test
    void build_missingAttributes_namesThemWithoutValues() {
        assertThatThrownBy(() -> Client.builder().name("Secret Ltd").build())
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll("id", "kind")
                .hasMessageNotContaining("Secret");
    }
}
