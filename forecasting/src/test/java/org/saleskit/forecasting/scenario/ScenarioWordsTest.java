package org.saleskit.forecasting.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.saleskit.forecasting.scenario.Tornado.Method;

class ScenarioWordsTest {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final ScenarioSimulation SIMULATION =
            ScenarioSimulation.withDefaults().withDraws(1_000);

    private static final ScenarioModel MODEL = ScenarioModel.product()
            .withDriver("meetings", DriverLaw.triangular(30, 44, 58))
            .withDriver("conversion", DriverLaw.fixed(0.1))
            .withDriver("deal", DriverLaw.fixed(50_000));

    private static String plainSpaces(String text) {
        return text.replace('\u00a0', ' ').replace('\u202f', ' ');
    }

    @Test
    void result_inEnglishAndRussian() {
        ScenarioResult result = SIMULATION.run(ScenarioArticleTest.ARTICLE);

        assertThat(result.explain(Locale.ENGLISH))
                .isEqualTo(
                        "Mean 220,000 (standard error 0); in 80% of the cases the outcome lies between 220,000 and 220,000;"
                                + " draws: 1,000, seed 1.");
        assertThat(plainSpaces(result.explain(RUSSIAN)))
                .isEqualTo("Среднее 220 000 (стандартная ошибка 0); в 80 % случаев итог лежит между 220 000 и 220 000;"
                        + " испытаний: 1 000, начальное число 1.");
    }

    @Test
    void changedCorrelations_areTold() {
        ScenarioModel contradiction =
                MODEL.withCorrelation("meetings", "conversion", 1).withCorrelation("conversion", "deal", 1);

        assertThat(SIMULATION.run(contradiction).explain(Locale.ENGLISH))
                .endsWith(
                        " The correlations contradict each other and were replaced by the nearest possible:"
                                + " meetings – conversion 1 → 0.76069; meetings – deal 0 → 0.157298; conversion – deal 1 → 0.76069.");
        assertThat(SIMULATION.run(contradiction).explain(RUSSIAN))
                .contains(
                        " Корреляции противоречат друг другу и заменены ближайшими возможными: meetings – conversion 1 → 0,76069;");
    }

    @Test
    void comparison_inEnglishAndRussian() {
        ScenarioResult base = SIMULATION.run(ScenarioArticleTest.ARTICLE);
        ScenarioComparison dream = SIMULATION
                .run(ScenarioArticleTest.ARTICLE.withFixed("conversion", 0.2))
                .comparedWith(base);

        assertThat(dream.explain(Locale.ENGLISH))
                .isEqualTo(
                        "The mean is higher by 220,000 (standard error 0; with separate random numbers it would be 0);"
                                + " above the base in 100.0% of the draws.");
        assertThat(plainSpaces(dream.explain(RUSSIAN)))
                .isEqualTo(
                        "Среднее больше на 220 000 (стандартная ошибка 0; с раздельными случайными числами она была бы 0);"
                                + " выше исходного сценария в 100,0 % испытаний.");
        assertThat(base.comparedWith(dream.scenario()).explain(Locale.ENGLISH))
                .startsWith("The mean is lower by 220,000 (")
                .endsWith("above the base in 0.0% of the draws.");
        assertThat(base.comparedWith(dream.scenario()).explain(RUSSIAN)).startsWith("Среднее меньше на 220");
        assertThat(base.comparedWith(base).explain(Locale.ENGLISH))
                .isEqualTo("The mean is the same; above the base in 0.0% of the draws.");
        assertThat(base.comparedWith(base).explain(RUSSIAN)).startsWith("Среднее не изменилось; выше");
    }

    /** The P10 of the triangle is 30 + sqrt(0.1 × 28 × 14) = 36.2610. */
    @Test
    void tornado_inEnglishAndRussian() {
        Tornado tornado = SIMULATION.tornado(MODEL, Method.ONE_AT_A_TIME);

        assertThat(tornado.explain(Locale.ENGLISH)).isEqualTo("""
                        One driver at a time from its P10 to its P90, the others at their medians; with all at the median 220,000.
                        meetings: from 181,305 at 36.261 to 258,695 at 51.739
                        conversion: from 220,000 at 0.1 to 220,000 at 0.1
                        deal: from 220,000 at 50,000 to 220,000 at 50,000
                        """);
        assertThat(plainSpaces(tornado.explain(RUSSIAN))).startsWith("""
                        По одному драйверу от его 10-го до 90-го процентиля, остальные на медиане; все на медиане дают 220 000.
                        meetings: от 181 305 при 36,261 до 258 695 при 51,739
                        """);
        Tornado means = SIMULATION.tornado(ScenarioArticleTest.ARTICLE, Method.CONDITIONAL_MEANS);
        assertThat(means.explain(Locale.ENGLISH))
                .startsWith(
                        "Mean outcome where the driver is in its lowest and in its highest fifth; mean of all draws 220,000.\n");
        assertThat(means.explain(RUSSIAN))
                .startsWith(
                        "Средний итог там, где драйвер в нижней и в верхней пятой части значений; среднее по всем испытаниям 220");
    }
}
