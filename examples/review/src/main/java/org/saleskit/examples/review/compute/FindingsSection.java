package org.saleskit.examples.review.compute;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.joda.money.Money;
import org.saleskit.core.client.ClientId;
import org.saleskit.core.deal.LeftOutEvents;
import org.saleskit.core.product.ProductId;
import org.saleskit.core.sale.OrderId;
import org.saleskit.core.sale.SaleLine;
import org.saleskit.examples.review.facts.CompanyFacts;
import org.saleskit.examples.review.model.ForecastReview;
import org.saleskit.examples.review.model.LeftOut;
import org.saleskit.examples.review.model.LeftOut.Reason;
import org.saleskit.examples.review.model.OrderState;
import org.saleskit.examples.review.model.Segmentation;

/** What was left out, repaired, or taken with a rule. */
final class FindingsSection {

    private static final String CANCELLED = "Cancelled";

    private final List<LeftOut> findings = new ArrayList<>();

    List<LeftOut> findings() {
        return findings;
    }

    void books(CompanyFacts company, List<OrderState> states) {
        for (OrderState state : states) {
            if (state.state().equalsIgnoreCase(CANCELLED)) {
                add(Reason.CANCELLED_ORDERS_COUNTED, state.orders(), Optional.of(state.value()), "");
            }
        }
        findings.addAll(company.leftOut());
        Set<OrderId> orders = new HashSet<>();
        Set<ProductId> products = new HashSet<>();
        Set<ClientId> clients = new HashSet<>();
        for (SaleLine line : company.sales()) {
            orders.add(line.order());
            products.add(line.product());
            clients.add(line.client());
        }
        add(Reason.ORDERS_WITHOUT_LINES, company.orders().size() - orders.size(), Optional.empty(), "");
        add(Reason.PRODUCTS_WITHOUT_SALES, company.products().size() - products.size(), Optional.empty(), "");
        add(Reason.CUSTOMERS_WITHOUT_SALES, company.clients().size() - clients.size(), Optional.empty(), "");
    }

    void classes(Segmentation... segmentations) {
        long withoutAbc = 0;
        long withoutXyz = 0;
        for (Segmentation segmentation : segmentations) {
            for (Segmentation.Item item : segmentation.items()) {
                withoutAbc += item.share().isPresent() ? 0 : 1;
                withoutXyz += Set.of("X", "Y", "Z").contains(item.xyz()) ? 0 : 1;
            }
        }
        add(Reason.ITEMS_WITHOUT_ABC_CLASS, withoutAbc, Optional.empty(), "");
        add(Reason.ITEMS_WITHOUT_XYZ_CLASS, withoutXyz, Optional.empty(), "");
        oneClass(segmentations).forEach((xyz, items) -> {
            add(Reason.ITEMS_IN_ONE_XYZ_CLASS, items, Optional.empty(), xyz);
        });
    }

    /** {@return the XYZ classes that hold more than four fifths of a dimension, with the items they hold} */
    private static Map<String, Long> oneClass(Segmentation... segmentations) {
        Map<String, Long> crowded = new TreeMap<>();
        for (Segmentation segmentation : segmentations) {
            Map<String, Long> counts = new TreeMap<>();
            segmentation.items().forEach(item -> counts.merge(item.xyz(), 1L, Long::sum));
            counts.forEach((xyz, items) -> {
                if (5 * items > 4L * segmentation.items().size()) {
                    crowded.merge(xyz, items, Long::sum);
                }
            });
        }
        return crowded;
    }

    void deals(Deals deals, ForecastReview forecast) {
        findings.addAll(deals.facts().leftOut());
        long uncounted = deals.funnel().leftOutEvents().stream()
                .mapToLong(LeftOutEvents::events)
                .sum();
        add(Reason.STAGE_CHANGES, uncounted, Optional.empty(), "");
        if (forecast.activity() == ForecastReview.Activity.DEAL_ENGAGED) {
            add(Reason.NO_MEETINGS, deals.activities().size(), Optional.empty(), "");
        }
        long teamAmounts = forecast.reps().stream()
                .filter(ForecastReview.RepForecast::teamAmounts)
                .count();
        add(Reason.REPS_WITH_TEAM_AMOUNTS, teamAmounts, Optional.empty(), "");
        long withoutForecast =
                forecast.reps().stream().filter(rep -> rep.expected().isEmpty()).count();
        add(Reason.REPS_WITHOUT_FORECAST, withoutForecast, Optional.empty(), "");
    }

    private void add(Reason reason, long count, Optional<Money> amount, String detail) {
        if (count > 0) {
            findings.add(new LeftOut(reason, count, amount, detail));
        }
    }
}
