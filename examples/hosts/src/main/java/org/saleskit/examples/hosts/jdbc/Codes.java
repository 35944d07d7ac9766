package org.saleskit.examples.hosts.jdbc;

import java.util.Map;
import java.util.TreeMap;

/** The codes of the ERP for the meanings of core, one for each. */
final class Codes<E extends Enum<E>> {

    private final String column;
    private final TreeMap<E, String> codes;

    Codes(String column, Map<E, String> codes) {
        this.column = column;
        this.codes = new TreeMap<>(codes);
    }

    String code(E meaning) {
        String code = codes.get(meaning);
        if (code == null) {
            throw new IllegalArgumentException(column + " must have a code for " + meaning + ", but had " + codes);
        }
        return code;
    }

    E meaning(String code) {
        return codes.entrySet().stream()
                .filter(entry -> entry.getValue().equals(code))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        column + " must be one of " + codes.values() + ", but was \"" + code + "\""));
    }
}
