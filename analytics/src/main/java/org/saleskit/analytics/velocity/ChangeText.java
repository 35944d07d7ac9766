package org.saleskit.analytics.velocity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.saleskit.analytics.velocity.VelocityLevers.Lever;
import org.saleskit.core.internal.Words;
import org.saleskit.core.stats.Fraction;

/** A change of velocity in words. */
record ChangeText(Words words, VelocityChange change) {

    static String of(VelocityChange change, Locale locale) {
        return new ChangeText(Words.of(locale), change).all();
    }

    private String all() {
        String head = words.say("Velocity per day: ", "Скорость продаж в день: была ")
                + side(change.before())
                + words.say(" before, ", ", стала ")
                + side(change.after())
                + words.say(" after", "");
        return switch (change.kind()) {
            case UNDEFINED -> head + words.say("; no difference.", "; разности нет.");
            case ZERO ->
                head + difference()
                        + words.say(
                                "; no split among the levers, as a lever is zero: ",
                                "; на рычаги не раскладывается, так как равно нулю: ")
                        + change.zeroLevers().stream()
                                .map(lever -> lever.label(words))
                                .collect(Collectors.joining(", "))
                        + ".";
            case DECOMPOSED ->
                head + difference() + words.say(", of which ", ", из неё: ")
                        + Arrays.stream(Lever.values()).map(this::part).collect(Collectors.joining(", ")) + ".";
        };
    }

    private String difference() {
        return words.say("; difference ", "; разность ")
                + signed(change.difference().orElseThrow().rounded(2, RoundingMode.HALF_EVEN));
    }

    private String part(Lever lever) {
        BigDecimal money =
                BigDecimal.valueOf(change.contribution(lever).orElseThrow()).setScale(2, RoundingMode.HALF_EVEN);
        return lever.label(words) + " " + signed(money);
    }

    private String side(Optional<VelocityLevers> levers) {
        return levers.map(VelocityLevers::velocity).map(this::number).orElse(words.say("undefined", "не определена"));
    }

    private String number(Fraction value) {
        return words.number(value.rounded(2, RoundingMode.HALF_EVEN));
    }

    private String signed(BigDecimal value) {
        return (value.signum() > 0 ? "+" : "") + words.number(value);
    }
}
