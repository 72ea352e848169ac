package waymark.strategy.actions;

import static waymark.kernel.Permission.EDIT_PLAN;
import static waymark.kernel.Permission.MAINTAIN_PEOPLE;
import static waymark.kernel.Permission.UPDATE_ACTIONS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import waymark.access.AccessApi;
import waymark.directory.DirectoryApi;
import waymark.directory.PeopleApi;
import waymark.directory.PersonSummary;
import waymark.directory.offboarding.Leaver;
import waymark.directory.offboarding.OffboardingItem;
import waymark.directory.offboarding.OffboardingProvider;
import waymark.directory.offboarding.OffboardingResult;
import waymark.kernel.Actor;
import waymark.kernel.Problem;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.kernel.Scope;
import waymark.strategy.rag.Rag;
import waymark.web.transactions.RunAsSystem;

/// The open actions led by a person who leaves the partnership. Usually the area lead names the lead person;
/// here the person who records the leaving may, so that no action keeps a lead who has gone.
@Component
@Order(30)
class ActionOffboarding implements OffboardingProvider {

    private static final OffboardingItem.Kind ACTIONS = new OffboardingItem.Kind(
            "action",
            "Actions they lead",
            "An action has one lead and no date for it: the next leads from the moment you record this, also where the"
                    + " last day is still to come.");

    private final Actions actions;
    private final DirectoryApi directory;
    private final PeopleApi peopleApi;
    private final AccessApi access;
    private final RunAsSystem asClock;
    private final Clock clock;

    ActionOffboarding(
            Actions actions,
            DirectoryApi directory,
            PeopleApi peopleApi,
            AccessApi access,
            RunAsSystem asClock,
            Clock clock) {
        this.actions = actions;
        this.directory = directory;
        this.peopleApi = peopleApi;
        this.access = access;
        this.asClock = asClock;
        this.clock = clock;
    }

    @Override
    public List<OffboardingItem> held(Actor actor, Leaver leaver) {
        var led = actions.ledBy(leaver.person().id());
        if (led.isEmpty()) {
            return List.of();
        }
        boolean everybody = actor.may(MAINTAIN_PEOPLE, Scope.PARTNERSHIP);
        var staying = peopleApi.staying(actor).stream()
                .filter(one -> !one.id().equals(leaver.person().id()))
                .filter(one ->
                        everybody || one.organisation().equals(leaver.person().organisation()))
                .toList();
        return led.stream().map(action -> duty(actor, action, staying)).toList();
    }

    private OffboardingItem duty(Actor actor, Action.Open action, List<PersonSummary> staying) {
        var ref = action.ref().value();
        var plan = action.plan();
        var owner = directory.organisation(actor, plan.owner()).name();
        return OffboardingItem.of(ACTIONS, ref, action.version(), ref + ", " + plan.title(), "/actions/" + ref)
                .saying("%s answers for it. Due on %s.".formatted(owner, Rag.day(plan.due())))
                .offeredTo(first(staying, plan.owner()), null)
                .orNobody("%s still answers for it, and the area lead is asked to name a lead".formatted(owner))
                .telling("%s is yours to lead from now on".formatted(ref), "/actions/" + ref)
                .asking(
                        "%s has nobody who leads it: name somebody".formatted(ref),
                        "/actions/" + ref,
                        leads(actor, plan));
    }

    /// People of the owner organisation first.
    private static List<PersonSummary> first(List<PersonSummary> people, String organisation) {
        return Stream.concat(
                        people.stream().filter(one -> one.organisation().equals(organisation)),
                        people.stream().filter(one -> !one.organisation().equals(organisation)))
                .toList();
    }

    private List<UUID> leads(Actor actor, ActionPlan plan) {
        var leads = access.holders(actor, "area_lead", Scope.area(plan.area()));
        return leads.isEmpty() ? access.holders(actor, "coordinator", Scope.PARTNERSHIP) : leads;
    }

    @Override
    public OffboardingResult handOver(Actor actor, Leaver leaver, OffboardingItem duty, @Nullable PersonSummary next) {
        var action = actions.ledBy(leaver.person().id()).stream()
                .filter(one -> one.ref().value().equals(duty.id()))
                .findFirst();
        if (action.isEmpty()) {
            return OffboardingResult.overtaken();
        }
        var lead = next == null ? null : next.id();
        return mayThemself(actor, action.get().plan())
                ? lead(actor, action.get(), lead)
                : asClock.get(CLOCK, as -> lead(as, action.get(), lead));
    }

    private static boolean mayThemself(Actor actor, ActionPlan plan) {
        return actor.may(EDIT_PLAN, Scope.area(plan.area()))
                || actor.may(UPDATE_ACTIONS, Scope.organisation(plan.owner()));
    }

    private OffboardingResult lead(Actor actor, Action.Open action, @Nullable UUID lead) {
        return switch (action.change(action.plan().withLead(lead), LocalDate.now(clock))) {
            case Ruling.Refused(List<Problem> problems) ->
                OffboardingResult.refused(problems.getFirst().message());
            case Ruling.Agreed(ActionEvent event) ->
                actions.save(actor, event) instanceof Saved.Done<Action>
                        ? OffboardingResult.over()
                        : OffboardingResult.overtaken();
        };
    }
}
