package org.saleskit.analytics.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.saleskit.analytics.sequence.Exclusion.Outcome;

/** A result in words and as a table. */
class SequenceTextTest {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private static final String LOG = """
            a: visit@0=web demo@24=web paid@48=phone
            b: visit@0=web demo@48=mail
            c: visit@0=mail demo@72=mail paid@96=mail
            d: visit@0
            e: visit@24=web demo@120=web
            f: call@3
            """;

    private static final SequenceFunnel FUNNEL =
            SequenceFunnel.steps("visit", "demo", "paid").within(Duration.ofDays(5));

    private static SequenceResult<String> asOfHour(int hour) {
        return Rows.result(FUNNEL, Rows.hour(hour), Rows.log(LOG));
    }

    @Test
    void explain_bothLanguages_tellEverything() {
        SequenceFunnel funnel = FUNNEL.excluding("fraud", Outcome.EXCLUDE_FROM_BASE);
        List<Rows.Row> rows =
                Rows.log(LOG + "g: visit@0 fraud@1\nh: visit@0 demo@0 demo@0\ni: visit@199\nk: visit@500\n");
        SequenceResult<String> result = Rows.result(funnel, Rows.hour(200), rows);
        assertThat(result.explain(Locale.ENGLISH))
                .isEqualTo(
                        "Steps visit → demo → paid, in order, within 120.0 h. Paths 7, subjects 9, of them without an"
                                + " entry 1. Window still open, not in the shares: 1. demo: 5 of 6 paths, 83.3%. paid: 2 of 5 paths,"
                                + " 40.0%. Last step of all: 2 of 6 paths, 33.3%; half of them within 72.0 h. Fewer than 10 paths: the"
                                + " shares are weak. Excluded by an event: 1. Rows after the instant of the analysis, not read: 1."
                                + " Rows equal to another one, read once: 1. Rows of one instant that only the order of the steps puts"
                                + " in order: 1.");
        assertThat(result).hasToString(result.explain(Locale.ENGLISH));
        assertThat(result.explain(RUSSIAN).replace('\u00a0', ' '))
                .isEqualTo(
                        "Шаги visit → demo → paid, по порядку, в пределах 120,0 ч. Путей — 7, субъектов — 9, из них без"
                                + " входа — 1. Окно ещё открыто, в доли не входят: 1. demo — 5 из 6 путей, 83,3 %. paid — 2 из 5"
                                + " путей, 40,0 %. Последний шаг от всех: 2 из 6 путей, 33,3 %; половина из них за 72,0 ч. Путей"
                                + " меньше 10: доли ненадёжны. Исключено из-за события: 1. Строк позже момента анализа, не учтено: 1."
                                + " Строк, равных другой и учтённых один раз: 1. Строк с одним и тем же временем, порядок которых взят"
                                + " из порядка шагов: 1.");
        assertThat(Rows.result(funnel.includingImmature(), Rows.hour(200), rows).explain(Locale.ENGLISH))
                .contains(" Window still open, yet in the shares: 1.");
        assertThat(Rows.result(funnel.includingImmature(), Rows.hour(200), rows).explain(RUSSIAN))
                .contains(" Окно ещё открыто, но учтены в долях: 1.");
    }

    @Test
    void explain_noWindowAnyOrder_saysSo() {
        SequenceResult<String> result =
                Rows.result(SequenceFunnel.steps("visit", "demo").anyOrder(), LOG);
        assertThat(result.explain(Locale.ENGLISH))
                .startsWith(
                        "Steps visit → demo, in any order. Paths 5, subjects 6, of them without an entry 1. There is no"
                                + " window: the shares say what has happened so far. any 2: 4 of 5 paths, 80.0%.");
        assertThat(result.explain(RUSSIAN).replace('\u00a0', ' '))
                .startsWith(
                        "Шаги visit → demo, в любом порядке. Путей — 5, субъектов — 6, из них без входа — 1. Окна нет: доли"
                                + " показывают, что произошло к этому моменту. любые 2 — 4 из 5 путей, 80,0 %.");
        assertThat(Rows.result(SequenceFunnel.steps("visit", "demo").strict(), LOG)
                        .explain(RUSSIAN))
                .startsWith("Шаги visit → demo, по порядку и без других событий между ними.");
        assertThat(Rows.result(SequenceFunnel.steps("visit", "demo").strict(), LOG)
                        .explain(Locale.ENGLISH))
                .startsWith("Steps visit → demo, in order with nothing between.");
    }

    @Test
    void table_bothLanguages_isAligned() {
        assertThat(asOfHour(130).table(Locale.ENGLISH)).isEqualTo("""
                        step   paths  of previous  of all  median time  dropped  immature
                        visit      5               100.0%                     0         0
                        demo       4        75.0%   75.0%       48.0 h        1         1
                        paid       2        66.7%   50.0%       24.0 h        1         1
                        """);
        assertThat(asOfHour(130).table(RUSSIAN).replace('\u00a0', ' '))
                .startsWith("шаг    путей  от предыдущего  от всех  медиана времени  отпало  не дозрело\n");
    }
}
