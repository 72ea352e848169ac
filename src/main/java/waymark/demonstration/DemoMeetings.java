package waymark.demonstration;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import waymark.kernel.Actor;
import waymark.meetings.MeetingsApi;

/// The meetings of the demonstration: a year of the board and of two operational groups behind us, and the
/// next dates. Who attended and what was said is invented.
@Component
@ConditionalOnBooleanProperty("waymark.demonstration")
class DemoMeetings {

    private static final List<String> STANDING =
            List.of("Minutes of the last meeting", "Actions", "Progress against the plan", "Any other business");
    private static final List<String> NOTES = List.of(
            "The minutes were agreed as a fair record.",
            "Open actions were read through; late ones have a new date.",
            "Each organisation said what it has done since the last meeting. Visits to workplaces go on as planned.");
    private static final List<String> ATTENDANCE = List.of("PPPDPAPPXPP", "PPDPPPPAPPP", "PAPPXPPDPPP", "PPPPPDPPAPP");
    private static final List<String> DECISIONS = List.of(
            "To ask each organisation for one example of what worked, before the next meeting.",
            "To visit workplaces together with the fire service in the next quarter.",
            "To offer the awareness session to front-line staff twice a year.",
            "To send the list of contacts to every team that answers calls at night.");
    private static final List<String> ACTIONS = List.of(
            "Send one example of what worked to the coordinator",
            "Agree the dates of joint visits with the fire service",
            "Name somebody who books the awareness sessions",
            "Check which teams answer calls at night");
    private static final List<String> OWNERS = List.of("HCC", "HUMBERSIDE_POLICE", "ERYC", "HUMBERSIDE_POLICE");
    private static final int QUARTERS = 4;
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

    DemoMeetings(DemoPeople people, MeetingsApi meetings) {
        this.people = people;
        this.meetings = meetings;
    }

    void addTo(DemoTimeline timeline, Map<String, Actor.Person> persons, DemoCalendar days) {
        add(timeline, DemoPeople.find(persons, "coordinator"), "HMSP_STRATEGIC_BOARD", 5, 4, "Guildhall", days);
        add(timeline, DemoPeople.find(persons, "lead_hull"), "LOG_HULL", 3, 2, "Guildhall, committee room 2", days);
        add(timeline, DemoPeople.find(persons, "lead_er"), "LOG_EAST_RIDING", 3, 9, "County Hall", days);
        termsAndInterests(timeline, persons, days);
    }

    /// Terms of reference and declared interests.
    private void termsAndInterests(DemoTimeline timeline, Map<String, Actor.Person> persons, DemoCalendar days) {
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

    /// @param after how many days after the second Tuesday of the month, so that no two meet on one day
    private void add(
            DemoTimeline timeline,
            Actor.Person runner,
            String group,
            int quorum,
            int after,
            String place,
            DemoCalendar days) {
        var first = days.day(-370);
        timeline.on(first, () -> people.as(runner, actor -> meetings.settings(actor, group, quorum, STANDING)));
        var month = days.today().withDayOfMonth(1);
        for (int quarter = -QUARTERS; quarter <= QUARTERS / 2; quarter++) {
            var day = month.plusMonths(3L * quarter)
                    .with(TemporalAdjusters.dayOfWeekInMonth(2, DayOfWeek.TUESDAY))
                    .plusDays(after);
            int turn = quarter + QUARTERS;
            timeline.on(first, () -> people.as(runner, actor -> held(actor, group, day, place, days.today(), turn)));
        }
    }

    private void held(Actor.Person actor, String group, LocalDate day, String place, LocalDate today, int turn) {
        var ref = meetings.plan(actor, group, day, LocalTime.of(14, 0), 120, place);
        if (day.isBefore(today)) {
            meetings.record(
                    actor,
                    ref,
                    today,
                    ATTENDANCE.get(turn % ATTENDANCE.size()),
                    NOTES,
                    DECISIONS.get(turn % DECISIONS.size()));
            meetings.give(
                    actor,
                    ref,
                    ACTIONS.get(turn % ACTIONS.size()),
                    OWNERS.get(turn % OWNERS.size()),
                    day.plusDays(60),
                    turn < QUARTERS - 1 ? day.plusDays(45) : null);
        }
    }
}
