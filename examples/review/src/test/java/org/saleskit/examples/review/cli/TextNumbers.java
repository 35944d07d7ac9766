package org.saleskit.examples.review.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks that a text shows no number that the JSON of the same run lacks. */
final class TextNumbers {

    private static final Pattern NUMBER = Pattern.compile("(-?\\d+(?:\\.\\d+)?)( ?%)?");

    private TextNumbers() {}

    static void check(String text, String json) throws IOException {
        List<String> strings = new ArrayList<>();
        List<BigDecimal> numbers = new ArrayList<>();
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token.isNumeric()) {
                    numbers.add(parser.getDecimalValue());
                } else if (token == JsonToken.VALUE_STRING || token == JsonToken.FIELD_NAME) {
                    strings.add(parser.getText());
                }
            }
        }
        String rest = text;
        strings.sort(Comparator.comparing(String::length).reversed());
        for (String string : strings) {
            if (string.matches(".*\\d.*")) {
                rest = rest.replaceAll("(?<![\\d.])" + Pattern.quote(string) + "(?![\\d.%]\\d?)", "");
            }
        }
        Matcher number = NUMBER.matcher(rest);
        int seen = 0;
        while (number.find()) {
            seen++;
            BigDecimal shown = new BigDecimal(number.group(1));
            int places = number.group(2) == null ? 0 : 2;
            assertThat(numbers)
                    .as("number %s of the text", number.group())
                    .anyMatch(value -> value.movePointRight(places)
                                    .setScale(shown.scale(), RoundingMode.HALF_UP)
                                    .compareTo(shown)
                            == 0);
        }
        assertThat(seen).isPositive();
    }
}
