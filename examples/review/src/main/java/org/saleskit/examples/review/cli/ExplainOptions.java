package org.saleskit.examples.review.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.saleskit.examples.review.cli.options.OptionValues;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which keys a command explains, and in which language. */
final class ExplainOptions {

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    @Option(
            names = "--explain",
            paramLabel = "KEY",
            description = "Why the key stands where it does, in words; repeatable.")
    private List<String> keys = new ArrayList<>();

    @Option(
            names = "--lang",
            paramLabel = "en|ru",
            converter = OptionValues.Language.class,
            description = "Language of --explain. Default: en.")
    private @Nullable Locale language;

    /** Refuses a language for nothing. */
    void check() {
        if (language != null && keys.isEmpty()) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(),
                    "--lang must be given together with --explain, but is alone");
        }
    }

    /** The keys, each once. */
    List<String> keys() {
        return keys.stream().distinct().toList();
    }

    Locale language() {
        return language == null ? Locale.ENGLISH : language;
    }
}
