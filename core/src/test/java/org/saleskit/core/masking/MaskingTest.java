package org.saleskit.core.masking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.saleskit.core.access.AccessAction;
import org.saleskit.core.access.AccessPolicy;
import org.saleskit.core.access.AccessRequest;
import org.saleskit.core.access.AccessRole;
import org.saleskit.core.access.Ownership;
import org.saleskit.core.client.Client;
import org.saleskit.core.client.ClientId;
import org.saleskit.core.client.ClientKind;
import org.saleskit.core.client.EmailAddress;
import org.saleskit.core.client.PhoneNumber;
import org.saleskit.core.field.AttributeKey;
import org.saleskit.core.field.Attributes;
import org.saleskit.core.field.Field;
import org.saleskit.core.field.Sensitivity;
import org.saleskit.core.team.RepId;

class MaskingTest {

    private static final RepId ME = RepId.of("r1");
    private static final RepId COLLEAGUE = RepId.of("r2");

    private static final Masking<Client> MASKING = Masking.of(AccessPolicy.salesDepartment(), Client.fields());

    private static final Client CLIENT = Client.builder()
            .id(ClientId.of("c1"))
            .name("Secret Ltd")
            .kind(ClientKind.LEGAL)
            .segment("key")
            .owner(ME)
            .addPhones(PhoneNumber.of("+7 (999) 123-45-67 ext 12"), PhoneNumber.of("112"))
            .addEmails(EmailAddress.of("boss@example.org"))
            .attributes(Attributes.none()
                    .with(AttributeKey.ofText("boss").withSensitivity(Sensitivity.PERSONAL), "Jane Roe")
                    .with(AttributeKey.ofLabel("floor"), "3"))
            .build();

    private static AccessRequest by(AccessRole role, Ownership ownership, AccessAction action) {
        return AccessRequest.of(ME, role, ownership, action);
    }

    private static Optional<Object> shown(MaskedView view, String field) {
        return view.field(field).orElseThrow().shown();
    }

    @Test
    void show_ownClient_isInClear() {
        MaskedView view = MASKING.show(by(AccessRole.REP, Ownership.OWN, AccessAction.VIEW), CLIENT);
        assertThat(view.fields()).allMatch(MaskedField::isClear);
        assertThat(shown(view, "client.name")).contains("Secret Ltd");
        assertThat(shown(view, "client.address")).isEmpty();
        assertThat(shown(view, "client.attributes[boss]")).contains("Jane Roe");
    }

    @Test
    void show_clientOfTheTeam_masksPersonalFieldsWhetherTheyAreFilledOrNot() {
        MaskedView view = MASKING.show(by(AccessRole.REP, Ownership.TEAM, AccessAction.VIEW), CLIENT);
        assertThat(shown(view, "client.segment")).contains("key");
        assertThat(shown(view, "client.name")).contains("***");
        assertThat(shown(view, "client.phones")).contains("***");
        assertThat(shown(view, "client.address")).contains("***");
        assertThat(view.field("client.attributes[boss]")).isEmpty();
        assertThat(shown(view, "client.attributes")).contains("***");
        assertThat(shown(view, "client.attributes[floor]")).contains("3");
        assertThat(view.field("client.name").orElseThrow().isMasked()).isTrue();
    }

    @Test
    void show_clientOfOthers_withholdsPersonalFields() {
        MaskedView view = MASKING.show(by(AccessRole.REP, Ownership.OTHERS, AccessAction.VIEW), CLIENT);
        assertThat(shown(view, "client.id")).contains(ClientId.of("c1"));
        assertThat(shown(view, "client.name")).isEmpty();
        assertThat(view.field("client.name").orElseThrow().isWithheld()).isTrue();
        assertThat(view.field("client.nothing")).isEmpty();
    }

    @Test
    void show_constantMask_isTheSameForDifferentRecords() {
        AccessRequest request = by(AccessRole.REP, Ownership.TEAM, AccessAction.VIEW);
        Client other = Client.builder()
                .from(CLIENT)
                .name("Other")
                .phones(List.of())
                .emails(List.of())
                .build();
        assertThat(MASKING.show(request, other)).isEqualTo(MASKING.show(request, CLIENT));
    }

    /** The name of a key, and that it is there at all, tell something: "diagnosis", "complaint". */
    @Test
    void show_keysThatMayNotBeSeen_leaveNoTrace() {
        Client without = CLIENT.toBuilder()
                .attributes(Attributes.none().with(AttributeKey.ofLabel("floor"), "3"))
                .build();
        for (Ownership ownership : List.of(Ownership.TEAM, Ownership.OTHERS)) {
            AccessRequest request = by(AccessRole.REP, ownership, AccessAction.VIEW);
            assertThat(MASKING.show(request, CLIENT)).isEqualTo(MASKING.show(request, without));
            MaskedList list = MASKING.showAll(List.of(CLIENT), client -> request);
            assertThat(list.withheldFields())
                    .extracting(withheld -> withheld.field().orElseThrow())
                    .contains("client.attributes")
                    .noneMatch(name -> name.contains("boss"));
        }
        Client none = CLIENT.toBuilder().attributes(Attributes.none()).build();
        AccessRequest request = by(AccessRole.REP, Ownership.TEAM, AccessAction.VIEW);
        assertThat(shown(MASKING.show(request, none), "client.attributes")).contains("***");
    }

    @Test
    void withMask_phones_keepsTheLastDigitsWithoutExtension() {
        MaskedView view = MASKING.withMask("client.phones", Mask.keepingLast(4))
                .withMask("client.name", Mask.keepingLast(1))
                .withMask("client.address", Mask.keepingLast(2))
                .show(by(AccessRole.REP, Ownership.TEAM, AccessAction.VIEW), CLIENT);
        assertThat(shown(view, "client.phones")).contains("***4567, ***");
        assertThat(shown(view, "client.name")).contains("***d");
        assertThat(shown(view, "client.address")).contains("***");
        assertThat(shown(view, "client.emails")).contains("***");
    }

    @ParameterizedTest
    @CsvSource({"4, 12345678901, ***", "3, 123456789, ***789", "1, 'ab ', ***", "1, abc, ***c"})
    void keepingLast_shortText_showsAThirdAtMost(int kept, String text, String expected) {
        String shown = Mask.keepingLast(kept).of(text);
        assertThat(shown).isEqualTo(expected);
    }

    @Test
    void keepingLast_charactersOutsideTheBasicPlane_areNotCut() {
        assertThat(Mask.keepingLast(1).of("ab\uD83D\uDE00")).isEqualTo("***\uD83D\uDE00");
    }

    @Test
    void keepingLast_otherTypes_showNothing() {
        assertThat(Mask.keepingLast(4).of(1_234_567_890_123L)).isEqualTo("***");
        assertThat(Mask.constant().of("1234567890")).isEqualTo("***");
        assertThat(Mask.constant().of(List.of("a", "b"))).isEqualTo("***");
    }

    @Test
    void mask_equality_isThatOfTheForm() {
        assertThat(Mask.keepingLast(4))
                .isEqualTo(Mask.keepingLast(4))
                .hasSameHashCodeAs(Mask.keepingLast(4))
                .isNotEqualTo(Mask.constant())
                .isNotEqualTo("***")
                .hasToString("*** and the last 4");
        assertThat(Mask.constant()).hasToString("***");
    }

    /** Trap T24: what may be viewed is still not in the export, and the export says so. */
    @Test
    void export_byRep_withholdsEveryRecordThatMayBeViewed() {
        MaskedList seen =
                MASKING.showAll(List.of(CLIENT), client -> by(AccessRole.REP, Ownership.OWN, AccessAction.EDIT));
        MaskedList exported =
                MASKING.export(List.of(CLIENT), client -> by(AccessRole.REP, Ownership.OWN, AccessAction.VIEW));
        assertThat(seen.views()).hasSize(1);
        assertThat(seen.isComplete()).isTrue();
        assertThat(exported.views()).isEmpty();
        assertThat(exported.isComplete()).isFalse();
        assertThat(exported.withheldRecords()).singleElement().satisfies(withheld -> {
            assertThat(withheld.index()).isZero();
            assertThat(withheld.field()).isEmpty();
            assertThat(withheld.explain(Locale.ENGLISH))
                    .isEqualTo("[0]: denied: export of the record, the actor's own client - no rule permits it");
        });
    }

    @Test
    void export_byHead_listsWhatIsMaskedAndLeftOut() {
        Client others = Client.builder().from(CLIENT).owner(COLLEAGUE).build();
        MaskedList list = MASKING.export(
                List.of(CLIENT, others),
                client -> by(
                        AccessRole.HEAD,
                        client.owner().equals(Optional.of(ME)) ? Ownership.OWN : Ownership.OTHERS,
                        AccessAction.VIEW));
        assertThat(list.asked()).isEqualTo(2);
        assertThat(list.views()).hasSize(1);
        assertThat(list.withheldRecords()).extracting(Withheld::index).containsExactly(1);
        List<String> personal = Client.fields().stream()
                .filter(field -> field.sensitivity() == Sensitivity.PERSONAL)
                .map(Field::name)
                .toList();
        assertThat(list.withheldFields())
                .allMatch(withheld -> withheld.index() == 0)
                .extracting(withheld -> withheld.field().orElseThrow())
                .containsExactlyElementsOf(personal)
                .contains("client.name", "client.phones");
        assertThat(list.withheldFields().get(0).explain(Locale.forLanguageTag("ru")))
                .startsWith("[0] client.name: показано под маской: выгрузка поля с персональными данными");
    }

    @Test
    void toString_always_hidesWhatIsShown() {
        MaskedView view = MASKING.show(by(AccessRole.REP, Ownership.OWN, AccessAction.VIEW), CLIENT);
        assertThat(view.toString())
                .contains("client.name")
                .doesNotContain("Secret")
                .doesNotContain("Jane");
    }

    static Stream<Arguments> badInput() {
        Field<Client> name = Field.of("client.name", Sensitivity.PERSONAL, Client::name);
        return Stream.of(
                bad(
                        "no fields",
                        () -> Masking.of(AccessPolicy.salesDepartment(), List.<Field<Client>>of()),
                        "fields must hold at least one field, but was []"),
                bad(
                        "field twice",
                        () -> Masking.of(AccessPolicy.salesDepartment(), List.of(name, name)),
                        "fields[1].name must be unique, but was \"client.name\""),
                bad(
                        "mask of an unknown field",
                        () -> MASKING.withMask("client.shoe", Mask.constant()),
                        "field must be the name of a field, but was \"client.shoe\""),
                bad("nothing kept", () -> Mask.keepingLast(0), "characters must lie between 1 and 4, but was 0"),
                bad("too much kept", () -> Mask.keepingLast(5), "characters must lie between 1 and 4, but was 5"),
                bad(
                        "editing shows nothing",
                        () -> MASKING.show(by(AccessRole.REP, Ownership.OWN, AccessAction.EDIT), CLIENT),
                        "request.action must be VIEW or EXPORT, but was EDIT"));
    }

    private static Arguments bad(String description, ThrowingCallable call, String message) {
        return arguments(description, call, message);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badInput")
    void badInput_anywhere_namesParameterRuleAndValue(String description, ThrowingCallable call, String message) {
        assertThatThrownBy(call)
                .as(description)
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }
}
