package org.saleskit.core.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class AttributionTest {

    private static final Instant SOLD = Instant.parse("2026-03-10T12:00:00Z");

    private static Touch touch(int daysBefore, String channel) {
        return Touch.of(SOLD.minusSeconds(daysBefore * 86_400L), channel);
    }

    private static final List<Touch> TOUCHES =
            List.of(touch(3, "letter"), touch(9, "fair"), touch(1, "letter"), touch(0, "site"), touch(-1, "call"));

    private static final Money AMOUNT = Money.parse("EUR 100.00");

    @Test
    void first_gives_allToTheEarliest() {
        AttributedAmount result = Attribution.FIRST.attribute(AMOUNT, TOUCHES, SOLD);
        assertThat(result.byChannel()).containsOnlyKeys("fair").containsEntry("fair", AMOUNT);
        assertThat(result.unattributed()).isEqualTo(Money.parse("EUR 0.00"));
        assertThat(result.isAttributed()).isTrue();
        assertThat(result.rule()).isEqualTo(Attribution.FIRST);
    }

    @Test
    void last_gives_allToTheLatestUpToTheSale() {
        AttributedAmount result = Attribution.LAST.attribute(AMOUNT, TOUCHES, SOLD);
        assertThat(result.byChannel()).containsOnlyKeys("site");
        assertThat(result.leftOut()).containsExactly(touch(-1, "call"));
        assertThat(result.touches())
                .containsExactly(touch(9, "fair"), touch(3, "letter"), touch(1, "letter"), touch(0, "site"));
    }

    @Test
    void linear_gives_aPartForEachTouch() {
        AttributedAmount result = Attribution.LINEAR.attribute(AMOUNT, TOUCHES, SOLD);
        // fair 1/4, letter 2/4, site 1/4
        assertThat(result.byChannel())
                .containsEntry("fair", Money.parse("EUR 25.00"))
                .containsEntry("letter", Money.parse("EUR 50.00"))
                .containsEntry("site", Money.parse("EUR 25.00"));
        // three channels: the odd cent to the first by name
        assertThat(Attribution.LINEAR
                        .attribute(AMOUNT, List.of(touch(1, "c"), touch(2, "b"), touch(3, "a")), SOLD)
                        .byChannel()
                        .values())
                .containsExactly(Money.parse("EUR 33.34"), Money.parse("EUR 33.33"), Money.parse("EUR 33.33"));
    }

    @Test
    void ofASaleWithoutTouch_nothingIsAttributed() {
        for (Attribution rule : Attribution.values()) {
            AttributedAmount result = rule.attribute(AMOUNT, List.of(touch(-2, "call")), SOLD);
            assertThat(result.isAttributed()).isFalse();
            assertThat(result.unattributed()).isEqualTo(AMOUNT);
            assertThat(result.byChannel()).isEmpty();
            assertThat(result.leftOut()).hasSize(1);
        }
    }

    @Test
    void touchesAtOneInstant_areOrderedByChannel() {
        List<Touch> touches = List.of(touch(1, "b"), touch(1, "a"), touch(1, "c"));
        assertThat(Attribution.FIRST.attribute(AMOUNT, touches, SOLD).byChannel())
                .containsOnlyKeys("a");
        assertThat(Attribution.LAST.attribute(AMOUNT, touches, SOLD).byChannel())
                .containsOnlyKeys("c");
    }

    @Property
    void parts_always_sumToTheAmountInAnyOrder(
            @ForAll List<@IntRange(min = -3, max = 30) Integer> days,
            @ForAll @IntRange(min = -100_000, max = 100_000) int cents,
            @ForAll Random random) {
        List<Touch> touches = new ArrayList<>();
        days.forEach(day -> touches.add(touch(day, "channel " + Math.floorMod(day, 4))));
        Money amount = Money.ofMinor(CurrencyUnit.EUR, cents);
        List<Touch> shuffled = new ArrayList<>(touches);
        Collections.shuffle(shuffled, random);
        for (Attribution rule : Attribution.values()) {
            AttributedAmount result = rule.attribute(amount, touches, SOLD);
            Money sum = Money.total(CurrencyUnit.EUR, result.byChannel().values());
            assertThat(sum.plus(result.unattributed())).isEqualTo(amount);
            assertThat(result.unattributed().isZero() || !result.isAttributed()).isTrue();
            assertThat(result.touches().size() + result.leftOut().size()).isEqualTo(touches.size());
            assertThat(rule.attribute(amount, shuffled, SOLD)).isEqualTo(result);
        }
    }
}
