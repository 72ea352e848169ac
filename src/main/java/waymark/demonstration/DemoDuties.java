package waymark.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import waymark.assurance.AssuranceApi;
import waymark.assurance.AssuranceApi.Taken;
import waymark.assurance.Compliance;
import waymark.kernel.Actor;

/// The duties of the demonstration: what each organisation says of those that reach it, with evidence of which
/// some is out of date, and a review by a peer. All of it is invented.
@Component
@ConditionalOnBooleanProperty("waymark.demonstration")
class DemoDuties {

    private static final String INVENTED = "Invented for the demonstration: ";
    private static final String REVIEWED = "HCC";
    private static final String DISAGREED = "MSA_54";
    private static final int PRIME = 31;
    private static final int OUTCOMES = 20;
    private static final int LEVELS = 4;

    /// How long evidence counts: that of one in twenty has been out of date for ten days.
    private static final int SHORT = 190;
    private static final int LONG = 500;
    private static final int OVER = 10;

    private final DemoPeople people;
    private final AssuranceApi duties;

    DemoDuties(DemoPeople people, AssuranceApi duties) {
        this.people = people;
        this.duties = duties;
    }

    void addTo(DemoTimeline timeline, Map<String, Actor.Person> persons, DemoCalendar days) {
        var coordinator = DemoPeople.find(persons, "coordinator");
        timeline.on(days.day(-200), () -> people.as(coordinator, actor -> take(actor, days)));
        timeline.on(days.day(-60), () -> people.as(coordinator, actor -> review(actor, days)));
        timeline.on(days.day(-20), () -> people.as(coordinator, actor -> duties.ask(actor, days.day(-20))));
    }

    /// The same in every demonstration: what is said follows from the codes.
    private void take(Actor.Person actor, DemoCalendar days) {
        var taken = new ArrayList<Taken>();
        for (var reached : duties.reached(actor, days.today())) {
            int number = Math.floorMod((reached.organisation() + reached.duty()).hashCode() * PRIME, OUTCOMES);
            var on = days.day(-(30 + number * 17));
            if (reached.conditional()) {
                if (number % 2 == 0) {
                    taken.add(new Taken(
                            reached.organisation(),
                            reached.duty(),
                            Compliance.NOT_APPLICABLE,
                            null,
                            INVENTED + "the condition does not hold for us.",
                            on,
                            "",
                            on.plusYears(1)));
                }
            } else if (reached.matrix()) {
                int level = 1 + number % LEVELS;
                taken.add(of(reached, null, level, "The work of this section, as the council sees it.", on, number));
            } else if (reached.organisation().equals(REVIEWED) && reached.duty().equals(DISAGREED)) {
                taken.add(of(reached, Compliance.MET, 3, "A statement is published every year.", on, number));
            } else if (number > 2) {
                taken.add(duty(reached, number, on));
            }
        }
        duties.take(actor, taken);
    }

    private static Taken duty(AssuranceApi.Reached reached, int number, LocalDate on) {
        if (number < 5) {
            return of(
                    reached, Compliance.NOT_MET, 1, "Nobody is named for it, and no procedure is written.", on, number);
        }
        if (number < 9) {
            return of(
                    reached,
                    Compliance.PARTLY,
                    2,
                    "The procedure is written; staff have not been trained in it.",
                    on,
                    number);
        }
        return of(
                reached, Compliance.MET, 3 + number % 2, "Procedure, training and a yearly look at cases.", on, number);
    }

    private static Taken of(
            AssuranceApi.Reached reached,
            @Nullable Compliance compliance,
            int level,
            String words,
            LocalDate on,
            int number) {
        boolean shown = number % 4 != 0 || number == OVER;
        return new Taken(
                reached.organisation(),
                reached.duty(),
                compliance,
                level,
                INVENTED + words,
                on,
                shown ? INVENTED + "procedure and training record" : "",
                on.plusDays(number == OVER ? SHORT : LONG));
    }

    private void review(Actor.Person actor, DemoCalendar days) {
        var review = duties.review(actor, REVIEWED, "ERYC", days.day(-60), days.day(-20));
        duties.opinion(
                actor,
                review,
                DISAGREED,
                Compliance.PARTLY,
                2,
                INVENTED + "the statement does not name the suppliers of highest risk.",
                days.day(-50));
        duties.finish(
                actor, review, INVENTED + "a careful self-assessment; the supply chain needs more.", days.day(-45));
        duties.review(actor, "HUMBERSIDE_POLICE", "HUMBERCARE", days.day(-20), days.day(20));
    }
}
