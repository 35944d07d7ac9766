package org.saleskit.examples.hosts.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.saleskit.core.field.AttributeKey;
import org.saleskit.core.pipeline.DealEvent;
import org.saleskit.core.sale.SaleLine;
import org.saleskit.examples.hosts.Samples;

class SalesJsonTest {

    private static final SalesJson JSON = SalesJson.of(Samples.keys());

    static Stream<Object> full() {
        return Samples.full().stream();
    }

    static Stream<Object> fullAndBare() {
        return Stream.concat(Samples.full().stream(), Samples.bare().stream());
    }

    @ParameterizedTest
    @MethodSource("fullAndBare")
    void roundTrip_eachType_isTheSameValue(Object value) {
        assertThat((Object) JSON.read(JSON.write(value), typeOf(value))).isEqualTo(value);
    }

    @ParameterizedTest
    @MethodSource("full")
    void writePretty_eachType_hasTheKeysOfItsFile(Object value) {
        String name = typeOf(value).getSimpleName();
        assertThat(JSON.writePretty(value) + "\n").isEqualTo(golden(name));
    }

    /** The implementation is a private class; its superclass is the type of core. */
    private static Class<?> typeOf(Object value) {
        return value.getClass().getSuperclass();
    }

    private static String golden(String name) {
        try (InputStream file =
                Objects.requireNonNull(SalesJsonTest.class.getResourceAsStream("/json/" + name + ".json"), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void readList_eventsOfADeal_areChangesAndUpdates() {
        List<DealEvent> events = List.of(Samples.stageChange(), Samples.dealUpdate());
        assertThat(JSON.readList(JSON.write(events), DealEvent.class)).isEqualTo(events);
    }

    @Test
    void write_noAttributes_hasNoKeyForThem() {
        assertThat(JSON.write(Samples.bare().get(0)))
                .isEqualTo("{\"order\":\"O-1\",\"lineNumber\":0,\"client\":\"C-17\",\"product\":\"A\","
                        + "\"date\":\"2026-10-25\",\"quantity\":\"100\","
                        + "\"amount\":{\"currency\":\"JPY\",\"amount\":\"100\"}}");
    }

    @Test
    void write_attributeThatTheHostDidNotSupply_isRefused() {
        SalesJson without = SalesJson.of(List.of(AttributeKey.ofLabel("other")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> without.write(Samples.contactEvent()))
                .withMessage(
                        "$.attributes: attributes must have keys of the host, one of [other], but was \"priority\"");
    }

    @Test
    void of_twoKeysOfOneName_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SalesJson.of(List.of(AttributeKey.ofLabel("a"), AttributeKey.ofFlag("a"))))
                .withMessage("keys must be unique by name, but was \"a\" twice");
    }

    @Test
    void path_ofAnErrorInAList_isReadable() {
        String bad = "[" + JSON.write(Samples.saleLine()) + ",{\"order\":\" \"}]";
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JSON.readList(bad, SaleLine.class))
                .satisfies(e -> assertThat(((JsonInputException) e).path()).isEqualTo("$[1].order"));
    }
}
