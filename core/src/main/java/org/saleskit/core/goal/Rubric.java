package org.saleskit.core.goal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.stats.Fraction;

/**
 * The levels of a goal that no number measures, from the lowest to the highest, each with what shows that it is reached
 * and a score between 0 and 1. Scores rise from level to level, and the highest level scores 1: so a rubric and an
 * attainment speak of the same scale and can be rolled up together.
 *
 * <p>Immutable and thread-safe.
 */
public final class Rubric {

    private final List<Level> levels;

    private Rubric(List<Level> levels) {
        this.levels = levels;
    }

    /**
     * One level.
     *
     * @param label the host's name of the level, not blank
     * @param evidence what shows that the level is reached, not blank
     * @param score between 0 and 1
     */
    public record Level(String label, String evidence, Fraction score) {

        /**
         * Checks the texts and the score.
         *
         * @param label the host's name of the level
         * @param evidence what shows that the level is reached
         * @param score between 0 and 1
         */
        public Level {
            Checks.notBlank(label, "level.label");
            Checks.notBlank(evidence, "level.evidence");
            boolean inside = score.signum() >= 0 && score.compareTo(Fraction.ONE) <= 0;
            Checks.check(inside, "level.score", "be a fraction between 0 and 1", score);
        }
    }

    /**
     * {@return a rubric of these levels}
     *
     * @param levels two levels or more from the lowest to the highest, with different labels and rising scores, of which
     *     the last is 1
     */
    public static Rubric of(List<Level> levels) {
        List<Level> copy = List.copyOf(levels);
        Checks.check(copy.size() >= 2, "rubric.levels", "be two or more", copy.size());
        Set<String> labels = new HashSet<>();
        for (int i = 0; i < copy.size(); i++) {
            Level level = copy.get(i);
            Checks.check(labels.add(level.label()), "levels[" + i + "].label", "differ from the others", level.label());
            boolean rises = i == 0 || level.score().compareTo(copy.get(i - 1).score()) > 0;
            Checks.check(rises, "levels[" + i + "].score", "be above that of the level below", level.score());
        }
        Fraction last = copy.get(copy.size() - 1).score();
        Checks.check(last.equals(Fraction.ONE), "levels[" + (copy.size() - 1) + "].score", "be 1", last);
        return new Rubric(copy);
    }

    /**
     * {@return a rubric whose scores rise evenly from 0 to 1: k of n - 1 for the level after k others}
     *
     * @param labels the names of the levels from the lowest to the highest, two or more
     * @param evidence what shows that each is reached, as many as there are labels
     */
    public static Rubric evenly(List<String> labels, List<String> evidence) {
        Checks.check(labels.size() >= 2, "rubric.levels", "be two or more", labels.size());
        Checks.check(
                labels.size() == evidence.size(),
                "evidence",
                "be as many as labels, " + labels.size(),
                evidence.size());
        List<Level> levels = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            levels.add(new Level(labels.get(i), evidence.get(i), Fraction.of(i, labels.size() - 1L)));
        }
        return of(levels);
    }

    /** {@return the levels from the lowest to the highest, unmodifiable} */
    public List<Level> levels() {
        return levels;
    }

    /**
     * {@return the level of this name}
     *
     * @param label the name
     * @throws IllegalArgumentException if there is no such level
     */
    public Level level(String label) {
        Objects.requireNonNull(label, "label");
        return levels.stream()
                .filter(level -> level.label().equals(label))
                .findFirst()
                .orElseThrow(() -> Checks.broken("level", "be one of the rubric, " + labels(), label));
    }

    private List<String> labels() {
        return levels.stream().map(Level::label).toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Rubric rubric && levels.equals(rubric.levels);
    }

    @Override
    public int hashCode() {
        return levels.hashCode();
    }

    /** {@return the names of the levels} */
    @Override
    public String toString() {
        return "Rubric" + labels();
    }
}
