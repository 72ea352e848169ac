package waymark.concerns.intake;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import waymark.kernel.WorkingDays;
import waymark.web.Clocks;
import waymark.web.PageContext;

/// When the team looks at new reports. It is a promise to people who report, so nothing is assumed until
/// somebody has set it.
public sealed interface TeamHours {

    /// Nobody has set the hours.
    record NotSaid() implements TeamHours {}

    record Always() implements TeamHours {}

    /// @param days on which they begin
    /// @param from minutes after midnight
    /// @param until minutes after midnight, at most 24 hours, later than from
    /// @param bankHolidays whether they apply on bank holidays too
    record Some(Set<DayOfWeek> days, int from, int until, boolean bankHolidays) implements TeamHours {

        boolean on(LocalDate day) {
            return days.contains(day.getDayOfWeek())
                    && (bankHolidays || WorkingDays.bankHoliday(day).isEmpty());
        }

        boolean within(Instant at) {
            var wall = at.atZone(Clocks.LONDON);
            int minute = wall.getHour() * 60 + wall.getMinute();
            return on(wall.toLocalDate()) && from <= minute && minute < until;
        }

        /// The next time at which somebody looks; empty if there is none within a month.
        Optional<Instant> next(Instant after) {
            var first = LocalDate.ofInstant(after, Clocks.LONDON);
            return first.datesUntil(first.plusDays(AHEAD))
                    .filter(this::on)
                    .map(day -> ZonedDateTime.of(day.atTime(from / 60, from % 60), Clocks.LONDON)
                            .toInstant())
                    .filter(moment -> moment.isAfter(after))
                    .findFirst();
        }
    }

    /// The hours, and the time at which a page shows them.
    record Now(TeamHours hours, Instant at) {

        /// From when somebody may read a report that comes now; empty if they look now, or the hours are
        /// unknown.
        public Optional<Instant> before() {
            return hours instanceof Some some && !some.within(at) ? some.next(at) : Optional.empty();
        }

        /// `Monday 30 November, 8:00`, in the language of the page.
        public static String moment(PageContext context, Instant moment) {
            return DateTimeFormatter.ofPattern("EEEE d MMMM, H:mm", context.locale())
                    .format(moment.atZone(Clocks.LONDON));
        }
    }

    TeamHours NOT_SAID = new NotSaid();

    int DAY = 24 * 60;

    /// No gap between two working days is longer.
    int AHEAD = 31;

    /// The stored form.
    static TeamHours of(String code) {
        if (code.isEmpty()) {
            return NOT_SAID;
        }
        if (code.equals("ALWAYS")) {
            return new Always();
        }
        var parts = code.split(" ", -1);
        var days = parts[0].chars()
                .mapToObj(digit -> DayOfWeek.of(digit - '0'))
                .collect(Collectors.toCollection(TreeSet::new));
        return new Some(days, minutes(parts[1]), minutes(parts[2]), parts.length == 3);
    }

    default String code() {
        return switch (this) {
            case NotSaid _ -> "";
            case Always _ -> "ALWAYS";
            case Some(var days, int from, int until, boolean bankHolidays) ->
                days.stream()
                                .sorted()
                                .map(day -> String.valueOf(day.getValue()))
                                .collect(Collectors.joining())
                        + " %s %s%s".formatted(clock(from), clock(until), bankHolidays ? "" : " CLOSED");
        };
    }

    /// `08:00`; the end of a day is `24:00`.
    static String clock(int minutes) {
        return "%02d:%02d".formatted(minutes / 60, minutes % 60);
    }

    /// `8:00` or `08:00` in minutes, or -1 if it is not a time.
    static int minutes(String clock) {
        int colon = clock.indexOf(':');
        var hour = colon < 0 ? "" : clock.substring(0, colon);
        var minute = clock.substring(colon + 1);
        if (!digits(hour, 1) || !digits(minute, 2)) {
            return -1;
        }
        int found = Integer.parseInt(hour) * 60 + Integer.parseInt(minute);
        return Integer.parseInt(minute) > 59 || found > DAY ? -1 : found;
    }

    private static boolean digits(String text, int least) {
        return text.length() >= least
                && text.length() <= 2
                && text.chars().allMatch(each -> each >= '0' && each <= '9');
    }

    /// The sentence for reporters, in the language of the page.
    default String words(PageContext context) {
        return switch (this) {
            case NotSaid _ -> context.text("report.hours.unsaid");
            case Always _ -> context.text("report.hours.always");
            case Some(var days, int from, int until, boolean bankHolidays) -> {
                var said = context.text(
                        "report.hours.some",
                        days(context, List.copyOf(new TreeSet<>(days))),
                        brief(from),
                        brief(until));
                yield bankHolidays ? said : said + " " + context.text("report.hours.holidays");
            }
        };
    }

    private static String brief(int minutes) {
        return "%d:%02d".formatted(minutes / 60, minutes % 60);
    }

    /// `Monday to Friday`, `Monday, Wednesday`, `every day`.
    private static String days(PageContext context, List<DayOfWeek> days) {
        if (days.size() == 7) {
            return context.text("report.hours.everyDay");
        }
        var runs = new ArrayList<String>();
        for (int at = 0; at < days.size(); ) {
            int last = at;
            while (last + 1 < days.size()
                    && days.get(last + 1).getValue() == days.get(last).getValue() + 1) {
                last++;
            }
            if (last - at >= 2) {
                runs.add(
                        context.text("report.hours.range", name(context, days.get(at)), name(context, days.get(last))));
            } else {
                days.subList(at, last + 1).forEach(day -> runs.add(name(context, day)));
            }
            at = last + 1;
        }
        return String.join(", ", runs);
    }

    private static String name(PageContext context, DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL_STANDALONE, context.locale());
    }
}
