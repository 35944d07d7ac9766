package org.saleskit.core.client;

import java.util.Locale;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * By what a client is named in documents: legal name, numbers, address, bank account. All of it is optional and none of
 * it is in a text form, because the requisites of a natural person are personal data.
 *
 * <p>Only the form is checked. Which number is right in which country, and its check digits, are rules of that country
 * and of the host.
 */
@Value.Immutable
public abstract class Requisites {

    private static final Requisites NONE = builder().build();

    Requisites() {}

    /** {@return the full name in documents, if known} */
    @Value.Redacted
    public abstract Optional<String> legalName();

    /** {@return the number of the tax payer, such as the INN in Russia, if known; 5 to 20 letters and digits} */
    @Value.Redacted
    public abstract Optional<String> taxId();

    /** {@return the number in the register of companies, such as the OGRN in Russia, if known; 3 to 30 letters and digits} */
    @Value.Redacted
    public abstract Optional<String> registrationNumber();

    /** {@return the registered address, if known} */
    @Value.Redacted
    public abstract Optional<String> legalAddress();

    /** {@return the number of the bank account, if known; 4 to 34 letters and digits, as long as an IBAN may be} */
    @Value.Redacted
    public abstract Optional<String> bankAccount();

    /** {@return the bank's name or code, if known} */
    @Value.Redacted
    public abstract Optional<String> bank();

    /** {@return requisites of which nothing is known} */
    public static Requisites none() {
        return NONE;
    }

    /** {@return a new builder} */
    public static RequisitesBuilder builder() {
        return new RequisitesBuilder();
    }

    /** {@return a builder that holds these values} */
    public final RequisitesBuilder toBuilder() {
        return builder().from(this);
    }

    @Value.Check
    void check() {
        PersonalTexts.notBlank(legalName(), "requisites.legalName");
        PersonalTexts.number(taxId(), "requisites.taxId", 5, 20);
        PersonalTexts.number(registrationNumber(), "requisites.registrationNumber", 3, 30);
        PersonalTexts.notBlank(legalAddress(), "requisites.legalAddress");
        PersonalTexts.number(bankAccount(), "requisites.bankAccount", 4, 34);
        PersonalTexts.notBlank(bank(), "requisites.bank");
    }

    /** {@return the tax number as it is compared: letters and digits only, in capital letters} */
    public final Optional<String> taxIdMatchKey() {
        return taxId().map(Requisites::lettersAndDigits);
    }

    private static String lettersAndDigits(String text) {
        return text.codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .toUpperCase(Locale.ROOT);
    }
}
