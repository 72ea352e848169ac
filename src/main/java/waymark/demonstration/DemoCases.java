package waymark.demonstration;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import waymark.cases.record.Cases;
import waymark.cases.record.NewCase;
import waymark.cases.record.PersonDetails;
import waymark.cases.record.Route;
import waymark.kernel.Actor;
import waymark.kernel.InvariantViolation;
import waymark.kernel.Ref;

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
                    "Fictional. Picks vegetables; the gangmaster has his passport. Wants work, not a referral."),
            new Invented(
                    "sergeant",
                    Route.ADULT_UNDECIDED,
                    "NORTH_EAST_LINCOLNSHIRE",
                    "Amara",
                    "Sample-Okafor",
                    24,
                    "female",
                    "Nigeria",
                    "English",
                    2,
                    "Fictional. Cleans in a private house and is not let out alone. Too tired to decide anything today."),
            new Invented(
                    "caseworker",
                    Route.OUTSIDE_NRM,
                    "NORTH_LINCOLNSHIRE",
                    "Piotr",
                    "Sample-Kowalski",
                    52,
                    "male",
                    "Poland",
                    "Polish",
                    75,
                    "Fictional. Lost his room when he left a recycling plant. Wants a room and help with his wages."),
            new Invented(
                    "sergeant",
                    Route.MAYBE_CHILD,
                    "NORTH_LINCOLNSHIRE",
                    "Samuel",
                    "Sample-Tesfaye",
                    0,
                    "male",
                    "Eritrea",
                    "Tigrinya",
                    16,
                    "Fictional. Found in a lorry park. Says that he is 17; his papers say 22 and are not his."),
            new Invented(
                    "caseworker",
                    Route.ADULT_CONSENTS,
                    "EAST_RIDING",
                    "Elena",
                    "Sample-Ionescu",
                    33,
                    "female",
                    "Romania",
                    "Romanian",
                    28,
                    "Fictional. Came with her two children to pick flowers. The man who drove them keeps her papers."),
            new Invented(
                    "sergeant",
                    Route.CHILD,
                    "NORTH_EAST_LINCOLNSHIRE",
                    "Jay",
                    "Sample-Brown",
                    15,
                    "male",
                    "United Kingdom",
                    "English",
                    6,
                    "Fictional. Missing for three days, back with two telephones and a train ticket to Hull."),
            new Invented(
                    "sergeant",
                    Route.ADULT_CONSENTS,
                    "HULL",
                    "Nguyen Mai",
                    "Sample",
                    27,
                    "female",
                    "Vietnam",
                    "Vietnamese",
                    1,
                    "Fictional. Gave this name at a visit to nail bars. May be known to somebody already."));

    /// Who has come with somebody, by the last name of that person.
    private static final Map<String, List<PersonDetails>> CHILDREN = Map.of(
            "Sample-Ionescu",
            List.of(
                    new PersonDetails("Ana", "Sample-Ionescu", "", null, "female", "Romania", "", "Romanian"),
                    new PersonDetails("Matei", "Sample-Ionescu", "", null, "male", "Romania", "", "Romanian")));

    private final Cases cases;
    private final DemoPeople people;
    private final DemoCaseDecisions decisions;
    private final Map<String, Ref> opened = new HashMap<>();

    DemoCases(Cases cases, DemoPeople people, DemoCaseDecisions decisions) {
        this.cases = cases;
        this.people = people;
        this.decisions = decisions;
    }

    void addTo(DemoTimeline timeline, Map<String, Actor.Person> persons, DemoCalendar days) {
        for (var one : CASES) {
            var day = days.day(-one.opened());
            timeline.on(
                    day,
                    () -> people.as(DemoPeople.find(persons, one.owner()), owner -> {
                        var ref = cases.open(
                                owner,
                                new NewCase(
                                        one.route(),
                                        owner.organisation(),
                                        one.area(),
                                        one.details(days.today()),
                                        "direct",
                                        null,
                                        one.concern(),
                                        day));
                        opened.put(one.firstName(), ref);
                        children(owner, ref, one.lastName());
                    }));
        }
        decisions.addTo(timeline, persons, days, opened);
    }

    /// The case of the person with that first name.
    Ref about(String firstName) {
        var ref = opened.get(firstName);
        if (ref == null) {
            throw new InvariantViolation("nobody in the cases of the demonstration is called " + firstName);
        }
        return ref;
    }

    /// Another that was opened elsewhere, by the first name of the person.
    void add(String firstName, Ref ref) {
        opened.put(firstName, ref);
    }

    private void children(Actor.Person owner, Ref ref, String lastName) {
        for (var child : CHILDREN.getOrDefault(lastName, List.of())) {
            cases.addPerson(owner, cases.find(ref).orElseThrow(), "Child", child);
        }
    }
}
