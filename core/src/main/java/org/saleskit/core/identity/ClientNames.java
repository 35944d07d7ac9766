package org.saleskit.core.identity;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.saleskit.core.internal.Checks;

/**
 * What of a client's name is to be compared: the words without the legal form, so that "ООО «Ромашка»" and "Ромашка, ООО"
 * are one name.
 *
 * <p><b>Rules</b> Capital letters; accents are dropped, and Ё counts as Е and Й as И; dots and apostrophes are dropped, so
 * that L.L.C. is LLC; every other character that is no letter and no digit parts words. Legal forms are dropped from the
 * beginning, then from the end, the longest first and again until none is left; inside a name they stay. A name of legal forms
 * only keeps all its words.
 *
 * <p>Immutable and thread-safe.
 */
public final class ClientNames {

    /** Common short and long forms; a host adds those of its own countries. */
    private static final List<String> COMMON = List.of(
            "ООО",
            "ОАО",
            "ЗАО",
            "ПАО",
            "НАО",
            "АО",
            "ИП",
            "ТОО",
            "НКО",
            "АНО",
            "ФГУП",
            "ГУП",
            "МУП",
            "ОДО",
            "ЧУП",
            "Общество с ограниченной ответственностью",
            "Открытое акционерное общество",
            "Закрытое акционерное общество",
            "Публичное акционерное общество",
            "Непубличное акционерное общество",
            "Акционерное общество",
            "Индивидуальный предприниматель",
            "Limited Liability Company",
            "Limited",
            "Ltd",
            "LLC",
            "LLP",
            "LP",
            "PLC",
            "Inc",
            "Incorporated",
            "Corporation",
            "Corp",
            "Company",
            "Co",
            "Pty",
            "Pte",
            "GmbH & Co KG",
            "GmbH",
            "AG",
            "KG",
            "OHG",
            "UG",
            "SA",
            "SAS",
            "SARL",
            "SRL",
            "SpA",
            "BV",
            "NV",
            "AB",
            "ApS",
            "A/S",
            "AS",
            "ASA",
            "Oy",
            "Oyj",
            "Sp z oo",
            "OOO",
            "JSC",
            "PJSC",
            "OJSC",
            "CJSC");

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern DROPPED = Pattern.compile("[.'’`]");
    private static final Pattern PARTING = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Forms by a word that a name begins or ends with, the longest first. */
    private final Map<String, List<List<String>>> byFirstWord;

    private final Map<String, List<List<String>>> byLastWord;

    private ClientNames(Collection<String> forms) {
        List<List<String>> longestFirst = forms.stream()
                .map(ClientNames::allWords)
                .distinct()
                .sorted(Comparator.<List<String>>comparingInt(List::size).reversed())
                .toList();
        this.byFirstWord = longestFirst.stream().collect(Collectors.groupingBy(words -> words.get(0)));
        this.byLastWord = longestFirst.stream().collect(Collectors.groupingBy(words -> words.get(words.size() - 1)));
    }

    /** {@return names without the common legal forms of Russia, the English-speaking countries and Europe} */
    public static ClientNames withCommonForms() {
        return new ClientNames(COMMON);
    }

    /**
     * {@return names without these legal forms and no others}
     *
     * @param forms the forms as they are written, each with at least one letter or digit; possibly none
     */
    public static ClientNames of(Collection<String> forms) {
        List<String> copy = List.copyOf(forms);
        for (int i = 0; i < copy.size(); i++) {
            Checks.check(!allWords(copy.get(i)).isEmpty(), "forms[" + i + "]", "hold a letter or a digit", copy.get(i));
        }
        return new ClientNames(copy);
    }

    /**
     * {@return the words of the name in their order, without legal forms, unmodifiable}
     *
     * @param name the name as it is written
     */
    public List<String> words(String name) {
        List<String> all = allWords(Objects.requireNonNull(name, "name"));
        List<String> rest = new ArrayList<>(all);
        while (dropOne(rest)) {
            // again: a name may have several forms
        }
        return rest.isEmpty() ? all : List.copyOf(rest);
    }

    private boolean dropOne(List<String> words) {
        if (words.isEmpty()) {
            return false;
        }
        int size = words.size();
        for (List<String> form : byFirstWord.getOrDefault(words.get(0), List.of())) {
            if (form.size() <= size && words.subList(0, form.size()).equals(form)) {
                words.subList(0, form.size()).clear();
                return true;
            }
        }
        for (List<String> form : byLastWord.getOrDefault(words.get(size - 1), List.of())) {
            if (form.size() <= size && words.subList(size - form.size(), size).equals(form)) {
                words.subList(size - form.size(), size).clear();
                return true;
            }
        }
        return false;
    }

    /**
     * {@return the words of the name with one space between them; empty if the name has no letter and no digit}
     *
     * @param name the name as it is written
     */
    public String matchKey(String name) {
        return String.join(" ", words(name));
    }

    private static List<String> allWords(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toUpperCase(Locale.ROOT);
        String[] words = PARTING.split(DROPPED.matcher(plain).replaceAll(""));
        return Arrays.stream(words).filter(word -> !word.isEmpty()).toList();
    }
}
