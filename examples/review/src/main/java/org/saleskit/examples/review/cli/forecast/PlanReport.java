package org.saleskit.examples.review.cli.forecast;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.saleskit.core.stats.Proportion;
import org.saleskit.core.time.CalendarPeriod;
import org.saleskit.core.time.WorkCalendar;
import org.saleskit.examples.review.cli.forecast.parts.Amounts;
import org.saleskit.examples.review.cli.forecast.parts.LawSection;
import org.saleskit.examples.review.cli.output.Caution;
import org.saleskit.examples.review.cli.output.Json;
import org.saleskit.examples.review.cli.output.Paragraph;
import org.saleskit.examples.review.cli.output.TextTable;
import org.saleskit.examples.review.cli.output.Wording;
import org.saleskit.forecasting.attainment.DailyRevenue;
import org.saleskit.forecasting.attainment.PlanAttainment;
import org.saleskit.forecasting.attainment.PlanToDate;
import org.saleskit.forecasting.attainment.RestBasis;
import org.saleskit.forecasting.attainment.RunRate;
import org.saleskit.forecasting.attainment.SeasonalProfile;

/** Prints where a plan stands. */
final class PlanReport {

    /** Digits of a ratio in JSON. */
    private static final int DIGITS = 12;

    private static final String ABSENT = "-";

    private static final String WORKING_DAYS = "workingDays";

    private final PlanToDate plan;
    private final Asked asked;
    private final Amounts amounts;

    /** By each run rate; the seasonal one only with past periods. */
    private final Map<String, PlanAttainment> rates = new LinkedHashMap<>();

    PlanReport(PlanToDate plan, Asked asked, Amounts amounts) {
        this.plan = plan;
        this.asked = asked;
        this.amounts = amounts;
        rates.put("calendarDays", attainment(RunRate.calendar()));
        rates.put(WORKING_DAYS, attainment(RunRate.workingDays(asked.calendar())));
        if (!asked.past().isEmpty()) {
            rates.put(
                    "seasonal",
                    attainment(RunRate.seasonal(SeasonalProfile.linear()
                            .withWorkCalendar(asked.calendar())
                            .learnedFrom(asked.past()))));
        }
    }

    /**
     * What was asked.
     *
     * @param past whole periods before
     * @param sales the file, if there is one
     */
    record Asked(
            CalendarPeriod period,
            WorkCalendar calendar,
            List<DailyRevenue> past,
            RestBasis basis,
            Optional<DailyAmounts> sales,
            Wording wording) {}

    private PlanAttainment attainment(RunRate rate) {
        if (asked.past().isEmpty()) {
            return rate.attainment(plan);
        }
        return (asked.basis() == RestBasis.PAST_RATIOS
                        ? rate.withPastRatios(asked.past())
                        : rate.withPastRemainders(asked.past()))
                .attainment(plan);
    }

    /** By the run rate that knows most: the past, or else the working days. */
    private PlanAttainment best() {
        return Objects.requireNonNull(rates.getOrDefault("seasonal", rates.get(WORKING_DAYS)));
    }

    void writeJson(Writer out) throws IOException {
        PlanAttainment best = best();
        JsonGenerator json = Json.to(out);
        json.writeStartObject();
        json.writeObjectFieldStart("options");
        json.writeStringField("period", asked.period().toString());
        json.writeStringField("asOf", plan.asOf().minusDays(1).toString());
        Json.text(json, "currency", amounts.currency().orElse(null));
        json.writeStringField("past", asked.basis() == RestBasis.PAST_RATIOS ? "ratios" : "rests");
        json.writeStringField("calendar", asked.calendar().description(Locale.ENGLISH));
        json.writeEndObject();
        Json.amount(json, "actual", amounts.amount(plan.actual()));
        Json.amount(json, "missing", amounts.amount(plan.gap()));
        json.writeNumberField(
                "attainment",
                best.attainment().raw().rounded(DIGITS, RoundingMode.HALF_EVEN).stripTrailingZeros());
        Json.amount(
                json,
                "expected",
                best.total().map(law -> amounts.amount(law.mean())).orElse(null));
        if (best.total().isPresent()) {
            new LawSection(best.total().get(), amounts, amounts.amount(plan.target())).writeJson(json);
        } else {
            LawSection.writeUnknown(json, amounts.amount(plan.target()));
        }
        if (best.metWithPast().isPresent()) {
            Json.proportion(json, "metWithPast", best.metWithPast().get());
        } else {
            json.writeNullField("metWithPast");
        }
        json.writeBooleanField("lowCount", best.isLowCount());
        json.writeArrayFieldStart("runRates");
        for (Map.Entry<String, PlanAttainment> rate : rates.entrySet()) {
            PlanAttainment of = rate.getValue();
            json.writeStartObject();
            json.writeStringField("runRate", rate.getKey());
            Json.amount(json, "projected", amount(of.projected()));
            json.writeNumberField("done", of.weightDone());
            json.writeNumberField("left", of.weightLeft());
            Json.number(json, "shareDone", of.shareDone());
            Json.number(json, "pacingIndex", of.pacingIndex());
            Json.amount(json, "paceSoFar", amount(of.paceSoFar()));
            Json.amount(json, "requiredPace", amount(of.requiredPace()));
            Json.number(json, "requiredIndex", of.requiredIndex());
            json.writeStringField("paceUnit", of.paceUnit().toString());
            json.writeEndObject();
        }
        json.writeEndArray();
        Json.texts(json, "cases", best.cases().stream().map(Enum::toString).toList());
        json.writeNumberField("periodsBefore", asked.past().size());
        Json.texts(
                json,
                "pastPeriods",
                asked.past().stream().map(past -> past.period().toString()).toList());
        json.writeArrayFieldStart("leftOut");
        for (var each : best.leftOut()) {
            json.writeStartObject();
            json.writeStringField("period", each.period().toString());
            json.writeStringField("reason", each.reason().toString());
            json.writeEndObject();
        }
        json.writeEndArray();
        Caution.write(json, PlanCautions.of(best, asked.wording()));
        Json.text(json, "explanation", explanation().orElse(null));
        json.writeEndObject();
        json.close();
        out.append('\n');
    }

    private @Nullable BigDecimal amount(Optional<Money> money) {
        return money.map(amounts::amount).orElse(null);
    }

    void writeText(Writer out) throws IOException {
        PlanAttainment best = best();
        Wording wording = asked.wording();
        out.append(wording.say("Plan of ", "План на "))
                .append(asked.period().toString())
                .append("\n\n");
        TextTable facts = TextTable.ofPairs();
        facts.add(wording.say("plan", "план"), text(plan.target()));
        facts.add(wording.say("came in until ", "поступило по ") + plan.asOf().minusDays(1), text(plan.actual()));
        facts.add(wording.say("missing", "не хватает"), text(plan.gap()));
        facts.add(
                wording.say("past periods", "прошлых периодов"),
                String.valueOf(asked.past().size()));
        facts.writeTo(out);
        List<Caution> cautions = PlanCautions.of(best, wording);
        if (!cautions.isEmpty()) {
            out.append('\n');
        }
        Caution.write(out, wording, cautions);
        out.append(wording.say("\nIf it goes on by\n", "\nЕсли так пойдёт дальше по\n"));
        TextTable table = TextTable.of(
                1,
                "",
                wording.say("projected", "выйдет"),
                wording.say("pacing index", "индекс темпа"),
                wording.say("required pace", "нужный темп"),
                wording.say("required index", "нужный индекс"));
        rates.forEach((name, rate) -> table.add(
                title(name),
                rate.projected().map(this::text).orElse(ABSENT),
                index(rate.pacingIndex()),
                rate.requiredPace().map(this::text).orElse(ABSENT),
                index(rate.requiredIndex())));
        table.writeTo(out);
        if (best.total().isPresent()) {
            new LawSection(best.total().get(), amounts, amounts.amount(plan.target()), wording).writeText(out);
            if (best.metWithPast().isPresent()) {
                writeMet(out, best.metWithPast().get());
            }
        } else {
            out.append(wording.say(
                    "\nHow probable the plan is cannot be said without past periods.\n",
                    "\nНасколько вероятен план, без прошлых периодов сказать нельзя.\n"));
        }
        Optional<String> words = explanation();
        if (words.isPresent()) {
            out.append('\n');
            Paragraph.write(out, wording.say("In words", "Словами"), words.get());
        }
    }

    /** How often it would have been met: the interval is as wide as few periods make it. */
    private void writeMet(Writer out, Proportion met) throws IOException {
        Wording wording = asked.wording();
        out.append(wording.say("By past periods it is met: ", "По прошлым периодам выполняется: "))
                .append(String.valueOf(met.successes()))
                .append(wording.say(" of ", " из "))
                .append(String.valueOf(met.trials()))
                .append(wording.say(", 95 % interval ", ", интервал 95 % "))
                .append(wording.figures().percents(met.interval()))
                .append('\n');
    }

    private String title(String rate) {
        return switch (rate) {
            case "calendarDays" -> asked.wording().say("calendar days", "календарным дням");
            case WORKING_DAYS -> asked.wording().say("working days", "рабочим дням");
            default -> asked.wording().say("past periods", "прошлым периодам");
        };
    }

    /** In words, if amounts have a currency: the sentences of the library name it. */
    private Optional<String> explanation() {
        return amounts.currency().map(known -> best().explain(asked.wording().locale()));
    }

    private String text(Money money) {
        return asked.wording().figures().decimal(amounts.amount(money));
    }

    private String index(OptionalDouble index) {
        return index.isPresent() ? asked.wording().figures().probability(index.getAsDouble()) : ABSENT;
    }
}
