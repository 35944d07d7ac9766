package org.saleskit.core.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.saleskit.core.stats.Proportion;

class DataQualityTest {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private static DataQualityBuilder quality() {
        return DataQuality.builder()
                .subject("deal cards")
                .asOf(Instant.parse("2026-03-31T00:00:00Z"))
                .records(1200);
    }

    private static final QualityPart COMPLETE = new QualityPart(QualityDimension.COMPLETENESS, 1, Proportion.of(8, 10));
    private static final QualityPart VALID = new QualityPart(QualityDimension.VALIDITY, 1, Proportion.of(9, 9));
    private static final QualityPart UNCHECKED = new QualityPart(QualityDimension.FRESHNESS, 1, Proportion.none());

    @Test
    void score_exampleOfTheDocumentation_isTheMeanOfTheCheckedParts() {
        DataQuality quality =
                quality().addPart(COMPLETE).addPart(VALID).addPart(UNCHECKED).build();
        assertThat(quality.score()).hasValue(0.9);
        assertThat(quality.explain(Locale.ENGLISH))
                .isEqualTo("data quality of deal cards (1,200): 90.0%; completeness 8 of 10, weight 1;"
                        + " validity 9 of 9, weight 1; freshness not checked");
        assertThat(quality.explain(RUSSIAN).replace('\u00a0', ' '))
                .isEqualTo("качество данных, deal cards (1 200): 90,0 %; полнота 8 из 10, вес 1;"
                        + " корректность 9 из 9, вес 1; актуальность не проверялась");
        assertThat(quality.toBuilder().build()).isEqualTo(quality);
    }

    @Test
    void score_partsInAnyOrder_isTheSame() {
        QualityPart third = new QualityPart(QualityDimension.UNIQUENESS, 0.1, Proportion.of(1, 3));
        assertThat(quality()
                        .addPart(third)
                        .addPart(VALID)
                        .addPart(COMPLETE)
                        .build()
                        .score())
                .isEqualTo(quality()
                        .addPart(COMPLETE)
                        .addPart(VALID)
                        .addPart(third)
                        .build()
                        .score());
    }

    @Test
    void score_hugeAndZeroWeights_isFiniteAndLeavesOutTheZero() {
        QualityPart huge = new QualityPart(QualityDimension.COMPLETENESS, Double.MAX_VALUE, Proportion.of(1, 2));
        QualityPart alsoHuge = new QualityPart(QualityDimension.VALIDITY, Double.MAX_VALUE, Proportion.of(2, 2));
        QualityPart none = new QualityPart(QualityDimension.FRESHNESS, 0, Proportion.of(0, 5));
        assertThat(quality()
                        .addPart(huge)
                        .addPart(alsoHuge)
                        .addPart(none)
                        .build()
                        .score())
                .hasValue(0.75);
        assertThat(quality().addPart(none).build().score()).isEmpty();
    }

    @Test
    void warning_belowTheLimitOrUnknown_saysWhy() {
        DataQuality quality = quality().addPart(COMPLETE).build();
        assertThat(quality.warning(0.8, Locale.ENGLISH)).isEmpty();
        assertThat(quality.warning(0.85, Locale.ENGLISH))
                .contains("Below 85%: data quality of deal cards (1,200): 80.0%; completeness 8 of 10, weight 1");
        assertThat(quality.warning(0.85, RUSSIAN))
                .hasValueSatisfying(text -> assertThat(text).startsWith("Ниже 85"));
        assertThat(quality().addPart(UNCHECKED).build().warning(0, Locale.ENGLISH))
                .contains("Below 0%: data quality of deal cards (1,200): unknown; freshness not checked");
        assertThat(quality().build().explain(RUSSIAN)).endsWith("неизвестно");
    }

    @Test
    void dimensions_inBothLanguages_haveTheirWord() {
        assertThat(QualityDimension.UNIQUENESS.word(Locale.ENGLISH)).isEqualTo("uniqueness");
        assertThat(QualityDimension.UNIQUENESS.word(RUSSIAN)).isEqualTo("уникальность");
    }
}
