package waymark.intelligence;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.intelligence.IntelligenceFixtures.Made;
import waymark.intelligence.reports.HandlingCode;
import waymark.intelligence.reports.Purpose;
import waymark.intelligence.submissions.SubmissionFixtures;
import waymark.kernel.Actor;

/// What stands behind the routes of intelligence: of the unit of whoever asks, who reads to review, or of another.
@Component
public class IntelligenceRoutes {

    private static final String OTHER = "NCA";

    private final IntelligenceFixtures intelligence;
    private final SubmissionFixtures submissions;
    private final TestUsers someone;
    private final JdbcClient owner = TestDatabase.owner();

    IntelligenceRoutes(IntelligenceFixtures intelligence, SubmissionFixtures submissions, TestUsers someone) {
        this.intelligence = intelligence;
        this.submissions = submissions;
        this.someone = someone;
    }

    /// A report of the unit of whoever asks.
    public String report(Actor.Person person, String state) {
        return path(made(person, person.organisation(), state));
    }

    /// A report of another unit that nobody else reads.
    public String reportElsewhere(Actor.Person person, String state) {
        return path(made(person, OTHER, state));
    }

    private Made made(Actor.Person person, String unit, String state) {
        reads(person);
        return intelligence.report(unit, "Sample", HandlingCode.C, state);
    }

    private void reads(Actor.Person person) {
        if (person.grants().stream().anyMatch(grant -> grant.role().equals("intelligence_officer"))) {
            intelligence.purpose(person, Purpose.REVIEW);
        }
    }

    private static String path(Made made) {
        return "/intelligence/reports/" + made.ref();
    }

    /// A submission in the hand of whoever asks, which somebody else told.
    public String intake(Actor.Person person) {
        return intake(person, person.organisation());
    }

    /// A submission that another unit received.
    public String intakeElsewhere(Actor.Person person) {
        return intake(person, OTHER);
    }

    private String intake(Actor.Person person, String unit) {
        reads(person);
        var ref = submissions.told(someone.member("HCC"), unit, "Sample");
        submissions.inHand(ref, person);
        return "/intelligence/intake/" + ref;
    }

    /// A submission to the unit of whoever asks that was not used.
    public String unused(Actor.Person person) {
        return unused(person, person.organisation());
    }

    /// One to another unit.
    public String unusedElsewhere(Actor.Person person) {
        return unused(person, OTHER);
    }

    private String unused(Actor.Person person, String unit) {
        reads(person);
        var ref = submissions.told(someone.member("HCC"), unit, "Sample");
        submissions.unused(ref, person);
        return "/intelligence/intake/" + ref + "/destruction";
    }

    /// What whoever asks told.
    public String told(Actor.Person person) {
        return "/intelligence/submissions/" + submissions.told(person, OTHER, "Sample");
    }

    /// What somebody else told.
    public String toldByAnother() {
        return told(someone.member("HCC"));
    }

    /// A source that the organisation of whoever asks keeps.
    public String source(Actor.Person person) {
        return source(person.organisation());
    }

    /// A source that another organisation keeps.
    public String sourceElsewhere() {
        return source(OTHER);
    }

    private String source(String unit) {
        return "/intelligence/sources/" + submissions.source(submissions.told(someone.member("HCC"), unit, "Sample"));
    }

    /// A report that was given to a person, for a week.
    public Made given(Actor.Person person, boolean mayExport) {
        var made = intelligence.conditioned(OTHER, "Sample");
        dissemination(made, OTHER, person, mayExport);
        return made;
    }

    /// The key of a dissemination of a report to somebody.
    public UUID dissemination(Made made, String unit, Actor.Person person, boolean mayExport) {
        return owner.sql("""
                        insert into intelligence.dissemination (id, report, unit, report_version, organisation, person, person_name, purpose,
                                                                basis, may_export, sent_by, sent_by_name, sent_at, until_at)
                        values (gen_random_uuid(), :report, :unit, 1, :organisation, :person, :name, 'SAFEGUARD', 'Sample', :export,
                                gen_random_uuid(), 'Test', now() - interval '1 second', now() + interval '7 days')
                        returning id
                        """)
                .param("report", made.id())
                .param("unit", unit)
                .param("organisation", person.organisation())
                .param("person", person.id())
                .param("name", person.name())
                .param("export", mayExport)
                .query(UUID.class)
                .single();
    }

    /// A report of the unit of whoever asks that was given to somebody: the way to recall it.
    public String recall(Actor.Person person, String unit) {
        var made = made(person, unit, "CURRENT");
        return path(made) + "/disseminations/" + dissemination(made, unit, someone.member("HCC"), false) + "/recall";
    }

    /// The unit of whoever asks.
    public String recall(Actor.Person person) {
        return recall(person, person.organisation());
    }

    /// Another unit.
    public String recallElsewhere(Actor.Person person) {
        return recall(person, OTHER);
    }

    /// A deletion that another officer of the unit of whoever asks asked for.
    public String deletion(Actor.Person person) {
        return deletion(person, person.organisation());
    }

    /// One of another unit.
    public String deletionElsewhere(Actor.Person person) {
        return deletion(person, OTHER);
    }

    private String deletion(Actor.Person person, String unit) {
        var made = made(person, unit, "CURRENT");
        return "/intelligence/deletions/"
                + owner.sql("""
                        insert into intelligence.deletion (id, ref, report, object_ref, unit, reason, asked_by, asked_by_name, asked_at)
                        values (gen_random_uuid(), 'IX-' || substr(upper(md5(random()::text)), 1, 7), :report, :ref, :unit, 'TIME',
                                gen_random_uuid(), 'Test', now())
                        returning ref
                        """)
                        .param("report", made.id())
                        .param("ref", made.ref().value())
                        .param("unit", unit)
                        .query(String.class)
                        .single();
    }
}
