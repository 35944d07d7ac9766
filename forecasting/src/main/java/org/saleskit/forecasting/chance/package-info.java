/**
 * How probable is it that an open deal is won, within the period and ever, and how does one know?
 *
 * <pre>{@code
 * Deals deals = DealFold.of(pipeline).asOf(now).fold(events);
 * LearnedChances learned = WinModel.withDefaults().withHost(deal -> crm.probability(deal.id())).learn(deals);
 * for (DealChance chance : learned.of(deals, quarter)) {
 *     chance.winInPeriod();  // empty if unknown, which is not 0
 *     chance.source();       // INCIDENCE_IN_STAGE, LEARNED_STAGE_RATE, STAGE_DEFAULT, HOST or UNKNOWN
 *     chance.explain(locale);
 * }
 * }</pre>
 *
 * <p>A CRM multiplies the amount by a percentage of the stage. That percentage knows neither how long the deal has been
 * standing there nor how much time is left, and where it is learned as won / created or won / closed it is wrong, because
 * deals still open are counted as lost or left out. Here an open deal counts for as long as it was watched.
 *
 * <p>Start with {@link org.saleskit.forecasting.chance.WinModel}: its class text says how chances are estimated. {@link
 * org.saleskit.forecasting.chance.LearnedChances} holds what was learned, {@link
 * org.saleskit.forecasting.chance.DealChance} is one deal's answer with its {@linkplain
 * org.saleskit.forecasting.chance.ChanceSource source}, and with the sources that could not answer and why.
 *
 * <p><b>Limits.</b> What comes next depends on the stage and the time in it, not on the stages before; the host can tell
 * groups of deals apart by segments. Deals of one segment and stage are alike but for their age. A base that changes over
 * the years needs a half-life. Intervals are of the estimate, not of the deal's fate.
 *
 * <p><b>Sources.</b> O. Aalen, S. Johansen, Scandinavian Journal of Statistics 5 (1978) 141-150; R. Pyke, Markov renewal
 * processes, Annals of Mathematical Statistics 32 (1961) 1231-1242; P. K. Andersen, O. Borgan, R. D. Gill, N. Keiding,
 * Statistical Models Based on Counting Processes, 1993; N. Breslow, N. Day, Statistical Methods in Cancer Research II, 1987
 * (observed over expected); J. C. Kleinman, Journal of the American Statistical Association 68 (1973) 46-54; J. P. Klein,
 * Biometrics 48 (1992) 795-806; T. M. Therneau, P. M. Grambsch, Modeling Survival Data, 2000, chapter 9 (segments as gamma
 * frailty).
 */
@NullMarked
package org.saleskit.forecasting.chance;

import org.jspecify.annotations.NullMarked;
