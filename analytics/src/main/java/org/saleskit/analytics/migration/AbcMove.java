package org.saleskit.analytics.migration;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import org.saleskit.analytics.abc.AbcClass;
import org.saleskit.analytics.abc.AbcItem;
import org.saleskit.core.internal.Words;
import org.saleskit.core.stats.Fraction;

/**
 * An item of two runs of ABC analysis, with the causes of its change. Immutable.
 *
 * @param <K> the key
 */
public final class AbcMove<K> {

    private static final int DIGITS = 40;
    private static final int POINT_DIGITS = 2;

    private final AbcMigration<K> migration;
    private final MigrationLine<K, AbcClass> line;

    AbcMove(AbcMigration<K> migration, MigrationLine<K, AbcClass> line) {
        this.migration = migration;
        this.line = line;
    }

    /** {@return the key} */
    public K key() {
        return line.key();
    }

    /** {@return classes, amounts and step} */
    public MigrationLine<K, AbcClass> line() {
        return line;
    }

    /** {@return the item in the earlier run; empty if it entered} */
    public Optional<AbcItem<K>> before() {
        return migration.before().item(key());
    }

    /** {@return the item in the later run; empty if it left} */
    public Optional<AbcItem<K>> after() {
        return migration.after().item(key());
    }

    /**
     * {@return the shares that part the change; empty unless the runs have mode {@link
     * org.saleskit.analytics.abc.AbcMode#VALUE_SHARE} and rule {@link org.saleskit.analytics.abc.BoundaryRule#PREFIX} and the
     * item is in the base of both, and under {@link org.saleskit.analytics.abc.NegativeRule#INCLUDE_IN_BASE} or {@link
     * org.saleskit.analytics.abc.NegativeRule#CLAMP_TO_ZERO} if a state between the runs has no total above zero}
     */
    public Optional<MoveParts> parts() {
        return migration.parts(key());
    }

    /**
     * {@return what happened and why, in words, from the numbers of this item; if there are no parts, the reason for that}
     *
     * @param locale the language, Russian or else English, and the form of the numbers
     */
    public String explain(Locale locale) {
        Words words = Words.of(locale);
        return line.explain(locale)
                + parts().map(parts -> "; " + causes(words, parts)).orElseGet(() -> noParts(words));
    }

    private String causes(Words words, MoveParts parts) {
        String before = percent(words, parts.before());
        String after = percent(words, parts.after());
        String change = points(words, parts.change());
        String own = points(words, parts.own());
        String others = points(words, parts.others());
        String othersBefore = others(words, migration.sharesBefore());
        String othersAfter = others(words, migration.sharesAfter());
        return words.say(
                before + " of the total came from items before it, now " + after + "; of these " + change
                        + " points, its own amount made " + own + " and the others, from " + othersBefore + " to "
                        + othersAfter + ", made " + others,
                "на предыдущие позиции приходилось " + before + " итога, теперь " + after + "; из этих " + change
                        + " п.п. собственная сумма дала " + own + ", остальные, с " + othersBefore + " до "
                        + othersAfter
                        + ", дали " + others);
    }

    private String others(Words words, RunShares<K> shares) {
        long units = shares.othersOf(shares.inBase(key()).orElseThrow());
        return words.number(migration.after().unit().toDecimal(units));
    }

    private String noParts(Words words) {
        if (line.before().isEmpty() || line.after().isEmpty()) {
            // The line has said which run does not have it.
            return "";
        }
        if (!migration.isPlacedByShareBefore()) {
            return words.say(
                    "; no causes: the share before an item decides its class only in mode VALUE_SHARE with rule PREFIX",
                    "; причины не разделить: доля предыдущих позиций решает о классе только в режиме VALUE_SHARE с"
                            + " правилом PREFIX");
        }
        if (migration.isInBothBases(key())) {
            return words.say(
                    "; no causes: with only its own amount or only the others changed, there would be no total above zero",
                    "; причины не разделить: если изменить только её сумму или только остальные, итога больше нуля не"
                            + " будет");
        }
        return words.say(
                "; no causes: it needs a share of an amount above zero in both runs",
                "; причины не разделить: нужна доля от суммы больше нуля в обоих расчётах");
    }

    private String percent(Words words, Fraction share) {
        return words.percent(
                share.rounded(DIGITS, RoundingMode.HALF_EVEN),
                migration.after().analysis().thresholds());
    }

    private static String points(Words words, Fraction share) {
        BigDecimal points = share.multipliedBy(Fraction.of(100)).rounded(POINT_DIGITS, RoundingMode.HALF_EVEN);
        return (points.signum() > 0 ? "+" : "") + words.number(points);
    }

    /** {@return key and both classes} */
    @Override
    public String toString() {
        return "AbcMove" + line.toString().substring("MigrationLine".length());
    }
}
