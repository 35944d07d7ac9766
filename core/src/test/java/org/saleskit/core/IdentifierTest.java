package org.saleskit.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.saleskit.core.client.ClientId;
import org.saleskit.core.client.PersonId;
import org.saleskit.core.contact.CallRecordId;
import org.saleskit.core.contact.ContactEventId;
import org.saleskit.core.goal.GoalId;
import org.saleskit.core.kpi.KpiId;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.product.ProductId;
import org.saleskit.core.sale.OrderId;
import org.saleskit.core.team.RepId;
import org.saleskit.core.team.RoleId;
import org.saleskit.core.team.TeamId;
import org.saleskit.core.territory.TerritoryId;

/** One contract for all identifiers. */
class IdentifierTest {

    static Stream<Arguments> identifiers() {
        return Stream.of(
                identifier("clientId", ClientId::of),
                identifier("callRecordId", CallRecordId::of),
                identifier("contactEventId", ContactEventId::of),
                identifier("dealId", DealId::of),
                identifier("goalId", GoalId::of),
                identifier("kpiId", KpiId::of),
                identifier("orderId", OrderId::of),
                identifier("personId", PersonId::of),
                identifier("productId", ProductId::of),
                identifier("repId", RepId::of),
                identifier("roleId", RoleId::of),
                identifier("teamId", TeamId::of),
                identifier("territoryId", TerritoryId::of));
    }

    private static <I extends Comparable<I>> Arguments identifier(String name, Function<String, I> of) {
        return arguments(name, of);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("identifiers")
    <I extends Comparable<I>> void identifier_sameText_isEqual(String name, Function<String, I> of) {
        assertThat(of.apply("7")).isEqualTo(of.apply("7")).hasSameHashCodeAs(of.apply("7"));
        assertThat(of.apply("7")).isNotEqualTo(of.apply("07")).hasToString("7");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("identifiers")
    <I extends Comparable<I>> void identifier_compared_isOrderedAsText(String name, Function<String, I> of) {
        assertThat(of.apply("10")).isLessThan(of.apply("9"));
        assertThat(of.apply("a")).isGreaterThan(of.apply("B")).isEqualByComparingTo(of.apply("a"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("identifiers")
    @SuppressWarnings("NullAway")
    <I extends Comparable<I>> void identifier_blankOrNull_isRejectedByName(String name, Function<String, I> of) {
        assertThatThrownBy(() -> of.apply(" "))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage(name + " must not be blank, but was \" \"");
        assertThatThrownBy(() -> of.apply(null))
                .isExactlyInstanceOf(NullPointerException.class)
                .hasMessage(name);
    }
}
