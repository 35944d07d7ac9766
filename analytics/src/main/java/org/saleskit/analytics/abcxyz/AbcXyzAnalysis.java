package org.saleskit.analytics.abcxyz;

import java.util.Objects;
import org.saleskit.analytics.abc.AbcAnalysis;
import org.saleskit.analytics.abc.AbcResult;
import org.saleskit.analytics.table.PeriodTable;
import org.saleskit.analytics.xyz.XyzAnalysis;
import org.saleskit.analytics.xyz.XyzResult;

/**
 * Which items bring the total, and which of them can be planned? Joins the classes of {@link AbcAnalysis} and {@link
 * XyzAnalysis} over one table into the ABC-XYZ matrix.
 *
 * <pre>
 * Formula   cell(i) = abc(i) + xyz(i), such as AX or CZ
 * </pre>
 *
 * <p><b>Symbols.</b> abc(i): class by share of the total, see {@link AbcAnalysis}. xyz(i): class by variation between
 * periods, see {@link XyzAnalysis}.
 *
 * <p><b>Input.</b> A {@link PeriodTable}; both analyses see the same rows, keys and window.
 *
 * <p><b>Special cases.</b> Items outside the ABC base keep their label, such as {@code NEGATIVEUNDEFINED}; they are in
 * {@link AbcXyzResult#items} and {@link AbcXyzResult#leftOut}, not in the matrix. Without a positive item the matrix is
 * all zeros.
 *
 * <p><b>Result.</b> Items by descending amount, then key; the matrix with items, amount and share of the base per cell; and
 * all that was left out, with the reason.
 *
 * <p><b>Example.</b> The first sample of the project's README.
 *
 * <p><b>Method.</b> Each analysis runs by itself; nothing is estimated jointly.
 *
 * <p><b>Source.</b> The matrix is common practice in materials management; R {@code tsutils} 0.9.4 {@code abcxyz} and
 * {@code matman} 1.1.4 {@code computeABCXYZAnalysis} give the same cross table for their own class rules.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class AbcXyzAnalysis {

    private static final AbcXyzAnalysis DEFAULT =
            new AbcXyzAnalysis(AbcAnalysis.withDefaults(), XyzAnalysis.withDefaults(), CellPolicies.usual());

    private final AbcAnalysis abc;
    private final XyzAnalysis xyz;
    private final CellPolicies policies;

    private AbcXyzAnalysis(AbcAnalysis abc, XyzAnalysis xyz, CellPolicies policies) {
        this.abc = abc;
        this.xyz = xyz;
        this.policies = policies;
    }

    /**
     * {@return the usual analysis: ABC at 80 % and 95 %, XYZ at 10 % and 25 % with at least 6 periods, the usual policies}
     */
    public static AbcXyzAnalysis withDefaults() {
        return DEFAULT;
    }

    /**
     * {@return the same analysis with another ABC part}
     *
     * @param analysis the ABC analysis
     */
    public AbcXyzAnalysis withAbc(AbcAnalysis analysis) {
        return new AbcXyzAnalysis(Objects.requireNonNull(analysis, "analysis"), xyz, policies);
    }

    /**
     * {@return the same analysis with another XYZ part}
     *
     * @param analysis the XYZ analysis
     */
    public AbcXyzAnalysis withXyz(XyzAnalysis analysis) {
        return new AbcXyzAnalysis(abc, Objects.requireNonNull(analysis, "analysis"), policies);
    }

    /**
     * {@return the same analysis with another table of policies}
     *
     * @param table the table; it has no influence on any class
     */
    public AbcXyzAnalysis withPolicies(CellPolicies table) {
        return new AbcXyzAnalysis(abc, xyz, Objects.requireNonNull(table, "table"));
    }

    /** {@return the ABC part} */
    public AbcAnalysis abc() {
        return abc;
    }

    /** {@return the XYZ part} */
    public XyzAnalysis xyz() {
        return xyz;
    }

    /** {@return what is done with the items of each cell; by default {@link CellPolicies#usual}} */
    public CellPolicies policies() {
        return policies;
    }

    /**
     * {@return the cell of every key of the table}
     *
     * @param <K> the key
     * @param table the table
     * @throws ArithmeticException if the sum of the positive items does not fit in a long
     */
    public <K> AbcXyzResult<K> classify(PeriodTable<K> table) {
        Objects.requireNonNull(table, "table");
        AbcResult<K> shares = abc.classify(table);
        XyzResult<K> variations = xyz.classify(table);
        return new AbcXyzResult<>(this, table, shares, variations);
    }

    /** {@return both parts} */
    @Override
    public String toString() {
        return "AbcXyzAnalysis[" + abc + ", " + xyz + "]";
    }
}
