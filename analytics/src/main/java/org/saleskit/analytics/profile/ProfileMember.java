package org.saleskit.analytics.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A client of the base: whether it is one of the best, and its values in the order of the attributes. */
record ProfileMember(boolean best, List<Optional<String>> values) {

    static <T> List<Optional<String>> values(List<ProfileAttribute<T>> attributes, T row, String rowName) {
        List<Optional<String>> values = new ArrayList<>(attributes.size());
        attributes.forEach(each -> values.add(each.valueOf(row, rowName)));
        return List.copyOf(values);
    }
}
