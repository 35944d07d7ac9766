package org.saleskit.examples.hosts.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.saleskit.core.client.ClientId;
import org.saleskit.core.client.EmailAddress;
import org.saleskit.core.client.PersonId;
import org.saleskit.core.client.PhoneNumber;
import org.saleskit.core.contact.CallRecordId;
import org.saleskit.core.contact.ContactEventId;
import org.saleskit.core.kpi.KpiId;
import org.saleskit.core.kpi.KpiUnit;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.product.ProductId;
import org.saleskit.core.reason.ReasonType;
import org.saleskit.core.reason.RefusalReason;
import org.saleskit.core.sale.OrderId;
import org.saleskit.core.team.RepId;
import org.saleskit.core.time.CalendarPeriod;
import org.threeten.extra.LocalDateRange;

/** The forms of identifiers and of the small values that the facts are made of. */
final class BasicForms {

    private BasicForms() {}

    static List<JsonForm<?, ?>> all() {
        return List.of(
                JsonForm.ofText(ClientId.class, ClientId::value, ClientId::of),
                JsonForm.ofText(PersonId.class, PersonId::value, PersonId::of),
                JsonForm.ofText(RepId.class, RepId::value, RepId::of),
                JsonForm.ofText(DealId.class, DealId::value, DealId::of),
                JsonForm.ofText(OrderId.class, OrderId::value, OrderId::of),
                JsonForm.ofText(ProductId.class, ProductId::value, ProductId::of),
                JsonForm.ofText(KpiId.class, KpiId::value, KpiId::of),
                JsonForm.ofText(ContactEventId.class, ContactEventId::value, ContactEventId::of),
                JsonForm.ofText(CallRecordId.class, CallRecordId::value, CallRecordId::of),
                // Their text form hides them, so the text has to be asked for.
                JsonForm.ofText(PhoneNumber.class, PhoneNumber::text, PhoneNumber::of),
                JsonForm.ofText(EmailAddress.class, EmailAddress::text, EmailAddress::of),
                JsonForm.ofText(CalendarPeriod.class, CalendarPeriod::toString, CalendarPeriod::parse),
                new JsonForm<>(Money.class, MoneyJson.class, MoneyJson::of, MoneyJson::value),
                new JsonForm<>(LocalDateRange.class, RangeJson.class, RangeJson::of, RangeJson::value),
                new JsonForm<>(RefusalReason.class, ReasonJson.class, ReasonJson::of, ReasonJson::value),
                new JsonForm<>(KpiUnit.class, UnitJson.class, UnitJson::of, UnitJson::value));
    }

    record MoneyJson(
            @JsonProperty(required = true) String currency,
            @JsonProperty(required = true) BigDecimal amount) {

        static MoneyJson of(Money money) {
            return new MoneyJson(money.getCurrencyUnit().getCode(), money.getAmount());
        }

        Money value() {
            CurrencyUnit unit = CurrencyUnit.of(currency);
            if (amount.stripTrailingZeros().scale() > unit.getDecimalPlaces()) {
                throw new IllegalArgumentException("amount must have at most " + unit.getDecimalPlaces()
                        + " decimal places in " + unit + ", but had "
                        + amount.stripTrailingZeros().scale());
            }
            return Money.of(unit, amount);
        }
    }

    /** From a day until the day after the last; an end that is not there is open. */
    record RangeJson(Optional<LocalDate> start, Optional<LocalDate> endExclusive) {

        static RangeJson of(LocalDateRange range) {
            return new RangeJson(
                    Optional.of(range.getStart()).filter(day -> !range.isUnboundedStart()),
                    Optional.of(range.getEnd()).filter(day -> !range.isUnboundedEnd()));
        }

        LocalDateRange value() {
            LocalDate from = start.orElse(LocalDate.MIN);
            LocalDate until = endExclusive.orElse(LocalDate.MAX);
            if (!from.isBefore(until)) {
                throw new IllegalArgumentException("endExclusive must be after start, " + from + ", but was " + until);
            }
            return LocalDateRange.of(from, until);
        }
    }

    record ReasonJson(
            @JsonProperty(required = true) String label,
            @JsonProperty(required = true) ReasonType type,
            Optional<String> text) {

        static ReasonJson of(RefusalReason reason) {
            return new ReasonJson(reason.label(), reason.type(), reason.text());
        }

        RefusalReason value() {
            return RefusalReason.builder().label(label).type(type).text(text).build();
        }
    }

    record UnitJson(@JsonProperty(required = true) KpiUnit.Kind kind, Optional<String> label) {

        static UnitJson of(KpiUnit unit) {
            return switch (unit.kind()) {
                case COUNT, SHARE, SCORE -> new UnitJson(unit.kind(), Optional.empty());
                case MONEY, DURATION, OTHER -> new UnitJson(unit.kind(), Optional.of(unit.label()));
            };
        }

        KpiUnit value() {
            return switch (kind) {
                case COUNT -> KpiUnit.count();
                case SHARE -> KpiUnit.share();
                case SCORE -> KpiUnit.score();
                case MONEY -> KpiUnit.money(CurrencyUnit.of(given()));
                case DURATION -> KpiUnit.duration(ChronoUnit.valueOf(given().toUpperCase(Locale.ROOT)));
                case OTHER -> KpiUnit.other(given());
            };
        }

        private String given() {
            return label.orElseThrow(() ->
                    new IllegalArgumentException("label must be given when kind is " + kind + ", but was absent"));
        }
    }
}
