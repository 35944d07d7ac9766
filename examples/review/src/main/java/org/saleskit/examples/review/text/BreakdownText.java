package org.saleskit.examples.review.text;

import java.util.ArrayList;
import java.util.List;
import org.saleskit.examples.review.model.Breakdowns;
import org.saleskit.examples.review.model.OrderState;
import org.saleskit.examples.review.model.PlanFact;
import org.saleskit.examples.review.model.Review;

/** Territories and product lines beside reps; order states beside plan and fact. */
final class BreakdownText {

    private static final int COLUMN = 51;
    private static final int MAX_LINES = 8;
    private static final int MAX_REPS = 15;
    private static final Layout LINE = Layout.of(-20, 11, 7, 8);
    private static final Layout STATE = Layout.of(-13, 7, 6, 11, 8);
    private static final Layout PLAN = Layout.of(-12, 12, 12, 10);

    private final Phrases phrases;
    private final Numbers numbers;

    BreakdownText(Phrases phrases, Numbers numbers) {
        this.phrases = phrases;
        this.numbers = numbers;
    }

    List<String> lines(Review review) {
        Breakdowns breakdowns = review.breakdowns();
        List<String> left = new ArrayList<>(block("breakdown.territory", breakdowns.territories(), MAX_LINES));
        left.addAll(block("breakdown.line", breakdowns.productLines(), MAX_LINES));
        List<String> lines = new ArrayList<>();
        lines.add(Layout.title(phrases.get("breakdown.title")));
        lines.addAll(Layout.beside(left, block("breakdown.rep", breakdowns.reps(), MAX_REPS), COLUMN));
        lines.add(Layout.title(phrases.get("states.title")));
        lines.addAll(Layout.beside(states(review.orderStates()), plan(review.planFact()), COLUMN));
        return lines;
    }

    private List<String> block(String key, List<Breakdowns.Line> lines, int most) {
        List<String> block = new ArrayList<>();
        block.add(LINE.row(
                phrases.get(key),
                phrases.get("sales.revenue"),
                phrases.get("matrix.share"),
                phrases.get("sales.marginRate")));
        int shown = lines.size() <= most ? lines.size() : most - 1;
        for (Breakdowns.Line line : lines.subList(0, shown)) {
            block.add(LINE.row(
                    line.name().orElse(phrases.get("breakdown.none")),
                    numbers.money(line.revenue()),
                    numbers.percent(line.share()),
                    numbers.percent(line.marginRate())));
        }
        if (shown < lines.size()) {
            block.add(phrases.get("more", lines.size() - shown));
        }
        return block;
    }

    private List<String> states(List<OrderState> states) {
        List<String> block = new ArrayList<>();
        block.add(STATE.row(
                phrases.get("states.state"),
                phrases.get("sales.orders"),
                phrases.get("states.lines"),
                phrases.get("states.value"),
                phrases.get("matrix.share")));
        int shown = Math.min(states.size(), MAX_LINES);
        for (OrderState state : states.subList(0, shown)) {
            block.add(STATE.row(
                    state.state(),
                    numbers.count(state.orders()),
                    numbers.count(state.lines()),
                    numbers.money(state.value()),
                    numbers.percent(state.share())));
        }
        return block;
    }

    private List<String> plan(PlanFact planFact) {
        List<String> block = new ArrayList<>();
        block.add(PLAN.row(
                phrases.get("plan.region"),
                phrases.get("plan.plan"),
                phrases.get("plan.fact"),
                phrases.get("plan.ratio")));
        int shown = Math.min(planFact.regions().size(), MAX_LINES - 2);
        planFact.regions().subList(0, shown).forEach(line -> block.add(plan(line.name(), line)));
        block.add(plan(phrases.get("plan.total"), planFact.total()));
        block.add(plan(phrases.get("plan.sales"), planFact.salesDepartment()));
        return block;
    }

    private String plan(String name, PlanFact.Line line) {
        return PLAN.row(name, numbers.money(line.plan()), numbers.money(line.fact()), numbers.percent(line.ratio()));
    }
}
