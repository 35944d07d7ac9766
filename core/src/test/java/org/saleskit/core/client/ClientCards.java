package org.saleskit.core.client;

import java.time.LocalDate;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.saleskit.core.field.AttributeKey;
import org.saleskit.core.field.Attributes;
import org.saleskit.core.field.Sensitivity;
import org.saleskit.core.team.RepId;

/** Cards with every attribute set; what is personal holds a mark by which a leak is seen. */
final class ClientCards {

    static final String MARK = "zqx777";

    private ClientCards() {}

    static Client full(String id) {
        return Client.builder()
                .id(ClientId.of(id))
                .name(MARK + " Ltd")
                .kind(ClientKind.LEGAL)
                .segment("key")
                .source("fair")
                .channel("direct")
                .territory("North")
                .country("Norway")
                .owner(RepId.of("r1"))
                .addPhones(PhoneNumber.of("+47 777 777 77"))
                .addEmails(EmailAddress.of(MARK + "@example.org"))
                .address(MARK + " street")
                .requisites(Requisites.builder()
                        .legalName(MARK)
                        .taxId(MARK + "1")
                        .registrationNumber(MARK + "2")
                        .legalAddress(MARK)
                        .bankAccount(MARK + "3")
                        .bank(MARK)
                        .build())
                .profile(ActivityProfile.builder()
                        .industry("steel")
                        .activity(MARK)
                        .employees(120)
                        .annualRevenue(Money.of(CurrencyUnit.EUR, 1_000_000))
                        .statedOn(LocalDate.of(2026, 1, 1))
                        .build())
                .attributes(
                        Attributes.none().with(AttributeKey.ofText("nick").withSensitivity(Sensitivity.PERSONAL), MARK))
                .build();
    }
}
