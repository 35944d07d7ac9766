package org.saleskit.examples.review.cli.deals;

import java.util.Map;
import org.saleskit.core.deal.Deal;
import org.saleskit.examples.review.cli.options.OptionValues;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;

/** When a deal has reached a stage that it skipped. */
final class OrderOptions {

    @Option(
            names = "--order",
            paramLabel = "RULE",
            converter = Rules.class,
            description = "When a deal has reached a stage: implied (it or a later one was entered, or won; default), "
                    + "implied-unless-lost (skipped stages count unless the deal is lost), implied-won (for won deals only), actual (entered itself), in-order (all up to it, "
                    + "one after the other), reset (implied, since the last move back).")
    private Deal.Reach order = Deal.Reach.IMPLIED_REACH;

    Deal.Reach order() {
        return order;
    }

    /** Rules by their names. */
    static final class Rules implements ITypeConverter<Deal.Reach> {
        @Override
        public Deal.Reach convert(String value) {
            return OptionValues.choice(
                    Map.of(
                            "implied", Deal.Reach.IMPLIED_REACH,
                            "implied-unless-lost", Deal.Reach.IMPLIED_REACH_UNLESS_LOST,
                            "implied-won", Deal.Reach.IMPLIED_REACH_WON_ONLY,
                            "actual", Deal.Reach.ACTUAL_ONLY,
                            "in-order", Deal.Reach.ALL_IN_ORDER,
                            "reset", Deal.Reach.RESET_ON_REGRESS),
                    "be implied, implied-unless-lost, implied-won, actual, in-order or reset",
                    value);
        }
    }
}
