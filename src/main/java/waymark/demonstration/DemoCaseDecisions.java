package waymark.demonstration;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import waymark.cases.decisions.NrmProcesses;
import waymark.cases.record.Cases;
import waymark.cases.record.NewCase;
import waymark.cases.record.PersonDetails;
import waymark.cases.record.Route;
import waymark.cases.rules.Age;
import waymark.cases.rules.Agreement;
import waymark.cases.rules.NrmEntry;
import waymark.cases.rules.NrmFacts;
import waymark.cases.rules.NrmStep;
import waymark.kernel.Actor;
import waymark.kernel.InvariantViolation;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;

/// People of the demonstration who are in the NRM: one whose recovery period is about to end, one with a
/// negative decision, one who turns 18 soon, and one whose case a local panel decides. All of them are
/// invented.
@Component
@ConditionalOnBooleanProperty("waymark.demonstration")
class DemoCaseDecisions {

    private static final String FICTIONAL = "Fictional. ";

    /// A step, so many days after the referral.
    private record Step(int after, NrmStep step, String words) {}

    /// @param days the referral was sent so many days ago
    /// @param bornDaysAgo the date of birth
    private record Invented(
            String owner,
            Route route,
            String firstName,
            String lastName,
            int bornDaysAgo,
            int days,
            List<Step> steps) {}

    private static final int ADULT = 29 * 365;

    private static final List<Invented> PEOPLE = List.of(
            new Invented(
                    "caseworker",
                    Route.ADULT_CONSENTS,
                    "Linh",
                    "Sample-Tran",
                    ADULT,
                    38,
                    List.of(
                            new Step(1, NrmStep.ALLOCATE_SCA, ""),
                            new Step(2, NrmStep.START_RG, ""),
                            new Step(11, NrmStep.RG_POSITIVE, "The letter names the statement and the bank records."),
                            new Step(11, NrmStep.START_RECOVERY, ""))),
            new Invented(
                    "caseworker",
                    Route.ADULT_CONSENTS,
                    "Arben",
                    "Sample-Leka",
                    ADULT,
                    30,
                    List.of(
                            new Step(1, NrmStep.ALLOCATE_SCA, ""),
                            new Step(1, NrmStep.START_RG, ""),
                            new Step(6, NrmStep.RG_NEGATIVE, "The authority misses evidence of control."))),
            new Invented(
                    "caseworker",
                    Route.CHILD,
                    "Binh",
                    "Sample-Pham",
                    18 * 365 + 4 - 41,
                    9,
                    List.of(new Step(1, NrmStep.ALLOCATE_SCA, ""), new Step(2, NrmStep.START_RG, ""))),
            new Invented(
                    "caseworker",
                    Route.CHILD,
                    "Dita",
                    "Sample-Gashi",
                    15 * 365,
                    21,
                    List.of(new Step(2, NrmStep.ALLOCATE_LOCAL, ""), new Step(5, NrmStep.START_RG, ""))));

    private final Cases cases;
    private final NrmProcesses processes;
    private final DemoPeople people;

    DemoCaseDecisions(Cases cases, NrmProcesses processes, DemoPeople people) {
        this.cases = cases;
        this.processes = processes;
        this.people = people;
    }

    /// @param all the cases of the demonstration, by the first name of the person
    void addTo(DemoTimeline timeline, Map<String, Actor.Person> persons, DemoCalendar days, Map<String, Ref> all) {
        for (var one : PEOPLE) {
            var owner = DemoPeople.find(persons, one.owner());
            var sent = days.day(-one.days());
            var begun = new AtomicReference<@Nullable Ref>();
            timeline.on(
                    sent,
                    () -> people.as(owner, actor -> {
                        var ref = open(actor, one, sent, days.today());
                        all.put(one.firstName(), ref);
                        begun.set(begin(actor, one, ref, sent, days.today()));
                    }));
            for (var step : one.steps()) {
                var day = sent.plusDays(step.after());
                timeline.on(
                        day,
                        () -> people.as(
                                owner, actor -> record(actor, step, day, all.get(one.firstName()), begun.get())));
            }
        }
    }

    private Ref open(Actor.Person actor, Invented one, LocalDate sent, LocalDate today) {
        return cases.open(
                actor,
                new NewCase(
                        one.route(),
                        actor.organisation(),
                        null,
                        new PersonDetails(one.firstName(), one.lastName(), "", born(one, today), "", "", "", ""),
                        "direct",
                        null,
                        FICTIONAL + "Referred to the NRM.",
                        sent));
    }

    private static LocalDate born(Invented one, LocalDate today) {
        return today.minusDays(one.bornDaysAgo());
    }

    private Ref begin(Actor.Person actor, Invented one, Ref ref, LocalDate sent, LocalDate today) {
        var it = cases.find(ref).orElseThrow();
        var born = born(one, today);
        var facts = new NrmFacts(
                Age.on(born, sent), Agreement.CONSENTED, Age.eighteenth(born), true, true, true, true, true, false);
        return agreed(processes.submitted(actor, it, it.main(), sent, "NRM-0000-FICTIONAL", facts));
    }

    private void record(Actor.Person actor, Step step, LocalDate day, @Nullable Ref opened, @Nullable Ref begun) {
        if (opened == null || begun == null) {
            throw new InvariantViolation("a step of somebody who was not referred");
        }
        var it = cases.find(opened).orElseThrow();
        var words = step.words().isEmpty() ? "" : FICTIONAL + step.words();
        agreed(processes.record(actor, it, begun, step.step(), NrmEntry.on(day).because(words), true));
    }

    private static <T> T agreed(Ruling<T> ruling) {
        return switch (ruling) {
            case Ruling.Agreed<T>(var event) -> event;
            case Ruling.Refused<T>(var problems) ->
                throw new InvariantViolation("the demonstration was refused: " + problems);
        };
    }
}
