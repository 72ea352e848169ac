package waymark.concerns.triage;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;
import waymark.concerns.intake.ReportSettings;
import waymark.concerns.intake.TeamHours;
import waymark.kernel.Problem;
import waymark.kernel.Problems;
import waymark.web.forms.Choice;

/// What the coordinator typed of the settings, and why.
///
/// @param hours `ALWAYS`, `SOME`, or empty while not set
/// @param days of the week, 1 Monday to 7 Sunday
/// @param closed `yes` if nobody looks on bank holidays
record ReportSettingsForm(
        String urgent,
        String usual,
        String kept,
        String messages,
        String hours,
        List<String> days,
        String from,
        String until,
        String closed,
        String reason) {

    static final List<Choice> DAYS = Choice.from(
            List.of(DayOfWeek.values()),
            day -> String.valueOf(day.getValue()),
            day -> day.getDisplayName(TextStyle.FULL, Locale.UK));

    static ReportSettingsForm of(MultiValueMap<String, String> sent) {
        return new ReportSettingsForm(
                text(sent, "urgent"),
                text(sent, "usual"),
                text(sent, "kept"),
                text(sent, "messages"),
                text(sent, "hours"),
                sent.getOrDefault("days", List.of()),
                text(sent, "from"),
                text(sent, "until"),
                text(sent, "closed"),
                text(sent, "reason"));
    }

    static ReportSettingsForm of(ReportSettings now) {
        return new ReportSettingsForm(
                String.valueOf(now.urgentMinutes()),
                String.valueOf(now.usualHours()),
                String.valueOf(now.keptDays()),
                String.valueOf(now.messagesDays()),
                hours(now.hours()),
                some(now.hours())
                        .map(some -> some.days().stream()
                                .map(day -> String.valueOf(day.getValue()))
                                .toList())
                        .orElse(List.of()),
                some(now.hours()).map(some -> TeamHours.clock(some.from())).orElse(""),
                some(now.hours()).map(some -> TeamHours.clock(some.until())).orElse(""),
                some(now.hours())
                        .filter(some -> !some.bankHolidays())
                        .map(_ -> "yes")
                        .orElse(""),
                "");
    }

    private static Optional<TeamHours.Some> some(TeamHours hours) {
        return hours instanceof TeamHours.Some some ? Optional.of(some) : Optional.empty();
    }

    private static String hours(TeamHours hours) {
        return switch (hours) {
            case TeamHours.NotSaid _ -> "";
            case TeamHours.Always _ -> "ALWAYS";
            case TeamHours.Some _ -> "SOME";
        };
    }

    List<Problem> problems() {
        int most = outside(kept, 30, 365) ? 365 : number(kept);
        return new Problems()
                .when(outside(urgent, 5, 240), "urgent", "Enter a number of minutes from 5 to 240")
                .when(outside(usual, 1, 72), "usual", "Enter a number of hours from 1 to 72")
                .when(outside(kept, 30, 365), "kept", "Enter a number of days from 30 to 365")
                .when(
                        outside(messages, 7, most),
                        "messages",
                        "Enter a number of days from 7 to %d: no longer than the report itself".formatted(most))
                .when(
                        !hours.equals("ALWAYS") && !hours.equals("SOME"),
                        "hours",
                        "Choose when the team looks at reports")
                .when(timed() && chosen().isEmpty(), "days", "Choose at least one day")
                .when(timed() && outside(from), "from", "Enter a time, like 08:00")
                .when(timed() && outside(until), "until", "Enter a time, like 18:00")
                .when(
                        timed()
                                && !outside(from)
                                && !outside(until)
                                && TeamHours.minutes(until) <= TeamHours.minutes(from),
                        "until",
                        "The end must be later than the beginning. The last possible end is 24:00")
                .when(reason.isEmpty(), "reason", "Say why, for colleagues who look at it later")
                .when(reason.length() > 500, "reason", "Shorten this to 500 characters or fewer")
                .list();
    }

    /// @param before the settings it changes
    ReportSettings after(int before) {
        return new ReportSettings(
                before + 1, number(urgent), number(usual), number(kept), number(messages), teamHours());
    }

    private TeamHours teamHours() {
        return timed()
                ? new TeamHours.Some(chosen(), TeamHours.minutes(from), TeamHours.minutes(until), !closed.equals("yes"))
                : new TeamHours.Always();
    }

    private boolean timed() {
        return hours.equals("SOME");
    }

    private Set<DayOfWeek> chosen() {
        return Stream.of(DayOfWeek.values())
                .filter(day -> days.contains(String.valueOf(day.getValue())))
                .collect(Collectors.toSet());
    }

    private static boolean outside(String clock) {
        return TeamHours.minutes(clock) < 0;
    }

    private static boolean outside(String typed, int least, int most) {
        return number(typed) < least || number(typed) > most;
    }

    private static int number(String typed) {
        return typed.matches("[0-9]{1,4}") ? Integer.parseInt(typed) : -1;
    }

    private static String text(MultiValueMap<String, String> sent, String name) {
        var typed = sent.getFirst(name);
        return typed == null ? "" : typed.strip();
    }
}
