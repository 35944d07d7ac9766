package org.saleskit.analytics.mix;

import java.util.List;
import java.util.Optional;
import org.saleskit.analytics.trials.RateRows;

/** A host's row: a deal of a rep in a segment, won or lost; open while empty. */
record Sale(int number, String rep, String segment, Optional<Boolean> won) {

    static Sale of(int number, String rep, String segment, boolean won) {
        return new Sale(number, rep, segment, Optional.of(won));
    }

    static RateRows<String, Sale> rows(List<Sale> sales) {
        return RateRows.ofDecided(sales, sale -> Optional.of(sale.rep()), Sale::number, Sale::won);
    }

    static MixRows<String, Sale> adjust(MixAdjustment options, List<Sale> sales) {
        return options.adjust(rows(sales), Sale::segment);
    }
}
