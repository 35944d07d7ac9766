package org.saleskit.analytics.abcxyz;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.saleskit.analytics.abc.AbcClass;
import org.saleskit.analytics.xyz.XyzClass;

/**
 * A policy for each cell of the matrix, as a table that a host may change. A class without a policy of its own takes that
 * of the next higher class of its column that has one; so the usual table, written for A, B and C, serves any number of
 * classes. Items outside the classes have a policy only if they are given one.
 *
 * <p><b>The usual table.</b> It is a starting point by convention, not a finding: days between contacts, days of credit,
 * planning.
 *
 * <pre>
 *     X                   Y                   Z                   NEW
 * A   14, 45, close       14, 30, close       7, 30, close        14, 0, close
 * B   30, 30, automatic   30, 30, regular     21, 14, regular     30, 0, regular
 * C   90, 14, automatic   90, 7, automatic    none, 0, on order   90, 0, on order
 * </pre>
 *
 * <p>Its reasons: what carries the total is planned by a person, and called the more often the less even it is; steadiness
 * earns credit and leaves planning to a forecast; what is small and irregular costs more to plan than it brings; what is new
 * has shown nothing yet. Items of A to C whose steadiness is undefined are treated as Z.
 *
 * <p>Immutable and thread-safe.
 */
public final class CellPolicies {

    private static final CellPolicies NONE = new CellPolicies(new TreeMap<>());
    private static final CellPolicies USUAL = makeUsual();

    /** By class of XYZ, then class of ABC. */
    private final SortedMap<XyzClass, SortedMap<AbcClass, CellPolicy>> columns;

    private CellPolicies(SortedMap<XyzClass, SortedMap<AbcClass, CellPolicy>> columns) {
        this.columns = columns;
    }

    /** {@return a table without policies} */
    public static CellPolicies none() {
        return NONE;
    }

    /** {@return the usual table, shown above} */
    public static CellPolicies usual() {
        return USUAL;
    }

    private static CellPolicies makeUsual() {
        return small(middling(large(NONE)));
    }

    private static CellPolicies large(CellPolicies table) {
        CellPolicy even = policy(
                14,
                45,
                PlanningEffort.CLOSE,
                "large and even, so running out would cost most and credit is safe",
                "крупная и ровная: перебой обойдётся дороже всего, отсрочка безопасна");
        CellPolicy uneven = policy(
                14,
                30,
                PlanningEffort.CLOSE,
                "large with swings, often of a season, that a plan can foresee",
                "крупная с колебаниями, часто сезонными: их можно предвидеть");
        CellPolicy irregular = policy(
                7,
                30,
                PlanningEffort.CLOSE,
                "large and irregular, so only the client knows the next order",
                "крупная и нерегулярная: следующий заказ знает только клиент");
        CellPolicy fresh = policy(
                14,
                0,
                PlanningEffort.CLOSE,
                "large but new, so it is won by attention and not yet by credit",
                "крупная, но новая: держится вниманием, для отсрочки рано");
        return table.withRow(AbcClass.A, even, uneven, irregular, fresh);
    }

    private static CellPolicies middling(CellPolicies table) {
        CellPolicy even = policy(
                30,
                30,
                PlanningEffort.AUTOMATIC,
                "middling and even, so a forecast is enough",
                "средняя и ровная: достаточно прогноза");
        CellPolicy uneven = policy(
                30,
                30,
                PlanningEffort.REGULAR,
                "middling with swings, so the forecast is worth a look",
                "средняя с колебаниями: прогноз стоит просмотреть");
        CellPolicy irregular = policy(
                21,
                14,
                PlanningEffort.REGULAR,
                "middling and irregular, so a call before the order saves stock",
                "средняя и нерегулярная: звонок до заказа бережёт запас");
        CellPolicy fresh = policy(
                30,
                0,
                PlanningEffort.REGULAR,
                "middling and new, so it is watched until it has a history",
                "средняя и новая: наблюдаем, пока не накопится история");
        return table.withRow(AbcClass.B, even, uneven, irregular, fresh);
    }

    private static CellPolicies small(CellPolicies table) {
        CellPolicy even = policy(
                90, 14, PlanningEffort.AUTOMATIC, "small and even, so it runs by itself", "мелкая и ровная: идёт сама");
        CellPolicy uneven = policy(
                90,
                7,
                PlanningEffort.AUTOMATIC,
                "small with swings, so a rough forecast is enough",
                "мелкая с колебаниями: достаточно грубого прогноза");
        CellPolicy irregular = policy(
                        90,
                        0,
                        PlanningEffort.ON_ORDER,
                        "small and irregular, so planning costs more than it brings",
                        "мелкая и нерегулярная: планировать дороже, чем она приносит")
                .toBuilder()
                .contactDays(OptionalInt.empty())
                .build();
        CellPolicy fresh = policy(
                90,
                0,
                PlanningEffort.ON_ORDER,
                "small and new, so nothing is held for it yet",
                "мелкая и новая: под неё пока ничего не держим");
        return table.withRow(AbcClass.C, even, uneven, irregular, fresh);
    }

    private CellPolicies withRow(
            AbcClass row, CellPolicy even, CellPolicy uneven, CellPolicy irregular, CellPolicy fresh) {
        return with(row, XyzClass.X, even)
                .with(row, XyzClass.Y, uneven)
                .with(row, XyzClass.Z, irregular)
                .with(row, XyzClass.NEW, fresh)
                .with(row, XyzClass.UNDEFINED, irregular);
    }

    private static CellPolicy policy(
            int contactDays, int creditDays, PlanningEffort effort, String reason, String inRussian) {
        return CellPolicy.builder()
                .contactDays(contactDays)
                .creditDays(creditDays)
                .planningEffort(effort)
                .reason(reason)
                .reasonInRussian(inRussian)
                .build();
    }

    /**
     * {@return the same table with another policy for one cell, and for the classes below it that have none of their own}
     *
     * @param abcClass the row
     * @param xyzClass the column
     * @param policy the policy
     */
    public CellPolicies with(AbcClass abcClass, XyzClass xyzClass, CellPolicy policy) {
        Objects.requireNonNull(abcClass, "abcClass");
        Objects.requireNonNull(xyzClass, "xyzClass");
        Objects.requireNonNull(policy, "policy");
        SortedMap<XyzClass, SortedMap<AbcClass, CellPolicy>> copy = new TreeMap<>(columns);
        SortedMap<AbcClass, CellPolicy> column = new TreeMap<>(copy.getOrDefault(xyzClass, new TreeMap<>()));
        column.put(abcClass, policy);
        copy.put(xyzClass, Collections.unmodifiableSortedMap(column));
        return new CellPolicies(copy);
    }

    /**
     * {@return the policy of a cell, if there is one}
     *
     * @param abcClass the row
     * @param xyzClass the column
     */
    public Optional<CellPolicy> policy(AbcClass abcClass, XyzClass xyzClass) {
        Objects.requireNonNull(abcClass, "abcClass");
        SortedMap<AbcClass, CellPolicy> column =
                columns.getOrDefault(Objects.requireNonNull(xyzClass, "xyzClass"), new TreeMap<>());
        CellPolicy own = column.get(abcClass);
        if (own != null || !abcClass.isInBase()) {
            return Optional.ofNullable(own);
        }
        SortedMap<AbcClass, CellPolicy> higher = column.headMap(abcClass);
        return higher.isEmpty() ? Optional.empty() : Optional.ofNullable(higher.get(higher.lastKey()));
    }

    /** {@return the cells that have a policy of their own} */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("CellPolicies[");
        for (Map.Entry<XyzClass, SortedMap<AbcClass, CellPolicy>> column : columns.entrySet()) {
            for (AbcClass row : column.getValue().keySet()) {
                text.append(text.charAt(text.length() - 1) == '[' ? "" : ", ")
                        .append(row.label())
                        .append(column.getKey());
            }
        }
        return text.append(']').toString();
    }
}
