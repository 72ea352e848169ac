package waymark.intelligence.submissions;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import waymark.TestDatabase;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.kernel.Ref;

/// Submissions in each state.
@Component
public class SubmissionFixtures {

    private final Submissions submissions;
    private final JdbcClient owner = TestDatabase.owner();

    SubmissionFixtures(Submissions submissions) {
        this.submissions = submissions;
    }

    /// What somebody told a unit about Hull.
    public Ref told(Actor.Person teller, String unit, String what) {
        return told(teller, unit, what, null);
    }

    /// The same, passed in from a public report.
    public Ref told(Actor.Person teller, String unit, String what, @Nullable Ref report) {
        var text = new SubmissionText(what, "Sample Street", "Tuesday", "The landlord told me when I called", "NO");
        return CurrentActor.as(
                teller,
                () -> submissions.tell(teller, new Submissions.Told(unit, "HULL", text, false, "YES", false, report)));
    }

    /// It is in the hand of an officer.
    public void inHand(Ref submission, Actor.Person officer) {
        owner.sql("""
                update intelligence.submission set state = 'IN_HAND', officer = :officer, officer_name = :name where ref = :ref
                """)
                .param("officer", officer.id())
                .param("name", officer.name())
                .param("ref", submission.value())
                .update();
    }

    /// It was settled by an officer, and no report came of it.
    public void unused(Ref submission, Actor.Person officer) {
        inHand(submission, officer);
        owner.sql("update intelligence.submission set state = 'NOT_USED', answered_on = current_date where ref = :ref")
                .param("ref", submission.value())
                .update();
    }

    /// Whether what it says is still kept.
    public boolean keptText(Ref submission) {
        return owner.sql("""
                        select exists (select from intelligence.submission_text t join intelligence.submission s on s.id = t.submission
                                        where s.ref = :ref)
                        """)
                .param("ref", submission.value())
                .query(Boolean.class)
                .single();
    }

    /// The number of its source.
    public String source(Ref submission) {
        return owner.sql("select source from intelligence.submission where ref = :ref")
                .param("ref", submission.value())
                .query(String.class)
                .single();
    }
}
