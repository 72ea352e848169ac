package waymark.demonstration;

import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import waymark.cases.members.Candidate;
import waymark.cases.members.MembersApi;
import waymark.cases.record.Cases;
import waymark.directory.PeopleApi;
import waymark.kernel.Actor;
import waymark.support.caseload.CaseloadApi;
import waymark.support.closing.LeavingApi;
import waymark.support.handingover.OfferApi;
import waymark.support.reviews.ReviewMeetings;
import waymark.support.signoff.SignOffKind;
import waymark.support.signoff.SignOffs;
import waymark.support.supervision.SupervisionApi;

/// What the manager of the caseworker has to do in the demonstration: the end of support of Piotr waits for a second
/// person, and a review of his is late;
/// one case more than was agreed is open, and one is offered.
@Component
@ConditionalOnBooleanProperty("waymark.demonstration")
class DemoCaseload {

    private static final int MOST = 7;

    private final DemoCases made;
    private final Cases cases;
    private final MembersApi members;
    private final LeavingApi leaving;
    private final SignOffs signOffs;
    private final ReviewMeetings reviews;
    private final CaseloadApi caseloads;
    private final SupervisionApi supervision;
    private final OfferApi offers;
    private final PeopleApi people;
    private final DemoPeople acting;

    DemoCaseload(
            DemoCases made,
            Cases cases,
            MembersApi members,
            LeavingApi leaving,
            SignOffs signOffs,
            ReviewMeetings reviews,
            CaseloadApi caseloads,
            SupervisionApi supervision,
            OfferApi offers,
            PeopleApi people,
            DemoPeople acting) {
        this.made = made;
        this.cases = cases;
        this.members = members;
        this.leaving = leaving;
        this.signOffs = signOffs;
        this.reviews = reviews;
        this.caseloads = caseloads;
        this.supervision = supervision;
        this.offers = offers;
        this.people = people;
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
        timeline.on(days.day(-6), () -> acting.as(manager, actor -> supervise(actor, caseworker, days)));
    }

    private void supervise(Actor.Person manager, Actor.Person caseworker, DemoCalendar days) {
        var worker = people.find(manager, caseworker.id()).orElseThrow();
        caseloads.limit(manager, worker, MOST);
        supervision.record(
                manager,
                worker,
                days.day(-6),
                days.day(22),
                "Fictional. Eight cases are one too many, and two first meetings fell into one week. She sleeps well.",
                "Fictional. One case is offered to somebody else. No new case before the next meeting.");
        offers.offer(
                manager,
                worker,
                made.about("Elena"),
                people.find(manager, manager.id()).orElseThrow());
    }
}
