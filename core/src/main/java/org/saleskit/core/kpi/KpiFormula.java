package org.saleskit.core.kpi;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Predicate;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.internal.Words;
import org.saleskit.core.stats.Fraction;

/**
 * How a KPI is computed from facts of any type: the host's rows or saleskit's own.
 *
 * <p>A formula is put together from the factories and {@link #where}, {@link #ratio}; {@link #custom} takes any function.
 * It is plain Java over a list of facts, so it can be tested with three facts and read by the next developer. {@link
 * #measure} gives the value with its numerator, denominator and counts, {@link #explain} says them in words.
 *
 * <p><b>Special cases</b> Of no facts a sum and a count are 0; a mean, a ratio, the least and the greatest value are
 * undefined. The result is the same to the bit for any order of the facts.
 *
 * <p>Immutable; thread-safe if the functions are.
 *
 * @param <F> the type of the facts
 */
public final class KpiFormula<F> {

    private static final int SHOWN_DIGITS = 4;

    private final String label;
    private final Function<List<? extends F>, KpiMeasure> evaluation;

    private KpiFormula(String label, Function<List<? extends F>, KpiMeasure> evaluation) {
        this.label = Checks.notBlank(label, "kpiFormula.label");
        this.evaluation = evaluation;
    }

    /**
     * {@return the number of facts}
     *
     * @param label what is counted, in the host's words
     * @param <F> the type of the facts
     */
    public static <F> KpiFormula<F> count(String label) {
        return count(label, fact -> true);
    }

    /**
     * {@return the number of facts that a condition holds for}
     *
     * @param label what is counted, in the host's words
     * @param condition which facts count
     * @param <F> the type of the facts
     */
    public static <F> KpiFormula<F> count(String label, Predicate<? super F> condition) {
        Objects.requireNonNull(condition, "condition");
        return new KpiFormula<>(label, facts -> {
            long held = facts.stream().filter(condition).count();
            return new KpiMeasure(BigDecimal.valueOf(held), BigDecimal.ONE, held, facts.size());
        });
    }

    /**
     * {@return the number of different keys, such as that of clients who bought}
     *
     * @param label what is counted, in the host's words
     * @param key reads the key of a fact; keys are compared by {@code equals}
     * @param <F> the type of the facts
     */
    public static <F> KpiFormula<F> countDistinct(String label, Function<? super F, ?> key) {
        Objects.requireNonNull(key, "key");
        return new KpiFormula<>(label, facts -> {
            HashSet<Object> keys = new HashSet<>();
            facts.forEach(fact -> keys.add(Objects.requireNonNull(key.apply(fact), "key of a fact")));
            return new KpiMeasure(BigDecimal.valueOf(keys.size()), BigDecimal.ONE, facts.size(), facts.size());
        });
    }

    /**
     * {@return the sum of a number of each fact}
     *
     * @param label what is added, in the host's words
     * @param number reads the number of a fact
     * @param <F> the type of the facts
     */
    public static <F> KpiFormula<F> sum(String label, Function<? super F, BigDecimal> number) {
        Objects.requireNonNull(number, "number");
        return new KpiFormula<>(
                label, facts -> new KpiMeasure(total(facts, number), BigDecimal.ONE, facts.size(), facts.size()));
    }

    /**
     * {@return the sum of an amount of each fact, all in one currency}
     *
     * @param label what is added, in the host's words
     * @param currency the currency; an amount in another one is refused, as it would have to be converted first
     * @param amount reads the amount of a fact
     * @param <F> the type of the facts
     */
    public static <F> KpiFormula<F> sumOfMoney(String label, CurrencyUnit currency, Function<? super F, Money> amount) {
        Objects.requireNonNull(currency, "currency");
        Objects.requireNonNull(amount, "amount");
        return sum(label, fact -> {
            Money money = amount.apply(fact);
            Checks.check(
                    money.getCurrencyUnit().equals(currency),
                    "amount of a fact",
                    "be in " + currency + ", the currency of " + label,
                    money.getCurrencyUnit());
            return money.getAmount();
        });
    }

    /**
     * {@return the mean of a number of each fact: the sum over the number of facts}
     *
     * @param label what is averaged, in the host's words
     * @param number reads the number of a fact
     * @param <F> the type of the facts
     */
    public static <F> KpiFormula<F> mean(String label, Function<? super F, BigDecimal> number) {
        Objects.requireNonNull(number, "number");
        return new KpiFormula<>(label, facts -> {
            BigDecimal count = BigDecimal.valueOf(facts.size());
            return new KpiMeasure(total(facts, number), count, facts.size(), facts.size());
        });
    }

    /**
     * {@return the greatest number of the facts}
     *
     * @param label what is compared, in the host's words
     * @param number reads the number of a fact
     * @param <F> the type of the facts
     */
    public static <F> KpiFormula<F> max(String label, Function<? super F, BigDecimal> number) {
        return extreme(label, number, BigDecimal::max);
    }

    /**
     * {@return the least number of the facts}
     *
     * @param label what is compared, in the host's words
     * @param number reads the number of a fact
     * @param <F> the type of the facts
     */
    public static <F> KpiFormula<F> min(String label, Function<? super F, BigDecimal> number) {
        return extreme(label, number, BigDecimal::min);
    }

    /**
     * {@return the quotient of two formulas over the same facts, such as deals won over meetings held} A fact may take
     * part in both; {@code used} of the result is the greater of both counts.
     *
     * @param label what the quotient is, in the host's words
     * @param above the formula above the line
     * @param below the formula below the line; where it is 0 or undefined, the quotient is undefined
     * @param <F> the type of the facts
     */
    public static <F> KpiFormula<F> ratio(String label, KpiFormula<F> above, KpiFormula<F> below) {
        Objects.requireNonNull(above, "above");
        Objects.requireNonNull(below, "below");
        return new KpiFormula<>(label, facts -> {
            KpiMeasure top = above.evaluation.apply(facts);
            KpiMeasure bottom = below.evaluation.apply(facts);
            boolean undefined =
                    top.denominator().signum() == 0 || bottom.denominator().signum() == 0;
            // Two means over the same facts have one denominator; without it their sums are added over owners and
            // periods.
            boolean alike = top.denominator().compareTo(bottom.denominator()) == 0;
            BigDecimal numerator = alike ? top.numerator() : top.numerator().multiply(bottom.denominator());
            BigDecimal denominator =
                    alike ? bottom.numerator() : top.denominator().multiply(bottom.numerator());
            return new KpiMeasure(
                    numerator,
                    undefined ? BigDecimal.ZERO : denominator,
                    Math.max(top.used(), bottom.used()),
                    facts.size());
        });
    }

    /**
     * {@return a formula of the host's own}
     *
     * @param label what it gives, in the host's words
     * @param evaluation gives the value with its counts from all facts; it must not depend on their order
     * @param <F> the type of the facts
     */
    public static <F> KpiFormula<F> custom(String label, Function<List<? extends F>, KpiMeasure> evaluation) {
        return new KpiFormula<>(label, Objects.requireNonNull(evaluation, "evaluation"));
    }

    /**
     * {@return this formula over the facts alone that a condition holds for}
     *
     * @param condition which facts take part
     */
    public KpiFormula<F> where(Predicate<? super F> condition) {
        Objects.requireNonNull(condition, "condition");
        return new KpiFormula<>(label, facts -> {
            List<F> kept = new ArrayList<>();
            facts.stream().filter(condition).forEach(kept::add);
            KpiMeasure measure = evaluation.apply(kept);
            return new KpiMeasure(measure.numerator(), measure.denominator(), measure.used(), facts.size());
        });
    }

    /**
     * {@return this formula over facts from which its own facts are read}
     *
     * @param reader reads the fact of this formula from another
     * @param <G> the type of the other facts
     */
    public <G> KpiFormula<G> over(Function<? super G, ? extends F> reader) {
        Objects.requireNonNull(reader, "reader");
        return new KpiFormula<>(label, facts -> {
            List<F> read = new ArrayList<>();
            facts.forEach(fact -> read.add(reader.apply(fact)));
            return evaluation.apply(read);
        });
    }

    /** {@return what the formula gives, in the host's words} */
    public String label() {
        return label;
    }

    /**
     * {@return the value of the facts, with its counts}
     *
     * @param facts the facts of one owner and period, in any order
     */
    public KpiMeasure measure(Collection<? extends F> facts) {
        return evaluation.apply(List.copyOf(facts));
    }

    /**
     * {@return a measure in words, such as "conversion = 3 / 12 = 0.25; 12 of 20 facts used"}
     *
     * @param measure what {@link #measure} gave
     * @param locale Russian or, for any other language, English
     */
    public String explain(KpiMeasure measure, Locale locale) {
        Words words = Words.of(locale);
        String value = measure.value()
                .map(found -> words.number(shown(found)))
                .orElse(words.say("undefined: nothing to divide by", "не определено: делить не на что"));
        boolean divided = measure.denominator().compareTo(BigDecimal.ONE) != 0;
        String parts =
                divided ? words.number(measure.numerator()) + " / " + words.number(measure.denominator()) + " = " : "";
        String counts = words.number(BigDecimal.valueOf(measure.used()))
                + words.say(" of ", " из ")
                + words.number(BigDecimal.valueOf(measure.given()))
                + words.say(" facts used", " фактов учтено");
        return label + " = " + parts + value + "; " + counts;
    }

    private static BigDecimal shown(Fraction value) {
        return value.decimal()
                .filter(exact -> exact.scale() <= SHOWN_DIGITS)
                .orElseGet(() -> value.rounded(SHOWN_DIGITS, RoundingMode.HALF_UP));
    }

    private static <F> BigDecimal total(List<? extends F> facts, Function<? super F, BigDecimal> number) {
        BigDecimal total = BigDecimal.ZERO;
        for (F fact : facts) {
            total = total.add(number.apply(fact));
        }
        return total;
    }

    private static <F> KpiFormula<F> extreme(
            String label, Function<? super F, BigDecimal> number, BinaryOperator<BigDecimal> better) {
        Objects.requireNonNull(number, "number");
        return new KpiFormula<>(label, facts -> {
            BigDecimal best = null;
            for (F fact : facts) {
                BigDecimal next = number.apply(fact);
                best = best == null ? next : better.apply(best, next);
            }
            return best == null
                    ? new KpiMeasure(BigDecimal.ZERO, BigDecimal.ZERO, 0, 0)
                    : new KpiMeasure(best, BigDecimal.ONE, facts.size(), facts.size());
        });
    }
}
