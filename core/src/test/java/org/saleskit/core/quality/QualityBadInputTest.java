package org.saleskit.core.quality;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.saleskit.core.contact.ContactHistory;
import org.saleskit.core.field.Field;
import org.saleskit.core.field.Sensitivity;
import org.saleskit.core.pipeline.Pipeline;
import org.saleskit.core.stats.Proportion;

class QualityBadInputTest {

    private static final Instant AS_OF = Instant.EPOCH;
    private static final Field<String> TEXT = Field.of("text", Sensitivity.OPEN, text -> text);
    private static final QualityCheck<String> CHECK = QualityCheck.of("texts", text -> text);
    private static final Pipeline PIPELINE = Pipeline.of("p", List.of("lead"), List.of("won"), List.of());

    private static RequiredFields<String> required() {
        return RequiredFields.none();
    }

    static Stream<Arguments> cases() {
        return Stream.of(
                bad(
                        "blank subject of a check",
                        () -> QualityCheck.of(" ", text -> "x"),
                        "qualityCheck.subject must not be blank, but was \" \""),
                bad(
                        "weight that is no number",
                        () -> CHECK.withWeight(QualityDimension.VALIDITY, Double.NaN),
                        "weight must be finite and zero or more, but was NaN"),
                bad(
                        "negative weight",
                        () -> CHECK.withWeight(QualityDimension.VALIDITY, -1),
                        "weight must be finite and zero or more, but was -1.0"),
                bad(
                        "blank identifier of a record",
                        () -> CHECK.check(List.of(" "), AS_OF),
                        "record.id must not be blank, but was \" \""),
                bad(
                        "identifier given twice",
                        () -> CHECK.check(List.of("a", "b", "a"), AS_OF),
                        "records must hold each id once, but was two of a"),
                bad(
                        "no required field",
                        () -> required().always(List.of()),
                        "fields must hold at least one field, but was empty"),
                bad(
                        "blank condition",
                        () -> required().when("", text -> true, List.of(TEXT)),
                        "condition must not be blank, but was \"\""),
                bad(
                        "blank stage",
                        () -> required().atStage(text -> Optional.empty(), " ", List.of(TEXT)),
                        "stage must not be blank, but was \" \""),
                bad(
                        "stage that the pipeline lacks",
                        () -> required().fromStage(text -> Optional.empty(), PIPELINE, "talks", List.of(TEXT)),
                        "stage must name an open stage of the pipeline, but was \"talks\""),
                bad(
                        "stage that is not open",
                        () -> required().fromStage(text -> Optional.empty(), PIPELINE, "won", List.of(TEXT)),
                        "stage must name an open stage of the pipeline, but was \"won\""),
                bad(
                        "blank key of a validity rule",
                        () -> ValidityRule.of(TEXT, " ", text -> true),
                        "validityRule.key must not be blank, but was \" \""),
                bad(
                        "blank key of a freshness rule",
                        () -> FreshnessRule.of("", text -> Optional.empty(), Duration.ofDays(1)),
                        "freshnessRule.key must not be blank, but was \"\""),
                bad(
                        "age of nothing",
                        () -> FreshnessRule.of("age", text -> Optional.empty(), Duration.ZERO),
                        "freshnessRule.limit must be above zero, but was PT0S"),
                bad(
                        "blank key of a uniqueness rule",
                        () -> UniquenessRule.of(" ", text -> Optional.empty()),
                        "uniquenessRule.key must not be blank, but was \" \""),
                bad(
                        "infinite weight of a part",
                        () -> new QualityPart(QualityDimension.VALIDITY, Double.POSITIVE_INFINITY, Proportion.none()),
                        "qualityPart.weight must be finite and zero or more, but was Infinity"),
                bad(
                        "blank subject of a quality",
                        quality().subject(" ")::build,
                        "dataQuality.subject must not be blank, but was \" \""),
                bad(
                        "negative count of records",
                        quality().records(-1)::build,
                        "dataQuality.records must be zero or more, but was -1"),
                bad(
                        "dimension given twice",
                        quality().addPart(part()).addPart(part())::build,
                        "parts[1].dimension must be given once, but was VALIDITY"),
                bad(
                        "limit above one",
                        () -> quality().build().warning(1.5, Locale.ENGLISH),
                        "limit must be a fraction between 0 and 1, but was 1.5"),
                bad(
                        "limit that is no number",
                        () -> quality().build().warning(Double.NaN, Locale.ENGLISH),
                        "limit must be a fraction between 0 and 1, but was NaN"),
                bad(
                        "offender without a failed check",
                        () -> new Offender<>("a", Proportion.of(0, 5)),
                        "offender.failed must hold at least one failed check, but was 0 of 5"),
                bad(
                        "negative tolerance of logging",
                        () -> ContactQuality.check(ContactHistory.empty().asOf(AS_OF), Duration.ofHours(-1)),
                        "tolerance must be zero or more, but was PT-1H"));
    }

    private static QualityPart part() {
        return new QualityPart(QualityDimension.VALIDITY, 1, Proportion.none());
    }

    private static DataQualityBuilder quality() {
        return DataQuality.builder().subject("texts").asOf(AS_OF).records(0);
    }

    private static Arguments bad(String description, ThrowingCallable call, String message) {
        return arguments(description, call, message);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void input_bad_isRefusedByName(String description, ThrowingCallable call, String message) {
        assertThatThrownBy(call)
                .as(description)
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }
}
