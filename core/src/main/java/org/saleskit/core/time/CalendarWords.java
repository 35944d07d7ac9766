package org.saleskit.core.time;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The words of {@link WeekdayCalendar#description}. They are written out here, as those of the JDK depend on its version
 * and on whether it was built with the data of a language.
 */
final class CalendarWords {

    private static final CalendarWords ENGLISH = new CalendarWords(
            "Mon Tue Wed Thu Fri Sat Sun",
            "no weekday",
            "no",
            List.of("extra holiday", "extra holidays", "extra holidays"),
            List.of("extra working day", "extra working days", "extra working days"),
            List.of("short day", "short days", "short days"));

    private static final CalendarWords RUSSIAN = new CalendarWords(
            "пн вт ср чт пт сб вс",
            "ни одного дня недели",
            "без",
            List.of("дополнительный праздник", "дополнительных праздника", "дополнительных праздников"),
            List.of("дополнительный рабочий день", "дополнительных рабочих дня", "дополнительных рабочих дней"),
            List.of("сокращённый день", "сокращённых дня", "сокращённых дней"));

    private final List<String> weekdays;
    private final String noWeekday;
    private final String none;

    /** Each the forms for one, for a few (2 to 4) and for many or none. */
    private final List<String> holidays;

    private final List<String> workingDays;
    private final List<String> shortDays;

    private CalendarWords(
            String weekdays,
            String noWeekday,
            String none,
            List<String> holidays,
            List<String> workingDays,
            List<String> shortDays) {
        this.weekdays = List.of(weekdays.split(" "));
        this.noWeekday = noWeekday;
        this.none = none;
        this.holidays = holidays;
        this.workingDays = workingDays;
        this.shortDays = shortDays;
    }

    static CalendarWords of(Locale locale) {
        return locale.getLanguage().equals("ru") ? RUSSIAN : ENGLISH;
    }

    String describe(WeekdayCalendar calendar) {
        return week(calendar.restDays()) + "; "
                + count(calendar.extraHolidays().size(), holidays) + ", "
                + count(calendar.extraWorkingDays().size(), workingDays) + ", "
                + count(calendar.shortDays().size(), shortDays);
    }

    /** Three worked days or more in a row are given by the first and the last, such as "Mon–Thu, Sun". */
    private String week(Set<DayOfWeek> restDays) {
        List<String> parts = new ArrayList<>();
        int day = 0;
        while (day < weekdays.size()) {
            int first = day;
            while (day < weekdays.size() && !restDays.contains(DayOfWeek.of(day + 1))) {
                day++;
            }
            if (day - first >= 3) {
                parts.add(weekdays.get(first) + "–" + weekdays.get(day - 1));
            } else {
                parts.addAll(weekdays.subList(first, day));
            }
            day++;
        }
        return parts.isEmpty() ? noWeekday : String.join(", ", parts);
    }

    private String count(int number, List<String> forms) {
        return (number == 0 ? none : Integer.toString(number)) + " " + forms.get(form(number));
    }

    private int form(int number) {
        if (this == ENGLISH) {
            return number == 1 ? 0 : 2;
        }
        int tens = number % 100 / 10;
        int ones = number % 10;
        if (tens == 1 || ones == 0 || ones >= 5) {
            return 2;
        }
        return ones == 1 ? 0 : 1;
    }
}
