package org.saleskit.core.client;

import org.saleskit.core.internal.Checks;

/**
 * How telephone numbers are written inside one country, so that two ways of writing a number can be seen to be the same.
 *
 * <p>A number without {@code +} and without {@code 00} is completed to {@code +}, country code and national number if it
 * is one of: the national number ({@code 9121234567}), trunk prefix and national number ({@code 89121234567}), country
 * code and national number ({@code 79121234567}). Any other, such as a short or a local number, is left as it is.
 *
 * @param countryCode the digits of the country, such as 7 for Russia
 * @param trunkPrefix the digits dialled before a national number, such as 8 in Russia and 0 in Germany; empty if there
 *     are none
 * @param nationalDigits how many digits a national number has, 4 to 14
 */
public record DialingPlan(String countryCode, String trunkPrefix, int nationalDigits) {

    /**
     * Checks the parts.
     *
     * @param countryCode one to three digits
     * @param trunkPrefix at most three digits
     * @param nationalDigits 4 to 14
     */
    public DialingPlan {
        Checks.check(
                countryCode.matches("[1-9][0-9]{0,2}"), "dialingPlan.countryCode", "be 1 to 3 digits", countryCode);
        Checks.check(trunkPrefix.matches("[0-9]{0,3}"), "dialingPlan.trunkPrefix", "be at most 3 digits", trunkPrefix);
        Checks.check(
                4 <= nationalDigits && nationalDigits <= 14,
                "dialingPlan.nationalDigits",
                "be 4 to 14",
                nationalDigits);
    }

    /**
     * {@return the plan with these parts}
     *
     * @param countryCode the digits of the country
     * @param trunkPrefix the digits dialled before a national number, possibly none
     * @param nationalDigits how many digits a national number has
     */
    public static DialingPlan of(String countryCode, String trunkPrefix, int nationalDigits) {
        return new DialingPlan(countryCode, trunkPrefix, nationalDigits);
    }

    String complete(String digits) {
        if (digits.length() == nationalDigits) {
            return "+" + countryCode + digits;
        }
        if (digits.length() == trunkPrefix.length() + nationalDigits && digits.startsWith(trunkPrefix)) {
            return "+" + countryCode + digits.substring(trunkPrefix.length());
        }
        if (digits.length() == countryCode.length() + nationalDigits && digits.startsWith(countryCode)) {
            return "+" + digits;
        }
        return digits;
    }
}
