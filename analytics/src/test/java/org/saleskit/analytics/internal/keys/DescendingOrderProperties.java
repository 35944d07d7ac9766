package org.saleskit.analytics.internal.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class DescendingOrderProperties {

    @Property
    void order_isThatOfAStableSort(@ForAll List<Long> values) {
        long[] array = values.stream().mapToLong(Long::longValue).toArray();

        assertThat(DescendingOrder.of(array))
                .containsExactly(IntStream.range(0, array.length)
                        .boxed()
                        .sorted(Comparator.comparingLong((Integer index) -> array[index])
                                .reversed())
                        .mapToInt(Integer::intValue)
                        .toArray());
    }
}
