package org.saleskit.examples.review.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A text has one form of numbers: that of its language. */
class DealLanguageTest {

    private static final String MONEY = " --amount amount --currency EUR";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "funnel --by rep --reason reason --order actual --window 60" + MONEY,
                "cohorts --window 60 --by rep",
                "survival --by rep",
                "compare --by rep --segment source --pair Anna,Boris",
                "waterfall --from 2024-03-31" + MONEY,
                "backtest --from 2024-03-01 --to 2024-05-31" + MONEY
            })
    void numbers_followTheLanguageOfTheText_andTheJsonDoesNot(String command) {
        String russian = run(command, "--lang", "ru").replaceAll("T[\\d:]+\\.\\d+Z", "");
        assertThat(russian).doesNotContainPattern("\\d\\.\\d").containsPattern("\\d,\\d");
        assertThat(run(command, "--lang", "en")).containsPattern("\\d\\.\\d");
        assertThat(run(command, "--lang", "ru", "--format", "json"))
                .isEqualTo(run(command, "--lang", "en", "--format", "json"));
    }

    private static String run(String command, String... further) {
        List<String> words = List.of(command.split(" "));
        return DealRuns.ofSample(
                        words.get(0),
                        Stream.concat(words.stream().skip(1), Stream.of(further))
                                .toArray(String[]::new))
                .fine();
    }
}
