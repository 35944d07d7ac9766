package org.saleskit.core.access;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.saleskit.core.internal.Words;

/**
 * Something that looks wrong in a policy.
 *
 * @param kind what is wrong
 * @param rule the rule
 * @param others the rules that make it so, in the order of the policy; possibly none
 */
public record PolicyFinding(Kind kind, AccessRule rule, List<AccessRule> others) {

    /** What can be wrong. */
    public enum Kind {
        /** The rule never decides: others are stronger, or say the same before it. */
        UNREACHABLE,
        /** The rule permits something that another one denies to the same people. */
        CONTRADICTED,
        /** The rule permits something that stays without effect, because viewing or the record is not permitted as far. */
        WITHOUT_EFFECT
    }

    /**
     * Copies the list.
     *
     * @param kind what is wrong
     * @param rule the rule
     * @param others the rules that make it so
     */
    public PolicyFinding {
        others = List.copyOf(others);
    }

    /**
     * {@return the finding in a sentence}
     *
     * @param locale English or Russian; any other gives English
     */
    public String explain(Locale locale) {
        Words words = Words.of(locale);
        String what = switch (kind) {
            case UNREACHABLE -> words.say("never decides", "никогда не решает");
            case CONTRADICTED ->
                words.say("permits what is denied to the same people", "разрешает то, что тем же людям запрещено");
            case WITHOUT_EFFECT ->
                words.say(
                        "permits more than viewing and the record permit",
                        "разрешает больше, чем просмотр и сама запись");
        };
        String names = others.stream().map(AccessRule::name).collect(Collectors.joining(", "));
        return words.say("rule ", "правило ")
                + rule.name()
                + " "
                + what
                + (names.isEmpty() ? "" : words.say("; see ", "; смотрите ") + names);
    }
}
