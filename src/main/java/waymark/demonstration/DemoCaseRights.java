package waymark.demonstration;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import waymark.cases.opening.ClosureApi;
import waymark.cases.record.Cases;
import waymark.cases.record.NewCase;
import waymark.cases.record.NextSteps;
import waymark.cases.record.PersonDetails;
import waymark.cases.record.Route;
import waymark.cases.safety.SafetyApi;
import waymark.kernel.Actor;
import waymark.kernel.Permission;
import waymark.rights.requests.RequestApi;
import waymark.rights.retention.EndingCaseJob;
import waymark.support.closing.LeavingApi;
import waymark.web.forms.FormData;

/// What people may ask of their data in the demonstration: a request on a case, whose clock stopped for a while and
/// whose pack is being prepared, a complaint at information governance, and a case that was closed years ago and has
/// come to its end.
@Component
@ConditionalOnBooleanProperty("waymark.demonstration")
class DemoCaseRights {

    private static final int ASKED = -12;
    private static final int STOPPED = -9;
    private static final int CLEAR = -5;

    /// The end is seven years after the closing, where nobody has set it otherwise.
    private static final int YEARS = 7;

    /// So many days before it was closed he was asked how safe he is.
    private static final int BEFORE = 2;

    private final DemoCases made;
    private final Cases cases;
    private final NextSteps steps;
    private final SafetyApi safety;
    private final LeavingApi leaving;
    private final ClosureApi closures;
    private final RequestApi requests;
    private final EndingCaseJob ends;
    private final DemoPeople people;

    DemoCaseRights(
            DemoCases made,
            Cases cases,
            NextSteps steps,
            SafetyApi safety,
            LeavingApi leaving,
            ClosureApi closures,
            RequestApi requests,
            EndingCaseJob ends,
            DemoPeople people) {
        this.made = made;
        this.cases = cases;
        this.steps = steps;
        this.safety = safety;
        this.leaving = leaving;
        this.closures = closures;
        this.requests = requests;
        this.ends = ends;
        this.people = people;
    }

    void addTo(DemoTimeline timeline, Map<String, Actor.Person> persons, DemoCalendar days) {
        timeline.on(
                days.day(CLEAR),
                () -> people.as(DemoPeople.find(persons, "caseworker"), owner -> {
                    var mai = made.about("Mai");
                    var request = requests.access(
                            owner,
                            mai,
                            days.day(ASKED),
                            "Fictional. Wants to see what was written about her, and to fetch it at the office.");
                    requests.stop(owner, mai, request, days.day(STOPPED));
                    requests.resume(owner, mai, request, days.day(CLEAR));
                    requests.pack(owner, mai, request);
                }));
        timeline.on(
                days.day(CLEAR),
                () -> people.as(
                        DemoPeople.find(persons, "ig"),
                        governance -> requests.complaint(governance, days.day(STOPPED))));
    }

    /// After everything else of today: lists of cases say what is next.
    void endIn(DemoTimeline timeline, Map<String, Actor.Person> persons, DemoCalendar days) {
        timeline.on(days.today(), () -> {
            people.as(
                    DemoPeople.find(persons, "caseworker"),
                    owner -> close(owner, days.today().minusYears(YEARS), days.today()));
            ends.run(DemoPeople.SYSTEM);
            // lists of cases say what is next as if each had been opened today
            persons.values().stream()
                    .filter(person -> person.may(Permission.WORK_CASES))
                    .forEach(person -> people.as(person, steps::keepOwn));
        });
    }

    private void close(Actor.Person owner, LocalDate closed, LocalDate today) {
        var ref = cases.open(
                owner,
                new NewCase(
                        Route.OUTSIDE_NRM,
                        owner.organisation(),
                        "HULL",
                        new PersonDetails(
                                "Jan", "Sample-Novak", "", today.minusYears(48), "male", "Slovakia", "", "Slovak"),
                        "direct",
                        null,
                        "Fictional. Wanted his papers back and a bus home.",
                        closed.minusMonths(5)));
        safety.record(owner, ref, closed.minusDays(BEFORE), false, "", "", closed.plusMonths(1));
        leaving.prepare(
                owner,
                cases.find(ref).orElseThrow(),
                "Fictional. He stays with his brother and rings 112 from there.",
                "Fictional. The helpline, from abroad too.");
        closures.close(
                owner,
                ref,
                closed,
                FormData.empty()
                        .with("reason", "SUPPORTED")
                        .with("words", "Fictional. He went home and rang to say that he is well.")
                        .with("why-risks", "Fictional. The man who kept his papers was in prison by then.")
                        .with("why-exit", "Fictional. He left for home before anybody could ask him.")
                        .with("why-signoff", "Fictional. The manager was told and saw nothing to add."));
    }
}
