package org.saleskit.core.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.saleskit.core.client.ActivityProfile;
import org.saleskit.core.client.Client;
import org.saleskit.core.client.ClientId;
import org.saleskit.core.client.ClientKind;
import org.saleskit.core.client.EmailAddress;
import org.saleskit.core.client.PhoneNumber;
import org.saleskit.core.client.Requisites;
import org.saleskit.core.field.AttributeKey;
import org.saleskit.core.field.Attributes;

class CardMergeTest {

    private static final AttributeKey<String> COLOUR = AttributeKey.ofLabel("colour");
    private static final AttributeKey<Boolean> VIP = AttributeKey.ofFlag("vip");

    private static final Client SURVIVOR = Client.builder()
            .id(ClientId.of("c2"))
            .name("Alpha")
            .kind(ClientKind.LEGAL)
            .segment("key")
            .addPhones(PhoneNumber.of("111"))
            .attributes(Attributes.none().with(COLOUR, "red"))
            .build();

    private static final Client FIRST = Client.builder()
            .id(ClientId.of("c1"))
            .name("Alpha Ltd")
            .kind(ClientKind.LEGAL)
            .segment("small")
            .country("Norway")
            .addPhones(PhoneNumber.of("222"), PhoneNumber.of("111"))
            .addEmails(EmailAddress.of("a@b.org"))
            .requisites(Requisites.builder().taxId("12345").build())
            .profile(ActivityProfile.builder()
                    .employees(7)
                    .statedOn(LocalDate.of(2026, 1, 1))
                    .build())
            .attributes(Attributes.none().with(COLOUR, "blue").with(VIP, true))
            .build();

    private static final Client THIRD = Client.builder()
            .id(ClientId.of("c3"))
            .name("Alpha")
            .kind(ClientKind.LEGAL)
            .segment("key")
            .country("Sweden")
            .address("1 Street")
            .attributes(Attributes.none().with(COLOUR, "red"))
            .build();

    @Test
    void of_threeCards_fillsGapsAndListsContradictions() {
        CardMerge merge = CardMerge.of(SURVIVOR, List.of(THIRD, FIRST));

        assertThat(merge.card())
                .isEqualTo(SURVIVOR.toBuilder()
                        .country("Norway")
                        .address("1 Street")
                        .addPhones(PhoneNumber.of("222"))
                        .addEmails(EmailAddress.of("a@b.org"))
                        .requisites(FIRST.requisites())
                        .profile(FIRST.profile())
                        .attributes(SURVIVOR.attributes().with(VIP, true))
                        .build());
        assertThat(merge.filled())
                .extracting(origin -> origin.field() + " " + origin.card())
                .containsExactly(
                        "client.country c1",
                        "client.address c3",
                        "client.attributes[vip] c1",
                        "client.requisites.taxId c1",
                        "client.profile.employees c1",
                        "client.profile.statedOn c1");
        assertThat(merge.conflicts())
                .extracting(origin -> origin.field() + " " + origin.card())
                .containsExactly(
                        "client.name c1", "client.segment c1", "client.country c3", "client.attributes[colour] c1");
        assertThat(merge.toString()).doesNotContain("Alpha", "a@b.org", "222");
    }

    @Test
    void of_survivorWithFiguresOfItsOwn_keepsThemUndated() {
        Client own = SURVIVOR.toBuilder()
                .profile(ActivityProfile.builder()
                        .annualRevenue(Money.of(CurrencyUnit.EUR, 5))
                        .build())
                .build();
        ActivityProfile merged = CardMerge.of(own, List.of(FIRST)).card().profile();
        assertThat(merged.employees()).hasValue(7);
        assertThat(merged.statedOn()).isEmpty();
    }

    @Test
    void of_noOtherCard_isTheSurvivor() {
        CardMerge merge = CardMerge.of(SURVIVOR, List.of());
        assertThat(merge.card()).isEqualTo(SURVIVOR);
        assertThat(merge.filled()).isEmpty();
        assertThat(merge.conflicts()).isEmpty();
    }
}
