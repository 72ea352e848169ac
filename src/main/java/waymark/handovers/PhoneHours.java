package waymark.handovers;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import waymark.kernel.Problems;
import waymark.kernel.WorkingDays;
import waymark.web.Clocks;
import waymark.web.forms.Choice;

/// When the sender can be reached on the telephone, in London time.
///
/// @param days `WORKING` or `EVERY`
/// @param from the first hour
/// @param to the hour at which it ends; 24 is midnight
public record PhoneHours(String days, int from, int to) {

    private static final Duration QUARTER = Duration.ofMinutes(15);

    /// The choice of days.
    public static final List<Choice> DAYS =
            List.of(Choice.of("WORKING", "On working days"), Choice.of("EVERY", "On every day of the week"));

    /// The hours of a day as choices.
    public static List<Choice> hours(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(hour -> Choice.of(String.valueOf(hour), clock(hour)))
                .toList();
    }

    void check(Problems problems) {
        problems.when(
                DAYS.stream().noneMatch(choice -> choice.value().equals(days)),
                "days",
                "Choose on which days you can be reached");
        problems.when(from < 0 || from > 23, "from", "Choose from when you can be reached");
        problems.when(to < 1 || to > 24, "to", "Choose until when you can be reached");
        problems.when(from >= 0 && to >= 1 && to <= from, "to", "Choose a time after the first");
    }

    /// True where the sender can be rung at some time between the two.
    boolean within(Instant first, Instant last) {
        return Stream.iterate(first, moment -> moment.isBefore(last), moment -> moment.plus(QUARTER))
                .map(moment -> moment.atZone(Clocks.LONDON))
                .anyMatch(wall -> wall.getHour() >= from
                        && wall.getHour() < to
                        && (days.equals("EVERY") || works(wall.toLocalDate())));
    }

    private static boolean works(LocalDate day) {
        return switch (WorkingDays.kind(day)) {
            case WORKING, NOT_KNOWN -> true;
            case WEEKEND, BANK_HOLIDAY -> false;
        };
    }

    /// The hours in words.
    public String words() {
        if (from == 0 && to == 24) {
            return days.equals("EVERY") ? "24 hours, every day" : "Working days, 24 hours";
        }
        return "%s, %s to %s".formatted(days.equals("EVERY") ? "Every day" : "Working days", clock(from), clock(to));
    }

    private static String clock(int hour) {
        return hour == 24 ? "midnight" : "%02d:00".formatted(hour);
    }
}
