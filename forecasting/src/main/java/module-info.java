/** Sales forecasts as distributions, never as bare numbers. */
module org.saleskit.forecasting {
    requires org.apache.commons.statistics.distribution;
    requires static org.immutables.value.annotations;
    requires static transitive org.jspecify;
    requires transitive org.saleskit.analytics;

    exports org.saleskit.forecasting.accuracy;
    exports org.saleskit.forecasting.activity;
    exports org.saleskit.forecasting.chance;
    exports org.saleskit.forecasting.attainment;
    exports org.saleskit.forecasting.distribution;
    exports org.saleskit.forecasting.rates;
    exports org.saleskit.forecasting.pipeline;
    exports org.saleskit.forecasting.scenario;
}
