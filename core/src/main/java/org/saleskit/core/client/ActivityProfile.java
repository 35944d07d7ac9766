package org.saleskit.core.client;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;
import org.joda.money.Money;
import org.saleskit.core.internal.Checks;

/** What a client does and how large it is. All of it is optional. */
@Value.Immutable
public abstract class ActivityProfile {

    private static final ActivityProfile NONE = builder().build();

    ActivityProfile() {}

    /** {@return the industry by the host's own division, if known} */
    public abstract Optional<String> industry();

    /** {@return in free words what the client does, if known; in no text form} */
    @Value.Redacted
    public abstract Optional<String> activity();

    /** {@return how many people work there, zero or more, if known} */
    public abstract OptionalInt employees();

    /** {@return what the client turns over in a year, not negative, if known; in no text form} */
    @Value.Redacted
    public abstract Optional<Money> annualRevenue();

    /** {@return the day on which the figures were right, if known} */
    public abstract Optional<LocalDate> statedOn();

    /** {@return a profile of which nothing is known} */
    public static ActivityProfile none() {
        return NONE;
    }

    /** {@return a new builder} */
    public static ActivityProfileBuilder builder() {
        return new ActivityProfileBuilder();
    }

    /** {@return a builder that holds these values} */
    public final ActivityProfileBuilder toBuilder() {
        return builder().from(this);
    }

    @Value.Check
    void check() {
        industry().ifPresent(text -> Checks.notBlank(text, "activityProfile.industry"));
        PersonalTexts.notBlank(activity(), "activityProfile.activity");
        employees().ifPresent(count -> Checks.nonNegative(count, "activityProfile.employees"));
        annualRevenue()
                .ifPresent(amount -> Checks.check(
                        !amount.isNegative(), "activityProfile.annualRevenue", "be zero or more", "negative"));
    }
}
