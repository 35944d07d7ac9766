package org.saleskit.analytics.abcxyz;

import java.util.Locale;
import java.util.OptionalInt;
import org.immutables.value.Value;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.internal.Words;

/** What is done with the items of a cell of the matrix, and why: how often to call, on what credit, how closely to plan. */
@Value.Immutable
public abstract class CellPolicy {

    CellPolicy() {}

    /** {@return every how many days to contact the client; empty if the client is left to call} */
    public abstract OptionalInt contactDays();

    /** {@return days of credit; 0 is payment in advance, the default} */
    @Value.Default
    public int creditDays() {
        return 0;
    }

    /** {@return how closely to plan} */
    public abstract PlanningEffort planningEffort();

    /** {@return the reason, in English} */
    public abstract String reason();

    /** {@return the reason, in Russian; by default the other one} */
    @Value.Default
    public String reasonInRussian() {
        return reason();
    }

    @Value.Check
    void check() {
        contactDays().ifPresent(days -> Checks.positive(days, "contactDays"));
        Checks.nonNegative(creditDays(), "creditDays");
        Checks.notBlank(reason(), "reason");
        Checks.notBlank(reasonInRussian(), "reasonInRussian");
    }

    /** {@return a new builder} */
    public static CellPolicyBuilder builder() {
        return new CellPolicyBuilder();
    }

    /** {@return a builder with the values of this policy} */
    public final CellPolicyBuilder toBuilder() {
        return builder().from(this);
    }

    /**
     * {@return the policy and its reason in words}
     *
     * @param locale the language, Russian or else English
     */
    public String explain(Locale locale) {
        Words words = Words.of(locale);
        String contact = contactDays().isPresent()
                ? words.say("contact every ", "контакт раз в ") + contactDays().getAsInt() + words.say(" days", " дн.")
                : words.say("no contact of our own", "без контактов по нашей инициативе");
        String credit = creditDays() == 0
                ? words.say("payment in advance", "предоплата")
                : words.say(creditDays() + " days of credit", "отсрочка " + creditDays() + " дн.");
        return contact + ", " + credit + ", " + effort(words) + ": " + words.say(reason(), reasonInRussian());
    }

    private String effort(Words words) {
        return switch (planningEffort()) {
            case CLOSE -> words.say("planned item by item", "планирование по каждой позиции");
            case REGULAR -> words.say("forecast, then looked through", "прогноз с просмотром");
            case AUTOMATIC -> words.say("forecast without a look", "прогноз без просмотра");
            case ON_ORDER -> words.say("on order only", "только под заказ");
        };
    }
}
