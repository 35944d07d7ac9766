package org.saleskit.core.team;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RoleTest {

    private static final Role SELLER = Role.builder()
            .id(RoleId.of("seller"))
            .name("Account manager")
            .kind(RoleKind.SELLER)
            .addResponsibilities(Responsibility.of("offers", "Send the offer within a day"))
            .addResponsibilities(Responsibility.of("calls", "Call every client monthly"))
            .addPermittedActions("VIEW", "EDIT")
            .build();

    @Test
    void of_shortForm_answersForNothingAndMayDoNothing() {
        Role role = Role.of(RoleId.of("x"), "Trainee", RoleKind.OTHER);
        assertThat(role.responsibilities()).isEmpty();
        assertThat(role.permittedActions()).isEmpty();
        assertThat(role.permits("VIEW")).isFalse();
        assertThat(role.answersFor("calls")).isFalse();
    }

    @Test
    void permits_action_isDecidedByTheExactName() {
        assertThat(SELLER.permits("EDIT")).isTrue();
        assertThat(SELLER.permits("edit")).isFalse();
        assertThat(SELLER.permittedActions()).containsExactly("EDIT", "VIEW");
    }

    @Test
    void answersFor_shortName_isFound() {
        assertThat(SELLER.answersFor("calls")).isTrue();
        assertThat(SELLER.answersFor("Call every client monthly")).isFalse();
        assertThat(SELLER.responsibilities()).extracting(Responsibility::id).containsExactly("offers", "calls");
    }

    @Test
    void toBuilder_unchanged_isEqual() {
        assertThat(SELLER.toBuilder().build()).isEqualTo(SELLER).hasSameHashCodeAs(SELLER);
        assertThat(SELLER.toBuilder().kind(RoleKind.SUPPORT).build()).isNotEqualTo(SELLER);
    }

    @Test
    void compareTo_responsibilities_areOrderedByNameThenText() {
        assertThat(Responsibility.of("a", "z")).isLessThan(Responsibility.of("b", "a"));
        assertThat(Responsibility.of("a", "x")).isLessThan(Responsibility.of("a", "z"));
        assertThat(Responsibility.of("a", "x")).isEqualByComparingTo(Responsibility.of("a", "x"));
    }
}
