package waymark.demonstration;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import waymark.kernel.Actor;
import waymark.strategy.actions.ActionPlan;
import waymark.training.workshop.WorkshopApi;
import waymark.training.workshop.WorkshopApi.Became;
import waymark.training.workshop.WorkshopApi.Found;
import waymark.training.workshop.WorkshopApi.Said;
import waymark.web.Clocks;

/// What the past workshop for council and housing in Hull found missing, and what became of it. Invented, like the
/// people who were there.
@Component
@ConditionalOnBooleanProperty("waymark.demonstration")
class DemoWorkshop {

    private static final String AREA = "HULL";

    private final WorkshopApi workshops;
    private final DemoPeople people;

    DemoWorkshop(WorkshopApi workshops, DemoPeople people) {
        this.workshops = workshops;
        this.people = people;
    }

    void addTo(DemoTimeline timeline, Map<String, Actor.Person> persons, DemoCalendar days) {
        var trainer = DemoPeople.find(persons, "trainer");
        var day = days.day(-120);
        timeline.on(
                days.day(-119),
                () -> people.as(
                        trainer,
                        actor -> workshops
                                .lastOf(actor, AREA)
                                .ifPresent(session -> workshops.held(
                                        actor,
                                        session,
                                        3,
                                        day.atTime(LocalTime.of(10, 0))
                                                .atZone(Clocks.LONDON)
                                                .toInstant(),
                                        said(),
                                        found(day)))));
    }

    private static List<Said> said() {
        return List.of(
                new Said(
                        1,
                        1,
                        1,
                        "Waste, licensing, council tax and the police each know a piece. Nobody puts them together."),
                new Said(1, 1, 2, "Environmental health could, if it saw the calls to 101."),
                new Said(1, 1, 3, "The housing standards team. It would need a name in each service to ring."),
                new Said(
                        2,
                        1,
                        1,
                        "Ask whether anybody is hurt or in danger now. Speak to each person alone, with an interpreter."),
                new Said(
                        2,
                        1,
                        2,
                        "Stop the inspection from turning into an eviction: nobody is put on the street today."),
                new Said(2, 1, 3, "Ring the first responder of the council. None of us knew who that is."),
                new Said(
                        3,
                        1,
                        1,
                        "The out of hours housing line. It does not know what the council owes people who have not been referred."),
                new Said(3, 1, 2, "We do not know who pays for the first night."),
                new Said(3, 1, 3, "A place with an interpreter on Monday morning, not a list of numbers."));
    }

    private static List<Found> found(LocalDate day) {
        return List.of(
                new Found(
                        false,
                        "Nobody can say where people sleep on a Friday night, or who pays",
                        plan(
                                day,
                                "Agree where people sleep on the first night, and who pays",
                                "SP1.2",
                                "HCC",
                                "Hull City Council",
                                8)),
                new Found(
                        true,
                        "Housing officers do not know who the council’s first responders are",
                        plan(
                                day,
                                "Name the first responders of the council to every housing team",
                                "SP4.2",
                                "HCC",
                                "Hull City Council",
                                8)),
                new Found(
                        false,
                        "Calls to 101 about a house never reach licensing",
                        plan(
                                day,
                                "Share calls about crowded houses with housing standards each week",
                                "SP2.2",
                                "HUMBERSIDE_POLICE",
                                "Humberside Police",
                                9)),
                new Found(
                        false,
                        "The pathway for adults says nothing about people who say no to the NRM",
                        new Became.Reviewed("Adults", "HCC", "Hull City Council", day.plusMonths(6))),
                new Found(
                        false,
                        "A hostel of our own for people who leave a house like this",
                        new Became.SetAside(
                                "Beyond what the partnership can pay for. Taken to the board as a question.")));
    }

    private static Became plan(LocalDate day, String title, String objective, String owner, String name, int months) {
        return new Became.Planned(
                ActionPlan.of(
                        title,
                        "Found in a workshop with council and housing. (Fictional.)",
                        AREA,
                        objective,
                        owner,
                        null,
                        List.of(),
                        day,
                        day.plusMonths(months)),
                name);
    }
}
