package org.saleskit.examples.review.cli.output;

import java.util.Locale;
import org.saleskit.analytics.abc.TieRule;

/** Names of the library's choices as options and output write them. */
public final class Names {

    private Names() {}

    /**
     * {@return the name in small letters with hyphens, such as {@code gross-sales}}
     *
     * @param choice a choice
     */
    public static String option(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * {@return together or split}
     *
     * @param rule what becomes of equal amounts
     */
    public static String of(TieRule rule) {
        return switch (rule) {
            case KEEP_TOGETHER -> "together";
            case SPLIT_BY_KEY -> "split";
        };
    }
}
