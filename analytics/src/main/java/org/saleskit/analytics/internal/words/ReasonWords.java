package org.saleskit.analytics.internal.words;

import java.util.Optional;
import org.saleskit.core.internal.Words;
import org.saleskit.core.reason.ReasonType;

/** Reasons of refusal in words. */
public final class ReasonWords {

    private ReasonWords() {}

    /**
     * {@return a reason that is a type or a label of the host, or that there is none}
     *
     * @param words the language
     * @param reason a {@link ReasonType}, or anything whose text form is its label
     */
    public static String of(Words words, Optional<?> reason) {
        return reason.map(each -> each instanceof ReasonType type ? of(words, type) : String.valueOf(each))
                .orElseGet(() -> words.say("no reason given", "причина не указана"));
    }

    private static String of(Words words, ReasonType type) {
        return switch (type) {
            case PRICE -> words.say("price", "цена");
            case NO_BUDGET -> words.say("no budget", "нет бюджета");
            case NO_NEED -> words.say("no need", "нет потребности");
            case PRODUCT -> words.say("product", "продукт");
            case DELIVERY -> words.say("delivery", "поставка");
            case COMPETITOR -> words.say("competitor", "конкурент");
            case TIMING -> words.say("timing", "не сейчас");
            case NO_AUTHORITY -> words.say("no authority", "нет полномочий");
            case NO_DECISION -> words.say("no decision", "решение не принято");
            case NOT_RECORDED -> words.say("not recorded", "не записано");
            case OTHER -> words.say("other", "другое");
        };
    }
}
