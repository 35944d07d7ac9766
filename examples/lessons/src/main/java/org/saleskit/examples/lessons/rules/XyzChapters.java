package org.saleskit.examples.lessons.rules;

import java.util.List;
import java.util.Locale;
import org.saleskit.analytics.xyz.Deviation;
import org.saleskit.analytics.xyz.HistoryRule;
import org.saleskit.analytics.xyz.XyzAnalysis;
import org.saleskit.analytics.xyz.XyzItem;
import org.saleskit.analytics.xyz.XyzPreset;
import org.saleskit.analytics.xyz.XyzResult;
import org.saleskit.examples.lessons.Language;

/** The rules of XYZ analysis. */
final class XyzChapters {

    /** A season of the shop: lamps are bought in the first month of a quarter. */
    private static final int SEASON = 3;

    private static final int FOUR_PERIODS = 4;

    private final Language language;

    XyzChapters(Language language) {
        this.language = language;
    }

    List<Chapter> all() {
        return List.of(deviations(), limits(), months(), forecastError(), patterns(), periodLength());
    }

    private Chapter deviations() {
        XyzAnalysis usual = XyzAnalysis.withDefaults();
        return new Chapter(
                say("Which deviation?", "Какое отклонение?"),
                say(
                        "The wardrobe varies by 10 % exactly, the bed by 25 %; the chair had one great month.",
                        "Шкаф колеблется ровно на 10 %, кровать на 25 %; у стула один большой месяц."),
                List.of(
                        rule("POPULATION", usual),
                        rule("SAMPLE", usual.withDeviation(Deviation.SAMPLE)).see(Good.SOFA),
                        rule(say("factor 1 + 1/(4n)", "поправка 1 + 1/(4n)"), usual.withSmallSampleFactor(true))
                                .see(Good.WARDROBE),
                        rule("MEDIAN_ABSOLUTE", usual.withDeviation(Deviation.MEDIAN_ABSOLUTE))
                                .see(Good.CHAIR)));
    }

    private Chapter limits() {
        XyzAnalysis usual = XyzAnalysis.withDefaults();
        return new Chapter(
                say("Which limits?", "Какие границы?"),
                say(
                        "10/25 % in Russian practice, 50/100 % elsewhere; or by rank: the unsteadiest fifth is Z.",
                        "10/25 % в российской практике, 50/100 % в других странах; или по месту: самая неровная пятая часть — Z."),
                List.of(
                        rule("RU_10_25", usual),
                        rule("INTL_50_100", usual.withPreset(XyzPreset.INTL_50_100))
                                .see(Good.BED),
                        rule("QUANTILE_20_30_50", usual.withPreset(XyzPreset.QUANTILE_20_30_50))
                                .see(Good.RUG)));
    }

    private Chapter months() {
        XyzAnalysis usual = XyzAnalysis.withDefaults();
        return new Chapter(
                say("Which months count?", "Какие месяцы считать?"),
                say(
                        "The wardrobe is on sale since March, the mirror since September: NEW under six months.",
                        "Шкаф продаётся с марта, зеркало с сентября: меньше шести месяцев — NEW."),
                List.of(
                        rule("FROM_FIRST_SALE", usual),
                        rule("PAD_ALL", usual.withHistory(HistoryRule.PAD_ALL)).see(Good.WARDROBE),
                        rule("NON_ZERO_ONLY", usual.withHistory(HistoryRule.NON_ZERO_ONLY))
                                .see(Good.LAMP),
                        rule(say("at least 4 months", "хотя бы 4 месяца"), usual.withMinimumPeriods(FOUR_PERIODS))
                                .see(Good.MIRROR)));
    }

    private Chapter forecastError() {
        XyzAnalysis usual = XyzAnalysis.withDefaults();
        return new Chapter(
                say("Uneven, or only unforeseeable?", "Неровно или непредсказуемо?"),
                say(
                        "A season of three months: a naive or seasonal forecast knows when lamps are bought.",
                        "Сезон в три месяца: наивный или сезонный прогноз знает, когда покупают лампы."),
                List.of(
                        rule(say("variation", "вариация"), usual),
                        rule(say("forecast error", "ошибка прогноза"), usual.withForecastError(SEASON))
                                .see(Good.LAMP)));
    }

    private Chapter patterns() {
        XyzResult<Good> result = XyzAnalysis.withDefaults().classify(Goods.table());
        return new Chapter(
                say("Seldom, or in uneven amounts?", "Редко или неровными объёмами?"),
                say(
                        "A second label: interval of demand 1.32 or more is seldom, variation of the demand 70 % uneven.",
                        "Второй ярлык: интервал спроса от 1,32 — редко, вариация спроса от 70 % — неровно."),
                List.of(
                        rule("XYZ", XyzAnalysis.withDefaults()),
                        Rule.<XyzItem<Good>>of(
                                        say("demand pattern", "вид спроса"),
                                        result::item,
                                        item -> item.demandPattern()
                                                .map(Enum::name)
                                                .orElse(Rule.ABSENT),
                                        this::interval)
                                .see(Good.LAMP)));
    }

    private String interval(XyzItem<Good> item) {
        String label = item.demandPattern().map(Enum::name).orElse(Rule.ABSENT);
        if (item.demandVariation().isEmpty()) {
            return say("no demand above zero", "нет спроса больше нуля");
        }
        String interval =
                String.format(language.locale(), "%.2f", item.demandInterval().orElseThrow());
        String variation =
                String.format(language.locale(), "%.1f", item.demandVariation().orElseThrow() * 100);
        return say(
                label + " because demand comes every " + interval + " months and varies by " + variation + "%",
                label + ", потому что спрос бывает раз в " + interval + " мес. и колеблется на " + variation + "%");
    }

    /** A year has four quarters, so the minimum of periods is lowered for both. */
    private Chapter periodLength() {
        XyzAnalysis four = XyzAnalysis.withDefaults().withMinimumPeriods(FOUR_PERIODS);
        XyzResult<Good> result = four.classify(Goods.table());
        Locale locale = language.locale();
        return new Chapter(
                say("Months or quarters?", "Месяцы или кварталы?"),
                say(
                        "At least four periods here. What rises and falls within a quarter is even from quarter to quarter.",
                        "Здесь хотя бы четыре периода. Что колеблется внутри квартала, ровно от квартала к кварталу."),
                List.of(
                        rule(say("months", "месяцы"), four),
                        Rule.<XyzItem<Good>>of(
                                        say("blocks of 3 months", "по 3 месяца"),
                                        result::item,
                                        item -> item.coarserClass()
                                                .map(Enum::name)
                                                .orElse(Rule.ABSENT),
                                        item -> item.explain(locale))
                                .see(Good.LAMP)));
    }

    private Rule rule(String name, XyzAnalysis analysis) {
        Locale locale = language.locale();
        return Rule.<XyzItem<Good>>of(
                name,
                analysis.classify(Goods.table())::item,
                item -> item.xyzClass().name(),
                item -> item.explain(locale));
    }

    private String say(String english, String russian) {
        return language.say(english, russian);
    }
}
