package org.saleskit.examples.review;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Assumptions;
import org.saleskit.core.sale.SaleLine;
import org.saleskit.core.time.WeekdayCalendar;
import org.saleskit.examples.review.compute.ReviewCalculator;
import org.saleskit.examples.review.crm.CrmExportReader;
import org.saleskit.examples.review.facts.CompanyFacts;
import org.saleskit.examples.review.facts.DealFacts;
import org.saleskit.examples.review.model.Review;
import org.saleskit.examples.review.simulated.SimulatedDepartment;
import org.saleskit.examples.review.steelwheels.SteelWheelsReader;

/** The sample company and its review, read and computed once. */
public final class Samples {

    public static final CompanyFacts BOOKS =
            SteelWheelsReader.of(CurrencyUnit.USD).readSample();
    public static final DealFacts DEALS = simulated(BOOKS);
    public static final Review REVIEW = full(BOOKS, DEALS);

    private Samples() {}

    public static DealFacts simulated(CompanyFacts books) {
        return SimulatedDepartment.of(WeekdayCalendar.mondayToFriday(), books.currency(), SimulatedDepartment.SEED)
                .run(books.reps(), books.clients(), ReviewCalculator.daysOf(books));
    }

    /** {@return the books of the sample company with other sales} */
    public static CompanyFacts books(List<SaleLine> sales) {
        return new CompanyFacts(
                BOOKS.company(),
                BOOKS.currency(),
                BOOKS.clients(),
                BOOKS.reps(),
                BOOKS.products(),
                BOOKS.orders(),
                sales,
                BOOKS.budget(),
                BOOKS.leftOut());
    }

    /** {@return the review without past forecasts, which take the longest} */
    public static Review review(CompanyFacts books, DealFacts deals) {
        return ReviewCalculator.of(WeekdayCalendar.mondayToFriday())
                .lookingBack(0)
                .calculate(books, deals);
    }

    /** {@return the whole review} */
    public static Review full(CompanyFacts books, DealFacts deals) {
        return ReviewCalculator.of(WeekdayCalendar.mondayToFriday()).calculate(books, deals);
    }

    /** {@return the folder of the export, or the test is skipped} */
    public static Path exportFolder() {
        String data = System.getProperty("saleskit.data", "");
        Path folder = Path.of(data, "crm-sales-opportunities");
        Assumptions.assumeTrue(
                !data.isEmpty() && Files.isDirectory(folder),
                "the folder with the public data sets is not given by -Dsaleskit.data");
        return folder;
    }

    public static DealFacts export() {
        return CrmExportReader.of(CurrencyUnit.USD).read(exportFolder());
    }
}
