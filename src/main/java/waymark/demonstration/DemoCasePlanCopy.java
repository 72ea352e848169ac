package waymark.demonstration;

import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import waymark.kernel.Actor;
import waymark.support.plancopy.PlanCopyApi;
import waymark.support.reading.CopyAnswer;
import waymark.support.reading.CopyText;

/// The plan as a person of the demonstration has it, in Polish, and what he said to it.
@Component
@ConditionalOnBooleanProperty("waymark.demonstration")
class DemoCasePlanCopy {

    private static final int ROOM = 2;
    private static final int MONEY = 3;

    private final DemoCases made;
    private final PlanCopyApi copies;
    private final DemoPeople people;

    DemoCasePlanCopy(DemoCases made, PlanCopyApi copies, DemoPeople people) {
        this.made = made;
        this.copies = copies;
        this.people = people;
    }

    void addTo(DemoTimeline timeline, Map<String, Actor.Person> persons, DemoCalendar days) {
        var caseworker = DemoPeople.find(persons, "caseworker");
        var given = days.day(-21);
        timeline.on(
                given,
                () -> people.as(caseworker, owner -> {
                    var piotr = made.about("Piotr");
                    copies.give(
                            owner,
                            piotr,
                            "pl",
                            new CopyText(
                                    List.of(
                                            new CopyText.Part(
                                                    ROOM,
                                                    "A room",
                                                    "Pokój",
                                                    "We look for a room with a key of your own. You say if you like it.",
                                                    "Szukamy pokoju z własnym kluczem. Ty mówisz, czy ci odpowiada.",
                                                    days.day(14)),
                                            new CopyText.Part(
                                                    MONEY,
                                                    "Your wages",
                                                    "Twoja wypłata",
                                                    "We help you write to the employer about the wages that you are owed.",
                                                    "Pomagamy napisać do pracodawcy o zaległą wypłatę.",
                                                    days.day(10))),
                                    "Your support worker",
                                    "01632 960123",
                                    "We meet and look at the plan together.",
                                    "Spotykamy się i razem patrzymy na plan.",
                                    days.day(7),
                                    "The casework manager",
                                    "01632 960124",
                                    "",
                                    "Sample Interpreting Agency"));
                    copies.said(
                            owner,
                            piotr,
                            given,
                            "The person, the support worker, the interpreter",
                            "Sample Interpreting Agency",
                            "Fictional. I want the letter to be shown to me before it is sent.",
                            Map.of(ROOM, CopyAnswer.AGREE, MONEY, CopyAnswer.CHANGE));
                    copies.complain(owner, piotr, "Fictional. Nobody told me that the first visit was put off.");
                }));
    }
}
