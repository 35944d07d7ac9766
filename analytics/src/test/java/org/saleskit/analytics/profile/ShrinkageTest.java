package org.saleskit.analytics.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saleskit.analytics.profile.Firms.Firm;

/** Shrinkage at the ends: priors next to nothing, priors that outweigh all data, no data. */
class ShrinkageTest {

    private static ValueLift sector(IdealProfile<Firm, String> profile, String value) {
        return profile.attribute("sector").orElseThrow().value(value).orElseThrow();
    }

    /** 8 of 20 best, none of the 8 of b, so E = 3.2: k / (3.2 + k) is k / 3.2 to the last digit for so small a k. */
    @ParameterizedTest
    @ValueSource(doubles = {1e-300, 1e-17, Double.MIN_VALUE})
    void weakPrior_liftOfAValueThatNoBestClientHas_staysAboveZero(double prior) {
        IdealProfile<Firm, String> profile = ProfileAnalysis.withDefaults()
                .withPriorStrength(prior)
                .profile(
                        Firms.all(Firms.of("a", 12, 8), Firms.of("b", 8, 0)),
                        Firm::id,
                        Firm::best,
                        List.of(Firms.SECTOR));
        FitScore<String> fit = profile.fit(Firms.firm("new", false, "b", "?"));

        assertThat(sector(profile, "b").shrunkLift()).isPositive();
        assertThat(fit.score().orElseThrow()).isCloseTo(Math.log(prior) - Math.log(3.2), within(1e-12));
        assertThat(fit.explain(Locale.ENGLISH)).contains("sector: b, shrunk lift 0.00, counts -");
        assertThat(profile.fit(Firms.firm("new", false, "a", "?")).score().orElseThrow())
                .as("8 of 12, 4.8 expected")
                .isCloseTo(Math.log(8 / 4.8), within(1e-12));
    }

    @Test
    void strongPrior_leavesNoLift() {
        IdealProfile<Firm, String> profile = ProfileAnalysis.withDefaults()
                .withPriorStrength(Double.MAX_VALUE)
                .profile(
                        Firms.all(Firms.of("a", 12, 8), Firms.of("b", 8, 0)),
                        Firm::id,
                        Firm::best,
                        List.of(Firms.SECTOR));

        assertThat(sector(profile, "a").shrunkLift()).isEqualTo(1);
        assertThat(sector(profile, "b").shrunkLift()).isEqualTo(1);
    }

    @Test
    void profile_withoutClients_liftOfTheUnknownOnesIsOne() {
        assertThat(Firms.profile(List.of())
                        .attribute("sector")
                        .orElseThrow()
                        .unknown()
                        .shrunkLift())
                .isEqualTo(1);
    }
}
