package org.saleskit.examples.review.json;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import org.joda.money.Money;
import org.saleskit.analytics.abcxyz.CellPolicy;
import org.saleskit.core.time.CalendarPeriod;
import org.saleskit.examples.review.model.Review;

/** Every number and text that a record holds, found by reflection, in the form that {@link JsonTree#values} gives. */
final class ModelValues {

    private static final Set<String> LANGUAGES = Set.of("en", "ru");

    private final TreeSet<String> values = new TreeSet<>();

    private ModelValues() {}

    /** The sections of a review by name. */
    static Map<String, Object> parts(Review review) throws ReflectiveOperationException {
        Map<String, Object> parts = new LinkedHashMap<>();
        for (RecordComponent component : Review.class.getRecordComponents()) {
            parts.put(component.getName(), component.getAccessor().invoke(review));
        }
        return parts;
    }

    static Set<String> of(Object part) throws ReflectiveOperationException {
        ModelValues model = new ModelValues();
        model.gather("", part);
        return model.values;
    }

    private void gather(String name, Object value) throws ReflectiveOperationException {
        if (value instanceof Record whole && !(value instanceof CalendarPeriod)) {
            for (RecordComponent component : whole.getClass().getRecordComponents()) {
                gather(component.getName(), component.getAccessor().invoke(whole));
            }
        } else if (value instanceof Collection<?> elements) {
            for (Object element : elements) {
                gather(name, element);
            }
        } else if (value instanceof Map<?, ?> map) {
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                if (!LANGUAGES.contains(entry.getKey())) {
                    gather(name, entry.getKey());
                }
                gather(name, entry.getValue());
            }
        } else if (value instanceof Optional<?> some) {
            if (some.isPresent()) {
                gather(name, some.get());
            }
        } else if (value instanceof OptionalDouble some) {
            some.ifPresent(number -> values.add(Double.toString(number)));
        } else if (value instanceof CellPolicy policy) {
            policy.contactDays().ifPresent(days -> values.add(Double.toString(days)));
            values.add(Double.toString(policy.creditDays()));
            values.add(policy.planningEffort().name().toLowerCase(Locale.ROOT).replace('_', '-'));
            values.add(policy.reason());
            values.add(policy.reasonInRussian());
        } else if (value instanceof Money money) {
            // A plan of zero is none.
            if (!name.equals("plan") || money.isPositive()) {
                BigDecimal amount = money.getAmount();
                values.add(amount.toPlainString());
            }
        } else if (value instanceof Number number) {
            values.add(Double.toString(number.doubleValue()));
        } else if (!(value instanceof Boolean) && !value.toString().isEmpty()) {
            values.add(value.toString());
        }
    }
}
