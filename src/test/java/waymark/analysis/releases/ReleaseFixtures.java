package waymark.analysis.releases;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import waymark.TestUsers;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.kernel.Ref;

/// Tables for tests: as an analyst prepares them, and as an approver releases them.
@Component
public class ReleaseFixtures {

    private static int number;

    private final Releases releases;
    private final TestUsers users;

    ReleaseFixtures(Releases releases, TestUsers users) {
        this.releases = releases;
        this.users = users;
    }

    public Actor.Person analyst() {
        return users.with("OPCC", "analyst@partnership");
    }

    /// A draft of this analyst, of a measure that no other table has.
    public String draft(Actor.Person analyst) {
        var about = TableAuditTest.about(
                "Measure for a test " + ++number, "2025-Q1", "2025-Q1", null, "Nationality", "Age", "");
        var content = new TableContent(
                about,
                TableAuditTest.grid("Nationality,Adults,Children\nBritish,20,3\nAlbanian,14,9\nVietnamese,11,12"));
        return draft(analyst, content);
    }

    private String draft(Actor.Person analyst, TableContent content) {
        return CurrentActor.as(analyst, () -> releases.add(analyst, content)).value();
    }

    /// One that was sent, with the wording agreed.
    public String submitted(Actor.Person analyst) {
        return submitted(analyst, new Ref(draft(analyst)));
    }

    private String submitted(Actor.Person analyst, Ref ref) {
        CurrentActor.run(analyst, () -> {
            var it = releases.get(analyst, ref);
            for (var kind : SignOff.Kind.values()) {
                releases.signOff(
                        analyst, it, new SignOff.Given(kind, "Invented group", LocalDate.now(), true, "Clear"));
            }
            var grid = releases.grid(analyst, ref);
            var audit = TableAudit.of(
                    TableAuditTest.AREAS, new TableContent(it.head().about(), grid).linked(ref.value()), List.of());
            releases.submit(analyst, it, it.head().version(), grid, (TableAudit.Safe) audit);
        });
        return ref.value();
    }

    /// One that members read.
    public String released() {
        return released(new Ref(submitted(analyst())));
    }

    /// This one, as members read it.
    Ref released(TableContent content) {
        var analyst = analyst();
        return new Ref(released(new Ref(submitted(analyst, new Ref(draft(analyst, content))))));
    }

    private String released(Ref ref) {
        var approver = users.informationGovernance();
        CurrentActor.run(approver, () -> {
            var it = releases.get(approver, ref);
            releases.approve(
                    approver,
                    TableAuditTest.AREAS,
                    it,
                    it.head().version(),
                    LocalDate.now().plusYears(1));
        });
        return ref.value();
    }

    /// One that everybody reads.
    public String published() {
        var ref = new Ref(released());
        var approver = users.informationGovernance();
        CurrentActor.run(
                approver,
                () -> releases.publish(
                        approver,
                        (TableRelease.Released) releases.get(approver, ref),
                        "January to March 2025",
                        "The whole partnership"));
        return ref.value();
    }
}
