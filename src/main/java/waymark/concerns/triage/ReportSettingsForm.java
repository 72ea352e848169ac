package waymark.concerns.triage;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import waymark.concerns.intake.ReportSettings;
import waymark.concerns.intake.TeamHours;
import waymark.kernel.Problem;
import waymark.kernel.Problems;
import waymark.kernel.Ruling;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// Reads the form of the settings, and fills it. `hours` is `ALWAYS`, `SOME`, or empty while not set.
final class ReportSettingsForm {

    static final List<Choice> DAYS = Choice.from(
            List.of(DayOfWeek.values()),
            ReportSettingsForm::number,
            day -> day.getDisplayName(TextStyle.FULL, Locale.UK));

    private static final int LONGEST = 365;

    private ReportSettingsForm() {}

    private static String number(DayOfWeek day) {
        return String.valueOf(day.getValue());
    }

    static FormData filled(ReportSettings now) {
        var form = FormData.version(now.version())
                .with("urgent", now.urgentMinutes())
                .with("usual", now.usualHours())
                .with("kept", now.keptDays())
                .with("messages", now.messagesDays());
        return switch (now.hours()) {
            case TeamHours.NotSaid _ -> form;
            case TeamHours.Always _ -> form.with("hours", "ALWAYS");
            case TeamHours.Some(var days, int from, int until, boolean bankHolidays) ->
                form.with("hours", "SOME")
                        .with(
                                "days",
                                days.stream().map(ReportSettingsForm::number).toList())
                        .with("from", TeamHours.clock(from))
                        .with("until", TeamHours.clock(until))
                        .with("closed", bankHolidays ? "" : "yes");
        };
    }

    /// The settings that follow those the form was filled from, and `reason` why.
    static Ruling<ReportSettings> read(FormData form) {
        var problems = new Problems();
        var reader = FormReader.of(form, problems);
        int urgent = reader.number("urgent", 5, 240, "Enter a number of minutes from 5 to 240");
        int usual = reader.number("usual", 1, 72, "Enter a number of hours from 1 to 72");
        int kept = reader.number("kept", 30, LONGEST, "Enter a number of days from 30 to 365");
        int most = Problem.at(problems.list(), "kept").isPresent() ? LONGEST : kept;
        int messages = reader.number(
                "messages",
                7,
                most,
                "Enter a number of days from 7 to %d: no longer than the report itself".formatted(most));
        var hours = hours(reader);
        reader.required("reason", "Reason", 500, "Say why, for colleagues who look at it later");
        return problems.or(() -> new ReportSettings(form.version() + 1, urgent, usual, kept, messages, hours));
    }

    private static TeamHours hours(FormReader reader) {
        var form = reader.form();
        var chosen = form.text("hours");
        if (!chosen.equals("SOME")) {
            reader.when(!chosen.equals("ALWAYS"), "hours", "Choose when the team looks at reports");
            return new TeamHours.Always();
        }
        var days = reader.choices(
                "days", List.of(DayOfWeek.values()), ReportSettingsForm::number, "Choose at least one day");
        int from = TeamHours.minutes(form.text("from"));
        int until = TeamHours.minutes(form.text("until"));
        reader.when(from < 0, "from", "Enter a time, like 08:00");
        reader.when(until < 0, "until", "Enter a time, like 18:00");
        reader.when(
                from >= 0 && until >= 0 && until <= from,
                "until",
                "The end must be later than the beginning. The last possible end is 24:00");
        return new TeamHours.Some(Set.copyOf(days), from, until, !form.ticked("closed"));
    }
}
