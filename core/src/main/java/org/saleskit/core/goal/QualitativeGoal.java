package org.saleskit.core.goal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.saleskit.core.field.Attributes;
import org.saleskit.core.field.Field;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.kpi.KpiOwner;

/**
 * A goal that no number measures, such as "meetings are prepared": a {@link Rubric} says beforehand what each level looks
 * like, an {@link Assessment} later names the level reached with its evidence.
 */
@Value.Immutable
public abstract non-sealed class QualitativeGoal implements Goal {

    QualitativeGoal() {}

    @Override
    public abstract GoalId id();

    @Override
    @Value.Redacted
    public abstract Optional<String> statement();

    /** {@return the levels that can be reached} */
    public abstract Rubric rubric();

    @Override
    public abstract Optional<KpiOwner> owner();

    @Override
    public abstract Optional<LocalDate> deadline();

    @Override
    public abstract Optional<GoalId> serves();

    /** {@return values of the host's own fields; by default none} */
    @Value.Default
    public Attributes attributes() {
        return Attributes.none();
    }

    /** {@return a new builder} */
    public static QualitativeGoalBuilder builder() {
        return new QualitativeGoalBuilder();
    }

    /** {@return a builder that holds the values of this goal} */
    public final QualitativeGoalBuilder toBuilder() {
        return builder().from(this);
    }

    /** {@return what a goal consists of, in a fixed order} */
    public static List<Field<QualitativeGoal>> fields() {
        return GoalFields.QUALITATIVE;
    }

    @Value.Check
    void check() {
        GoalFields.checkText(statement(), "qualitativeGoal.statement");
        serves().ifPresent(parent ->
                Checks.check(!parent.equals(id()), "qualitativeGoal.serves", "be another goal", parent));
    }
}
