package waymark.concerns;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import waymark.concerns.intake.Intake;
import waymark.concerns.intake.Report;
import waymark.concerns.intake.ReportSettingRows;
import waymark.concerns.intake.ReportSettings;
import waymark.concerns.intake.TeamHours;
import waymark.concerns.patterns.PatternTally;
import waymark.concerns.surveys.SurveyIntake;
import waymark.concerns.surveys.SurveyResponse;
import waymark.kernel.Actor;
import waymark.kernel.InvariantViolation;
import waymark.kernel.Saved;

/// Public reports for the demonstration data, which are taken in like every public report, and the hours of
/// its team.
@Component
public class PublicReportsApi {

    private final Intake intake;
    private final SurveyIntake sheets;
    private final PatternTally tally;
    private final ReportSettingRows settings;

    PublicReportsApi(Intake intake, SurveyIntake sheets, PatternTally tally, ReportSettingRows settings) {
        this.intake = intake;
        this.sheets = sheets;
        this.tally = tally;
        this.settings = settings;
    }

    /// True if nothing was ever counted.
    public boolean silent(Actor system) {
        return tally.empty(system);
    }

    /// Sets the days and hours at which the team looks at new reports.
    ///
    /// @param hours as the settings keep them, in [TeamHours]
    public void hours(Actor actor, String hours, String reason, Instant at) {
        var now = settings.now(actor);
        var next = new ReportSettings(
                now.version() + 1,
                now.urgentMinutes(),
                now.usualHours(),
                now.keptDays(),
                now.messagesDays(),
                TeamHours.of(hours));
        if (settings.save(actor, now, next, reason, at) instanceof Saved.Stale<ReportSettings>) {
            throw new InvariantViolation("settings that somebody else changed while the world was made");
        }
    }

    /// Takes in a report, which waits from now on.
    ///
    /// @param place number in the gazetteer
    public void report(boolean danger, String what, String where, String area, String place, String name) {
        var report = new Report(
                danger ? Report.Danger.YES : Report.Danger.NO,
                what,
                where,
                area,
                "",
                "",
                "",
                "",
                "",
                "en",
                false,
                new Report.Spot(place, name, ""),
                null);
        intake.take(UUID.randomUUID().toString(), report, "");
    }

    /// Takes in so many survey responses with the same answers.
    ///
    /// @param month its first day
    public void survey(String survey, String area, String place, LocalDate month, List<String> answers, int number) {
        Collections.nCopies(number, answers)
                .forEach(said -> sheets.take(new SurveyResponse(UUID.randomUUID(), survey, area, place, month, said)));
    }

    /// Records reports of a past month as they would have been counted then.
    public void remember(Actor system, String area, LocalDate month, String outcome, int reports) {
        tally.remember(system, area, month, outcome, reports);
    }

    /// Runs the nightly count.
    public void count(Actor system) {
        tally.count(system);
    }
}
