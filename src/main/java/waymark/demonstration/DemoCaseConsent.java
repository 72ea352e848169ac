package waymark.demonstration;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import waymark.cases.consent.ConsentApi;
import waymark.cases.consent.ConsentDecision;
import waymark.cases.consent.Layer;
import waymark.cases.record.Cases;
import waymark.cases.record.NewCase;
import waymark.cases.record.PersonDetails;
import waymark.cases.record.Route;
import waymark.cases.safety.SafetyApi;
import waymark.kernel.Actor;
import waymark.kernel.Ref;

/// Safety and consent in the cases of the demonstration, and one case more of somebody who is nearly 18.
@Component
@ConditionalOnBooleanProperty("waymark.demonstration")
class DemoCaseConsent {

    private static final int EIGHTEEN = 18;
    private static final int BEFORE_EIGHTEEN = 60;

    private final DemoCases made;
    private final Cases cases;
    private final ConsentApi consents;
    private final SafetyApi safety;
    private final DemoPeople people;

    DemoCaseConsent(DemoCases made, Cases cases, ConsentApi consents, SafetyApi safety, DemoPeople people) {
        this.made = made;
        this.cases = cases;
        this.consents = consents;
        this.safety = safety;
        this.people = people;
    }

    void addTo(DemoTimeline timeline, Map<String, Actor.Person> persons, DemoCalendar days) {
        var caseworker = DemoPeople.find(persons, "caseworker");
        var sergeant = DemoPeople.find(persons, "sergeant");
        timeline.on(days.day(-60), () -> people.as(caseworker, owner -> made.add("Ada", nearlyEighteen(owner, days))));
        timeline.on(
                days.day(-39),
                () -> people.as(caseworker, owner -> {
                    var mai = made.about("Mai");
                    safety.record(
                            owner,
                            mai,
                            days.day(-39),
                            true,
                            "Fictional. The owner of the nail bar knows where her family lives.",
                            "Fictional. The owner, and the cousin who found her the work.",
                            days.day(2));
                    consents.record(
                            owner,
                            mai,
                            days.day(-39),
                            Map.of(
                                    Layer.NRM,
                                    ConsentDecision.GIVEN,
                                    Layer.SUPPORT,
                                    ConsentDecision.GIVEN,
                                    Layer.POLICE,
                                    ConsentDecision.REFUSED,
                                    Layer.STATISTICS,
                                    ConsentDecision.GIVEN),
                            Map.of("HCC", ConsentDecision.GIVEN),
                            "Fictional. I want to be where they cannot find me.");
                }));
        timeline.on(
                days.day(-21),
                () -> people.as(
                        caseworker,
                        owner -> consents.record(
                                owner,
                                made.about("Mai"),
                                days.day(-21),
                                Map.of(),
                                Map.of(sergeant.organisation(), ConsentDecision.GIVEN),
                                "Fictional. The sergeant may know, so that she comes if he does.")));
        timeline.on(
                days.day(-74),
                () -> people.as(caseworker, owner -> {
                    var piotr = made.about("Piotr");
                    safety.record(
                            owner,
                            piotr,
                            days.day(-74),
                            false,
                            "",
                            "Fictional. The man who lent him money, and who drives for him.",
                            days.day(5));
                    consents.record(
                            owner,
                            piotr,
                            days.day(-74),
                            Map.of(
                                    Layer.NRM,
                                    ConsentDecision.REFUSED,
                                    Layer.SUPPORT,
                                    ConsentDecision.GIVEN,
                                    Layer.POLICE,
                                    ConsentDecision.REFUSED),
                            Map.of("HCC", ConsentDecision.GIVEN),
                            "Fictional. A room of my own, and my wages. No police.");
                }));
        timeline.on(
                days.day(-8),
                () -> people.as(sergeant, owner -> {
                    var luan = made.about("Luan");
                    consents.record(
                            owner, luan, days.day(-8), Map.of(), Map.of(), "Fictional. When can I phone my mother?");
                }));
        timeline.on(
                days.day(-3),
                () -> people.as(sergeant, owner -> {
                    var ion = made.about("Ion");
                    safety.record(owner, ion, days.day(-3), false, "", "Fictional. The gangmaster.", days.day(10));
                    consents.record(
                            owner,
                            ion,
                            days.day(-3),
                            Map.of(Layer.NRM, ConsentDecision.REFUSED, Layer.CONTACT, ConsentDecision.GIVEN),
                            Map.of(),
                            "Fictional. I need the money for my daughter’s school.");
                }));
    }

    private Ref nearlyEighteen(Actor.Person owner, DemoCalendar days) {
        return cases.open(
                owner,
                new NewCase(
                        Route.CHILD,
                        owner.organisation(),
                        "HULL",
                        new PersonDetails("Ada", "Sample-Eze", "", born(days.today()), "female", "Nigeria", "", "Igbo"),
                        "direct",
                        null,
                        "Fictional. Cooks and cleans for a family who keep her passport; has not been to school here.",
                        days.day(-60)));
    }

    private static LocalDate born(LocalDate today) {
        return today.plusDays(BEFORE_EIGHTEEN).minusYears(EIGHTEEN);
    }
}
