package waymark.intelligence.outreach;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import waymark.access.AccessApi;
import waymark.directory.PeopleApi;
import waymark.directory.PersonSummary;
import waymark.directory.offboarding.Leaver;
import waymark.directory.offboarding.OffboardingItem;
import waymark.directory.offboarding.OffboardingProvider;
import waymark.directory.offboarding.OffboardingResult;
import waymark.kernel.Actor;
import waymark.kernel.Permission;
import waymark.web.transactions.RunAsSystem;

/// The communities that a leaver visits.
@Component
@Order(75)
class OutreachOffboarding implements OffboardingProvider {

    private static final String CLOCK = "Communities of somebody who leaves";
    private static final OffboardingItem.Kind OFFICER = new OffboardingItem.Kind(
            "communityofficer", "Engagement officer", "Whoever you choose visits from now on.");

    private final Communities communities;
    private final PlannedVisits visits;
    private final PeopleApi people;
    private final AccessApi access;
    private final RunAsSystem asSystem;

    OutreachOffboarding(
            Communities communities, PlannedVisits visits, PeopleApi people, AccessApi access, RunAsSystem asSystem) {
        this.communities = communities;
        this.visits = visits;
        this.people = people;
        this.access = access;
        this.asSystem = asSystem;
    }

    @Override
    public List<OffboardingItem> held(Actor actor, Leaver leaver) {
        var person = leaver.person().id();
        var kept = asSystem.get(CLOCK, as -> communities.keptBy(as, person));
        var items = new ArrayList<OffboardingItem>();
        if (kept.isEmpty()) {
            return items;
        }
        var next = people.of(actor, leaver.person().organisation()).stream()
                .filter(one -> !one.id().equals(person))
                .toList();
        var asked = asSystem.get(CLOCK, as -> access.holding(as, Permission.RUN_OPERATIONS));
        for (var one : kept) {
            var path = "/intelligence/outreach/" + one.ref();
            items.add(OffboardingItem.of(OFFICER, one.ref().value(), one.version(), one.name(), "")
                    .offeredTo(next, null)
                    .orNobody("nobody visits until somebody is chosen")
                    .telling("You are the engagement officer for a community: " + one.ref(), path)
                    .asking("A community has no engagement officer: " + one.ref(), path, asked));
        }
        return items;
    }

    @Override
    public OffboardingResult handOver(Actor actor, Leaver leaver, OffboardingItem duty, @Nullable PersonSummary next) {
        return asSystem.get(CLOCK, as -> {
            var found = communities.keptBy(as, leaver.person().id()).stream()
                    .filter(one -> one.ref().value().equals(duty.id()) && one.version() == duty.version())
                    .findFirst();
            boolean done = found.isPresent()
                    && communities.pass(
                            as,
                            found.get(),
                            next == null ? null : next.id(),
                            next == null ? "" : next.name(),
                            next == null ? "" : next.organisation());
            if (!done) {
                return OffboardingResult.overtaken();
            }
            visits.passed(as, found.get().id(), next != null);
            return OffboardingResult.over();
        });
    }
}
