/** A user with modules: one line is enough, the rest comes transitively. */
module com.example.shop {
    requires org.saleskit.forecasting;
}
