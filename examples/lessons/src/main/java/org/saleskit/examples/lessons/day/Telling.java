package org.saleskit.examples.lessons.day;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.saleskit.core.access.AccessDecision;
import org.saleskit.core.attainment.Attainment;
import org.saleskit.core.audit.AuditEntry;
import org.saleskit.core.audit.AuditTrail;
import org.saleskit.core.cadence.DueContact;
import org.saleskit.core.client.Client;
import org.saleskit.core.client.ClientPersons.DecisionMakerReach;
import org.saleskit.core.client.Person;
import org.saleskit.core.contact.ContactEvent;
import org.saleskit.core.deal.Deal;
import org.saleskit.core.field.Attributes;
import org.saleskit.core.lifecycle.LifecycleStatus;
import org.saleskit.core.masking.MaskedView;
import org.saleskit.core.pipeline.Stage;
import org.saleskit.core.qualification.Qualification;
import org.saleskit.examples.lessons.Language;
import org.saleskit.examples.lessons.day.Journal.MonthReport;

/** The sentences of the story in both languages; what saleskit explains by itself is taken from there. */
final class Telling {

    private final PrintStream out;
    private final Language language;

    Telling(PrintStream out, Language language) {
        this.out = out;
        this.language = language;
    }

    void theDayBegins(Instant at, List<DueContact> due) {
        out.println(say("A day in a sales department, ", "День отдела продаж, ") + Department.dayOf(at));
        tell(at, say("Who is to be contacted:", "С кем пора связаться:"));
        due.forEach(one -> add(one.client() + ": " + one.explain(locale())));
    }

    void aLeadArrives(Instant at, Client client, Person person) {
        tell(
                at,
                say("A lead arrives through the web form: ", "Через форму на сайте приходит лид: ") + client.name()
                        + " (" + client.id() + ").");
        add(say(
                "The host's log shows neither name nor telephone of the person: " + person,
                "В журнал программы не попадают ни имя, ни телефон человека: " + person));
    }

    void whatIsMissing(Instant at, Qualification result) {
        tell(at, result.explain(locale()));
        String open = String.join(", ", result.missing());
        add(
                open.isEmpty()
                        ? say("Nothing is left to be asked.", "Спрашивать больше не о чем.")
                        : say("To be asked next: ", "Спросить в первую очередь: ") + open + ".");
    }

    void itRefuses(Instant at, ContactEvent call, DecisionMakerReach reach) {
        String reason = call.refusalReason().orElseThrow().label();
        tell(at, say("The client is called and refuses: ", "Клиенту звонят, он отказывает: ") + reason + ".");
        add(language.sentence(reach.explain(locale())));
    }

    void aMeetingIsPlanned(Instant at, ContactEvent plan, DecisionMakerReach reach) {
        String time = time(plan.plannedAt().orElseThrow());
        tell(
                at,
                say(
                                "The director calls back; a meeting is planned for ",
                                "Перезванивает директор; встреча назначена на ")
                        + time + ".");
        add(language.sentence(reach.explain(locale())));
    }

    void theyMeet(Instant at, ContactEvent meeting, DecisionMakerReach reach) {
        String outcome = meeting.outcome().orElseThrow().label();
        tell(at, say("They meet, as planned: ", "Встреча состоялась, как и планировали: ") + outcome + ".");
        add(language.sentence(reach.explain(locale())));
    }

    void aDealOpens(Instant at, Deal deal, Attributes facts) {
        tell(
                at,
                say("Deal ", "Сделка ") + deal.id() + say(" opens at stage ", " открыта на этапе ")
                        + quoted(deal.stage()) + ".");
        add(deal.checkExit(facts).explain(locale()) + ".");
    }

    void theAmountIsNamed(Instant at, Deal deal, Attributes facts) {
        tell(
                at,
                say("The amount is named: ", "Названа сумма: ")
                        + money(deal.amount().orElseThrow()) + ".");
        add(deal.checkExit(facts).explain(locale()) + ".");
    }

    void aStageIsSkipped(Instant at, Deal deal) {
        String skipped = deal.skippedStages().stream().map(this::quoted).collect(Collectors.joining(", "));
        tell(
                at,
                say("The deal goes on to ", "Сделка переходит на этап ") + quoted(deal.stage())
                        + say("; skipped, and so reached: ", "; пропущен, но засчитан: ") + skipped + ".");
    }

    void theDealIsWon(Instant at, Deal deal, LifecycleStatus life) {
        tell(at, say("The deal is won: ", "Сделка выиграна: ") + amountAndTime(deal) + ".");
        add(say("The way of the client: ", "Путь клиента: ") + life.explain(locale()) + ".");
    }

    void theDealIsReopened(Instant at, Deal deal) {
        tell(
                at,
                say(
                                "The client wants a second oven; the deal is reopened at ",
                                "Клиент хочет вторую печь; сделка вновь на этапе ")
                        + quoted(deal.stage()) + ".");
        add(say("Reopenings: ", "Переоткрытий: ") + deal.reopenings()
                + say("; close date: ", "; дата закрытия: ")
                + deal.closedAt().map(Telling::time).orElse(say("none", "нет")) + ".");
    }

    void theDealIsWonAgain(Instant at, Deal deal) {
        tell(
                at,
                say("The deal is won again: ", "Сделка снова выиграна: ") + amountAndTime(deal)
                        + say(", closed in between for ", ", а закрытой была ") + minutes(deal.timeClosed()) + ".");
    }

    void theDealAsOf(Deal... states) {
        for (Deal deal : states) {
            add(say("As of ", "На ") + time(deal.asOf()) + ": " + quoted(deal.stage()) + ", "
                    + money(deal.amount().orElseThrow()) + ".");
        }
    }

    private String amountAndTime(Deal deal) {
        return money(deal.amountAtClose().orElseThrow())
                + say(", in work for ", ", в работе ")
                + minutes(deal.cycleTime().orElseThrow());
    }

    void theTargetComesNearer(Instant at, Attainment attainment) {
        tell(
                at,
                say("Revenue on its way to the target of June: ", "Выручка на пути к цели июня: ")
                        + attainment.explain(locale()) + ".");
    }

    void aColleagueLooks(Instant at, MaskedView view) {
        String phone =
                view.field("client.phones").orElseThrow().shown().orElseThrow().toString();
        tell(
                at,
                say(
                                "A colleague looks at the client's card and sees of the telephone: ",
                                "Коллега открывает карточку клиента, от телефона видит: ")
                        + phone + ".");
    }

    void anExportIsDenied(AccessDecision decision, AuditTrail audit) {
        add(say("Rep ", "Менеджер ")
                + decision.request().actor()
                + say(
                        " is leaving and asks for a file of their own clients:",
                        " увольняется и хочет выгрузить своих клиентов:"));
        add(decision.explain(locale()) + ".");
        AuditEntry last = audit.entries().get(audit.entries().size() - 1);
        add(say("The audit trail keeps it: ", "Это остаётся в журнале аудита: ") + time(last.happenedAt()) + ", "
                + last.actor() + ", " + last.subject() + ".");
    }

    void aVisitIsWrittenDownLate(Instant at, List<ContactEvent> late, List<DueContact> due) {
        for (ContactEvent visit : late) {
            LocalDate day = Department.dayOf(visit.happenedAt().orElseThrow());
            tell(
                    at,
                    say(
                            "Only today a visit of " + day + " is written down, and the deal that it won.",
                            "Визит от " + day + " и выигранная на нём сделка записаны только сегодня."));
        }
        due.forEach(one -> add(one.client() + ": " + one.explain(locale())));
    }

    void theReportsOfLastMonth(Instant at, MonthReport printed, MonthReport again, MonthReport known) {
        tell(at, say("The report of May:", "Отчёт за май:"));
        add(say("as printed on 1 June     ", "напечатан 1 июня         ") + line(printed));
        add(say("made again today         ", "построен заново сегодня  ") + line(again));
        add(say("by all that is known now ", "по всем данным на сейчас ") + line(known));
        add(
                again.equals(printed)
                        ? say("It still says what it said.", "Он говорит то же, что и раньше.")
                        : say("It has changed.", "Он изменился."));
    }

    private String line(MonthReport report) {
        return say("contacts ", "контактов ")
                + report.contacts()
                + say(", deals won ", ", выиграно сделок ")
                + report.dealsWon()
                + say(", revenue ", ", выручка ")
                + money(report.revenue());
    }

    private String quoted(Stage stage) {
        return say("\"" + stage.name() + "\"", "«" + stage.name() + "»");
    }

    private String money(Money amount) {
        String whole = String.format(Locale.ROOT, "%,d", amount.getAmount().toBigIntegerExact());
        return say("RUB " + whole, whole.replace(',', ' ') + " ₽");
    }

    private String minutes(Duration time) {
        return time.toMinutes() + say(" minutes", " мин");
    }

    private static String time(Instant at) {
        return LocalTime.ofInstant(at, Department.ZONE).toString();
    }

    private Locale locale() {
        return language.locale();
    }

    private String say(String english, String russian) {
        return language.say(english, russian);
    }

    private void tell(Instant at, String sentence) {
        out.println(time(at) + "  " + sentence.replace("\n", "\n       "));
    }

    private void add(String sentence) {
        out.println("       " + sentence);
    }
}
