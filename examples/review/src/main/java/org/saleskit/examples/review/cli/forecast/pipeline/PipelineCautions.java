package org.saleskit.examples.review.cli.forecast.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.saleskit.examples.review.cli.deallog.UnreadRows;
import org.saleskit.examples.review.cli.output.Caution;
import org.saleskit.examples.review.cli.output.Wording;

/** What must be known before a forecast of open deals is believed; the same with and without a currency. */
final class PipelineCautions {

    /** Deals that a sentence names at most. */
    private static final int NAMED = 5;

    private final PipelineResult result;
    private final Wording wording;
    private final List<Caution> cautions = new ArrayList<>();

    private PipelineCautions(PipelineResult result) {
        this.result = result;
        this.wording = result.wording();
    }

    static List<Caution> of(PipelineResult result) {
        PipelineCautions cautions = new PipelineCautions(result);
        cautions.ofTheWhole();
        result.deals().history().ifPresent(cautions::ofTheLog);
        return cautions.cautions;
    }

    private void ofTheWhole() {
        if (!result.isKnown()) {
            add(
                    "NOTHING_FORECAST",
                    "all open deals are left out, so nothing can be said of what they bring; that is not 0.",
                    "все открытые сделки не учтены, поэтому сказать, сколько они принесут, нельзя; это не 0.");
        }
        if (!result.forecast().revenue().isExact()) {
            add(
                    "APPROXIMATE",
                    "the distribution is approximate, as some amounts were moved to near ones; the mean is exact.",
                    "распределение приближённое: некоторые суммы сдвинуты к соседним; среднее точное.");
        }
    }

    private void ofTheLog(OpenDeals.History history) {
        cautions.addAll(new UnreadRows(history.log(), history.deals(), wording).cautions());
        LogCheck check = history.check();
        if (!check.isAnyWon()) {
            add(
                    "NO_WIN_SEEN",
                    "no deal was won by the instant of the report, so the log teaches that none ever is.",
                    "к моменту отчёта не выиграна ни одна сделка, поэтому по журналу не выигрывается ни одна.");
        }
        if (!check.isNamed()) {
            add(
                    "DEALS_NOT_CHECKED",
                    "without --deal it cannot be checked whether the log knows deals of the file as closed, or in another "
                            + "stage.",
                    "без --deal нельзя проверить, не закрыты ли сделки файла в журнале и на тех ли они этапах.");
        } else if (check.known() == 0) {
            add(
                    "NO_DEAL_IN_LOG",
                    "the log knows none of the deals of the file by name, so it cannot be checked whether they are closed.",
                    "в журнале нет сделок с такими названиями, как в файле, поэтому нельзя проверить, не закрыты ли они.");
        }
        if (!check.closed().isEmpty()) {
            add(
                    "CLOSED_IN_LOG",
                    "deals left out, as the log knows them as closed: "
                            + check.closed().size() + ".",
                    "не учтено сделок, закрытых в журнале: " + check.closed().size() + ".");
        }
        if (!check.otherStages().isEmpty()) {
            add(
                    "STAGE_DIFFERS",
                    "the log knows other stages; those of the file are used, to which --age belongs: "
                            + named(
                                    check.otherStages(),
                                    each -> each.deal() + " (" + each.stage() + ", log " + each.inLog() + ")")
                            + ".",
                    "в журнале другие этапы; взяты этапы файла, к ним относится --age: "
                            + named(
                                    check.otherStages(),
                                    each -> each.deal() + " («" + each.stage() + "», в журнале «" + each.inLog() + "»)")
                            + ".");
        }
        List<PipelineResult.Part> beyond =
                result.parts().stream().filter(result::isExtrapolated).toList();
        if (!beyond.isEmpty()) {
            Function<PipelineResult.Part, String> name =
                    each -> each.of().deal().toString();
            add(
                    "EXTRAPOLATED",
                    "deals longer in their stages than any of the log, whose chances are continued beyond the longest "
                            + "stay: " + named(beyond, name) + ".",
                    "дольше на своём этапе, чем любая сделка журнала, вероятность продолжена за самое долгое пребывание: "
                            + named(beyond, name) + ".");
        }
    }

    private <T> String named(List<T> all, Function<T, String> name) {
        String first = all.stream().limit(NAMED).map(name).collect(Collectors.joining(", "));
        int more = all.size() - NAMED;
        return more > 0 ? first + wording.say(" and " + more + " more", " и ещё " + more) : first;
    }

    private void add(String code, String english, String russian) {
        cautions.add(new Caution(code, wording.say(english, russian)));
    }
}
