/**
 * What will the open deals bring in the period, how probable is the plan, and how many deals must be created?
 *
 * <pre>{@code
 * LearnedChances learned = WinModel.withDefaults().learn(deals);
 * List<PipelineDeal> pipeline = PipelineDeals.during(quarter).withCards(cards).of(deals, learned);
 *
 * PipelineForecast forecast = PipelineForecaster.during(quarter, CurrencyUnit.USD).forecast(pipeline);
 * forecast.expected();                            // the mean
 * forecast.probabilityOfPlan(plan);               // is the plan met?
 * forecast.quantile(0.1);                         // in nine of ten cases it is more
 * forecast.weighted();                            // what a CRM shows, for comparison
 * forecast.leftOut();                             // deals that are not in it, and why
 * forecast.byRep().of(rep).revenue();             // the law of one rep
 * forecast.without(whale).probabilityOfPlan(plan);    // and if the large deal fails?
 * forecast.coverage(plan).creation(today, rates);     // how many deals must be created?
 * }</pre>
 *
 * <p>A CRM multiplies amounts by percentages and adds them up: one number, which a single large deal makes a number that
 * never comes. Here the whole distribution is computed; a probability of 0 is not an unknown one, a won deal counts once, a lost
 * one never, currencies are not mixed, and what is left out is listed.
 *
 * <p><b>Start with</b> {@link org.saleskit.forecasting.pipeline.PipelineForecaster}. {@link
 * org.saleskit.forecasting.pipeline.PipelineDeal} is its input, made from a log by {@link
 * org.saleskit.forecasting.pipeline.PipelineDeals} or by the host; {@link
 * org.saleskit.forecasting.pipeline.PipelineForecast} is its result, with {@link org.saleskit.forecasting.pipeline.RollUp
 * roll-ups}, {@link org.saleskit.forecasting.pipeline.CategoryViews views by category} and the {@link
 * org.saleskit.forecasting.pipeline.PipelineCoverage coverage of the plan}. {@link
 * org.saleskit.forecasting.pipeline.PipelineSchedule} forecasts month by month.
 *
 * <p><b>Limits.</b> The dependence between deals is one common factor with one correlation. Amounts do not depend on how long a
 * deal takes. A deal is won as a whole. The chances are taken as they are: how sure they are is judged by the forecasts that came
 * true.
 *
 * <p><b>Sources.</b> See {@link org.saleskit.forecasting.pipeline.PipelineForecaster} and {@link
 * org.saleskit.forecasting.distribution.DealSum}. Categories and roll-ups are those of CRMs' forecasts as their public help
 * describes them.
 */
@NullMarked
package org.saleskit.forecasting.pipeline;

import org.jspecify.annotations.NullMarked;
