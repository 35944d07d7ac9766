/** Values and rules of sales management, without storage, screens or transactions: those stay with the host. */
module org.saleskit.core {
    requires static org.immutables.value.annotations;
    requires static transitive org.jspecify;
    requires transitive org.joda.money;
    requires transitive org.threeten.extra;
    requires com.google.common;
    requires org.apache.commons.statistics.interval;

    exports org.saleskit.core.access;
    exports org.saleskit.core.attainment;
    exports org.saleskit.core.audit;
    exports org.saleskit.core.cadence;
    exports org.saleskit.core.calendar;
    exports org.saleskit.core.cascade;
    exports org.saleskit.core.charter;
    exports org.saleskit.core.client;
    exports org.saleskit.core.contact;
    exports org.saleskit.core.credit;
    exports org.saleskit.core.deal;
    exports org.saleskit.core.field;
    exports org.saleskit.core.goal;
    exports org.saleskit.core.identity;
    exports org.saleskit.core.kpi;
    exports org.saleskit.core.lifecycle;
    exports org.saleskit.core.masking;
    exports org.saleskit.core.money;
    exports org.saleskit.core.organization;
    exports org.saleskit.core.pipeline;
    exports org.saleskit.core.privacy;
    exports org.saleskit.core.product;
    exports org.saleskit.core.qualification;
    exports org.saleskit.core.quality;
    exports org.saleskit.core.reason;
    exports org.saleskit.core.sale;
    exports org.saleskit.core.stats;
    exports org.saleskit.core.team;
    exports org.saleskit.core.telephony;
    exports org.saleskit.core.territory;
    exports org.saleskit.core.time;
    exports org.saleskit.core.internal to
            org.saleskit.analytics,
            org.saleskit.forecasting;
}
