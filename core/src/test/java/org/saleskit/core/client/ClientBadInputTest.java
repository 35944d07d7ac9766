package org.saleskit.core.client;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.threeten.extra.LocalDateRange;

/** What the package refuses, by message. No message repeats a personal value, which is "zqx777" here. */
class ClientBadInputTest {

    private static final String FORM_OF_PHONE =
            "phoneNumber must be digits, grouped or not, with an optional leading + and an optional extension, but was"
                    + " of another form, ";
    private static final String FORM_OF_EMAIL =
            "emailAddress must be one name, @ and a domain of two or more labels, at most 254 characters, but was of"
                    + " another form, ";

    static Stream<Arguments> cases() {
        return Stream.of(
                bad("phone of letters", () -> PhoneNumber.of("zqx777"), FORM_OF_PHONE + "6 characters"),
                bad(
                        "very long phone",
                        () -> PhoneNumber.of("1" + " ".repeat(64) + "23"),
                        "phoneNumber must have at most 64 characters, but was of 67"),
                bad("empty phone", () -> PhoneNumber.of(""), FORM_OF_PHONE + "0 characters"),
                bad("phone with + inside", () -> PhoneNumber.of("12+34"), FORM_OF_PHONE + "5 characters"),
                bad("long extension", () -> PhoneNumber.of("112 x123456789"), FORM_OF_PHONE + "14 characters"),
                bad("short phone", () -> PhoneNumber.of("+1 2"), "phoneNumber must have 3 to 15 digits, but was of 2"),
                bad(
                        "long phone",
                        () -> PhoneNumber.of("1234567890123456"),
                        "phoneNumber must have 3 to 15 digits, but was of 16"),
                bad("e-mail without @", () -> EmailAddress.of("zqx777"), FORM_OF_EMAIL + "6 characters"),
                bad("e-mail with two @", () -> EmailAddress.of("zqx777@b@c.org"), FORM_OF_EMAIL + "14 characters"),
                bad("e-mail without name", () -> EmailAddress.of("@c.org"), FORM_OF_EMAIL + "6 characters"),
                bad("e-mail with space", () -> EmailAddress.of("zqx 777@c.org"), FORM_OF_EMAIL + "13 characters"),
                bad("e-mail with quotes", () -> EmailAddress.of("\"zqx\"@c.org"), FORM_OF_EMAIL + "11 characters"),
                bad("e-mail of one label", () -> EmailAddress.of("zqx777@home"), FORM_OF_EMAIL + "11 characters"),
                bad("e-mail with empty label", () -> EmailAddress.of("zqx777@a..org"), FORM_OF_EMAIL + "13 characters"),
                bad("e-mail with final dot", () -> EmailAddress.of("zqx777@a.org."), FORM_OF_EMAIL + "13 characters"),
                bad(
                        "e-mail with a domain that no host may have",
                        () -> EmailAddress.of("zqx777@-a_.org"),
                        FORM_OF_EMAIL + "14 characters"),
                bad(
                        "e-mail with a long name",
                        () -> EmailAddress.of("z".repeat(65) + "@a.org"),
                        FORM_OF_EMAIL + "71 characters"),
                bad(
                        "e-mail with a long domain",
                        () -> EmailAddress.of("z@" + "abcdefgh.".repeat(30) + "org"),
                        FORM_OF_EMAIL + "275 characters"),
                bad(
                        "country code",
                        () -> DialingPlan.of("07", "8", 10),
                        "dialingPlan.countryCode must be 1 to 3 digits, but was 07"),
                bad(
                        "trunk prefix",
                        () -> DialingPlan.of("7", "x", 10),
                        "dialingPlan.trunkPrefix must be at most 3 digits, but was x"),
                bad(
                        "national digits",
                        () -> DialingPlan.of("7", "8", 15),
                        "dialingPlan.nationalDigits must be 4 to 14, but was 15"),
                bad(
                        "short tax number",
                        () -> Requisites.builder().taxId("77-7").build(),
                        "requisites.taxId must have 5 to 20 letters and digits, but was of 3"),
                bad(
                        "tax number of letters",
                        () -> Requisites.builder().taxId("abcdef").build(),
                        "requisites.taxId must hold a digit, but was without one"),
                bad(
                        "tax number with other marks",
                        () -> Requisites.builder().taxId("zqx777*").build(),
                        "requisites.taxId must hold letters, digits, spaces and - . / only, but was of 7 characters"
                                + " with another one among them"),
                bad(
                        "long registration number",
                        () -> Requisites.builder()
                                .registrationNumber("7".repeat(31))
                                .build(),
                        "requisites.registrationNumber must have 3 to 30 letters and digits, but was of 31"),
                bad(
                        "long bank account",
                        () -> Requisites.builder().bankAccount("7".repeat(35)).build(),
                        "requisites.bankAccount must have 4 to 34 letters and digits, but was of 35"),
                bad(
                        "blank legal name",
                        () -> Requisites.builder().legalName(" ").build(),
                        "requisites.legalName must not be blank, but was blank"),
                bad(
                        "blank legal address",
                        () -> Requisites.builder().legalAddress(" ").build(),
                        "requisites.legalAddress must not be blank, but was blank"),
                bad(
                        "blank bank",
                        () -> Requisites.builder().bank(" ").build(),
                        "requisites.bank must not be blank, but was blank"),
                bad(
                        "blank industry",
                        () -> ActivityProfile.builder().industry(" ").build(),
                        "activityProfile.industry must not be blank, but was \" \""),
                bad(
                        "blank activity",
                        () -> ActivityProfile.builder().activity(" ").build(),
                        "activityProfile.activity must not be blank, but was blank"),
                bad(
                        "employees below zero",
                        () -> ActivityProfile.builder().employees(-1).build(),
                        "activityProfile.employees must be zero or more, but was -1"),
                bad(
                        "revenue below zero",
                        () -> ActivityProfile.builder()
                                .annualRevenue(Money.of(CurrencyUnit.EUR, -7))
                                .build(),
                        "activityProfile.annualRevenue must be zero or more, but was negative"),
                bad(
                        "blank address of a client",
                        () -> ClientCards.full("c1").toBuilder().address("\t").build(),
                        "client.address must not be blank, but was blank"),
                bad(
                        "phone of a client twice",
                        () -> ClientCards.full("c1").toBuilder()
                                .addPhones(PhoneNumber.of("+47 777 777 77"))
                                .build(),
                        "client.phones[1] must be listed once, but was listed before"),
                bad(
                        "e-mail of a client twice",
                        () -> ClientCards.full("c1").toBuilder()
                                .addEmails(EmailAddress.of("zqx777@example.org"))
                                .build(),
                        "client.emails[1] must be listed once, but was listed before"),
                bad(
                        "blank name of a person",
                        () -> Person.of(PersonId.of("p1"), "\t"),
                        "person.name must not be blank, but was blank"),
                bad(
                        "blank position",
                        () -> Person.builder()
                                .id(PersonId.of("p1"))
                                .name("zqx777")
                                .position(" ")
                                .build(),
                        "person.position must not be blank, but was blank"),
                bad(
                        "phone of a person twice",
                        () -> Person.builder()
                                .id(PersonId.of("p1"))
                                .name("zqx777")
                                .addPhones(PhoneNumber.of("777"), PhoneNumber.of("777"))
                                .build(),
                        "person.phones[1] must be listed once, but was listed before"),
                bad(
                        "e-mail of a person twice",
                        () -> Person.builder()
                                .id(PersonId.of("p1"))
                                .name("zqx777")
                                .addEmails(EmailAddress.of("zqx777@a.org"), EmailAddress.of("zqx777@a.org"))
                                .build(),
                        "person.emails[1] must be listed once, but was listed before"),
                bad(
                        "blank label of a role",
                        () -> ClientPerson.of(PersonId.of("p1"), ClientId.of("c1"), PersonRole.OTHER).toBuilder()
                                .label(" ")
                                .build(),
                        "clientPerson.label must not be blank, but was \" \""),
                bad(
                        "link without a day",
                        () -> ClientPerson.of(
                                PersonId.of("p1"),
                                ClientId.of("c1"),
                                PersonRole.USER,
                                LocalDateRange.ofEmpty(LocalDate.of(2026, 7, 1))),
                        "clientPerson.validity must hold at least one day, but was 2026-07-01/2026-07-01"));
    }

    private static Arguments bad(String description, ThrowingCallable call, String message) {
        return arguments(description, call, message);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void badInput_always_isRefusedByName(String description, ThrowingCallable call, String message) {
        assertThatThrownBy(call)
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage(message)
                .hasMessageNotContaining("zqx777");
    }
}
