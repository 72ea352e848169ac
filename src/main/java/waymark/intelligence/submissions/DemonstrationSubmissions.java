package waymark.intelligence.submissions;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import waymark.intelligence.reports.HandlingCode;
import waymark.intelligence.reports.HandlingForm;
import waymark.intelligence.reports.InformationAssessment;
import waymark.intelligence.reports.IntelligenceReports;
import waymark.intelligence.reports.ItemForm;
import waymark.intelligence.reports.Marking;
import waymark.intelligence.reports.Priority;
import waymark.intelligence.reports.Purpose;
import waymark.intelligence.reports.Regime;
import waymark.intelligence.reports.ReportChanges;
import waymark.intelligence.reports.ReportHead;
import waymark.intelligence.reports.SourceEvaluation;
import waymark.intelligence.reports.StatedPurposes;
import waymark.kernel.Actor;
import waymark.kernel.Ref;

/// Submissions and reports of the demonstration, all invented. In a real partnership there is no such bean, so that
/// no intelligence is ever made up.
@Component
@ConditionalOnBooleanProperty("waymark.demonstration")
@Transactional
public class DemonstrationSubmissions {

    private static final int DAYS = 90;

    private final Submissions submissions;
    private final SubmissionIntake intake;
    private final ReceivingUnits units;
    private final IntelligenceReports reports;
    private final ReportChanges changes;
    private final StatedPurposes purposes;
    private final Clock clock;

    DemonstrationSubmissions(
            Submissions submissions,
            SubmissionIntake intake,
            ReceivingUnits units,
            IntelligenceReports reports,
            ReportChanges changes,
            StatedPurposes purposes,
            Clock clock) {
        this.submissions = submissions;
        this.intake = intake;
        this.units = units;
        this.reports = reports;
        this.changes = changes;
        this.purposes = purposes;
        this.clock = clock;
    }

    /// What is told about every area is received by one unit.
    public void receives(Actor coordinator, String unit) {
        units.set(coordinator, units.all().stream().collect(Collectors.toMap(ReceivingUnits.Line::area, _ -> unit)));
    }

    /// Somebody tells the unit something.
    public Ref told(Actor.Person teller, String unit, String area, String what, String where, String howKnown) {
        return submissions.tell(
                teller,
                new Submissions.Told(
                        unit,
                        area,
                        new SubmissionText(what, where, "In the last weeks", howKnown, "UNSURE"),
                        false,
                        "UNSURE",
                        true,
                        null));
    }

    /// An officer reads for a minute, as long as the demonstration is made.
    public void reads(Actor.Person officer) {
        purposes.state(officer, Purpose.REVIEW, "Grading (fictional)", Duration.ofMinutes(1));
    }

    /// An officer takes a submission in hand.
    public void inHand(Actor.Person officer, Ref submission) {
        var it = intake.get(submission);
        intake.hand(officer, it, it.version(), true);
    }

    /// An officer grades a submission; answers the draft.
    ///
    /// @param to the organisation that may read it for a while under handling code C; empty for P
    public Ref graded(Actor.Person officer, Ref submission, String area, String about, String item, String to) {
        var head = new ReportHead(
                about, area, Marking.OFFICIAL_SENSITIVE, Regime.LAW_ENFORCEMENT, Priority.MEDIUM, null, null, 4);
        return intake.grade(officer, intake.get(submission), head, items(item), handling(to));
    }

    private static List<ItemForm> items(String item) {
        return List.of(new ItemForm(item, SourceEvaluation.UNTESTED, InformationAssessment.KNOWN_DIRECTLY));
    }

    private HandlingForm handling(String to) {
        return to.isEmpty()
                ? new HandlingForm(HandlingCode.P, List.of(), List.of(), false, false, "", LocalDate.now(clock))
                : new HandlingForm(
                        HandlingCode.C,
                        List.of(to),
                        List.of(Purpose.DISRUPT, Purpose.SAFEGUARD),
                        false,
                        true,
                        "Ask us before you act on it. (Fictional.)",
                        LocalDate.now(clock).plusDays(DAYS));
    }

    /// The draft is sanitised and current.
    public void current(Actor.Person officer, Ref report, String item, String to) {
        var it = reports.find(report).orElseThrow();
        var head = new ReportHead(
                it.about(), it.area(), it.marking(), it.regime(), it.priority(), null, null, it.reviewGroup());
        changes.rewrite(officer, it, it.version(), head, items(item), handling(to), true);
    }

    /// The submission is settled, and whoever told is answered.
    public void answered(Actor.Person officer, Ref submission, boolean used, String answer) {
        var it = intake.get(submission);
        intake.settle(officer, it, it.version(), used ? SubmissionState.USED : SubmissionState.NOT_USED, answer);
    }
}
