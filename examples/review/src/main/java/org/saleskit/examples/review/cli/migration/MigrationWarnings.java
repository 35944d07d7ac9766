package org.saleskit.examples.review.cli.migration;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Says what a reader of a comparison might overlook: two runs compare as far as their days do. */
final class MigrationWarnings {

    private static final int TENTH = 10;

    private MigrationWarnings() {}

    /** The first and last day of a run: those that were asked for, else those of its rows. */
    private record Days(LocalDate first, LocalDate last) {

        static Optional<Days> of(Run run) {
            LocalDate from = run.window().from();
            LocalDate to = run.window().to();
            return run.first()
                    .flatMap(first ->
                            run.last().map(last -> new Days(from == null ? first : from, to == null ? last : to)));
        }

        long length() {
            return ChronoUnit.DAYS.between(first, last) + 1;
        }
    }

    static List<String> of(Comparison comparison) {
        List<String> warnings = new ArrayList<>();
        comparison.runs().forEach(run -> addOne(warnings, run));
        Days.of(comparison.before())
                .ifPresent(before -> Days.of(comparison.after()).ifPresent(after -> addBoth(warnings, before, after)));
        return warnings;
    }

    private static void addOne(List<String> warnings, Run run) {
        String name = "--" + run.window().run() + ": ";
        if (run.rows() == 0) {
            boolean outside = run.abc().leftOut().stream().anyMatch(group -> group.rows() > 0);
            warnings.add(name
                    + (outside
                            ? "no row with a key lies within " + run.window().fromOption() + " and "
                                    + run.window().toOption() + ", so there is nothing to class."
                            : "no row has a key, so there is nothing to class."));
            return;
        }
        run.abc().diagnostic(Locale.ENGLISH).ifPresent(text -> warnings.add(name + text));
        run.matrix().flatMap(cells -> cells.xyz().warning(Locale.ENGLISH)).ifPresent(text -> warnings.add(name + text));
    }

    private static void addBoth(List<String> warnings, Days before, Days after) {
        if (after.last().isBefore(before.first())) {
            warnings.add("The days of --after, " + days(after) + ", come before those of --before, " + days(before)
                    + ": are the files the other way round?");
        } else if (!after.first().isAfter(before.last())) {
            warnings.add("The runs overlap: --before has the days " + days(before) + ", --after the days " + days(after)
                    + ". What both have counts in both.");
        }
        long most = Math.max(before.length(), after.length());
        if (Math.abs(before.length() - after.length()) * TENTH > most) {
            warnings.add("The runs are not equally long: --before covers " + before.length() + " days, --after "
                    + after.length() + ". The longer one has more keys, and amounts do not compare.");
        }
    }

    private static String days(Days days) {
        return days.first() + " to " + days.last();
    }
}
