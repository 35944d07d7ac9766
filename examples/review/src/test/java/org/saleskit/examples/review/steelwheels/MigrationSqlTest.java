package org.saleskit.examples.review.steelwheels;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saleskit.examples.review.Samples;
import org.saleskit.examples.review.model.ClassMigration;
import org.saleskit.examples.review.model.Segmentation;

/** The migration of the review against classes that the database itself computes, year by year. */
final class MigrationSqlTest {

    /** Sums by key and year, and the class by what the larger ones bring; a pair of classes, its items and revenues. */
    private static final String FLOWS = """
            with sums(k, y, amount) as (
              select %s, year(o.ORDERDATE), sum(cast(f.TOTALPRICE as decimal(18, 2)))
                from "steelwheels"."orderfact" f
                join "steelwheels"."orders" o on o.ORDERNUMBER = f.ORDERNUMBER
               group by %s, year(o.ORDERDATE)),
            larger(k, y, amount, sum_larger, total) as (
              select s.k, s.y, s.amount, sum(case when l.amount > s.amount then l.amount else 0 end), sum(l.amount)
                from sums s
                join sums l on l.y = s.y
               group by s.k, s.y, s.amount),
            classes(k, y, amount, abc) as (
              select k, y, amount,
                     case when sum_larger * 100 < total * 80 then 'A' when sum_larger * 100 < total * 95 then 'B' else 'C' end
                from larger)
            select coalesce(b, '-') || '>' || coalesce(a, '-'), count(*), sum(earlier), sum(later)
              from (select k, max(case when y = 2003 then abc end) b, max(case when y = 2004 then abc end) a,
                           sum(case when y = 2003 then amount else 0 end) earlier,
                           sum(case when y = 2004 then amount else 0 end) later
                      from classes
                     where y in (2003, 2004)
                     group by k)
             group by coalesce(b, '-') || '>' || coalesce(a, '-')
            """;

    @ParameterizedTest
    @ValueSource(strings = {"f.PRODUCTCODE", "o.CUSTOMERNUMBER"})
    void migration_ofTheReview_equalsSql(String key) throws SQLException {
        Segmentation items = key.endsWith("CODE") ? Samples.REVIEW.products() : Samples.REVIEW.customers();
        ClassMigration migration = items.migration().orElseThrow();
        Map<String, List<BigDecimal>> flows = new TreeMap<>();
        migration
                .flows()
                .forEach(flow -> flows.put(
                        flow.from().orElse("-") + ">" + flow.to().orElse("-"),
                        List.of(
                                BigDecimal.valueOf(flow.items()),
                                Sql.plain(flow.before().getAmount()),
                                Sql.plain(flow.after().getAmount()))));

        assertThat(migration.before()).isEqualTo(2003);
        assertThat(migration.after()).isEqualTo(2004);
        assertThat(flows).isEqualTo(Sql.numbers(FLOWS.formatted(key, key))).hasSizeGreaterThan(7);
    }
}
