package waymark.concerns;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import waymark.concerns.intake.Intake;
import waymark.concerns.intake.Report;
import waymark.concerns.patterns.PatternTally;
import waymark.concerns.surveys.Sheet;
import waymark.concerns.surveys.SheetTaking;
import waymark.kernel.Actor;

/// The way in for what the public told the demonstration: it goes the way of everything the public says.
@Component
public class PublicSideDesk {

    private final Intake intake;
    private final SheetTaking sheets;
    private final PatternTally tally;

    PublicSideDesk(Intake intake, SheetTaking sheets, PatternTally tally) {
        this.intake = intake;
        this.sheets = sheets;
        this.tally = tally;
    }

    /// Whether nothing was ever counted.
    public boolean silent(Actor clockwork) {
        return tally.empty(clockwork);
    }

    /// A report that waits from now on.
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

    /// So many sheets with the same answers.
    ///
    /// @param month its first day
    public void survey(String survey, String area, String place, LocalDate month, List<String> answers, int number) {
        Collections.nCopies(number, answers)
                .forEach(said -> sheets.take(new Sheet(UUID.randomUUID(), survey, area, place, month, said)));
    }

    /// Reports of a month gone by, as they would have been counted then.
    public void remember(Actor clockwork, String area, LocalDate month, String outcome, int reports) {
        tally.remember(clockwork, area, month, outcome, reports);
    }

    /// What else is done each night.
    public void count(Actor clockwork) {
        tally.count(clockwork);
    }
}
