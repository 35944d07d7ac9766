/**
 * What comes of uncertain drivers taken together, how surely, which driver matters, and what changes if one is fixed?
 *
 * <pre>{@code
 * ScenarioModel model = ScenarioModel.product()
 *         .withDriver("meetings", DriverLaw.triangular(30, 44, 58))
 *         .withDriver("conversion", DriverLaw.rate(Proportion.of(10, 100)))
 *         .withDriver("average deal", DriverLaw.logNormal(50_000, 0.5))
 *         .withCorrelation("meetings", "conversion", -0.3);
 * ScenarioSimulation simulation = ScenarioSimulation.withDefaults();
 * ScenarioResult now = simulation.run(model);
 * now.probabilityAtLeast(440_000);                                     // with its standard error
 * ScenarioResult better = simulation.run(model.withFixed("conversion", 0.2));
 * better.comparedWith(now).meanDifference();                           // little noise: common random numbers
 * simulation.tornado(model, Tornado.Method.ONE_AT_A_TIME).bars();
 * }</pre>
 *
 * <p><b>Concepts.</b> A driver is an uncertain number with a law; the model is the host's function from the drivers to one number; the
 * Gaussian copula makes drivers move together. Every driver has its own stream of random numbers, split by the seed and its
 * name: adding or fixing a driver leaves the draws of the others as they were, so two scenarios differ by what was changed
 * and not by luck.
 *
 * <p><b>Start with</b> {@link org.saleskit.forecasting.scenario.ScenarioModel}, then {@link
 * org.saleskit.forecasting.scenario.ScenarioSimulation}.
 *
 * <p><b>Limits.</b> The model gives what the host's function gives: the product of meetings, conversion and average deal is the revenue
 * to expect at these values, without the chance of single deals, for which {@link org.saleskit.forecasting.activity} has the exact law.
 * The Gaussian copula has no tail dependence. Quasi-random (Sobol) points are not offered.
 *
 * <p><b>Sources.</b> Nelsen, <i>An Introduction to Copulas</i>, 2nd ed., 2006; Higham 2002 (nearest correlation matrix); Glasserman,
 * <i>Monte Carlo Methods in Financial Engineering</i>, 2003; each class names its own.
 */
@NullMarked
package org.saleskit.forecasting.scenario;

import org.jspecify.annotations.NullMarked;
