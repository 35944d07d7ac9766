package org.saleskit.examples.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every class and member of the glossary in core's README is in the record of the public API of its module. */
class GlossaryTest {

    private static final Path ROOT = Path.of("..", "..");

    /** The name of a module, or a class in back quotes, with or without a member. */
    private static final Pattern REFERENCE = Pattern.compile("\\b(analytics|forecasting)\\b|`(\\w+)(?:\\.(\\w+))?`");

    private static final Pattern TYPE =
            Pattern.compile("(?:class|record|enum|interface) [\\w.]+\\.(\\w+)(?![\\w.$]).*");
    private static final Pattern MEMBER = Pattern.compile("[\\w$]+(?=\\(|$)");

    /** The cells of a line: term, Russian, class. */
    static List<List<String>> entries() throws IOException {
        String readme = Files.readString(ROOT.resolve("core").resolve("README.md"));
        return readme.substring(readme.indexOf("## Glossary"))
                .lines()
                .filter(line -> line.startsWith("| "))
                .skip(1)
                .map(line -> Stream.of(line.substring(1, line.length() - 1).split("\\|"))
                        .map(String::strip)
                        .toList())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("entries")
    void entry_namesWhatTheModuleExports(List<String> cells) throws IOException {
        assertThat(cells).hasSize(3);
        Matcher reference = REFERENCE.matcher(cells.get(2));
        String module = "core";
        while (reference.find()) {
            String type = reference.group(2);
            if (type == null) {
                module = reference.group(1);
                continue;
            }
            Map<String, Set<String>> types = exportedBy(module);
            assertThat(types).as("exported types of %s", module).containsKey(type);
            if (reference.group(3) != null) {
                assertThat(types.get(type)).as("members of %s", type).contains(reference.group(3));
            }
        }
    }

    @Test
    void term_standsOnceInEachLanguage() throws IOException {
        List<String> terms = new ArrayList<>();
        for (List<String> cells : entries()) {
            assertThat(cells.get(0)).as("English").doesNotContainPattern("\\p{IsCyrillic}");
            assertThat(cells.get(1).replaceAll("ABC|XYZ", "")).as("Russian").doesNotContainPattern("[A-Za-z]");
            terms.addAll(List.of(cells.get(0).split(", ")));
            terms.addAll(List.of(cells.get(1).split(", ")));
        }
        assertThat(terms).hasSizeGreaterThan(80).doesNotHaveDuplicates();
    }

    /** The simple names of the exported types, with the names of their members. */
    private static Map<String, Set<String>> exportedBy(String module) throws IOException {
        Path file = ROOT.resolve(Path.of(module, "src", "test", "api", "saleskit-" + module + ".txt"));
        Map<String, Set<String>> types = new HashMap<>();
        Set<String> members = new HashSet<>();
        for (String line : Files.readAllLines(file)) {
            Matcher type = TYPE.matcher(line);
            if (!line.startsWith(" ") && type.find()) {
                members = new HashSet<>();
                types.put(type.group(1), members);
            } else {
                Matcher member = MEMBER.matcher(line);
                if (member.find()) {
                    members.add(member.group());
                }
            }
        }
        return types;
    }
}
