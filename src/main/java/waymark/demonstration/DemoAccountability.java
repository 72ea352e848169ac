package waymark.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import waymark.kernel.Actor;
import waymark.kernel.Ref;
import waymark.meetings.DemonstrationMeetings;
import waymark.meetings.accountability.AccountabilityApi;
import waymark.meetings.challenges.ChallengesApi;

/// Two years of meetings of all five groups with every organisation, and challenges. Who came, who was late
/// and what was asked is invented.
@Component
@ConditionalOnBooleanProperty("waymark.demonstration")
class DemoAccountability {

    private static final List<String> GROUPS = List.of(
            "HMSP_STRATEGIC_BOARD",
            "LOG_HULL",
            "LOG_EAST_RIDING",
            "LOG_NORTH_LINCOLNSHIRE",
            "LOG_NORTH_EAST_LINCOLNSHIRE");
    private static final int MONTHS = 24;
    private static final String BOARD = "HMSP_STRATEGIC_BOARD";

    private final DemoPeople people;
    private final DemonstrationMeetings meetings;
    private final ChallengesApi challenges;
    private final AccountabilityApi accountability;

    DemoAccountability(
            DemoPeople people,
            DemonstrationMeetings meetings,
            ChallengesApi challenges,
            AccountabilityApi accountability) {
        this.people = people;
        this.meetings = meetings;
        this.challenges = challenges;
        this.accountability = accountability;
    }

    void addTo(DemoTimeline timeline, Map<String, Actor.Person> persons, DemoCalendar days) {
        var coordinator = DemoPeople.find(persons, "coordinator");
        timeline.on(days.day(-1), () -> people.as(coordinator, actor -> past(actor, days)));
        timeline.on(days.today(), () -> accountability.followUpAbsences(DemoPeople.SYSTEM));
        var asked = new ArrayList<Ref>();
        timeline.on(
                days.day(-60),
                () -> people.as(
                        DemoPeople.find(persons, "chair"),
                        actor -> asked.add(challenges.raise(
                                actor,
                                BOARD,
                                "HUMBERCARE",
                                "Meetings of the board in the last half year that were missed without an apology. This is invented.",
                                "Name a deputy for the seat of the third sector",
                                days.day(-30),
                                days.day(-60)))));
        timeline.on(
                days.day(-40),
                () -> people.as(
                        DemoPeople.find(persons, "org_lead"),
                        actor -> challenges.answer(
                                actor,
                                asked.getFirst(),
                                "We have named a deputy, who comes from the next meeting on. This is invented.",
                                days.day(-40))));
        timeline.on(
                days.day(-35),
                () -> people.as(
                        DemoPeople.find(persons, "chair"),
                        actor -> challenges.accept(
                                actor, asked.getFirst(), "The deputy is in the directory.", days.day(-35))));
        timeline.on(
                days.day(-10),
                () -> people.as(
                        DemoPeople.find(persons, "lead_hull"),
                        actor -> challenges.raise(
                                actor,
                                "LOG_HULL",
                                "CHCP",
                                "The training of staff in community clinics, which the plan has for this year. This is invented.",
                                "Say how many staff are trained, and by when the others are",
                                days.day(18),
                                days.day(-10))));
        timeline.on(
                days.day(-45),
                () -> people.as(
                        coordinator,
                        actor -> challenges.raise(
                                actor,
                                BOARD,
                                "SCB",
                                "Two meetings in a row that were missed without an apology. This is invented.",
                                "Say who takes the seat",
                                days.day(-14),
                                days.day(-45))));
    }

    /// Each group meets in every second month, two of them in the others, so that every month has meetings.
    private void past(Actor.Person actor, DemoCalendar days) {
        var month = days.today().withDayOfMonth(1);
        for (int place = 0; place < GROUPS.size(); place++) {
            var held = new ArrayList<LocalDate>();
            for (int back = MONTHS; back >= 1; back--) {
                if ((back + place) % 2 == 0) {
                    held.add(month.minusMonths(back).plusDays(18L + place));
                }
            }
            meetings.add(actor, GROUPS.get(place), held, List.of("SCB", "YAS"));
        }
    }
}
