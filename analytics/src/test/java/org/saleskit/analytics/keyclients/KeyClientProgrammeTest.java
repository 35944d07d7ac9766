package org.saleskit.analytics.keyclients;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.saleskit.analytics.abc.AbcAnalysis;
import org.saleskit.analytics.abc.AbcClass;
import org.saleskit.analytics.abc.AbcResult;
import org.saleskit.analytics.abc.NegativeRule;
import org.saleskit.analytics.keyclients.CriterionCheck.Criterion;
import org.saleskit.analytics.keyclients.CriterionCheck.Verdict;
import org.saleskit.analytics.keyclients.KeyClientLine.Status;
import org.saleskit.analytics.profile.IdealProfile;
import org.saleskit.analytics.profile.ProfileAnalysis;
import org.saleskit.analytics.profile.ProfileAttribute;
import org.saleskit.analytics.table.Measure;
import org.saleskit.analytics.table.ValueUnit;

class KeyClientProgrammeTest {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    /** Class A to enter, B to stay; potential 100 and 80; fit 0.5 and 0.2; two runs. */
    private static final KeyClientRules RULES = KeyClientRules.withDefaults()
            .withPotential(new BigDecimal("100"), new BigDecimal("80"))
            .withFit(0.5, 0.2);

    private static KeyClientFacts<String> facts(String key, AbcClass abcClass, int potential, double fit) {
        return KeyClientFacts.of(key)
                .withClass(abcClass)
                .withPotential(BigDecimal.valueOf(potential))
                .withFit(fit);
    }

    private static KeyClientFacts<String> prospect(String key, int potential, double fit) {
        return KeyClientFacts.of(key)
                .withPotential(BigDecimal.valueOf(potential))
                .withFit(fit);
    }

    private static List<String> keys(List<KeyClientLine<String>> lines) {
        return lines.stream().map(KeyClientLine::key).toList();
    }

    @Test
    void exampleOfTheDocumentation() {
        List<Boolean> members = new ArrayList<>();
        KeyClientProgramme<String> state = null;
        for (AbcClass seen : List.of(AbcClass.A, AbcClass.B, AbcClass.C, AbcClass.B, AbcClass.C, AbcClass.C)) {
            List<KeyClientFacts<String>> run = List.of(KeyClientFacts.of("x").withClass(seen));
            state = state == null ? KeyClientRules.withDefaults().start(run) : state.next(run);
            members.add(state.line("x").orElseThrow().isMember());
        }
        assertThat(members).containsExactly(true, true, true, true, true, false);
    }

    @Test
    void foundingRun_partsEverybody() {
        KeyClientProgramme<String> programme = RULES.start(List.of(
                facts("key", AbcClass.A, 100, 0.5),
                facts("small", AbcClass.A, 99, 0.9),
                facts("b", AbcClass.B, 200, 0.6),
                prospect("new", 150, 0.7),
                prospect("odd", 150, 0.1),
                KeyClientFacts.of("dark").withClass(AbcClass.A).withFit(0.9),
                KeyClientFacts.of("hopeless").withClass(AbcClass.C).withFit(-0.9)));

        assertThat(keys(programme.develop())).containsExactly("key");
        assertThat(keys(programme.hunt())).as("by fit").containsExactly("new", "b");
        assertThat(keys(programme.leftOut())).containsExactly("small", "dark", "odd", "hopeless");
        assertThat(programme.line("dark").orElseThrow().status()).isEqualTo(Status.UNDECIDED);
        assertThat(programme.line("hopeless").orElseThrow().status())
                .as("a potential would not help it")
                .isEqualTo(Status.OUT);
        assertThat(programme.watch()).isEmpty();
        assertThat(keys(programme.changed())).containsExactly("new", "b", "key");
        assertThat(programme)
                .hasToString(
                        "KeyClientProgramme[KeyClientRules[class A/B, potential 100/80, fit 0.5/0.2, needed 3, runs 2],"
                                + " after 1 runs, develop 1, hunt 2, watch 0, left out 4, dropped 0]");
    }

    @Test
    void member_leavesAfterTwoRunsBelowTheLowerLimits() {
        KeyClientProgramme<String> start = RULES.start(List.of(facts("x", AbcClass.A, 100, 0.5)));
        KeyClientProgramme<String> between = start.next(List.of(facts("x", AbcClass.B, 80, 0.2)));
        KeyClientProgramme<String> below = between.next(List.of(facts("x", AbcClass.B, 79, 0.2)));
        KeyClientProgramme<String> gone = below.next(List.of(facts("x", AbcClass.B, 79, 0.2)));

        assertThat(between.line("x").orElseThrow().status()).isEqualTo(Status.DEVELOP);
        assertThat(below.line("x").orElseThrow().status()).isEqualTo(Status.LEAVING);
        assertThat(keys(below.develop())).containsExactly("x");
        assertThat(keys(below.watch())).containsExactly("x");
        assertThat(gone.develop()).isEmpty();
        assertThat(gone.line("x").orElseThrow().isChanged()).isTrue();
        assertThat(keys(gone.leftOut())).containsExactly("x");
        assertThat(start.line("x").orElseThrow().status())
                .as("the state before")
                .isEqualTo(Status.DEVELOP);
        assertThat(gone.runs()).isEqualTo(4);
    }

    @Test
    void newcomer_isHuntedAtOnce_andAKeyClientAfterTwoRuns() {
        KeyClientProgramme<String> start = RULES.start(List.<KeyClientFacts<String>>of());
        List<KeyClientFacts<String>> run = List.of(facts("x", AbcClass.A, 100, 0.5));
        KeyClientProgramme<String> first = start.next(run);
        KeyClientProgramme<String> second = first.next(run);

        assertThat(first.line("x").orElseThrow().status()).isEqualTo(Status.ENTERING);
        assertThat(keys(first.hunt())).containsExactly("x");
        assertThat(keys(first.watch())).containsExactly("x");
        assertThat(keys(second.develop())).containsExactly("x");
        assertThat(second.hunt()).isEmpty();
        assertThat(keys(second.changed())).containsExactly("x");
    }

    @Test
    void unknown_neitherCountsNorEndsTheRow() {
        KeyClientProgramme<String> state = RULES.start(List.of(facts("x", AbcClass.A, 100, 0.5)));
        KeyClientFacts<String> low = facts("x", AbcClass.A, 10, 0.5);
        KeyClientFacts<String> unknown =
                KeyClientFacts.of("x").withClass(AbcClass.A).withFit(0.5);

        state = state.next(List.of(low)).next(List.of(unknown));
        assertThat(state.line("x").orElseThrow().status()).isEqualTo(Status.LEAVING);
        assertThat(state.next(List.of(low)).develop()).isEmpty();
    }

    @Test
    void absentClient_missesEverything_andIsDropped() {
        KeyClientProgramme<String> start =
                RULES.start(List.of(facts("x", AbcClass.A, 100, 0.5), prospect("p", 10, 0.0)));
        KeyClientProgramme<String> once = start.next(List.<KeyClientFacts<String>>of());
        KeyClientProgramme<String> twice = once.next(List.<KeyClientFacts<String>>of());

        assertThat(once.dropped()).containsExactly("p");
        assertThat(once.line("x").orElseThrow().explain(Locale.ENGLISH))
                .isEqualTo(
                        "To develop, but to watch, absent or below the limits to stay in run 1 of 2 in a row that end it: this"
                                + " run does not have it");
        assertThat(twice.dropped()).containsExactly("x");
        assertThat(twice.lines()).isEmpty();
    }

    @Test
    void hostsList_goesOn_andNobodyElseEntersAtOnce() {
        KeyClientProgramme<String> programme = RULES.startWith(
                Set.of("old", "weak", "lost"),
                List.of(
                        facts("old", AbcClass.B, 90, 0.3),
                        facts("weak", AbcClass.C, 90, 0.3),
                        facts("strong", AbcClass.A, 100, 0.5)));

        assertThat(keys(programme.develop())).containsExactly("old", "weak", "lost");
        assertThat(programme.line("weak").orElseThrow().status()).isEqualTo(Status.LEAVING);
        assertThat(programme.line("lost").orElseThrow().facts()).isEmpty();
        assertThat(programme.line("strong").orElseThrow().status()).isEqualTo(Status.ENTERING);
    }

    @Test
    void needed_someOfTheCriteriaAreEnough() {
        KeyClientRules two = RULES.withNeeded(2);

        assertThat(keys(two.start(List.of(facts("a", AbcClass.A, 1, 0.5), facts("b", AbcClass.B, 1, 0.5)))
                        .develop()))
                .containsExactly("a");
        assertThat(two.start(List.of(KeyClientFacts.of("c").withFit(0.9)))
                        .line("c")
                        .orElseThrow()
                        .status())
                .isEqualTo(Status.UNDECIDED);
        assertThat(two.start(List.of(facts("a", AbcClass.A, 1, 0.5)))
                        .line("a")
                        .orElseThrow()
                        .explain(Locale.ENGLISH))
                .endsWith(" (2 of 3 are needed)");
        assertThat(two.needed()).isEqualTo(2);
        assertThat(RULES.needed()).isEqualTo(3);
    }

    @Test
    void classOnly_hasNothingToHuntBy() {
        KeyClientProgramme<String> programme = KeyClientRules.withDefaults()
                .start(List.of(facts("a", AbcClass.A, 1, 1), facts("b", AbcClass.B, 1, 1)));

        assertThat(programme.hunt()).isEmpty();
        assertThat(keys(programme.leftOut())).containsExactly("b");
        assertThat(KeyClientRules.withDefaults()
                        .start(List.of(facts("n", AbcClass.NONE, 1, 1)))
                        .develop())
                .isEmpty();
    }

    @Test
    void hunted_leavesAndComesBackAfterTwoRuns() {
        KeyClientProgramme<String> state = RULES.start(List.of(prospect("p", 100, 0.5)));
        state = state.next(List.of(prospect("p", 10, 0.5)));
        assertThat(state.line("p").orElseThrow().explain(Locale.ENGLISH))
                .startsWith(
                        "To win, fits, but below the limits in run 1 of 2 in a row that end it: no class in the analysis,"
                                + " to enter A (missed); potential 10, to enter 100 (missed); fit 0.50, to enter 0.50 (met)");
        state = state.next(List.of(prospect("p", 10, 0.5)));
        assertThat(state.hunt()).isEmpty();
        assertThat(keys(state.changed())).containsExactly("p");
        state = state.next(List.of(prospect("p", 100, 0.5)));
        assertThat(state.line("p").orElseThrow().explain(RUSSIAN))
                .startsWith(
                        "Не включён, не подходит по критериям, но подходит в расчёте 1 из 2 подряд, после которых попадёт в"
                                + " список: в анализе класса нет, чтобы войти: A (не выполнено); потенциал 100");
        assertThat(keys(state.watch())).containsExactly("p");
        assertThat(keys(state.next(List.of(prospect("p", 100, 0.5))).hunt())).containsExactly("p");
    }

    @Test
    void absent_isSaidToBeAbsent_andNotToFit() {
        KeyClientProgramme<String> state =
                RULES.startWith(Set.of("key"), List.of(prospect("p", 100, 0.5))).next(List.of());

        assertThat(state.line("p").orElseThrow().explain(Locale.ENGLISH))
                .isEqualTo(
                        "To win by earlier runs, but absent or below the limits in run 1 of 2 in a row that end it: this"
                                + " run does not have it");
        assertThat(state.line("p").orElseThrow().explain(RUSSIAN))
                .isEqualTo("Привлекать по прежним расчётам, но отсутствует или ниже порогов в расчёте 1 из 2 подряд,"
                        + " после которых выбывает: в этом расчёте его нет");
        KeyClientLine<String> listed =
                RULES.startWith(Set.of("key"), List.of()).line("key").orElseThrow();
        assertThat(listed.explain(Locale.ENGLISH))
                .isEqualTo(
                        "To develop, but to watch, absent or below the limits to stay in run 1 of 2 in a row that end it:"
                                + " this run does not have it");
        assertThat(listed.explain(RUSSIAN))
                .isEqualTo("Развивать, но следить, отсутствует или ниже порогов выхода в расчёте 1 из 2 подряд, после"
                        + " которых он выбывает: в этом расчёте его нет");
    }

    /** Returns outweigh what it bought; the analysis drops it, so nobody may say that it never bought. */
    @Test
    void droppedByTheAnalysis_hasNoClassInIt() {
        AbcResult<String> classes = AbcAnalysis.withDefaults()
                .withNegatives(NegativeRule.DROP)
                .classify(
                        List.of(Map.entry("a", 10L), Map.entry("x", 3L), Map.entry("x", -8L)),
                        Map.Entry::getKey,
                        Measure.units(ValueUnit.decimal(0), Map.Entry::getValue));
        KeyClientLine<String> line = KeyClientRules.withDefaults()
                .start(List.of(classes.item("x")
                        .map(item -> KeyClientFacts.of("x").withClass(item.abcClass()))
                        .orElse(KeyClientFacts.of("x"))))
                .line("x")
                .orElseThrow();

        assertThat(line.explain(Locale.ENGLISH))
                .isEqualTo("Left out, does not meet the criteria: no class in the analysis, to enter A (missed)");
        assertThat(line.explain(RUSSIAN)).contains(": в анализе класса нет, чтобы войти: A (не выполнено)");
    }

    @Test
    void money_isComparedInItsCurrency_andSaidWithIt() {
        CurrencyUnit euro = CurrencyUnit.of("EUR");
        KeyClientLine<String> line = KeyClientRules.withDefaults()
                .withoutClass()
                .withPotential(Money.of(euro, 1000), Money.of(euro, 800))
                .withFit(0.5, 0.5)
                .start(List.of(KeyClientFacts.of("x")
                        .withPotential(Money.of(euro, new BigDecimal("999.99")))
                        .withFit(0.4999)))
                .line("x")
                .orElseThrow();

        assertThat(line.explain(Locale.ENGLISH))
                .isEqualTo(
                        "Left out, does not meet the criteria: potential 999.99 EUR, to enter 1,000.00 EUR (missed); fit"
                                + " 0.4999, to enter 0.5000 (missed)");
        assertThat(line.checks())
                .containsExactly(
                        new CriterionCheck(Criterion.POTENTIAL, Verdict.MISSED),
                        new CriterionCheck(Criterion.FIT, Verdict.MISSED));
        assertThat(line).hasToString("KeyClientLine[x, OUT]");
        assertThat(line.facts().orElseThrow()).hasToString("KeyClientFacts[x, -]");
        assertThat(line.rules())
                .hasToString("KeyClientRules[potential 1000.00/800.00 EUR, fit 0.5/0.5, needed 2, runs 2]");
    }

    @Test
    void explanations_inBothLanguages() {
        KeyClientProgramme<String> programme = RULES.start(List.of(
                facts("key", AbcClass.A, 100, 0.5),
                KeyClientFacts.of("dark").withClass(AbcClass.A),
                prospect("new", 150, 0.75)));

        assertThat(programme.line("key").orElseThrow().explain(Locale.ENGLISH))
                .isEqualTo(
                        "To develop, a key client: class A, to stay B (met); potential 100, to stay 80 (met); fit 0.50, to"
                                + " stay 0.20 (met)");
        assertThat(programme.line("key").orElseThrow().explain(RUSSIAN))
                .isEqualTo("Развивать, ключевой клиент: класс A, чтобы остаться: B (выполнено); потенциал 100, чтобы"
                        + " остаться: 80 (выполнено); соответствие 0,50, чтобы остаться: 0,20 (выполнено)");
        assertThat(programme.line("dark").orElseThrow().explain(Locale.ENGLISH))
                .isEqualTo(
                        "Left out, not enough is known: class A, to enter A (met); potential not known, to enter 100 (open);"
                                + " fit not known, to enter 0.50 (open)");
        assertThat(programme.line("dark").orElseThrow().explain(RUSSIAN))
                .startsWith("Не включён, не хватает данных: ")
                .contains("потенциал неизвестен, чтобы войти: 100 (под вопросом)");
        assertThat(programme.line("new").orElseThrow().explain(RUSSIAN)).startsWith("Привлекать, подходит: ");
        KeyClientProgramme<String> later =
                programme.next(List.of(facts("key", AbcClass.C, 100, 0.5), facts("new", AbcClass.A, 150, 0.75)));
        assertThat(later.line("key").orElseThrow().explain(RUSSIAN))
                .startsWith(
                        "Развивать, но следить, ниже порогов выхода в расчёте 1 из 2 подряд, после которых он выбывает: ");
        assertThat(later.line("new").orElseThrow().explain(Locale.ENGLISH))
                .startsWith(
                        "To watch, meets what is needed in run 1 of 2 in a row that make a key client, meanwhile to win: ");
    }

    /** From sales and cards to the two lists, as a host would. */
    @Test
    void wholeChain_fromSalesToLists() {
        record Card(String id, String sector) {}
        List<Card> cards = new ArrayList<>();
        Map<String, Long> sales = new TreeMap<>();
        for (int i = 0; i < 30; i++) {
            String id = "c" + (10 + i);
            cards.add(new Card(id, i < 12 ? "retail" : "other"));
            sales.put(id, i < 8 ? 100L : 1L);
        }
        AbcResult<String> classes = AbcAnalysis.withDefaults()
                .classify(
                        sales.entrySet(), Map.Entry::getKey, Measure.units(ValueUnit.decimal(0), Map.Entry::getValue));
        IdealProfile<Card, String> profile = ProfileAnalysis.withDefaults()
                .profile(
                        cards,
                        Card::id,
                        classes,
                        List.of(ProfileAttribute.company("sector", card -> Optional.of(card.sector()))));
        cards.add(new Card("prospect", "retail"));
        KeyClientProgramme<String> programme = KeyClientRules.withDefaults()
                .withFit(0.5, 0.3)
                .start(cards.stream()
                        .map(card -> KeyClientFacts.of(profile.fit(card), classes))
                        .toList());

        assertThat(programme.develop()).hasSize(8).allMatch(line -> line.key().compareTo("c18") < 0);
        assertThat(keys(programme.hunt())).containsExactly("c18", "c19", "c20", "c21", "prospect");
        assertThat(programme.leftOut()).hasSize(18);
    }
}
