package org.saleskit.core.goal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.saleskit.core.attainment.TargetValue;
import org.saleskit.core.field.Attributes;
import org.saleskit.core.field.Field;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.kpi.Kpi;
import org.saleskit.core.kpi.KpiOwner;
import org.saleskit.core.team.RepId;

/**
 * A goal in numbers: which KPI is to arrive where, by when, for whom, and what for.
 *
 * <p>Nearly everything may be absent, as a goal grows while it is discussed: whether it is fit to be agreed on is the
 * question of {@link SmartValidation}, which names every letter that is still open. What is stated must make sense: a
 * target in the unit of the KPI, a deadline after the start.
 *
 * <p>The statement, the strategy text and the owner are three things: what is to be reached, why, and whose number moves.
 * The responsible person is a fourth, and asked for by {@link SmartProfile#ASSIGNABLE} only.
 */
@Value.Immutable
public abstract non-sealed class SmartGoal implements Goal {

    SmartGoal() {}

    @Override
    public abstract GoalId id();

    @Override
    @Value.Redacted
    public abstract Optional<String> statement();

    /** {@return the KPI that is to move, if chosen} */
    public abstract Optional<Kpi> kpi();

    /** {@return where the KPI is to arrive, with its baseline, if stated} */
    public abstract Optional<TargetValue> target();

    @Override
    public abstract Optional<KpiOwner> owner();

    /** {@return the person who answers for the goal, if one is named} */
    public abstract Optional<RepId> responsible();

    /** {@return the first day of work on the goal, if stated} */
    public abstract Optional<LocalDate> start();

    @Override
    public abstract Optional<LocalDate> deadline();

    @Override
    public abstract Optional<GoalId> serves();

    /** {@return the sentence of the strategy that the goal serves, if it is written down} */
    @Value.Redacted
    public abstract Optional<String> strategy();

    /** {@return values of the host's own fields; by default none} */
    @Value.Default
    public Attributes attributes() {
        return Attributes.none();
    }

    /** {@return a new builder} */
    public static SmartGoalBuilder builder() {
        return new SmartGoalBuilder();
    }

    /** {@return a builder that holds the values of this goal} */
    public final SmartGoalBuilder toBuilder() {
        return builder().from(this);
    }

    /** {@return what a goal consists of, in a fixed order} */
    public static List<Field<SmartGoal>> fields() {
        return GoalFields.SMART;
    }

    @Value.Check
    void check() {
        GoalFields.checkText(statement(), "smartGoal.statement");
        GoalFields.checkText(strategy(), "smartGoal.strategy");
        serves().ifPresent(parent -> Checks.check(!parent.equals(id()), "smartGoal.serves", "be another goal", parent));
        kpi().ifPresent(kpi -> target().ifPresent(target -> {
            kpi.unit().check(target.low(), "smartGoal.target");
            kpi.unit().check(target.high(), "smartGoal.target");
            target.baseline().ifPresent(value -> kpi.unit().check(value, "smartGoal.target.baseline"));
        }));
        start().ifPresent(start -> deadline()
                .ifPresent(end ->
                        Checks.check(end.isAfter(start), "smartGoal.deadline", "be after start, " + start, end)));
    }
}
