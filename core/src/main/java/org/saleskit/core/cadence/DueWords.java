package org.saleskit.core.cadence;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.saleskit.core.internal.Words;

/** The words of {@link DueContact#explain}. Dates are in the ISO form, which every reader of the two languages knows. */
final class DueWords {

    private final DueContact contact;
    private final Words words;

    private DueWords(DueContact contact, Words words) {
        this.contact = contact;
        this.words = words;
    }

    static String explain(DueContact contact, Locale locale) {
        return new DueWords(contact, Words.of(locale)).text();
    }

    private String text() {
        return switch (contact.state()) {
            case OVERDUE ->
                words.say("overdue by ", "просрочен, дней: ")
                        + number(contact.overdueDays())
                        + words.say(overdueUnit(), "")
                        + reason();
            case DUE -> words.say("due", "пора связаться") + reason();
            case PLANNED ->
                words.say("planned for ", "запланирован на ")
                        + contact.planned().map(LocalDate::toString).orElse("")
                        + reason();
            case NOT_DUE -> words.say("not due", "срок не наступил") + reason();
            case NO_START ->
                words.say(
                        "never contacted, and the day from which to count is not known",
                        "контактов не было, и неизвестно, с какого дня считать");
            case NO_RULE ->
                words.say("no cadence is set for segment ", "не задана частота контактов для сегмента ")
                        + contact.segment().orElse("");
            case NO_SEGMENT -> words.say("the client has no segment", "у клиента не указан сегмент");
        };
    }

    private String overdueUnit() {
        return contact.overdueDays() == 1 ? " day" : " days";
    }

    /** Such as ": last contact 2026-03-02, every 14 calendar days, due 2026-03-16; 2 attempts without an answer since". */
    private String reason() {
        String from = contact.countedFrom().map(LocalDate::toString).orElse("");
        String start = contact.lastContact().isPresent()
                ? words.say("last contact ", "последний контакт ")
                : words.say("never contacted, counted from ", "контактов не было, счёт от ");
        String due = words.say(", due ", ", срок ")
                + contact.due().map(LocalDate::toString).orElse("");
        return ": " + start + from + contact.rule().map(this::interval).orElse("") + due + attempts();
    }

    private String interval(CadenceRule rule) {
        boolean working = rule.dayCount() == DayCount.WORKING_DAYS;
        String every = words.say(", every ", ", интервал в днях: ") + number(rule.interval());
        String unit = working ? words.say(" working days", " рабочих") : words.say(" days", " календарных");
        String tolerance =
                rule.tolerance() == 0 ? "" : words.say(", tolerance ", ", допуск ") + number(rule.tolerance());
        return every + unit + tolerance;
    }

    private String attempts() {
        return contact.attempts() == 0
                ? ""
                : words.say("; attempts without an answer since: ", "; с тех пор попыток без ответа: ")
                        + number(contact.attempts());
    }

    private String number(long count) {
        return words.number(BigDecimal.valueOf(count));
    }
}
