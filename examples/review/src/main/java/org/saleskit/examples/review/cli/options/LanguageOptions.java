package org.saleskit.examples.review.cli.options;

import java.util.Locale;
import picocli.CommandLine.Option;

/** In which language a command writes. */
public final class LanguageOptions {

    @Option(
            names = "--lang",
            paramLabel = "en|ru",
            converter = OptionValues.Language.class,
            description = "Language of the text, and of the cautions of a forecast. Default: en.")
    private Locale language = Locale.ENGLISH;

    /** {@return the language} */
    public Locale language() {
        return language;
    }
}
