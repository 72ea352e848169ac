package waymark.demonstration;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import waymark.cases.record.Cases;
import waymark.cases.record.NewCase;
import waymark.cases.record.PersonDetails;
import waymark.cases.record.Route;
import waymark.kernel.Actor;

/// The cases of the demonstration: invented people on each of the routes.
@Component
@ConditionalOnBooleanProperty("waymark.demonstration")
class DemoCases {

    /// A case of the demonstration.
    ///
    /// @param owner who opens it, by their key in the files
    /// @param opened how many days ago
    /// @param age in years and a month; 0 where it is not known
    private record Invented(
            String owner,
            Route route,
            String area,
            String firstName,
            String lastName,
            int age,
            String gender,
            String nationality,
            String language,
            int opened,
            String concern) {

        PersonDetails details(LocalDate today) {
            var born = age == 0 ? null : today.minusYears(age).minusMonths(1);
            return new PersonDetails(firstName, lastName, "", born, gender, nationality, "", language);
        }
    }

    private static final List<Invented> CASES = List.of(
            new Invented(
                    "caseworker",
                    Route.ADULT_CONSENTS,
                    "HULL",
                    "Mai",
                    "Sample-Nguyen",
                    27,
                    "female",
                    "Vietnam",
                    "Vietnamese",
                    40,
                    "Fictional. Works at a nail bar from eight to nine, sleeps behind it and is never paid."),
            new Invented(
                    "sergeant",
                    Route.CHILD,
                    "HULL",
                    "Luan",
                    "Sample-Hoxha",
                    16,
                    "male",
                    "Albania",
                    "Albanian",
                    9,
                    "Fictional. Found alone in a house where cannabis is grown; the doors were locked from outside."),
            new Invented(
                    "sergeant",
                    Route.ADULT_DECLINES,
                    "EAST_RIDING",
                    "Ion",
                    "Sample-Popa",
                    41,
                    "male",
                    "Romania",
                    "Romanian",
                    4,
                    "Fictional. Picks vegetables; the gangmaster has his passport. Wants work, not a referral."));

    private final Cases cases;
    private final DemoPeople people;
    private final DemoCaseReferral referral;
    private final DemoCaseDecisions decisions;
    DemoCases(Cases cases, DemoPeople people) {
        this.cases = cases;
        this.people = people;
    }

    DemoCases(Cases cases, DemoPeople people, DemoCaseReferral referral, DemoCaseDecisions decisions) {
        this.cases = cases;
        this.people = people;
        this.referral = referral;
        this.decisions = decisions;
    }

    void addTo(DemoTimeline timeline, Map<String, Actor.Person> persons, DemoCalendar days) {
        for (var one : CASES) {
            var day = days.day(-one.opened());
            timeline.on(
                    day,
                    () -> people.as(
                            DemoPeople.find(persons, one.owner()),
                            owner -> cases.open(
                                    owner,
                                    new NewCase(
                                            one.route(),
                                            owner.organisation(),
                                            one.area(),
                                            one.details(days.today()),
                                            "direct",
                                            null,
                                            one.concern(),
                                            day))));
        }
        decisions.addTo(timeline, persons, days);
    }
}