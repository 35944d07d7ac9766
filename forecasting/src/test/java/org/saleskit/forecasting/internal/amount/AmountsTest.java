package org.saleskit.forecasting.internal.amount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.saleskit.forecasting.internal.amount.Amounts.Lattice;
import org.saleskit.forecasting.internal.amount.Amounts.Points;

/** Amounts of a law: places, steps and shifts, up to the largest numbers. */
class AmountsTest {

    private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);

    private static Points points(long... units) {
        return new Points(units);
    }

    @Test
    void spaced_equidistantPoints_areALattice() {
        assertThat(points(3, 10, 17, 24).spaced())
                .isEqualTo(new Lattice(BigInteger.valueOf(3), BigInteger.valueOf(7), 4));
        assertThat(points(3, 10).spaced()).isEqualTo(new Lattice(BigInteger.valueOf(3), BigInteger.valueOf(7), 2));
        assertThat(points(3).spaced()).isEqualTo(new Lattice(BigInteger.valueOf(3), BigInteger.ONE, 1));
        Points uneven = points(3, 10, 17, 25);
        assertThat(uneven.spaced()).isSameAs(uneven);
    }

    /** Distances beyond the largest long. */
    @Test
    void spaced_farPoints_haveTheirTrueStep() {
        Amounts two = points(Long.MIN_VALUE, Long.MAX_VALUE).spaced();
        Points three = points(Long.MIN_VALUE, -1, Long.MAX_VALUE);

        assertThat(two.step()).isEqualTo(MOST.add(MOST).add(BigInteger.ONE));
        assertThat(two.most()).isEqualTo(MOST);
        assertThat(three.spaced()).isSameAs(three);
        assertThat(points(-Long.MAX_VALUE, 0, Long.MAX_VALUE).spaced().step()).isEqualTo(MOST);
    }

    @Test
    void shifted_upToTheLargestNumber_staysOne() {
        Amounts shifted = points(-5, 0, 7).shifted(MOST.subtract(BigInteger.valueOf(7)));

        assertThat(shifted.at(0)).isEqualTo(MOST.subtract(BigInteger.valueOf(12)));
        assertThat(shifted.at(1)).isEqualTo(MOST.subtract(BigInteger.valueOf(7)));
        assertThat(shifted.most()).isEqualTo(MOST);
        Amounts far = points(Long.MIN_VALUE, Long.MAX_VALUE).shifted(BigInteger.ZERO);
        assertThat(far.least()).isEqualTo(BigInteger.valueOf(Long.MIN_VALUE));
        assertThat(far.most()).isEqualTo(MOST);
    }

    @Test
    void shifted_beyondTheLargestNumber_isRefused() {
        assertThatThrownBy(() -> points(-5, 7).shifted(MOST))
                .isInstanceOf(ArithmeticException.class)
                .hasMessage("revenue must fit into a long of minor units, but was 9223372036854775814");
        assertThatThrownBy(() -> points(-5, 7).shifted(MOST.negate()))
                .isInstanceOf(ArithmeticException.class)
                .hasMessage("revenue must fit into a long of minor units, but was -9223372036854775812");
    }

    @Test
    void below_isTheNumberOfSmallerAmounts() {
        for (Amounts amounts :
                new Amounts[] {points(10, 20, 30), points(10, 20, 30).spaced()}) {
            assertThat(amounts.below(BigInteger.valueOf(10))).isZero();
            assertThat(amounts.below(BigInteger.valueOf(11))).isOne();
            assertThat(amounts.below(BigInteger.valueOf(20))).isOne();
            assertThat(amounts.below(BigInteger.valueOf(30))).isEqualTo(2);
            assertThat(amounts.below(BigInteger.valueOf(31))).isEqualTo(3);
            assertThat(amounts.below(MOST.shiftLeft(9))).isEqualTo(3);
            assertThat(amounts.range(1, 2).least()).isEqualTo(20);
            assertThat(amounts.range(2, 1).step()).isEqualTo(BigInteger.ONE);
        }
        assertThat(points(4, 10, 13).step()).isEqualTo(3);
    }

    @Test
    void ofAny_isAscending_eachOnce() {
        Points amounts = Points.ofAny(new long[] {7, -3, 7, Long.MAX_VALUE, -3, 0});

        assertThat(amounts.size()).isEqualTo(4);
        assertThat(amounts.least()).isEqualTo(-3);
        assertThat(amounts.at(1)).isZero();
        assertThat(amounts.at(2)).isEqualTo(7);
        assertThat(amounts.most()).isEqualTo(MOST);
        assertThat(Points.ofAny(new long[] {5, 5}).size()).isOne();
        assertThat(Points.ofAny(new long[0]).size()).isZero();
    }

    @Test
    void place_fromAnyPlaceBefore_isFound() {
        Points squares = points(LongStream.rangeClosed(0, 100).map(i -> i * i).toArray());

        for (int place = 0; place <= 100; place++) {
            for (int from = 0; from <= place; from++) {
                assertThat(squares.place((long) place * place, from)).isEqualTo(place);
                assertThat(squares.place((long) place * place + 2, from)).isNegative();
            }
        }
    }
}
