package waymark.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import waymark.kernel.Actor;
import waymark.kernel.Ref;
import waymark.risks.RisksApi;

/// The risk registers of the demonstration: twelve invented risks of five groups over two years, one accepted,
/// one escalated and one that the board has returned.
@Component
@ConditionalOnBooleanProperty("waymark.demonstration")
class DemoRisks {

    private static final String BOARD = "HMSP_STRATEGIC_BOARD";
    private static final String HULL = "LOG_HULL";
    private static final String EAST = "LOG_EAST_RIDING";
    private static final String NORTH = "LOG_NORTH_LINCOLNSHIRE";
    private static final String NORTH_EAST = "LOG_NORTH_EAST_LINCOLNSHIRE";
    private static final Map<String, String> KEEPERS =
            Map.of(BOARD, "coordinator", HULL, "lead_hull", EAST, "lead_er", NORTH, "lead_nl", NORTH_EAST, "lead_nel");
    private static final int QUARTER = 91;
    private static final int LAST_REVIEW = 20;
    private static final int APART = 3;

    /// A risk of the demonstration.
    ///
    /// @param scores likelihood and impact without controls, at first, and as they are to be
    /// @param since how many days ago it was registered
    /// @param moves likelihood and impact at each review since, a quarter apart
    /// @param review in how many days it is looked at again
    private record Invented(
            String group,
            String category,
            String cause,
            String event,
            String effect,
            String owner,
            String control,
            String works,
            List<Integer> scores,
            int since,
            List<Integer> moves,
            int review) {}

    private static final List<Invented> RISKS = List.of(
            new Invented(
                    BOARD,
                    "resources",
                    "The coordinator’s post is funded year by year",
                    "The post is not funded beyond this year",
                    "Returns, packs and follow-up stop; partners lose sight of one another",
                    "seat:OPCC",
                    "Each partner is asked for its share by the autumn",
                    "partly",
                    List.of(5, 5, 4, 5, 2, 4),
                    730,
                    List.of(4, 5, 3, 5, 3, 4, 3, 4, 4, 4, 4, 5, 4, 5),
                    30),
            new Invented(
                    BOARD,
                    "confidence",
                    "Partners describe results in different ways",
                    "A figure is published that another partner contradicts",
                    "The public and survivors trust the partnership less",
                    "organisation:OPCC",
                    "Figures are released through disclosure control only",
                    "yes",
                    List.of(3, 4, 2, 4, 1, 4),
                    640,
                    List.of(2, 4, 2, 3, 2, 3),
                    60),
            new Invented(
                    BOARD,
                    "information",
                    "People send details by ordinary e-mail when they are in a hurry",
                    "Details of a person reach somebody who must not have them",
                    "A person is in danger",
                    "organisation:HUMBERSIDE_POLICE",
                    "Hand-overs by telephone, with a reference alone in writing",
                    "partly",
                    List.of(4, 5, 4, 5, 1, 5),
                    700,
                    List.of(3, 5, 3, 5, 2, 5, 2, 5, 2, 5),
                    -5),
            new Invented(
                    HULL,
                    "delivery",
                    "Two posts of the visiting team are vacant",
                    "Visits to workplaces fall behind",
                    "Exploitation is found later",
                    "organisation:HCC",
                    "Joint visits with the fire service",
                    "yes",
                    List.of(5, 4, 4, 4, 2, 3),
                    720,
                    List.of(4, 4, 3, 4, 3, 3, 2, 3),
                    45),
            new Invented(
                    HULL,
                    "people",
                    "Few places to stay can be had on the same night",
                    "Nobody can be placed on the night they are found",
                    "People go back to those who exploit them",
                    "organisation:HCC",
                    "A list of rooms that is checked each week",
                    "partly",
                    List.of(5, 5, 3, 5, 2, 4),
                    500,
                    List.of(3, 5, 4, 5, 4, 5),
                    20),
            new Invented(
                    HULL,
                    "legal",
                    "Staff change often",
                    "The duty to notify is missed",
                    "People are not counted and not helped",
                    "seat:POLICE",
                    "A reminder in the induction of each team",
                    "unknown",
                    List.of(4, 3, 3, 3, 1, 3),
                    300,
                    List.of(3, 3),
                    75),
            new Invented(
                    EAST,
                    "delivery",
                    "Rural farms are far from every office",
                    "Seasonal workers are not reached",
                    "Exploitation on farms is not seen",
                    "organisation:ERYC",
                    "Visits in the picking season with two partners",
                    "partly",
                    List.of(5, 4, 5, 4, 3, 3),
                    660,
                    List.of(4, 4, 4, 4, 3, 4, 4, 4),
                    35),
            new Invented(
                    EAST,
                    "resources",
                    "Interpreters are booked one by one",
                    "No interpreter is there on the day",
                    "People are spoken to through somebody they fear",
                    "seat:COUNCIL",
                    "A telephone interpreter within the hour",
                    "yes",
                    List.of(4, 4, 3, 4, 1, 4),
                    450,
                    List.of(2, 4, 2, 3),
                    80),
            new Invented(
                    NORTH,
                    "people",
                    "Houses in multiple occupation change hands quickly",
                    "Cuckooed homes are not noticed",
                    "Vulnerable tenants are exploited at home",
                    "organisation:NLC",
                    "Housing officers look for the signs",
                    "partly",
                    List.of(4, 4, 4, 4, 2, 3),
                    540,
                    List.of(3, 4, 3, 4, 3, 4),
                    15),
            new Invented(
                    NORTH,
                    "confidence",
                    "A local campaign ended",
                    "Fewer people report",
                    "The picture becomes poorer",
                    "seat:COMMUNITY_SAFETY",
                    "Posters stay in surgeries and libraries",
                    "yes",
                    List.of(3, 2, 3, 2, 2, 1),
                    260,
                    List.of(2, 2),
                    90),
            new Invented(
                    NORTH_EAST,
                    "information",
                    "Two systems hold the same referrals",
                    "A referral is counted twice or not at all",
                    "Figures mislead the board",
                    "organisation:NELC",
                    "A monthly comparison by hand",
                    "partly",
                    List.of(4, 3, 4, 3, 1, 3),
                    420,
                    List.of(3, 3, 3, 3),
                    50),
            new Invented(
                    NORTH_EAST,
                    "resources",
                    "One officer knows the port",
                    "The officer leaves",
                    "Checks at the port stop for months",
                    "organisation:HUMBERSIDE_POLICE",
                    "A second officer is being trained",
                    "partly",
                    List.of(4, 4, 3, 4, 1, 3),
                    200,
                    List.of(3, 4, 4, 4),
                    10));

    private final DemoPeople people;
    private final RisksApi risks;

    DemoRisks(DemoPeople people, RisksApi risks) {
        this.people = people;
        this.risks = risks;
    }

    void addTo(DemoTimeline timeline, Map<String, Actor.Person> persons, DemoCalendar days) {
        var refs = new ArrayList<Ref>();
        for (var risk : RISKS) {
            var keeper = DemoPeople.find(persons, KEEPERS.getOrDefault(risk.group(), "coordinator"));
            var day = days.day(-risk.since());
            int place = refs.size();
            refs.add(new Ref("RK-0")); // known once it is registered
            timeline.on(day, () -> people.as(keeper, actor -> refs.set(place, register(actor, risk, day))));
            int moves = risk.moves().size() / 2;
            for (int move = 0; move < moves; move++) {
                int turn = move;
                var on = days.day(-LAST_REVIEW - place * APART - (moves - 1 - turn) * QUARTER);
                var next = turn == moves - 1 ? days.day(risk.review()) : on.plusDays(QUARTER);
                timeline.on(on, () -> people.as(keeper, actor -> review(actor, refs.get(place), risk, turn, on, next)));
            }
        }
        decide(timeline, persons, days, refs);
    }

    private Ref register(Actor actor, Invented risk, LocalDate day) {
        var ref = risks.register(
                actor,
                new RisksApi.NewRisk(
                        risk.group(),
                        risk.category(),
                        risk.cause(),
                        risk.event(),
                        risk.effect(),
                        risk.owner(),
                        "Invented for the demonstration.",
                        false,
                        risk.scores(),
                        "Invented for the demonstration: as the group saw it at first",
                        day.plusDays(QUARTER)),
                day);
        risks.control(actor, ref, risk.control(), null, risk.works(), day);
        return ref;
    }

    private void review(Actor actor, Ref ref, Invented risk, int turn, LocalDate on, LocalDate next) {
        int likelihood = risk.moves().get(2 * turn);
        int impact = risk.moves().get(2 * turn + 1);
        risks.review(
                actor,
                ref,
                likelihood,
                impact,
                "Invented for the demonstration: what the group found at its review",
                next,
                on);
    }

    /// One risk is accepted, one waits for the board, one was taken on and returned.
    private void decide(DemoTimeline timeline, Map<String, Actor.Person> persons, DemoCalendar days, List<Ref> refs) {
        var hull = DemoPeople.find(persons, "lead_hull");
        var east = DemoPeople.find(persons, "lead_er");
        var chair = DemoPeople.find(persons, "chair");
        var accepting = DemoPeople.find(persons, "di");
        var asked = days.day(-8);
        timeline.on(
                asked,
                () -> people.as(
                        hull,
                        actor -> risks.escalate(
                                actor,
                                refs.get(4),
                                "Rooms for all areas need one agreement, which only the board can make",
                                asked)));
        var before = days.day(-200);
        timeline.on(
                before,
                () -> people.as(
                        east, actor -> risks.escalate(actor, refs.get(6), "It concerns farms in two areas", before)));
        var taken = days.day(-180);
        timeline.on(
                taken,
                () -> people.as(
                        chair,
                        actor -> risks.takeOn(actor, refs.get(6), "The board asks the partners of both areas", taken)));
        var back = days.day(-90);
        timeline.on(
                back,
                () -> people.as(
                        chair,
                        actor -> risks.returnToGroup(
                                actor, refs.get(6), "Both areas have agreed to visit together", back)));
        var accepted = days.day(-60);
        timeline.on(
                accepted,
                () -> people.as(
                        hull,
                        actor -> risks.accept(
                                actor,
                                refs.get(5),
                                accepting.id(),
                                accepting.name(),
                                "The reminder is tested at the next induction; more is not proportionate until then",
                                days.day(120),
                                accepted)));
    }
}
