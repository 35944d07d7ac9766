package org.saleskit.examples.review.model;

import java.util.List;
import java.util.Optional;
import org.saleskit.examples.review.model.deals.DealAnalysis;
import org.saleskit.examples.review.model.outlook.PipelineOutlook;

/**
 * Everything that a sales review says.
 *
 * @param inputs what was read and for which period
 * @param sales revenue, cost, margin and orders by year and quarter
 * @param products ABC/XYZ of the products
 * @param customers ABC/XYZ of the customers
 * @param breakdowns revenue and margin by territory, rep and product line
 * @param orderStates the orders by state, largest value first
 * @param planFact plan against fact
 * @param monthly revenue by product line and month
 * @param deals the funnel, the four metrics and the true parameters behind simulated deals
 * @param analysis what the deals say beyond the funnel
 * @param forecast the activity forecast for the next month
 * @param outlook what the open deals will bring in it; absent if none is open
 * @param leftOut what was left out or repaired, and why
 */
public record Review(
        Inputs inputs,
        SalesTotals sales,
        Segmentation products,
        Segmentation customers,
        Breakdowns breakdowns,
        List<OrderState> orderStates,
        PlanFact planFact,
        MonthlyRevenue monthly,
        DealReview deals,
        DealAnalysis analysis,
        ForecastReview forecast,
        Optional<PipelineOutlook> outlook,
        List<LeftOut> leftOut) {

    /**
     * Copies the lists.
     *
     * @param inputs what was read and for which period
     * @param sales revenue, cost, margin and orders by year and quarter
     * @param products ABC/XYZ of the products
     * @param customers ABC/XYZ of the customers
     * @param breakdowns revenue and margin by territory, rep and product line
     * @param orderStates the orders by state, largest value first
     * @param planFact plan against fact
     * @param monthly revenue by product line and month
     * @param deals the funnel, the four metrics and the true parameters behind simulated deals
     * @param analysis what the deals say beyond the funnel
     * @param forecast the activity forecast for the next month
     * @param outlook what the open deals will bring in it; absent if none is open
     * @param leftOut what was left out or repaired, and why
     */
    public Review {
        orderStates = List.copyOf(orderStates);
        leftOut = List.copyOf(leftOut);
    }
}
