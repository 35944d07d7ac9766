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
import org.saleskit.core.time.CalendarPeriod;
import org.saleskit.core.time.WorkCalendar;
import org.saleskit.examples.review.cli.forecast.parts.Amounts;
import org.saleskit.examples.review.cli.forecast.parts.LawSection;
import org.saleskit.examples.review.cli.output.Json;
import org.saleskit.examples.review.cli.output.Numbers;
import org.saleskit.examples.review.cli.output.Paragraph;
import org.saleskit.examples.review.cli.output.TextTable;
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

    private static final String WORKING_DAYS = "workingDays";

    private static final Map<String, String> NAMES =
            Map.of("calendarDays", "calendar days", WORKING_DAYS, "working days", "seasonal", "past periods");

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
            Locale language) {}

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
            json.writeNullField("quantiles");
            Json.amount(json, "plan", amounts.amount(plan.target()));
            json.writeNullField("probabilityOfPlan");
        }
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
        out.append("Plan of ").append(asked.period().toString()).append("\n\n");
        TextTable facts = TextTable.ofPairs();
        facts.add("plan", amounts.amount(plan.target()).toPlainString());
        facts.add(
                "came in until " + plan.asOf().minusDays(1),
                amounts.amount(plan.actual()).toPlainString());
        facts.add("missing", amounts.amount(plan.gap()).toPlainString());
        facts.add("past periods", String.valueOf(asked.past().size()));
        facts.writeTo(out);
        out.append("\nIf it goes on by\n");
        TextTable table = TextTable.of(1, "", "projected", "pacing index", "required pace", "required index");
        rates.forEach((name, rate) -> table.add(
                NAMES.getOrDefault(name, name),
                text(rate.projected()),
                index(rate.pacingIndex()),
                text(rate.requiredPace()),
                index(rate.requiredIndex())));
        table.writeTo(out);
        if (best.total().isPresent()) {
            new LawSection(best.total().get(), amounts, amounts.amount(plan.target())).writeText(out);
        } else {
            out.append("\nHow probable the plan is cannot be said without past periods.\n");
        }
        Optional<String> words = explanation();
        if (words.isPresent()) {
            out.append('\n');
            Paragraph.write(out, "In words", words.get());
        }
    }

    /** In words, if amounts have a currency: the sentences of the library name it. */
    private Optional<String> explanation() {
        return amounts.currency().map(known -> best().explain(asked.language()));
    }

    private String text(Optional<Money> money) {
        return money.map(amounts::amount).map(BigDecimal::toPlainString).orElse("-");
    }

    private static String index(OptionalDouble index) {
        return index.isPresent() ? Numbers.probability(index.getAsDouble()) : "-";
    }
}
