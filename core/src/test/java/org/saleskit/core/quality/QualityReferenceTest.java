package org.saleskit.core.quality;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.saleskit.core.field.Field;
import org.saleskit.core.field.Sensitivity;
import org.saleskit.core.pipeline.Pipeline;
import org.saleskit.core.stats.Proportion;
import org.saleskit.core.team.RepId;

/**
 * The pipeline of "CRM Sales Opportunities" (Maven Analytics Data Playground). Expected: the gaps and traps that the
 * description of the data set counts.
 */
class QualityReferenceTest {

    private static final Pipeline PIPELINE =
            Pipeline.of("crm", List.of("Prospecting", "Engaging"), List.of("Won"), List.of("Lost"));

    /** A row of the file, in the order of its columns. */
    private record Row(List<String> cells) {

        Optional<String> cell(int column) {
            return Optional.of(cells.get(column)).filter(text -> !text.isEmpty());
        }
    }

    private static Field<Row> field(String name, int column) {
        return Field.ofOptional(name, Sensitivity.OPEN, row -> row.cell(column));
    }

    private static List<Row> rows(String file) throws IOException {
        String data = System.getProperty("saleskit.data");
        assumeTrue(data != null, "needs the data folder in the property saleskit.data");
        return Files.readAllLines(Path.of(data, "crm-sales-opportunities", file), UTF_8).stream()
                .skip(1)
                .map(line -> new Row(List.of(line.split(",", -1))))
                .toList();
    }

    @Test
    void pipelineOfTheDataSet_hasTheGapsOfItsDescription() throws IOException {
        List<String> products =
                rows("products.csv").stream().map(row -> row.cells().get(0)).toList();
        QualityResult result = QualityCheck.of(
                        "opportunities", (Row row) -> row.cells().get(0))
                .withOwner(row -> row.cell(1).map(RepId::of))
                .withRequired(RequiredFields.<Row>none()
                        .always(List.of(field("account", 3)))
                        .fromStage(
                                row -> row.cell(4).flatMap(PIPELINE::stage),
                                PIPELINE,
                                "Engaging",
                                List.of(field("engage_date", 5))))
                .withRule(ValidityRule.of(
                        field("product", 2),
                        "product.known",
                        row -> products.contains(row.cells().get(2))))
                .withRule(UniquenessRule.of("opportunity", row -> row.cell(0)))
                .check(rows("sales_pipeline.csv"), Instant.parse("2018-01-01T00:00:00Z"));
        // 8 800 accounts less 1 425 missing; dates of the 1 589 engaging and 4 238 won, none missing.
        assertThat(result.quality().parts())
                .extracting(QualityPart::passed)
                .containsExactly(
                        Proportion.of(8_800 - 1_425 + 1_589 + 4_238, 8_800 + 1_589 + 4_238),
                        Proportion.of(8_800 - 1_480, 8_800),
                        Proportion.none(),
                        Proportion.of(8_800, 8_800));
        assertThat(result.findings(QualityDimension.COMPLETENESS))
                .hasSize(1_425)
                .allMatch(finding -> finding.field().equals(Optional.of("account")));
        assertThat(result.failedByOwner()).hasSize(30);
        assertThat(result.worstOwners(OffenderOrder.BY_COUNT).stream()
                        .mapToLong(offender -> offender.failed().successes())
                        .sum())
                .isEqualTo(1_425 + 1_480);
    }
}
