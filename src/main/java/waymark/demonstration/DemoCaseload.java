package waymark.demonstration;

import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import waymark.cases.members.Candidate;
import waymark.cases.members.MembersApi;
import waymark.cases.record.Cases;
import waymark.kernel.Actor;
import waymark.support.closing.LeavingApi;
import waymark.support.reviews.ReviewMeetings;
import waymark.support.signoff.SignOffKind;
import waymark.support.signoff.SignOffs;

/// What the manager of the caseworker has to do in the demonstration: the end of support of Piotr waits for a second
/// person, and a review of his is late.
@Component
@ConditionalOnBooleanProperty("waymark.demonstration")
class DemoCaseload {

    private final DemoCases made;
    private final Cases cases;
    private final MembersApi members;
    private final LeavingApi leaving;
    private final SignOffs signOffs;
    private final ReviewMeetings reviews;
    private final DemoPeople acting;

    DemoCaseload(
            DemoCases made,
            Cases cases,
            MembersApi members,
            LeavingApi leaving,
            SignOffs signOffs,
            ReviewMeetings reviews,
            DemoPeople acting) {
        this.made = made;
        this.cases = cases;
        this.members = members;
        this.leaving = leaving;
        this.signOffs = signOffs;
        this.reviews = reviews;
        this.acting = acting;
    }

    void addTo(DemoTimeline timeline, Map<String, Actor.Person> persons, DemoCalendar days) {
        var manager = DemoPeople.find(persons, "casework_manager");
        var caseworker = DemoPeople.find(persons, "caseworker");
        timeline.on(
                days.day(-30),
                () -> acting.as(caseworker, owner -> {
                    var piotr = cases.find(made.about("Piotr")).orElseThrow();
                    members.supervise(
                            owner, piotr, new Candidate("", manager.id(), manager.name(), manager.organisation(), ""));
                    reviews.plan(owner, piotr, days.day(-2));
                }));
        timeline.on(
                days.day(-1),
                () -> acting.as(caseworker, owner -> {
                    var piotr = cases.find(made.about("Piotr")).orElseThrow();
                    leaving.prepare(
                            owner,
                            piotr,
                            "Fictional. He goes to his sister and rings 999 from there.",
                            "Fictional. The helpline, and the drop-in on Tuesdays.");
                    signOffs.ask(
                            owner,
                            piotr,
                            SignOffKind.CLOSURE,
                            1,
                            "Fictional. He has a room and work, and wants to go on by himself.");
                }));
    }
}
