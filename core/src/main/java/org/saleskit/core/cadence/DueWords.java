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
                words.say("overdue by ", "просрочен на ") + days(contact.overdueDays(), isWorking()) + reason();
            case DUE -> words.say("due", "пора связаться") + reason();
            case PLANNED ->
                words.say("planned for ", "запланирован на ")
                        + contact.planned().map(LocalDate::toString).orElse("")
                        + reason();
            case NOT_DUE -> words.say("not due", "срок не наступил") + reason();
            case NO_START ->
                words.say(
                        "no contact that counts, and the day from which to count is not known",
                        "засчитываемых контактов не было, и неизвестно, с какого дня считать");
            case NO_RULE ->
                words.say("no cadence is set for segment ", "не задана частота контактов для сегмента ")
                        + contact.segment().orElse("");
            case NO_SEGMENT -> words.say("the client has no segment", "у клиента не указан сегмент");
        };
    }

    private boolean isWorking() {
        return contact.rule()
                .filter(rule -> rule.dayCount() == DayCount.WORKING_DAYS)
                .isPresent();
    }

    /** Such as "1 day" and "14 working days". */
    private String days(long count, boolean working) {
        String english = (working ? " working day" : " day") + (count == 1 ? "" : "s");
        return words.number(BigDecimal.valueOf(count)) + words.say(english, russianDays(count, working));
    }

    /** The numeral governs noun and adjective: один рабочий день, два рабочих дня, пять рабочих дней. */
    private static String russianDays(long count, boolean working) {
        boolean teen = count % 100 / 10 == 1;
        boolean one = count % 10 == 1 && !teen;
        boolean few = count % 10 >= 2 && count % 10 <= 4 && !teen;
        String noun = one ? " день" : few ? " дня" : " дней";
        return working ? (one ? " рабочий" : " рабочих") + noun : noun;
    }

    /** Such as ": last contact 2026-03-02, every 14 days, due 2026-03-16; attempts without an answer since: 2". */
    private String reason() {
        String from = contact.countedFrom().map(LocalDate::toString).orElse("");
        String start = contact.lastContact().isPresent()
                ? words.say("last contact ", "последний контакт ")
                : words.say("no contact that counts, from ", "засчитываемых контактов не было, счёт от ");
        String due = words.say(", due ", ", срок ")
                + contact.due().map(LocalDate::toString).orElse("");
        return ": " + start + from + contact.rule().map(this::interval).orElse("") + due + attempts();
    }

    private String interval(CadenceRule rule) {
        String every = words.say(", every ", ", раз в ") + days(rule.interval(), isWorking());
        return rule.tolerance() == 0
                ? every
                : every + words.say(", tolerance ", ", допуск ") + days(rule.tolerance(), isWorking());
    }

    private String attempts() {
        return contact.attempts() == 0
                ? ""
                : words.say("; attempts without an answer since: ", "; с тех пор попыток без ответа: ")
                        + words.number(BigDecimal.valueOf(contact.attempts()));
    }
}
