package org.saleskit.examples.hosts.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.saleskit.core.client.Client;
import org.saleskit.core.contact.ContactEvent;
import org.saleskit.core.kpi.Reading;
import org.saleskit.core.pipeline.DealEvent;
import org.saleskit.core.pipeline.StageChange;
import org.saleskit.core.sale.SaleLine;
import org.saleskit.examples.hosts.Samples;

/** Input that is refused: the type, what is replaced in the JSON of its sample, by what, and the message. */
class JsonBadInputTest {

    private static final SalesJson JSON = SalesJson.of(Samples.keys());
    private static final String SECRET = "Maria Secret";

    static Stream<Arguments> cases() {
        return Stream.of(
                arguments(
                        "rule of a value",
                        SaleLine.class,
                        "\"lineNumber\":2",
                        "\"lineNumber\":-1",
                        "$: saleLine.lineNumber must be zero or more, but was -1"),
                arguments(
                        "blank identifier",
                        SaleLine.class,
                        "\"client\":\"C-17\"",
                        "\"client\":\" \"",
                        "$.client: clientId must not be blank, but was \" \""),
                arguments(
                        "absent key",
                        SaleLine.class,
                        "\"client\":\"C-17\",",
                        "",
                        "$.client: must be given as ClientId, but was absent or of another form"),
                arguments(
                        "null",
                        SaleLine.class,
                        "\"client\":\"C-17\"",
                        "\"client\":null",
                        "$.client: must be given as ClientId, but was absent or of another form"),
                arguments(
                        "unknown key",
                        SaleLine.class,
                        "\"client\":",
                        "\"customer\":1,\"client\":",
                        "$.customer: is no key of this form"),
                arguments(
                        "not a date",
                        SaleLine.class,
                        "\"2026-10-25\"",
                        "\"25.10.2026\"",
                        "$.date: must be given as LocalDate, but was absent or of another form"),
                arguments(
                        "half a line",
                        SaleLine.class,
                        "\"lineNumber\":2",
                        "\"lineNumber\":2.5",
                        "$.lineNumber: must be given as int, but was absent or of another form"),
                arguments(
                        "currency of cost",
                        SaleLine.class,
                        "{\"currency\":\"EUR\",\"amount\":\"120.00\"}",
                        "{\"currency\":\"USD\",\"amount\":\"120.00\"}",
                        "$: saleLine.cost must be in the currency of amount, EUR, but was USD"),
                arguments(
                        "unknown currency",
                        SaleLine.class,
                        "{\"currency\":\"EUR\",\"amount\":\"120.00\"}",
                        "{\"currency\":\"EURO\",\"amount\":\"120.00\"}",
                        "$.cost: Unknown currency 'EURO'"),
                arguments(
                        "too many decimals",
                        SaleLine.class,
                        "\"120.00\"",
                        "\"120.001\"",
                        "$.cost: amount must have at most 2 decimal places in EUR, but had 3"),
                arguments(
                        "attribute of another type",
                        SaleLine.class,
                        "\"promotion\":true",
                        "\"promotion\":\"" + SECRET + "\"",
                        "$.attributes: attributes[promotion] must be a Boolean, but was of another form"),
                arguments(
                        "attribute unknown",
                        SaleLine.class,
                        "\"promotion\"",
                        "\"promo\"",
                        "$.attributes: attributes must have keys of the host, one of [creditLimit, priority,"
                                + " promotion, syncedAt, visitedOn, warehouse], but was \"promo\""),
                arguments(
                        "telephone that is none",
                        Client.class,
                        "\"+7 495 123-45-67 доб. 4\"",
                        "\"" + SECRET + "\"",
                        "$.phones[0]: phoneNumber must be digits, grouped or not, with an optional leading + and an "
                                + "optional extension, but was of another form, 12 characters"),
                arguments(
                        "text where an object is due",
                        Client.class,
                        "{\"industry\"",
                        "\"" + SECRET + "\",\"x\":{\"industry\"",
                        "$.profile: must be given as an object, but was absent or of another form"),
                arguments(
                        "refused without a reason",
                        ContactEvent.class,
                        "\"refusalReason\":",
                        "\"refusalReason\":null,\"x\":",
                        "$.x: is no key of this form"),
                arguments(
                        "unknown outcome type",
                        ContactEvent.class,
                        "\"REFUSED\"",
                        "\"" + SECRET + "\"",
                        "$.outcome.type: must be given as OutcomeType, but was absent or of another form"),
                arguments(
                        "instant without a zone",
                        ContactEvent.class,
                        "08:00:00Z\",\"duration",
                        "08:00:00\",\"duration",
                        "$.happenedAt: must be given as Instant, but was absent or of another form"),
                arguments(
                        "evidence in a list",
                        ContactEvent.class,
                        "\"doc/77\"",
                        "\" \"",
                        "$.evidence[1]: evidence.reference must not be blank, but was blank"),
                arguments(
                        "unit without its currency",
                        Reading.class,
                        ",\"label\":\"RUB\"",
                        "",
                        "$.unit: label must be given when kind is MONEY, but was absent"),
                arguments(
                        "period",
                        Reading.class,
                        "2026-Q3",
                        "2026-Q5",
                        "$.period: period must look like 2024, 2024-Q2, 2024-05, 2024-W22 or 2024-05-31, but was"
                                + " \"2026-Q5\""),
                arguments(
                        "stage of a change",
                        StageChange.class,
                        "\"stage\":\"lost\",",
                        "",
                        "$: stage must be given when event is STAGE_CHANGE, but was absent"),
                arguments(
                        "stage of an update",
                        DealEvent.class,
                        "STAGE_CHANGE",
                        "UPDATE",
                        "$: stage must be absent when event is UPDATE, but was given"),
                arguments(
                        "an update is no change",
                        StageChange.class,
                        "STAGE_CHANGE",
                        "UPDATE",
                        "$: event must be STAGE_CHANGE, but was UPDATE"),
                arguments(
                        "not JSON",
                        SaleLine.class,
                        "\"lineNumber\":2",
                        SECRET,
                        "$: is not JSON from line 1, column 22"),
                arguments("cut off", SaleLine.class, "}}", "", "$.attributes: must be complete JSON"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void read_badInput_namesPathAndRule(String name, Class<?> type, String good, String bad, String message) {
        String sample = JSON.write(
                Samples.full().stream().filter(type::isInstance).findFirst().orElseThrow());
        assertThat(sample).as(name).contains(good);
        assertThatThrownBy(() -> JSON.read(sample.replace(good, bad), type))
                .isInstanceOf(JsonInputException.class)
                .hasMessage(message)
                .hasNoCause();
        assertThat(message).doesNotContain(SECRET);
    }
}
