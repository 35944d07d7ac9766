/** Statistics over sales facts: exact period tables, ABC, XYZ and their matrix, funnels. */
module org.saleskit.analytics {
    requires static org.immutables.value.annotations;
    requires static transitive org.jspecify;
    requires transitive org.saleskit.core;
    requires com.google.common;
    requires org.apache.commons.statistics.distribution;

    exports org.saleskit.analytics.funnel;
    exports org.saleskit.analytics.abc;
    exports org.saleskit.analytics.abcxyz;
    exports org.saleskit.analytics.cohort;
    exports org.saleskit.analytics.comparison;
    exports org.saleskit.analytics.concentration;
    exports org.saleskit.analytics.cycle;
    exports org.saleskit.analytics.criteria;
    exports org.saleskit.analytics.dealsize;
    exports org.saleskit.analytics.dealcolumns;
    exports org.saleskit.analytics.grouped;
    exports org.saleskit.analytics.certainty;
    exports org.saleskit.analytics.refusal;
    exports org.saleskit.analytics.rfm;
    exports org.saleskit.analytics.migration;
    exports org.saleskit.analytics.mix;
    exports org.saleskit.analytics.profile;
    exports org.saleskit.analytics.internal.math to
            org.saleskit.forecasting;
    exports org.saleskit.analytics.keyclients;
    exports org.saleskit.analytics.multistate;
    exports org.saleskit.analytics.sequence;
    exports org.saleskit.analytics.survival;
    exports org.saleskit.analytics.stay;
    exports org.saleskit.analytics.table;
    exports org.saleskit.analytics.trials;
    exports org.saleskit.analytics.variants;
    exports org.saleskit.analytics.velocity;
    exports org.saleskit.analytics.waterfall;
    exports org.saleskit.analytics.winchance;
    exports org.saleskit.analytics.winrate;
    exports org.saleskit.analytics.winloss;
    exports org.saleskit.analytics.xyz;
}
