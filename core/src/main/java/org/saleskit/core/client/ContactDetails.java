package org.saleskit.core.client;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.saleskit.core.internal.Checks;

/** The rule of lists of telephone numbers and addresses. */
final class ContactDetails {

    private ContactDetails() {}

    static void checkEachOnce(List<?> details, String name) {
        Set<Object> seen = new HashSet<>();
        for (int i = 0; i < details.size(); i++) {
            Checks.check(seen.add(details.get(i)), name + "[" + i + "]", "be listed once", "listed before");
        }
    }
}
