package org.saleskit.analytics.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.saleskit.analytics.abc.AbcAnalysis;
import org.saleskit.analytics.abc.AbcResult;
import org.saleskit.analytics.profile.Firms.Firm;
import org.saleskit.analytics.profile.ValueLift.Reading;
import org.saleskit.analytics.table.Measure;
import org.saleskit.analytics.table.ValueUnit;
import org.saleskit.core.stats.Proportion;

class ProfileAnalysisTest {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    /** 100 firms, 10 best: 6 of 20 in trade, 4 of 76 in building, none of 4 in arts. */
    private static final List<Firm> BASE =
            Firms.all(Firms.of("trade", 20, 6), Firms.of("building", 76, 4), Firms.of("arts", 4, 0));

    private static final IdealProfile<Firm, String> PROFILE = Firms.profile(BASE);

    private static ValueLift sector(IdealProfile<Firm, String> profile, String value) {
        return profile.attribute("sector").orElseThrow().value(value).orElseThrow();
    }

    /** Expected in trade: 20 × 10 / 100 = 2; lift 6 / 2 = 3; shrunk 6.5 / 2.5 = 2.6; ln 2.6 = 0.9555114. */
    @Test
    void exampleOfTheDocumentation() {
        ValueLift trade = sector(PROFILE, "trade");

        assertThat(trade.lift()).hasValue(3);
        assertThat(trade.shrunkLift()).isCloseTo(2.6, within(1e-15));
        assertThat(trade.shareAmongBest()).isEqualTo(Proportion.of(6, 10));
        assertThat(trade.shareAmongAll()).isEqualTo(Proportion.of(20, 100));
        assertThat(PROFILE.fit(Firms.firm("new", false, "trade", "?")).score().orElseThrow())
                .isCloseTo(0.955511445027436, within(1e-14));
        assertThat(PROFILE.best()).isEqualTo(Proportion.of(10, 100));
    }

    /**
     * φ² = 0.140625 for 10 of 20 and 10 of 80: (10 × 100 − 20 × 20)² / (20 × 20 × 80 × 100) = 360 000 / 3 200 000 = 0.1125 and
     * (10 × 100 − 80 × 20)² / (80 × 20 × 80 × 100) = 360 000 / 12 800 000 = 0.028125.
     */
    @Test
    void strength_exampleOfTheDocumentation() {
        IdealProfile<Firm, String> profile = Firms.profile(Firms.all(Firms.of("a", 20, 10), Firms.of("b", 80, 10)));

        assertThat(profile.attribute("sector").orElseThrow().strength().orElseThrow())
                .isCloseTo(Math.sqrt((0.140625 - 1.0 / 99) / (1 - 1.0 / 99)), within(1e-14))
                .isCloseTo(0.3631, within(5e-5));
    }

    @Test
    void strength_ofAnAttributeThatDecides_isOne_ofOneThatTellsNothing_isZero() {
        IdealProfile<Firm, String> decides = Firms.profile(Firms.all(Firms.of("a", 20, 20), Firms.of("b", 30, 0)));
        IdealProfile<Firm, String> nothing = Firms.profile(Firms.all(Firms.of("a", 20, 4), Firms.of("b", 30, 6)));

        assertThat(decides.attribute("sector").orElseThrow().strength()).hasValue(1);
        assertThat(nothing.attribute("sector").orElseThrow().strength()).hasValue(0);
    }

    @Test
    void strength_withoutContrast_isEmpty() {
        assertThat(PROFILE.attribute("role").orElseThrow().strength())
                .as("nothing known")
                .isEmpty();
        assertThat(Firms.profile(Firms.of("a", 9, 3))
                        .attribute("sector")
                        .orElseThrow()
                        .strength())
                .as("one value")
                .isEmpty();
        assertThat(Firms.profile(Firms.all(Firms.of("a", 9, 0), Firms.of("b", 9, 0)))
                        .attribute("sector")
                        .orElseThrow()
                        .strength())
                .as("no best client")
                .isEmpty();
        assertThat(Firms.profile(Firms.all(Firms.of("a", 9, 9), Firms.of("b", 9, 9)))
                        .attribute("sector")
                        .orElseThrow()
                        .strength())
                .as("only best clients")
                .isEmpty();
        assertThat(Firms.profile(Firms.all(Firms.of("a", 1, 1), Firms.of("b", 1, 0), Firms.of("c", 1, 0)))
                        .attribute("sector")
                        .orElseThrow()
                        .strength())
                .as("each its own value")
                .isEmpty();
        assertThat(Firms.profile(Firms.all(Firms.of("a", 1, 1), Firms.of("b", 1, 0)))
                        .attribute("sector")
                        .orElseThrow()
                        .strength())
                .as("two clients")
                .isEmpty();
    }

    @Test
    void values_readings_areNamed() {
        assertThat(sector(PROFILE, "trade").reading()).isEqualTo(Reading.MORE_OFTEN);
        assertThat(sector(PROFILE, "building").reading()).isEqualTo(Reading.LESS_OFTEN);
        assertThat(sector(PROFILE, "arts").reading()).isEqualTo(Reading.TOO_FEW);
        assertThat(PROFILE.values(Reading.TOO_FEW)).extracting(ValueLift::value).contains(Optional.of("arts"));
        assertThat(PROFILE.attribute("sector").orElseThrow().values())
                .extracting(each -> each.value().orElseThrow())
                .containsExactly("trade", "building", "arts");
        assertThat(Firms.profile(Firms.all(Firms.of("a", 20, 4), Firms.of("b", 30, 6)))
                        .values(Reading.NOT_SHOWN))
                .hasSize(2);
        assertThat(PROFILE.attribute("size")).isEmpty();
    }

    /** Of 60 clients 10 are unknown, 5 of them best; shares of the values are of the other 50, of which 10 are best. */
    @Test
    void unknown_isARowOfItsOwn_andNoPartOfTheShares() {
        IdealProfile<Firm, String> profile =
                Firms.profile(Firms.all(Firms.of("a", 20, 8), Firms.of("b", 30, 2), Firms.of("?", 10, 5)));
        ValueLift unknown = profile.attribute("sector").orElseThrow().unknown();

        assertThat(sector(profile, "a").shareAmongBest()).isEqualTo(Proportion.of(8, 10));
        assertThat(sector(profile, "a").shareAmongAll()).isEqualTo(Proportion.of(20, 50));
        assertThat(unknown.shareAmongBest()).isEqualTo(Proportion.of(5, 15));
        assertThat(unknown.shareAmongAll()).isEqualTo(Proportion.of(10, 60));
        assertThat(unknown.lift()).hasValue(2);
        assertThat(unknown.explain(Locale.ENGLISH))
                .startsWith("sector: not known. Best clients: 5 of 15 (33.3%), all: 10 of 60 (16.7%); lift 2.00");
        assertThat(profile.fit(Firms.firm("new", false, "?", "?")).score()).isEmpty();
    }

    /** Without trade0 5 best of 19 in trade and 9 of 99: lift (5 × 99 + 49.5) / (19 × 9 + 49.5) = 544.5 / 220.5. */
    @Test
    void fit_ofABestClient_isTakenWithoutIt() {
        FitScore<String> itself = PROFILE.fit(BASE.get(0));
        FitScore<String> with = PROFILE.fitWithItself(BASE.get(0));

        assertThat(itself.isWithoutItself()).isTrue();
        assertThat(with.isWithoutItself()).isFalse();
        assertThat(itself.score().orElseThrow()).isCloseTo(Math.log(544.5 / 220.5), within(1e-14));
        assertThat(with.score().orElseThrow()).isGreaterThan(itself.score().orElseThrow());
        assertThat(PROFILE.fits().stream()
                        .filter(fit -> fit.key().equals("trade0"))
                        .findFirst()
                        .orElseThrow()
                        .score())
                .isEqualTo(itself.score());
    }

    @Test
    void fit_ofAClientWhoseValueChanged_countsTheNewValueWithoutTheOldClient() {
        FitScore<String> moved = PROFILE.fit(Firms.firm("trade0", true, "building", "?"));

        assertThat(moved.score().orElseThrow())
                .as("building has 4 of 76, the base without the client 9 of 99")
                .isCloseTo(Math.log((4 * 99 + 49.5) / (76 * 9 + 49.5)), within(1e-14));
        assertThat(moved.rankAmongBest()).contains(Proportion.of(4, 9));
    }

    @Test
    void fit_namesWhatDoesNotCount() {
        IdealProfile<Firm, String> lonely =
                Firms.profile(Firms.all(BASE, List.of(Firms.firm("x", false, "sea", "buyer"))));

        assertThat(PROFILE.fit(Firms.firm("new", false, "mining", "?")).lines())
                .extracting(FitLine::reason)
                .containsExactly(FitLine.Case.UNSEEN, FitLine.Case.UNKNOWN);
        assertThat(PROFILE.fit(Firms.firm("new", false, "arts", "?"))
                        .lines()
                        .get(0)
                        .reason())
                .isEqualTo(FitLine.Case.TOO_FEW);
        assertThat(lonely.fit(Firms.firm("x", false, "sea", "?")).lines().get(0).reason())
                .as("only itself has the value")
                .isEqualTo(FitLine.Case.UNSEEN);
        assertThat(PROFILE.fit(Firms.firm("new", false, "arts", "?")).rankAmongBest())
                .isEmpty();
        assertThat(PROFILE.fit(Firms.firm("new", false, "trade", "?")).coverage())
                .isEqualTo(Proportion.of(1, 2));
    }

    /** The best: 6 in trade, 4 in building. By the whole base, trade is above building; a best one is compared with 9 others. */
    @Test
    void rank_comparesLikeWithLike() {
        assertThat(PROFILE.fit(Firms.firm("new", false, "trade", "?")).rankAmongBest())
                .contains(Proportion.of(10, 10));
        assertThat(PROFILE.fit(Firms.firm("new", false, "building", "?")).rankAmongBest())
                .contains(Proportion.of(4, 10));
        assertThat(PROFILE.fit(BASE.get(0)).rankAmongBest()).contains(Proportion.of(9, 9));
        assertThat(PROFILE.fit(BASE.get(20)).rankAmongBest())
                .as("best, in building")
                .contains(Proportion.of(3, 9));
        assertThat(PROFILE.fit(BASE.get(19)).rankAmongBest())
                .as("other, in trade")
                .contains(Proportion.of(10, 10));
    }

    @Test
    void fits_areInOrder_withoutScoreLast() {
        List<FitScore<String>> fits = PROFILE.fits();

        assertThat(fits).hasSize(100);
        assertThat(fits.get(0).key())
                .as("an other in trade: no best one is taken away")
                .isEqualTo("trade10");
        assertThat(fits.subList(96, 100)).extracting(FitScore::key).containsExactly("arts0", "arts1", "arts2", "arts3");
        assertThat(PROFILE.fitsOfOthers())
                .hasSize(90)
                .noneMatch(fit -> fit.key().equals("trade0"));
    }

    @Test
    void parts_haveScoresOfTheirOwn() {
        List<Firm> firms = Firms.all(BASE);
        for (int i = 0; i < 30; i++) {
            firms.add(Firms.firm("r" + i, i < 15, "?", i < 20 ? "owner" : "clerk"));
        }
        FitScore<String> fit = Firms.profile(firms).fit(Firms.firm("new", false, "trade", "owner"));
        double company = fit.score(ProfileAttribute.Part.COMPANY).orElseThrow();
        double person = fit.score(ProfileAttribute.Part.PERSON).orElseThrow();

        assertThat(company).isCloseTo(Math.log(2.6), within(1e-14));
        assertThat(person).as("15 of 20, 10 expected").isCloseTo(Math.log(15.5 / 10.5), within(1e-14));
        assertThat(fit.score().orElseThrow()).isCloseTo((company + person) / 2, within(1e-15));
        assertThat(PROFILE.fit(BASE.get(0)).score(ProfileAttribute.Part.PERSON)).isEmpty();
    }

    @Test
    void profile_withoutContrast_saysNothing() {
        for (List<Firm> base : List.of(List.<Firm>of(), Firms.of("a", 30, 0), Firms.of("a", 30, 30))) {
            IdealProfile<Firm, String> profile = Firms.profile(base);
            assertThat(profile.attribute("sector").orElseThrow().values())
                    .allMatch(each -> each.reading() == Reading.TOO_FEW && each.shrunkLift() == 1)
                    .allMatch(each ->
                            each.interval().isEmpty() && each.probability().isEmpty());
            assertThat(profile.fit(Firms.firm("new", false, "a", "?")).score()).isEmpty();
            assertThat(profile.explain(Locale.ENGLISH)).startsWith("Best clients: ");
        }
        assertThat(Firms.profile(Firms.of("a", 30, 0))
                        .attribute("sector")
                        .orElseThrow()
                        .values()
                        .get(0)
                        .lift())
                .isEmpty();
    }

    /** a has 80 of 100 at 800 before nothing, b starts at 80 % and is B; c is of class A but has no row. */
    @Test
    void abc_classAIsBest_andIsListedWithoutARow() {
        AbcResult<String> classes = AbcAnalysis.withDefaults()
                .classify(
                        Map.of("a", 30L, "c", 50L, "b", 20L).entrySet(),
                        Map.Entry::getKey,
                        Measure.units(ValueUnit.decimal(0), Map.Entry::getValue));
        IdealProfile<String, String> profile = ProfileAnalysis.withDefaults()
                .profile(
                        List.of("b", "a", "prospect"),
                        row -> row,
                        classes,
                        List.of(ProfileAttribute.company("letter", row -> Optional.of(row.substring(0, 1)))));

        assertThat(profile.best()).isEqualTo(Proportion.of(1, 3));
        assertThat(profile.bestWithoutRow()).containsExactly("c");
        assertThat(profile.explain(Locale.ENGLISH)).contains("Best, but without a row: c");
        assertThat(profile.explain(RUSSIAN)).contains("Лучшие, но без строки данных: c");
    }

    @Test
    void bands_cutNumbers_limitBelongsAbove() {
        Bands bands = Bands.cutBy("10", "100");

        assertThat(List.of("9.99", "10", "10.00", "99.9", "100"))
                .map(number -> bands.bandOf(new BigDecimal(number)))
                .containsExactly("< 10", "10 – < 100", "10 – < 100", "10 – < 100", "≥ 100");
        assertThat(bands.named("small", "medium", "large").bandOf(BigDecimal.TEN))
                .isEqualTo("medium");
        assertThat(bands.limits()).containsExactly(BigDecimal.TEN, new BigDecimal("100"));
        assertThat(bands).hasToString("Bands[< 10, 10 – < 100, ≥ 100]");
        assertThat(bands.names()).hasSize(3);
    }

    @Test
    void attribute_ofNumbers_usesTheBands() {
        Bands bands = Bands.cutBy("5");
        List<ProfileAttribute<Integer>> attributes = List.of(
                ProfileAttribute.company("staff", bands, row -> Optional.of(BigDecimal.valueOf(row))),
                ProfileAttribute.person("age", bands, row -> Optional.empty()));
        IdealProfile<Integer, Integer> profile =
                ProfileAnalysis.withDefaults().profile(List.of(1, 2, 7), row -> row, row -> row == 7, attributes);

        assertThat(profile.attribute("staff")
                        .orElseThrow()
                        .value("≥ 5")
                        .orElseThrow()
                        .shareAmongAll())
                .isEqualTo(Proportion.of(1, 3));
        assertThat(profile.attribute("age").orElseThrow().unknown().shareAmongAll())
                .isEqualTo(Proportion.of(3, 3));
        assertThat(attributes).hasToString("[ProfileAttribute[COMPANY, staff], ProfileAttribute[PERSON, age]]");
    }

    @Test
    void explanations_sayTheirNumbers() {
        assertThat(sector(PROFILE, "trade").explain(Locale.ENGLISH))
                .isEqualTo(
                        "sector: trade. Best clients: 6 of 10 (60.0%), all: 20 of 100 (20.0%); lift 3.00 (95% interval"
                                + " 1.63 to 4.36), shrunk 2.60. More frequent among the best, q = 0.008.");
        assertThat(sector(PROFILE, "trade").explain(RUSSIAN))
                .isEqualTo(
                        "sector: trade. Лучших клиентов: 6 из 10 (60,0\u00a0%), всех: 20 из 100 (20,0\u00a0%); лифт 3,00"
                                + " (интервал 95\u00a0% от 1,63 до 4,36), сглаженный 2,60. Чаще встречается у лучших, q = 0,008.");
        assertThat(sector(PROFILE, "arts").explain(Locale.ENGLISH))
                .endsWith("Not enough data: it takes 5 clients with the value, 5 without it, 5 best and 5 others.");
        assertThat(sector(PROFILE, "arts").explain(RUSSIAN))
                .endsWith("Мало данных: нужно не менее 5 клиентов с этим значением, 5 без него, 5 из лучших и 5 из"
                        + " остальных.");
        IdealProfile<Firm, String> oneOfEach = ProfileAnalysis.withDefaults()
                .withLeastClients(1)
                .profile(Firms.of("a", 2, 1), Firm::id, Firm::best, List.of(Firms.SECTOR));
        assertThat(sector(oneOfEach, "a").explain(Locale.ENGLISH))
                .endsWith("Not enough data: it takes 1 client with the value, 1 without it, 1 best and 1 other.");
        assertThat(sector(oneOfEach, "a").explain(RUSSIAN))
                .endsWith("Мало данных: нужно не менее 1 клиента с этим значением, 1 без него, 1 из лучших и 1 из"
                        + " остальных.");
        assertThat(sector(PROFILE, "building").explain(Locale.ENGLISH)).contains("Less frequent among the best, q ");
        assertThat(PROFILE.fit(BASE.get(0)).explain(Locale.ENGLISH))
                .isEqualTo("Fit +0.90: attributes that count: 1 of 2 (50.0%); best clients that score no higher: 9 of 9"
                        + " (100.0%); the client itself left out\nsector: trade, shrunk lift 2.47, counts +0.90\nrole: not"
                        + " known, does not count");
        assertThat(PROFILE.fit(Firms.firm("new", false, "mining", "?")).explain(RUSSIAN))
                .isEqualTo(
                        "Оценки соответствия нет: учтено признаков: 0 из 2 (0,0\u00a0%)\nsector: mining, больше ни у кого"
                                + " нет, не учитывается\nrole: неизвестно, не учитывается");
        assertThat(PROFILE.fit(Firms.firm("new", false, "arts", "?")).explain(RUSSIAN))
                .contains("arts, мало клиентов, не учитывается");
        assertThat(PROFILE.explain(RUSSIAN))
                .startsWith("Лучших клиентов: 10 из 100 (10,0\u00a0%)\nsector (компания), сила связи 0,")
                .contains("\nrole (человек), сила связи не определена\nrole: неизвестно. ");
    }

    @Test
    void texts_showOptionsAndCounts() {
        assertThat(ProfileAnalysis.withDefaults()
                        .withPriorStrength(1)
                        .withLeastClients(3)
                        .withConfidence(0.9)
                        .withFalseDiscoveryRate(0.1))
                .hasToString("ProfileAnalysis[prior 1.0, least clients 3, confidence 0.9, false discovery rate 0.1]");
        assertThat(PROFILE)
                .hasToString("IdealProfile[ProfileAnalysis[prior 0.5, least clients 5, confidence 0.95, false"
                        + " discovery rate 0.05], best 10 of 100, attributes 2]");
        assertThat(sector(PROFILE, "arts")).hasToString("ValueLift[sector, arts, best 0 of 10, all 4 of 100, TOO_FEW]");
        assertThat(PROFILE.attribute("role").orElseThrow()).hasToString("AttributeProfile[role, strength -, values 0]");
        assertThat(PROFILE.fit(Firms.firm("new", false, "?", "?"))).hasToString("FitScore[new, -, 0 of 2]");
        assertThat(PROFILE.fit(Firms.firm("new", false, "?", "?")).lines().get(0))
                .hasToString("FitLine[sector, UNKNOWN]");
    }
}
