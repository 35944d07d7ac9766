package org.saleskit.analytics.realdata;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.saleskit.core.deal.Deal;
import org.saleskit.core.deal.DealFold;
import org.saleskit.core.deal.Deals;
import org.saleskit.core.pipeline.DealEvent;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.pipeline.Pipeline;
import org.saleskit.core.pipeline.StageChange;

/**
 * "CRM Sales Opportunities" (Maven Analytics, public domain) as a log of moves, a day beginning at midnight UTC. A deal enters
 * "Engaging" on its day of engagement and "Won" or "Lost" on its day of close. The deals in "Prospecting" have no day of
 * engagement: nothing says when they were opened, so they are no events but {@link #undated}.
 */
final class CrmExport {

    /** The last day of the export. */
    static final Instant LAST = start("2017-12-31");

    /** What the columns of the export say of a deal besides its moves. */
    record Facts(String agent, String manager, String region, String product) {}

    private static final DealFold FOLD =
            DealFold.of(Pipeline.of("crm", List.of("Engaging"), List.of("Won"), List.of("Lost")));

    private final Map<DealId, Facts> facts = new HashMap<>();
    private final List<DealEvent> log = new ArrayList<>();

    /** The deals without any date, with the stage they are said to be in. */
    final Map<DealId, String> undated = new TreeMap<>();

    CrmExport() {
        Map<String, List<String>> teams = new HashMap<>();
        DataFolder.read("crm-sales-opportunities", "sales_teams.csv", row -> row)
                .forEach(row -> teams.put(
                        row.getField("sales_agent"),
                        List.of(row.getField("manager"), row.getField("regional_office"))));
        DataFolder.read("crm-sales-opportunities", "sales_pipeline.csv", row -> row)
                .forEach(row -> {
                    DealId deal = DealId.of(row.getField("opportunity_id"));
                    List<String> team = Objects.requireNonNull(teams.get(row.getField("sales_agent")));
                    facts.put(
                            deal,
                            new Facts(row.getField("sales_agent"), team.get(0), team.get(1), row.getField("product")));
                    if (row.getField("engage_date").isEmpty()) {
                        undated.put(deal, row.getField("deal_stage"));
                        return;
                    }
                    log.add(StageChange.of(deal, "Engaging", start(row.getField("engage_date"))));
                    if (!row.getField("close_date").isEmpty()) {
                        log.add(StageChange.of(deal, row.getField("deal_stage"), start(row.getField("close_date"))));
                    }
                });
    }

    static Instant start(String date) {
        return LocalDate.parse(date).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    Deals asOf(Instant instant) {
        return FOLD.asOf(instant).fold(log);
    }

    Facts of(Deal deal) {
        return Objects.requireNonNull(facts.get(deal.id()));
    }
}
