package org.saleskit.core.goal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.saleskit.core.field.Field;
import org.saleskit.core.field.Sensitivity;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.stats.Fraction;
import org.saleskit.core.team.RepId;

/**
 * Which level of its rubric a qualitative goal has reached, and what shows it. A level that scores above 0 needs evidence;
 * nothing has to be shown for having got nowhere.
 */
@Value.Immutable
public abstract class Assessment {

    Assessment() {}

    /** {@return the goal} */
    public abstract GoalId goal();

    /** {@return the level reached} */
    public abstract Rubric.Level level();

    /** {@return what shows it: notes, or addresses of documents; in no text form, as it is free text} */
    @Value.Redacted
    public abstract List<String> evidence();

    /** {@return the day whose state is assessed} */
    public abstract LocalDate assessedOn();

    /** {@return when the assessment was written down} */
    public abstract Instant recordedAt();

    /** {@return who assessed, if known} */
    public abstract Optional<RepId> by();

    /**
     * {@return an assessment of a goal}
     *
     * @param goal the goal
     * @param level the name of the level reached, one of the goal's rubric
     * @param evidence what shows it
     * @param assessedOn the day whose state is assessed
     * @param recordedAt when the assessment was written down
     */
    public static Assessment of(
            QualitativeGoal goal, String level, List<String> evidence, LocalDate assessedOn, Instant recordedAt) {
        return builder()
                .goal(goal.id())
                .level(goal.rubric().level(level))
                .evidence(evidence)
                .assessedOn(assessedOn)
                .recordedAt(recordedAt)
                .build();
    }

    /** {@return a new builder} */
    public static AssessmentBuilder builder() {
        return new AssessmentBuilder();
    }

    /** {@return a builder that holds the values of this assessment} */
    public final AssessmentBuilder toBuilder() {
        return builder().from(this);
    }

    /** {@return what an assessment consists of, in a fixed order} */
    public static List<Field<Assessment>> fields() {
        return List.of(
                Field.of("assessment.goal", Sensitivity.OPEN, Assessment::goal),
                Field.of("assessment.level", Sensitivity.OPEN, Assessment::level),
                Field.ofOptional(
                        "assessment.evidence",
                        Sensitivity.PERSONAL,
                        assessment -> Optional.of(assessment.evidence()).filter(texts -> !texts.isEmpty())),
                Field.of("assessment.assessedOn", Sensitivity.OPEN, Assessment::assessedOn),
                Field.of("assessment.recordedAt", Sensitivity.OPEN, Assessment::recordedAt),
                Field.ofOptional("assessment.by", Sensitivity.OPEN, Assessment::by));
    }

    @Value.Check
    void check() {
        for (int i = 0; i < evidence().size(); i++) {
            GoalFields.checkText(Optional.of(evidence().get(i)), "assessment.evidence[" + i + "]");
        }
        Checks.check(
                level().score().signum() == 0 || !evidence().isEmpty(),
                "assessment.evidence",
                "be given for a level that scores above 0",
                "empty");
    }

    /** {@return the score of the level, between 0 and 1} */
    public final Fraction score() {
        return level().score();
    }
}
