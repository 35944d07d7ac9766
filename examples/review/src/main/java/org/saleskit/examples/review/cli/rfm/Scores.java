package org.saleskit.examples.review.cli.rfm;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.saleskit.analytics.rfm.MonetaryRule;
import org.saleskit.analytics.rfm.Quotient;
import org.saleskit.analytics.rfm.RfmDimension;
import org.saleskit.analytics.rfm.RfmItem;
import org.saleskit.analytics.rfm.RfmLeftOut;
import org.saleskit.analytics.rfm.RfmResult;

/** The scores of a file in the order and the groups in which they are printed. */
final class Scores {

    private static final Comparator<RfmItem<String>> BEST_FIRST = Comparator.comparing(
                    (RfmItem<String> item) -> item.score(RfmDimension.RECENCY), Comparator.reverseOrder())
            .thenComparing(item -> item.score(RfmDimension.FREQUENCY), Comparator.reverseOrder())
            .thenComparing(item -> item.score(RfmDimension.MONETARY), Comparator.reverseOrder())
            .thenComparing(RfmItem::key);

    private final ClientRows.Read read;
    private final List<RfmItem<String>> items;

    Scores(ClientRows.Read read) {
        this.read = read;
        this.items = read.result().items().stream().sorted(BEST_FIRST).toList();
    }

    /** Clients with the same label, or the same score of a dimension. */
    record Group(String label, long clients, BigDecimal amount) {}

    /** What has no score, with the reason for programs and for people. */
    record Outside(
            String reason,
            String words,
            List<String> keys,
            OptionalLong rows,
            OptionalLong purchases,
            BigDecimal amount) {}

    ClientRows.Read read() {
        return read;
    }

    RfmResult<String> result() {
        return read.result();
    }

    /** The best first: by recency, frequency and money, then by key. */
    List<RfmItem<String>> items() {
        return items;
    }

    boolean isMean() {
        return result().analysis().monetaryRule() == MonetaryRule.MEAN;
    }

    BigDecimal amount(RfmItem<String> item) {
        return result().unit().toDecimal(item.facts().units());
    }

    BigDecimal total() {
        return sum(items);
    }

    private BigDecimal sum(List<RfmItem<String>> group) {
        return group.stream()
                .map(this::amount)
                .reduce(BigDecimal.ZERO.setScale(result().unit().scale()), BigDecimal::add);
    }

    /** The labels in use, the best first. */
    List<Group> cells() {
        Map<String, List<RfmItem<String>>> byLabel = new LinkedHashMap<>();
        items.forEach(item -> byLabel.computeIfAbsent(item.label(), label -> new ArrayList<>())
                .add(item));
        return byLabel.entrySet().stream()
                .map(cell -> new Group(cell.getKey(), cell.getValue().size(), sum(cell.getValue())))
                .toList();
    }

    /** The scores of a dimension from 1 on, also those without clients. */
    List<Group> scores(RfmDimension dimension) {
        return result().counts(dimension).keySet().stream()
                .map(score -> {
                    List<RfmItem<String>> same = items.stream()
                            .filter(item -> item.score(dimension) == score)
                            .toList();
                    return new Group(String.valueOf(score), same.size(), sum(same));
                })
                .toList();
    }

    /** The clients that have no score at all, by reason; a client with rows after the day may have others. */
    Map<String, RfmLeftOut.Reason> unscored() {
        Set<String> scored = new HashSet<>();
        items.forEach(item -> scored.add(item.key()));
        Map<String, RfmLeftOut.Reason> unscored = new LinkedHashMap<>();
        Stream.of(RfmLeftOut.Reason.NEGATIVE, RfmLeftOut.Reason.RETURNS_ONLY, RfmLeftOut.Reason.AFTER_DAY)
                .flatMap(reason -> result().leftOut().stream().filter(group -> group.reason() == reason))
                .forEach(group -> group.keys().stream()
                        .filter(key -> !scored.contains(key))
                        .forEach(key -> unscored.putIfAbsent(key, group.reason())));
        return unscored;
    }

    /** Rows without a client first, then in the order of the library. */
    List<Outside> leftOut() {
        List<Outside> groups = new ArrayList<>();
        if (read.emptyKeyRows() > 0) {
            groups.add(new Outside(
                    "EMPTY_KEY",
                    "key is empty",
                    List.of(),
                    OptionalLong.of(read.emptyKeyRows()),
                    OptionalLong.empty(),
                    read.emptyKeyAmount()));
        }
        for (RfmLeftOut<String> group : result().leftOut()) {
            OptionalLong count = OptionalLong.of(group.purchases());
            boolean isRows = group.reason() == RfmLeftOut.Reason.AFTER_DAY;
            groups.add(new Outside(
                    group.reason().name(),
                    words(group.reason()),
                    group.keys(),
                    isRows ? count : OptionalLong.empty(),
                    isRows ? OptionalLong.empty() : count,
                    group.amount()));
        }
        return groups;
    }

    private static String words(RfmLeftOut.Reason reason) {
        return switch (reason) {
            case AFTER_DAY -> "AFTER_DAY: rows after --as-of";
            case RETURNS_ONLY -> "RETURNS_ONLY: no purchase";
            case NEGATIVE -> "NEGATIVE: returns outweigh purchases";
        };
    }

    /** What a reader might overlook. */
    List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        if (items.isEmpty()) {
            warnings.add("No client has a purchase up to " + result().day() + " and a sum of zero or more, so there is "
                    + "nothing to score.");
        }
        if (read.repeated() > 0) {
            warnings.add("Each row counts as a purchase, and " + read.repeated() + " of " + read.rows()
                    + " rows are further ones of their client on one day. If rows are lines of orders, --purchase must "
                    + "name the column with the number of the order, or that of the day.");
        }
        return warnings;
    }

    /** Why a client has its scores, or none. */
    record Explanation(String key, String text) {}

    /** The explanations that were asked for; a client with rows after the day has a score for those before. */
    List<Explanation> explanations() {
        Locale language = read.asked().language();
        return read.asked().explain().stream()
                .map(key -> new Explanation(
                        key,
                        result().item(key)
                                .map(item -> item.explain(language))
                                .orElseGet(() -> withoutScore(language) + reasons(key, language) + ".")))
                .toList();
    }

    private String reasons(String key, Locale language) {
        OwnRows own = read.own().getOrDefault(key, OwnRows.none());
        return result().leftOut().stream()
                .filter(group -> group.keys().contains(key))
                .map(group -> own.explain(group.reason(), language))
                .collect(Collectors.joining("; "));
    }

    private static String withoutScore(Locale language) {
        return language.getLanguage().equals("ru") ? "без балла: " : "no score: ";
    }

    /** Exactly: a decimal, or a fraction if the digits do not end. */
    static String exact(Quotient value) {
        BigDecimal decimal = value.toDecimal();
        return Quotient.of(decimal).equals(value) ? shortest(decimal).toPlainString() : value.toString();
    }

    /** The nearest double. */
    static double nearest(Quotient value) {
        return value.toDecimal().doubleValue();
    }

    /** With so many digits after the point. */
    static String fixed(Quotient value, int digits) {
        return BigDecimal.valueOf(nearest(value))
                .setScale(digits, RoundingMode.HALF_UP)
                .toPlainString();
    }

    /** With as many digits after the point as it needs, but not more than given. */
    static String rounded(Quotient value, int digits) {
        return shortest(new BigDecimal(fixed(value, digits))).toPlainString();
    }

    private static BigDecimal shortest(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.setScale(Math.max(stripped.scale(), 0));
    }
}
