package org.saleskit.core.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.saleskit.core.client.Client;
import org.saleskit.core.client.ClientId;
import org.saleskit.core.client.ClientKind;
import org.saleskit.core.client.EmailAddress;
import org.saleskit.core.client.PhoneNumber;
import org.saleskit.core.client.Requisites;
import org.saleskit.core.field.AttributeKey;
import org.saleskit.core.field.Attributes;
import org.saleskit.core.field.Field;
import org.saleskit.core.field.Sensitivity;

class FieldDiffTest {

    private static final AttributeKey<String> BOSS = AttributeKey.ofText("boss").withSensitivity(Sensitivity.PERSONAL);
    private static final AttributeKey<String> FLOOR = AttributeKey.ofLabel("floor");

    private static final Client OLD = Client.builder()
            .id(ClientId.of("c1"))
            .name("Jane Roe")
            .kind(ClientKind.NATURAL)
            .segment("key")
            .attributes(Attributes.none().with(BOSS, "Ann").with(FLOOR, "3"))
            .build();

    private static final List<Field<Client>> FIELDS = Client.fields();

    private static byte[] key() {
        byte[] key = new byte[32];
        for (byte i = 0; i < key.length; i++) {
            key[i] = i;
        }
        return key;
    }

    private static FieldChange change(String field, Sensitivity sensitivity, AuditValue before, AuditValue after) {
        return FieldChange.of(field, sensitivity, before, after);
    }

    @Test
    void between_equalValues_isEmpty() {
        assertThat(FieldDiff.withDefaults().between(OLD, OLD, FIELDS)).isEmpty();
    }

    @Test
    void between_openFields_keepsValuesInClear() {
        Client young =
                Client.builder().from(OLD).segment("small").source("fair").build();
        assertThat(FieldDiff.withDefaults().between(OLD, young, FIELDS))
                .containsExactly(
                        change("client.segment", Sensitivity.OPEN, AuditValue.clear("key"), AuditValue.clear("small")),
                        change("client.source", Sensitivity.OPEN, AuditValue.absent(), AuditValue.clear("fair")));
    }

    @Test
    void between_personalFields_masksThem() {
        Client young =
                Client.builder().from(OLD).name("Joan Roe").address("Main St 1").build();
        assertThat(FieldDiff.withDefaults().between(OLD, young, FIELDS))
                .containsExactly(
                        change("client.name", Sensitivity.PERSONAL, AuditValue.masked(), AuditValue.masked()),
                        change("client.address", Sensitivity.PERSONAL, AuditValue.absent(), AuditValue.masked()));
    }

    /** Digests by Python's hmac over the netstrings of {@code saleskit-audit-value-1} and the value, key 00 01 … 1f. */
    @Test
    void between_withKey_keepsDigestsOfAnotherImplementation() {
        Client young = Client.builder()
                .from(OLD)
                .name("Joan Roe")
                .addPhone(PhoneNumber.of("+7 999 123-45-67"))
                .addEmail(EmailAddress.of("j@example.org"))
                .requisites(Requisites.builder().bank("B").build())
                .build();
        List<FieldChange> changes = FieldDiff.withDefaults().withKey(key()).between(OLD, young, FIELDS);
        assertThat(changes)
                .extracting(FieldChange::field)
                .containsExactly("client.name", "client.phones", "client.emails", "client.requisites.bank");
        assertThat(changes.get(0).before())
                .isEqualTo(AuditValue.digest("16166dfe85efd7248448fa33ead1bbc690709d087e654922d0968e40a68b1d1e"));
        // A list is written as its length and its elements.
        assertThat(changes.get(1).after())
                .isEqualTo(AuditValue.digest("126de83966e708691ee41bc141e8d137211e9b65c7406201bbed19bcc4f262ef"));
        assertThat(changes.get(2).after().form()).isEqualTo(AuditValue.Form.DIGEST);
    }

    @Test
    void between_withKeyAndValueThatHidesItself_masksIt() {
        Field<Client> whole = Field.of("client.requisites", Sensitivity.PERSONAL, Client::requisites);
        Client young = Client.builder()
                .from(OLD)
                .requisites(Requisites.builder().bank("B").build())
                .build();
        assertThat(FieldDiff.withDefaults().withKey(key()).between(OLD, young, List.of(whole)))
                .containsExactly(
                        change("client.requisites", Sensitivity.PERSONAL, AuditValue.masked(), AuditValue.masked()));
    }

    @Test
    void between_attributes_comparesKeyByKey() {
        AttributeKey<String> secretFloor = FLOOR.withSensitivity(Sensitivity.PERSONAL);
        Client young = Client.builder()
                .from(OLD)
                .attributes(Attributes.none()
                        .with(BOSS, "Bob")
                        .with(secretFloor, "4")
                        .with(AttributeKey.ofLabel("wing"), "east"))
                .build();
        assertThat(FieldDiff.withDefaults().between(OLD, young, FIELDS))
                .containsExactly(
                        change(
                                "client.attributes[boss]",
                                Sensitivity.PERSONAL,
                                AuditValue.masked(),
                                AuditValue.masked()),
                        change(
                                "client.attributes[floor]",
                                Sensitivity.PERSONAL,
                                AuditValue.masked(),
                                AuditValue.masked()),
                        change(
                                "client.attributes[wing]",
                                Sensitivity.OPEN,
                                AuditValue.absent(),
                                AuditValue.clear("east")));
    }

    @Test
    void between_attributesRemoved_tellsEachKey() {
        Client young = Client.builder().from(OLD).attributes(Attributes.none()).build();
        assertThat(FieldDiff.withDefaults().between(OLD, young, FIELDS))
                .containsExactly(
                        change(
                                "client.attributes[boss]",
                                Sensitivity.PERSONAL,
                                AuditValue.masked(),
                                AuditValue.absent()),
                        change(
                                "client.attributes[floor]",
                                Sensitivity.OPEN,
                                AuditValue.clear("3"),
                                AuditValue.absent()));
    }

    @Test
    void ofCreatedAndDeleted_value_mirrorEachOther() {
        List<FieldChange> created = FieldDiff.withDefaults().ofCreated(OLD, FIELDS);
        List<FieldChange> deleted = FieldDiff.withDefaults().ofDeleted(OLD, FIELDS);
        assertThat(created).hasSize(6).allMatch(change -> change.before().equals(AuditValue.absent()));
        assertThat(deleted)
                .extracting(FieldChange::before)
                .containsExactlyElementsOf(
                        created.stream().map(FieldChange::after).toList());
        assertThat(created).extracting(FieldChange::field).contains("client.id", "client.name", "client.kind");
    }

    @Test
    void withKey_keyChangedAfterwards_keepsItsCopy() {
        byte[] key = key();
        FieldDiff diff = FieldDiff.withDefaults().withKey(key);
        List<FieldChange> before = diff.ofCreated(OLD, FIELDS);
        key[0] = 9;
        assertThat(diff.ofCreated(OLD, FIELDS)).isEqualTo(before);
        assertThat(diff).hasToString("FieldDiff{keyed}");
        assertThat(FieldDiff.withDefaults()).hasToString("FieldDiff{masking}");
    }

    @Test
    void toString_clearValue_isNotShown() {
        assertThat(AuditValue.clear("Jane")).hasToString("CLEAR");
        FieldChange change = change("client.segment", Sensitivity.OPEN, AuditValue.clear("a"), AuditValue.absent());
        assertThat(change.toBuilder().after(AuditValue.clear("b")).build())
                .hasToString("FieldChange{field=client.segment, sensitivity=OPEN, before=CLEAR, after=CLEAR}");
    }
}
