package org.saleskit.examples.review.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/**
 * The words of one language, read from a file of properties in UTF-8 beside a class.
 *
 * <p>A phrase may hold {@code {0}}, {@code {1}} and so on, which are replaced by texts that are formatted already. Read
 * explicitly rather than through {@code ResourceBundle}, which falls back to the default locale of the machine.
 * Immutable and thread-safe.
 */
public final class Phrases {

    private final Locale locale;
    private final Properties phrases;

    private Phrases(Locale locale, Properties phrases) {
        this.locale = locale;
        this.phrases = phrases;
    }

    /**
     * {@return the phrases of a language}
     *
     * @param owner a class in whose package the file lies
     * @param base name of the file before the language: {@code phrases} for {@code phrases_ru.properties}
     * @param locale the language
     * @throws IllegalArgumentException if there is no such file
     */
    public static Phrases of(Class<?> owner, String base, Locale locale) {
        String name = base + "_" + locale.getLanguage() + ".properties";
        try (InputStream file = owner.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalArgumentException("locale must have a file of phrases, but was " + locale);
            }
            try (Reader reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
                Properties phrases = new Properties();
                phrases.load(reader);
                return new Phrases(locale, phrases);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + name, unreadable);
        }
    }

    static Phrases ofText(Locale locale) {
        return of(Phrases.class, "phrases", locale);
    }

    /**
     * {@return a count with its noun in the form that the language asks for}
     *
     * @param key the noun; its forms are at {@code key.one} and {@code key.many}, in Russian also at {@code key.few}
     * @param count the count
     * @param formatted the count as the text {@code {0}}
     */
    public String counted(String key, long count, String formatted) {
        return get(key + "." + form(count), formatted);
    }

    private String form(long count) {
        if (!locale.getLanguage().equals("ru")) {
            return count == 1 ? "one" : "many";
        }
        long tens = count % 100;
        long ones = count % 10;
        if (ones == 1 && tens != 11) {
            return "one";
        }
        return ones >= 2 && ones <= 4 && (tens < 12 || tens > 14) ? "few" : "many";
    }

    /** {@return the language} */
    public Locale locale() {
        return locale;
    }

    /** {@return the keys in the order of their text} */
    public Set<String> keys() {
        return new TreeSet<>(phrases.stringPropertyNames());
    }

    /**
     * {@return the phrase with its places filled}
     *
     * @param key the key
     * @param values the texts for {@code {0}}, {@code {1}} and so on
     * @throws IllegalArgumentException if there is no such phrase
     */
    public String get(String key, Object... values) {
        String phrase = phrases.getProperty(key);
        if (phrase == null) {
            throw new IllegalArgumentException("key must be one of the phrases, but was " + key);
        }
        for (int i = 0; i < values.length; i++) {
            phrase = phrase.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return phrase;
    }
}
