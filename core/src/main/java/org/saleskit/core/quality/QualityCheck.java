package org.saleskit.core.quality;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.internal.KeySort;
import org.saleskit.core.team.RepId;

/**
 * How good are the records that a result is computed from, and whose are the worst?
 *
 * <pre>
 * completeness = filled required fields / required fields
 * validity     = kept rules / rules tested, of filled fields
 * freshness    = records not older than the limit / records
 * uniqueness   = distinct values of the key / records that have one
 * score        = sum(weight x rate) / sum(weight), over the dimensions that were checked
 * </pre>
 *
 * <p><b>Symbols</b> All rates are {@link org.saleskit.core.stats.Proportion}s over all records together, so that a record
 * with more required fields counts for more. Several rules of one dimension add their counts.
 *
 * <p><b>Input</b> records in any order, each identifier once; possibly none. The check reads the host's own types by
 * functions.
 *
 * <p><b>Special cases</b> Without records or rules the dimension has 0 of 0 and is in no score. A record of unknown age is
 * not fresh. Of the records that share a key the first by identifier passes and each other one is a finding that names it.
 *
 * <p><b>Result</b> {@link QualityResult}: the score with its parts, the findings in a fixed order, and the failed checks of
 * each record and rep.
 *
 * <p><b>Example</b> two cards that need a phone and an amount, one of them without amount: completeness 3 of 4, one finding.
 *
 * <p><b>Method</b> the records are sorted by identifier, n log n, and n if they come so; then one pass, with a hash table
 * for each key. Memory in proportion to records and findings. The result is the same for any order of the input.
 *
 * <p>Immutable and thread-safe if the functions given are.
 *
 * @param <T> the type of the records, the host's own or one of core
 */
public final class QualityCheck<T> {

    private final String subject;
    private final Function<? super T, String> idOf;
    private Function<? super T, Optional<RepId>> ownerOf = record -> Optional.empty();
    private RequiredFields<T> required = RequiredFields.none();
    private List<ValidityRule<T>> validity = List.of();
    private List<FreshnessRule<T>> freshness = List.of();
    private List<UniquenessRule<T>> uniqueness = List.of();
    private Map<QualityDimension, Double> weights = new EnumMap<>(QualityDimension.class);

    private QualityCheck(String subject, Function<? super T, String> idOf) {
        this.subject = Checks.notBlank(subject, "qualityCheck.subject");
        this.idOf = Objects.requireNonNull(idOf, "idOf");
        Arrays.stream(QualityDimension.values()).forEach(dimension -> weights.put(dimension, 1.0));
    }

    /**
     * {@return a check without rules: nothing required, no owner, every dimension of weight 1}
     *
     * @param subject what the records are, in the host's words, such as "deal cards"; not blank
     * @param idOf the identifier of a record, not blank and not personal data
     * @param <T> the type of the records
     */
    public static <T> QualityCheck<T> of(String subject, Function<? super T, String> idOf) {
        return new QualityCheck<>(subject, idOf);
    }

    private QualityCheck<T> copy() {
        QualityCheck<T> copy = new QualityCheck<>(subject, idOf);
        copy.ownerOf = ownerOf;
        copy.required = required;
        copy.validity = validity;
        copy.freshness = freshness;
        copy.uniqueness = uniqueness;
        copy.weights = new EnumMap<>(weights);
        return copy;
    }

    /**
     * {@return this check with an owner for each record}
     *
     * @param ownerOf who answers for a record, absent if nobody does
     */
    public QualityCheck<T> withOwner(Function<? super T, Optional<RepId>> ownerOf) {
        QualityCheck<T> copy = copy();
        copy.ownerOf = Objects.requireNonNull(ownerOf, "ownerOf");
        return copy;
    }

    /**
     * {@return this check with other required fields}
     *
     * @param required the required fields, which replace those before
     */
    public QualityCheck<T> withRequired(RequiredFields<T> required) {
        QualityCheck<T> copy = copy();
        copy.required = Objects.requireNonNull(required, "required");
        return copy;
    }

    /**
     * {@return this check with one more rule for a filled field}
     *
     * @param rule the rule
     */
    public QualityCheck<T> withRule(ValidityRule<T> rule) {
        QualityCheck<T> copy = copy();
        copy.validity = plus(validity, rule);
        return copy;
    }

    /**
     * {@return this check with one more rule for the age of a record}
     *
     * @param rule the rule
     */
    public QualityCheck<T> withRule(FreshnessRule<T> rule) {
        QualityCheck<T> copy = copy();
        copy.freshness = plus(freshness, rule);
        return copy;
    }

    /**
     * {@return this check with one more rule for duplicates}
     *
     * @param rule the rule
     */
    public QualityCheck<T> withRule(UniquenessRule<T> rule) {
        QualityCheck<T> copy = copy();
        copy.uniqueness = plus(uniqueness, rule);
        return copy;
    }

    /**
     * {@return this check with another weight of a dimension in the score}
     *
     * @param dimension the dimension
     * @param weight its weight beside those of the others, finite and zero or more; zero leaves it out of the score
     */
    public QualityCheck<T> withWeight(QualityDimension dimension, double weight) {
        Checks.finiteNonNegative(weight, "weight");
        QualityCheck<T> copy = copy();
        copy.weights.put(Objects.requireNonNull(dimension, "dimension"), weight);
        return copy;
    }

    private static <R> List<R> plus(List<R> rules, R rule) {
        List<R> more = new ArrayList<>(rules);
        more.add(Objects.requireNonNull(rule, "rule"));
        return List.copyOf(more);
    }

    /**
     * {@return what is wrong with the records}
     *
     * @param records the records, in any order
     * @param asOf the instant that ages are counted to
     * @throws IllegalArgumentException if an identifier is blank or occurs twice
     */
    public QualityResult check(Collection<? extends T> records, Instant asOf) {
        Objects.requireNonNull(asOf, "asOf");
        List<Identified<T>> byId = byId(records);
        List<Map<Object, String>> firstOf = uniqueness.stream()
                .map(rule -> (Map<Object, String>) new HashMap<Object, String>())
                .toList();
        QualityTally tally = new QualityTally();
        for (Identified<T> record : byId) {
            tally.begin(record.id(), ownerOf.apply(record.value()));
            checkFields(record.value(), tally);
            checkAge(record.value(), asOf, tally);
            checkUnique(record, firstOf, tally);
            tally.end();
        }
        return QualityResult.builder()
                .quality(quality(byId.size(), asOf, tally))
                .findings(tally.findings())
                .failedByRecord(tally.failedByRecord())
                .failedByOwner(tally.failedByOwner())
                .failedWithoutOwner(tally.failedWithoutOwner())
                .build();
    }

    /**
     * A record with its identifier, which the host's function is asked for once.
     *
     * @param id the identifier
     * @param value the record
     */
    private record Identified<T>(String id, T value) {}

    private List<Identified<T>> byId(Collection<? extends T> records) {
        List<Identified<T>> identified = new ArrayList<>(records.size());
        for (T record : records) {
            identified.add(new Identified<>(Checks.notBlank(idOf.apply(record), "record.id"), record));
        }
        List<Identified<T>> byId = KeySort.byText(identified, Identified::id);
        for (int i = 1; i < byId.size(); i++) {
            String id = byId.get(i).id();
            Checks.check(!id.equals(byId.get(i - 1).id()), "records", "hold each id once", "two of " + id);
        }
        return byId;
    }

    private void checkFields(T record, QualityTally tally) {
        Optional<String> none = Optional.empty();
        required.forEach(record, (field, condition) -> {
            boolean filled = field.read(record).isPresent();
            tally.add(filled, QualityDimension.COMPLETENESS, condition, Optional.of(field.name()), none);
        });
        for (ValidityRule<T> rule : validity) {
            if (rule.isTested(record)) {
                Optional<String> field = Optional.of(rule.field().name());
                tally.add(rule.holds(record), QualityDimension.VALIDITY, rule.key(), field, none);
            }
        }
    }

    private void checkAge(T record, Instant asOf, QualityTally tally) {
        Optional<String> none = Optional.empty();
        for (FreshnessRule<T> rule : freshness) {
            tally.add(rule.holds(record, asOf), QualityDimension.FRESHNESS, rule.key(), none, none);
        }
    }

    /** The records come by identifier, so that the first to have a value of the key keeps it. */
    private void checkUnique(Identified<T> record, List<Map<Object, String>> firstOf, QualityTally tally) {
        for (int i = 0; i < uniqueness.size(); i++) {
            UniquenessRule<T> rule = uniqueness.get(i);
            Map<Object, String> firstOfRule = firstOf.get(i);
            rule.valueOf(record.value()).ifPresent(value -> {
                Optional<String> first = Optional.ofNullable(firstOfRule.putIfAbsent(value, record.id()));
                tally.add(first.isEmpty(), QualityDimension.UNIQUENESS, rule.key(), Optional.empty(), first);
            });
        }
    }

    private DataQuality quality(long records, Instant asOf, QualityTally tally) {
        DataQualityBuilder quality =
                DataQuality.builder().subject(subject).asOf(asOf).records(records);
        weights.forEach(
                (dimension, weight) -> quality.addPart(new QualityPart(dimension, weight, tally.passed(dimension))));
        return quality.build();
    }
}
