package org.saleskit.analytics.internal.deals;

import java.util.ArrayList;
import java.util.List;
import org.saleskit.core.deal.Close;
import org.saleskit.core.deal.Deal;
import org.saleskit.core.deal.Visit;
import org.saleskit.core.pipeline.StageType;

/**
 * A close that a report counts, and whether selling had begun by then.
 *
 * @param deal the deal
 * @param close the close
 * @param inSales whether the deal had entered the first sales stage or a later open one, or had been won, by the close
 */
public record CountedClose(Deal deal, Close close, boolean inSales) {

    /**
     * {@return the closes of a deal that a report counts, in the order of time}
     *
     * @param deal the deal
     * @param rule which ones; with {@link Close.Rule#NEW_DEAL_ON_REOPEN} selling begins anew after each reopening
     */
    public static List<CountedClose> of(Deal deal, Close.Rule rule) {
        List<Close> closes = deal.closes();
        if (closes.isEmpty()) {
            return List.of();
        }
        List<CountedClose> all = new ArrayList<>(closes.size());
        SalesStages stages = SalesStages.of(deal.pipeline());
        boolean inSales = false;
        boolean closed = false;
        for (Visit visit : deal.visits()) {
            StageType type = visit.stage().type();
            if (closed && !type.isClosed()) {
                all.add(new CountedClose(deal, closes.get(all.size()), inSales));
                inSales &= rule != Close.Rule.NEW_DEAL_ON_REOPEN;
            }
            closed = type.isClosed();
            inSales |= type == StageType.WON || stages.contains(visit.stage());
        }
        if (closed) {
            all.add(new CountedClose(deal, closes.get(all.size()), inSales));
        }
        return switch (rule) {
            case LAST_CLOSE -> closed ? all.subList(all.size() - 1, all.size()) : List.of();
            case FIRST_CLOSE -> all.subList(0, 1);
            case COUNT_EACH_CLOSE, NEW_DEAL_ON_REOPEN -> all;
        };
    }

    /** {@return the state in which the close left the deal} */
    public StageType type() {
        return close.type();
    }
}
