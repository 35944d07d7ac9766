package org.saleskit.core.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RepTest {

    private static final Rep FULL = Rep.builder()
            .id(RepId.of("r1"))
            .name("Ann Secret")
            .manager(RepId.of("r0"))
            .territory("EMEA")
            .team("Paris")
            .build();

    @Test
    void of_idAndName_leavesTheRestUnknown() {
        Rep rep = Rep.of(RepId.of("r2"), "Bob");
        assertThat(rep.name()).isEqualTo("Bob");
        assertThat(rep.manager()).isEmpty();
        assertThat(rep.territory()).isEmpty();
        assertThat(rep.team()).isEmpty();
    }

    @Test
    void toString_always_leavesTheNameOut() {
        assertThat(FULL).hasToString("Rep{id=r1, manager=r0, territory=EMEA, team=Paris}");
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
        assertThatThrownBy(FULL.toBuilder().name("")::build).hasMessage("rep.name must not be blank, but was \"\"");
        assertThatThrownBy(FULL.toBuilder().territory(" ")::build)
                .hasMessage("rep.territory must not be blank, but was \" \"");
        assertThatThrownBy(FULL.toBuilder().team(" ")::build).hasMessage("rep.team must not be blank, but was \" \"");
    }
}
