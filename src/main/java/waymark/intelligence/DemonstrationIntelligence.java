package waymark.intelligence;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import waymark.intelligence.submissions.DemonstrationSubmissions;
import waymark.kernel.Actor;
import waymark.kernel.Ref;

/// What the demonstration does in intelligence.
@Component
@ConditionalOnBooleanProperty("waymark.demonstration")
public class DemonstrationIntelligence {

    private final DemonstrationSubmissions submissions;

    DemonstrationIntelligence(DemonstrationSubmissions submissions) {
        this.submissions = submissions;
    }

    /// What is told about every area is received by one unit.
    public void receives(Actor coordinator, String unit) {
        submissions.receives(coordinator, unit);
    }

    /// Somebody tells the unit something.
    public Ref told(Actor.Person teller, String unit, String area, String what, String where, String howKnown) {
        return submissions.told(teller, unit, area, what, where, howKnown);
    }

    /// An officer says that they read to review; it ends by itself within a minute.
    public void reads(Actor.Person officer) {
        submissions.reads(officer);
    }

    /// An officer takes a submission in hand.
    public void inHand(Actor.Person officer, Ref submission) {
        submissions.inHand(officer, submission);
    }

    /// An officer grades a submission; answers the draft.
    ///
    /// @param to the organisation that may read it under handling code C; empty for P
    public Ref graded(Actor.Person officer, Ref submission, String area, String about, String item, String to) {
        return submissions.graded(officer, submission, area, about, item, to);
    }

    /// A draft is sanitised and current.
    public void current(Actor.Person officer, Ref report, String item, String to) {
        submissions.current(officer, report, item, to);
    }

    /// A submission is settled, and whoever told is answered.
    public void answered(Actor.Person officer, Ref submission, boolean used, String answer) {
        submissions.answered(officer, submission, used, answer);
    }
}
