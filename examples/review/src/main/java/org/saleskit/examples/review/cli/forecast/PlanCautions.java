package org.saleskit.examples.review.cli.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.saleskit.examples.review.cli.output.Caution;
import org.saleskit.examples.review.cli.output.Wording;
import org.saleskit.forecasting.attainment.PastLeftOut;
import org.saleskit.forecasting.attainment.PlanAttainment;
import org.saleskit.forecasting.attainment.PlanCase;

/** What must be known before the probability of a plan is believed; the same with and without a currency. */
final class PlanCautions {

    private PlanCautions() {}

    static List<Caution> of(PlanAttainment plan, Wording wording) {
        List<Caution> cautions = new ArrayList<>();
        if (plan.total().isEmpty()) {
            cautions.add(
                    new Caution(
                            "NO_PAST",
                            wording.say(
                                    "without past periods that say something there is no probability of the plan.",
                                    "без прошлых периодов, по которым можно судить, вероятность выполнения плана неизвестна.")));
        }
        if (plan.isLowCount()) {
            cautions.add(new Caution(
                    "TOO_FEW_PAST",
                    wording.say(
                                    "too few past periods to rely on: ",
                                    "прошлых периодов слишком мало, чтобы на них полагаться: ")
                            + plan.metWithPast().orElseThrow().trials() + "."));
        }
        if (!plan.leftOut().isEmpty()) {
            String left = plan.leftOut().stream()
                    .map(each -> each.period() + " (" + reason(each.reason(), wording) + ")")
                    .collect(Collectors.joining(", "));
            cautions.add(new Caution(
                    "PAST_LEFT_OUT",
                    wording.say("past periods that say nothing: ", "прошлые периоды, которые ничего не говорят: ")
                            + left + "."));
        }
        if (plan.cases().contains(PlanCase.NEGATIVE_ACTUAL)) {
            cautions.add(new Caution(
                    "NEGATIVE_ACTUAL",
                    wording.say(
                            "returns outweigh sales so far, so nothing is carried on.",
                            "возвратов пока больше, чем продаж, поэтому темп не продолжается.")));
        }
        return cautions;
    }

    private static String reason(PastLeftOut.Reason reason, Wording wording) {
        return switch (reason) {
            case ZERO_WEIGHT -> wording.say("no day that counts", "нет учитываемых дней");
            case TOTAL_NOT_POSITIVE -> wording.say("the total is not above zero", "итог не больше нуля");
            case NOTHING_DONE -> wording.say("nothing had come in by then", "к этому моменту ничего не поступило");
        };
    }
}
