package waymark.demonstration;

import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import waymark.kernel.Actor;
import waymark.meetings.MeetingsApi;

/// Terms of reference and declared interests of the demonstration. They are invented.
@Component
@ConditionalOnBooleanProperty("waymark.demonstration")
class DemoInterests {

    private static final String TERMS = """
            Fictional terms of reference.
            Purpose: to carry out the plan and to tell the board each quarter how it goes.
            Members: one seat for each organisation, with a deputy who may speak and count for it.
            Meetings: each quarter. Papers are sent a week before.
            Decisions: by agreement of those present, where the quorum is there.""";
    private static final String TRUSTEE = "Unpaid trustee of a local housing charity (fictional)";
    private static final String SUPPLIER = "A relative works for a supplier of training (fictional)";

    private final DemoPeople people;
    private final MeetingsApi meetings;

    DemoInterests(DemoPeople people, MeetingsApi meetings) {
        this.people = people;
        this.meetings = meetings;
    }

    void addTo(DemoTimeline timeline, Map<String, Actor.Person> persons, DemoCalendar days) {
        var runner = DemoPeople.find(persons, "coordinator");
        var hull = DemoPeople.find(persons, "lead_hull");
        timeline.on(
                days.day(-360),
                () -> people.as(runner, actor -> meetings.terms(actor, "HMSP_STRATEGIC_BOARD", TERMS, days.day(10))));
        timeline.on(
                days.day(-350),
                () -> people.as(hull, actor -> {
                    meetings.terms(actor, "LOG_HULL", TERMS, days.day(200));
                    meetings.interest(actor, "LOG_HULL", hull.id(), TRUSTEE, days.day(-350));
                }));
        timeline.on(
                days.day(-300),
                () -> people.as(
                        runner,
                        actor -> meetings.interest(
                                actor, "HMSP_STRATEGIC_BOARD", runner.id(), SUPPLIER, days.day(-300))));
    }
}
