package org.saleskit.core.identity;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;

class JaroWinklerProperties {

    @Property
    void similarity_always_isASymmetricFraction(
            @ForAll @CharRange(from = 'a', to = 'e') @StringLength(max = 12) String left,
            @ForAll @CharRange(from = 'a', to = 'e') @StringLength(max = 12) String right) {
        double similarity = JaroWinkler.similarity(left, right);
        assertThat(similarity).isBetween(0.0, 1.0).isEqualTo(JaroWinkler.similarity(right, left));
        assertThat(similarity).isGreaterThanOrEqualTo(JaroWinkler.jaro(left, right));
        assertThat(similarity == 1.0).isEqualTo(left.equals(right));
        assertThat(JaroWinkler.similarity(left, left)).isEqualTo(1.0);
    }
}
