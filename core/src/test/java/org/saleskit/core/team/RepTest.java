package org.saleskit.core.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.saleskit.core.field.AttributeKey;
import org.saleskit.core.field.Attributes;
import org.saleskit.core.field.Field;
import org.saleskit.core.field.Sensitivity;
import org.threeten.extra.LocalDateRange;

class RepTest {

    private static final Rep FULL = Rep.builder()
            .id(RepId.of("r1"))
            .name("Ann Secret")
            .manager(RepId.of("r0"))
            .territory("EMEA")
            .team("Paris")
            .phone("+33 1 23 45 67 89")
            .email("secret@example.org")
            .employed(LocalDateRange.of(LocalDate.of(2020, 1, 1), LocalDate.of(2026, 4, 1)))
            .attributes(Attributes.none().with(AttributeKey.ofLabel("grade"), "senior"))
            .build();

    @Test
    void of_idAndName_leavesTheRestUnknown() {
        Rep rep = Rep.of(RepId.of("r2"), "Bob");
        assertThat(rep.name()).isEqualTo("Bob");
        assertThat(rep.manager()).isEmpty();
        assertThat(rep.territory()).isEmpty();
        assertThat(rep.team()).isEmpty();
        assertThat(rep.phone()).isEmpty();
        assertThat(rep.email()).isEmpty();
        assertThat(rep.employed()).isEmpty();
        assertThat(rep.attributes()).isEqualTo(Attributes.none());
    }

    @Test
    void toString_always_leavesTheNameOut() {
        assertThat(FULL)
                .hasToString("Rep{id=r1, manager=r0, territory=EMEA, team=Paris, employed=2020-01-01/2026-04-01, "
                        + "attributes={grade=senior}}");
    }

    @Test
    void toBuilder_unchanged_isEqual() {
        assertThat(FULL.toBuilder().build()).isEqualTo(FULL).hasSameHashCodeAs(FULL);
        assertThat(FULL.toBuilder().name("Ann Other").build()).isNotEqualTo(FULL);
    }

    @Test
    void build_ownManager_isRejected() {
        assertThatThrownBy(FULL.toBuilder().manager(RepId.of("r1"))::build)
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("rep.manager must be another rep, but was r1");
    }

    @Test
    void build_blankText_namesTheAttribute() {
        assertThatThrownBy(FULL.toBuilder().name("")::build).hasMessage("rep.name must not be blank, but was blank");
        assertThatThrownBy(FULL.toBuilder().territory(" ")::build)
                .hasMessage("rep.territory must not be blank, but was \" \"");
        assertThatThrownBy(FULL.toBuilder().team(" ")::build).hasMessage("rep.team must not be blank, but was \" \"");
    }

    @Test
    void isEmployed_lastDay_isTheDayBeforeTheEnd() {
        assertThat(FULL.isEmployed(LocalDate.of(2019, 12, 31))).isFalse();
        assertThat(FULL.isEmployed(LocalDate.of(2020, 1, 1))).isTrue();
        assertThat(FULL.isEmployed(LocalDate.of(2026, 3, 31))).isTrue();
        assertThat(FULL.isEmployed(LocalDate.of(2026, 4, 1))).isFalse();
    }

    @Test
    void isEmployed_unknownEmployment_isTrue() {
        assertThat(Rep.of(RepId.of("r2"), "Bob").isEmployed(LocalDate.of(1900, 1, 1)))
                .isTrue();
    }

    @Test
    void fields_always_coverEveryAttributeInOrder() {
        assertThat(Rep.fields())
                .extracting(Field::name, Field::sensitivity)
                .containsExactly(
                        tuple("rep.id", Sensitivity.OPEN),
                        tuple("rep.name", Sensitivity.PERSONAL),
                        tuple("rep.phone", Sensitivity.PERSONAL),
                        tuple("rep.email", Sensitivity.PERSONAL),
                        tuple("rep.manager", Sensitivity.OPEN),
                        tuple("rep.territory", Sensitivity.OPEN),
                        tuple("rep.team", Sensitivity.OPEN),
                        tuple("rep.employed", Sensitivity.OPEN),
                        tuple("rep.attributes", Sensitivity.PERSONAL));
        assertThat(Rep.fields().stream().map(field -> field.read(FULL))).allMatch(Optional::isPresent);
        assertThat(Rep.fields().stream()
                        .filter(field ->
                                field.read(Rep.of(RepId.of("r2"), "Bob")).isPresent())
                        .map(Field::name))
                .containsExactly("rep.id", "rep.name");
    }
}
