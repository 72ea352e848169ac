package waymark.intelligence.operations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import waymark.contacts.ContactsApi;
import waymark.directory.PersonSummary;
import waymark.intelligence.reports.Marking;
import waymark.kernel.Actor;
import waymark.kernel.InvariantViolation;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.strategy.actions.ActionPlan;

/// Operations entered from elsewhere, such as the demonstration, with the days on which things were: by the same rules
/// as on the pages.
@Component
public class OperationEntry {

    private static final List<OperationPlan.Need> NEEDS =
            List.of(OperationPlan.Need.FIRST_NIGHT, OperationPlan.Need.INTERPRETER, OperationPlan.Need.HEALTH);

    private final Operations operations;
    private final OperationPlans plans;
    private final EventDeconfliction events;
    private final ActionWeeks weeks;
    private final ContactsApi contacts;

    OperationEntry(
            Operations operations,
            OperationPlans plans,
            EventDeconfliction events,
            ActionWeeks weeks,
            ContactsApi contacts) {
        this.operations = operations;
        this.plans = plans;
        this.events = events;
        this.weeks = weeks;
        this.contacts = contacts;
    }

    /// A week of action; its reference.
    public Ref week(Actor.Person actor, String name, String theme, String ledBy, LocalDate first, LocalDate last) {
        return weeks.add(actor, new ActionWeeks.Given(name, theme, ledBy, first, last));
    }

    /// The plan of an operation of several days; its point of contact is the first of the actor's organisation.
    public Ref plan(
            Actor.Person actor,
            String name,
            @Nullable Ref week,
            String aim,
            String area,
            LocalDate first,
            LocalDate last,
            String riskStaff,
            String riskPeople) {
        UUID part = week == null ? null : weeks.get(actor, week).id();
        var post = contacts.of(actor, actor.organisation()).getFirst().post();
        return operations.plan(
                actor,
                new Operation.Given(
                        name,
                        Operation.Kind.OPERATION,
                        part,
                        aim,
                        area,
                        post,
                        Marking.OFFICIAL_SENSITIVE,
                        first,
                        last,
                        riskStaff,
                        riskPeople));
    }

    private Operation.Header header(Actor actor, Ref ref) {
        return operations.get(actor, ref).header();
    }

    /// A place of two hours, by its postcode.
    public void place(Actor.Person actor, Ref ref, String kind, String name, String postcode, Instant from) {
        plans.add(
                actor,
                header(actor, ref),
                new OperationPlans.PlaceGiven(kind, name, postcode, null, null, from, from.plusSeconds(7_200)));
    }

    /// A person of a partner with a task.
    public void invite(Actor.Person actor, Ref ref, PersonSummary person, String task, LocalDate due) {
        plans.invite(actor, header(actor, ref), person, task, due);
    }

    /// The actor answers their task.
    ///
    /// @param answer `accepted` or `done`
    public void answer(Actor.Person actor, Ref ref, String answer, String words) {
        var it = header(actor, ref);
        plans.of(actor, it.id()).current().stream()
                .filter(one -> one.person().equals(actor.id()))
                .forEach(one -> plans.answer(
                        actor,
                        it,
                        one,
                        one.version(),
                        OperationPlan.Answer.valueOf(answer.toUpperCase(java.util.Locale.ROOT)),
                        words));
    }

    /// What happens with people who are found: the lead's own point of contact, and services for the first night, to
    /// interpret and for health.
    public void receive(Actor.Person actor, Ref ref, String words, List<String> services) {
        var it = header(actor, ref);
        plans.receive(actor, it, it.version(), words);
        plans.support(actor, it, OperationPlan.Need.RECEPTION, null, it.post(), "");
        for (int place = 0; place < Math.min(services.size(), NEEDS.size()); place++) {
            plans.support(actor, it, NEEDS.get(place), services.get(place), null, "Rung and confirmed (fictional)");
        }
    }

    /// Answers every question with yes, but for those that have another answer here.
    ///
    /// @param others words for a question that is not needed, by its code
    public void check(Actor.Person actor, Ref ref, Map<String, String> others) {
        var it = header(actor, ref);
        plans.check(
                actor,
                it,
                plans.of(actor, it.id()).checks().stream()
                        .collect(Collectors.toMap(
                                OperationPlan.Check::code,
                                check -> others.containsKey(check.code()) ? "NOT_NEEDED" : "YES")),
                others);
    }

    /// It can go.
    public void ready(Actor.Person actor, Ref ref) {
        if (operations.get(actor, ref) instanceof Operation.Planned one) {
            save(actor, one.header(), one.ready(plans.of(actor, one.header().id()), actor));
        }
    }

    /// It goes.
    public void go(Actor.Person actor, Ref ref) {
        if (operations.get(actor, ref) instanceof Operation.Ready one) {
            var it = one.header();
            save(actor, it, one.go(plans.of(actor, it.id()), events.of(actor, it.id()), actor));
        }
    }

    /// Outcome: everybody was there, and every place was visited.
    public void done(
            Actor.Person actor, Ref ref, int safeguarded, int arrests, int notices, String words, LocalDate on) {
        if (operations.get(actor, ref) instanceof Operation.Going one) {
            var it = one.header();
            var plan = plans.of(actor, it.id());
            save(
                    actor,
                    it,
                    one.done(
                            new Operation.Outcome(
                                    safeguarded,
                                    arrests,
                                    notices,
                                    0,
                                    plan.places().size(),
                                    words),
                            actor,
                            on));
            plans.attend(
                    actor,
                    header(actor, ref),
                    plan.current().stream().map(OperationPlan.Partner::id).toList(),
                    plan.places().stream().map(OperationPlan.PlannedPlace::id).toList());
        }
    }

    /// Something that was learned, and the action that it becomes.
    public void learn(Actor.Person actor, Ref ref, String words, ActionPlan action, String ownerName) {
        var it = header(actor, ref);
        plans.learn(actor, it, words);
        plans.of(actor, it.id()).lessons().stream()
                .filter(lesson -> lesson.state() == OperationPlan.LessonState.OPEN)
                .forEach(lesson -> plans.act(actor, it, lesson, lesson.version(), action, ownerName));
    }

    /// It was looked back at.
    public void debrief(Actor.Person actor, Ref ref, LocalDate on) {
        if (operations.get(actor, ref) instanceof Operation.Done one) {
            save(
                    actor,
                    one.header(),
                    one.debrief(plans.of(actor, one.header().id()).lessons(), actor, on));
        }
    }

    private void save(Actor.Person actor, Operation.Header it, Ruling<OperationEvent> ruling) {
        switch (ruling) {
            case Ruling.Agreed<OperationEvent>(var event) -> {
                if (!(operations.save(actor, it.version(), event) instanceof Saved.Done<Operation>)) {
                    throw new InvariantViolation("an operation that changed while it was entered");
                }
            }
            case Ruling.Refused<OperationEvent>(var problems) -> throw new InvariantViolation(problems.toString());
        }
    }
}
