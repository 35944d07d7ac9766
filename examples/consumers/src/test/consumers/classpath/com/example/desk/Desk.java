package com.example.desk;

import java.util.List;
import org.saleskit.analytics.stats.Proportion;
import org.saleskit.core.pipeline.Pipeline;

/** Uses values and statistics from the class path. */
public final class Desk {

    private Desk() {}

    /**
     * Prints one line.
     *
     * @param args none
     */
    public static void main(String[] args) {
        Pipeline leads = Pipeline.of("leads", List.of("Prospecting", "Engaging"), List.of("Won"), List.of("Lost"));
        System.out.println("pipeline " + leads.id() + " has " + leads.openStages().size() + " open stages; win rate "
                + Proportion.of(3, 12));
    }
}
