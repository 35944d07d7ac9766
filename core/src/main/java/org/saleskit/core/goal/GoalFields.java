package org.saleskit.core.goal;

import java.util.List;
import java.util.Optional;
import org.saleskit.core.field.Attributes;
import org.saleskit.core.field.Field;
import org.saleskit.core.field.Sensitivity;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.kpi.Kpi;

/** What goals consist of. */
final class GoalFields {

    static final List<Field<SmartGoal>> SMART = List.of(
            Field.of("smartGoal.id", Sensitivity.OPEN, SmartGoal::id),
            Field.ofOptional("smartGoal.statement", Sensitivity.PERSONAL, SmartGoal::statement),
            Field.ofOptional("smartGoal.kpi", Sensitivity.OPEN, GoalFields::kpiWithoutAttributes),
            Field.ofOptional(
                    "smartGoal.kpi.attributes",
                    Sensitivity.PERSONAL,
                    goal -> goal.kpi().flatMap(kpi -> present(kpi.attributes()))),
            Field.ofOptional("smartGoal.target", Sensitivity.COMMERCIAL, SmartGoal::target),
            Field.ofOptional("smartGoal.owner", Sensitivity.OPEN, SmartGoal::owner),
            Field.ofOptional("smartGoal.responsible", Sensitivity.OPEN, SmartGoal::responsible),
            Field.ofOptional("smartGoal.start", Sensitivity.OPEN, SmartGoal::start),
            Field.ofOptional("smartGoal.deadline", Sensitivity.OPEN, SmartGoal::deadline),
            Field.ofOptional("smartGoal.serves", Sensitivity.OPEN, SmartGoal::serves),
            Field.ofOptional("smartGoal.strategy", Sensitivity.PERSONAL, SmartGoal::strategy),
            Field.ofOptional("smartGoal.attributes", Sensitivity.PERSONAL, goal -> present(goal.attributes())));

    static final List<Field<QualitativeGoal>> QUALITATIVE = List.of(
            Field.of("qualitativeGoal.id", Sensitivity.OPEN, QualitativeGoal::id),
            Field.ofOptional("qualitativeGoal.statement", Sensitivity.PERSONAL, QualitativeGoal::statement),
            Field.of("qualitativeGoal.rubric", Sensitivity.OPEN, QualitativeGoal::rubric),
            Field.ofOptional("qualitativeGoal.owner", Sensitivity.OPEN, QualitativeGoal::owner),
            Field.ofOptional("qualitativeGoal.deadline", Sensitivity.OPEN, QualitativeGoal::deadline),
            Field.ofOptional("qualitativeGoal.serves", Sensitivity.OPEN, QualitativeGoal::serves),
            Field.ofOptional("qualitativeGoal.attributes", Sensitivity.PERSONAL, goal -> present(goal.attributes())));

    private GoalFields() {}

    private static Optional<Kpi> kpiWithoutAttributes(SmartGoal goal) {
        return goal.kpi()
                .map(kpi -> kpi.toBuilder().attributes(Attributes.none()).build());
    }

    /** A free text is either absent or says something; the message does not repeat it. */
    static void checkText(Optional<String> text, String name) {
        text.ifPresent(given -> Checks.check(!Checks.isBlank(given), name, "not be blank", "blank"));
    }

    private static Optional<Attributes> present(Attributes attributes) {
        return Optional.of(attributes).filter(held -> !held.equals(Attributes.none()));
    }
}
