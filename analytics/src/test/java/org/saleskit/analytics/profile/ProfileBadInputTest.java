package org.saleskit.analytics.profile;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.saleskit.analytics.profile.Firms.Firm;

/** What each rule of the package says when it is broken. */
class ProfileBadInputTest {

    private static final ProfileAnalysis DEFAULTS = ProfileAnalysis.withDefaults();

    private static Arguments of(String description, ThrowingCallable call, String message) {
        return Arguments.of(description, call, message);
    }

    private static void profile(List<String> rows, List<ProfileAttribute<String>> attributes) {
        DEFAULTS.profile(rows, row -> row, row -> false, attributes);
    }

    private static ProfileAttribute<String> same(String name) {
        return ProfileAttribute.company(name, Optional::of);
    }

    static Stream<Arguments> cases() {
        return Stream.of(
                of(
                        "no prior",
                        () -> DEFAULTS.withPriorStrength(0),
                        "priorStrength must be finite and above zero, but was 0.0"),
                of(
                        "a prior that is no number",
                        () -> DEFAULTS.withPriorStrength(Double.NaN),
                        "priorStrength must be finite and above zero, but was NaN"),
                of(
                        "an endless prior",
                        () -> DEFAULTS.withPriorStrength(Double.POSITIVE_INFINITY),
                        "priorStrength must be finite and above zero, but was Infinity"),
                of("no clients", () -> DEFAULTS.withLeastClients(0), "leastClients must be one or more, but was 0"),
                of(
                        "a confidence of certainty",
                        () -> DEFAULTS.withConfidence(1),
                        "confidence must lie strictly between 0 and 1, but was 1.0"),
                of(
                        "a confidence in percent",
                        () -> DEFAULTS.withConfidence(95),
                        "confidence must lie strictly between 0 and 1, but was 95.0"),
                of(
                        "a false discovery rate of zero",
                        () -> DEFAULTS.withFalseDiscoveryRate(0),
                        "falseDiscoveryRate must lie strictly between 0 and 1, but was 0.0"),
                of("no attribute", () -> profile(List.of(), List.of()), "attributes must be one or more, but was []"),
                of(
                        "two attributes of one name",
                        () -> profile(List.of(), List.of(same("a"), same("b"), same("a"))),
                        "attributes[2].name must differ from those before, but was a"),
                of(
                        "a client with two rows",
                        () -> profile(List.of("x", "y", "x"), List.of(same("a"))),
                        "clients[2].key must differ from those before, but was x"),
                of(
                        "a blank value of the base",
                        () -> profile(List.of("x", " "), List.of(same("sector"))),
                        "clients[1].sector must not be blank, but was \" \""),
                of(
                        "a blank value of a prospect",
                        () -> Firms.profile(Firms.of("a", 2, 1)).fit(Firms.firm("new", false, "", "?")),
                        "client.sector must not be blank, but was \"\""),
                of("a blank name of an attribute", () -> same("  "), "name must not be blank, but was \"  \""),
                of("no limits", () -> Bands.cutBy(), "limits must be one or more, but was []"),
                of(
                        "a limit that is no number",
                        () -> Bands.cutBy("1", "ten"),
                        "limits[1] must be a number, but was \"ten\""),
                of(
                        "a limit that cannot be written out",
                        () -> Bands.cutBy("1", "1E+999999999"),
                        "limits[1] must have at most 1000 digits on either side of the point, but was a number of 1 digits"
                                + " and scale -999999999"),
                of(
                        "a limit as small",
                        () -> Bands.cutBy(List.of(new BigDecimal("1E-1001"))),
                        "limits[0] must have at most 1000 digits on either side of the point, but was a number of 1 digits"
                                + " and scale 1001"),
                of(
                        "limits that fall",
                        () -> Bands.cutBy("10", "5"),
                        "limits[1] must be above the limit before, which is 10, but was 5"),
                of(
                        "a limit twice",
                        () -> Bands.cutBy(List.of(BigDecimal.TEN, new BigDecimal("10.0"))),
                        "limits[1] must be above the limit before, which is 10, but was 10.0"),
                of(
                        "too few names",
                        () -> Bands.cutBy("10").named("small"),
                        "names must be 2, one for each band, but was 1"),
                of(
                        "a blank name",
                        () -> Bands.cutBy("10").named("small", " "),
                        "names[1] must not be blank, but was \" \""),
                of(
                        "a name twice",
                        () -> Bands.cutBy("10").named("small", "small"),
                        "names[1] must differ from those before, but was small"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void input_brokenRule_isNamed(String description, ThrowingCallable call, String message) {
        assertThatThrownBy(call)
                .as(description)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @SuppressWarnings("NullAway")
    static Stream<Arguments> missing() {
        return Stream.of(
                of("limits", () -> Bands.cutBy((List<BigDecimal>) null), "limits"),
                of("a limit", () -> Bands.cutBy(Arrays.asList(BigDecimal.ONE, null)), "limits[1]"),
                of("a limit as text", () -> Bands.cutBy("1", null), "limits[1]"),
                of("names of bands", () -> Bands.cutBy("10").named((String[]) null), "names"),
                of("a name of a band", () -> Bands.cutBy("10").named("small", null), "names[1]"),
                of("attributes", () -> profile(List.of(), null), "attributes"),
                of("an attribute", () -> profile(List.of(), Arrays.asList(same("a"), null)), "attributes[1]"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("missing")
    void input_missing_isNamed(String description, ThrowingCallable call, String name) {
        assertThatThrownBy(call)
                .as(description)
                .isInstanceOf(NullPointerException.class)
                .hasMessage(name);
    }

    @Test
    @SuppressWarnings("NullAway") // what an extractor of the host might return
    void extractor_thatReturnsNull_isNamed() {
        Function<Firm, Optional<String>> nothing = row -> null;
        assertThatThrownBy(() -> DEFAULTS.profile(
                        Firms.of("a", 1, 1), Firm::id, Firm::best, List.of(ProfileAttribute.company("size", nothing))))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("clients[0].size");
    }
}
