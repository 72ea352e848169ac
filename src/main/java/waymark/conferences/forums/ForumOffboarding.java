package waymark.conferences.forums;

import java.util.List;
import java.util.UUID;
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
import waymark.kernel.Saved;
import waymark.kernel.Scope;
import waymark.web.transactions.RunAsSystem;

/// What a leaver does for forums: somebody else is named for it from the day after, or nobody is.
@Component
@Order(69)
class ForumOffboarding implements OffboardingProvider {

    private static final OffboardingItem.Kind FORUMS = new OffboardingItem.Kind(
            "forums",
            "Conferences they chair or coordinate",
            "The next is named from the day after their last. Whoever is named needs the role too.");

    private final Forums forums;
    private final PeopleApi people;
    private final AccessApi access;
    private final RunAsSystem asSystem;

    ForumOffboarding(Forums forums, PeopleApi people, AccessApi access, RunAsSystem asSystem) {
        this.forums = forums;
        this.people = people;
        this.access = access;
        this.asSystem = asSystem;
    }

    @Override
    public List<OffboardingItem> held(Actor actor, Leaver leaver) {
        var held = forums.namedAfter(leaver.person().id(), leaver.lastDay());
        if (held.isEmpty()) {
            return List.of();
        }
        var running = asSystem.get(CLOCK, as -> access.holding(as, Permission.RUN_CONFERENCES));
        var coordinators = asSystem.get(CLOCK, as -> access.holders(as, "coordinator", Scope.PARTNERSHIP));
        var next = people.current(actor).stream()
                .filter(one -> running.contains(one.id())
                        && !one.id().equals(leaver.person().id()))
                .toList();
        return held.stream()
                .map(one -> {
                    var forum = forums.get(one.forum());
                    return OffboardingItem.of(
                                    FORUMS,
                                    one.id().toString(),
                                    one.version(),
                                    one.duty().title() + ", " + forum.name(),
                                    forum.path())
                            .offeredTo(next, null)
                            .orNobody("nobody is named for it until somebody is chosen in the settings of the forum")
                            .asking(
                                    "%s needs a %s: name who follows"
                                            .formatted(
                                                    forum.name(),
                                                    one.duty().title().toLowerCase(java.util.Locale.ROOT)),
                                    forum.path(),
                                    coordinators)
                            .telling(
                                    "You are named for %s as %s"
                                            .formatted(
                                                    forum.name(),
                                                    one.duty().title().toLowerCase(java.util.Locale.ROOT)),
                                    forum.path());
                })
                .toList();
    }

    @Override
    public OffboardingResult handOver(Actor actor, Leaver leaver, OffboardingItem duty, @Nullable PersonSummary next) {
        return asSystem.get(
                CLOCK,
                as -> forums.namedAfter(leaver.person().id(), leaver.lastDay()).stream()
                                .filter(one -> one.id().equals(UUID.fromString(duty.id())))
                                .anyMatch(one -> pass(as, leaver, one, duty.version(), next))
                        ? OffboardingResult.over()
                        : OffboardingResult.overtaken());
    }

    private boolean pass(Actor as, Leaver leaver, StaffMember member, int version, @Nullable PersonSummary next) {
        var last = leaver.lastDay().isBefore(member.fromDay()) ? member.fromDay() : leaver.lastDay();
        if (!(forums.end(as, member, version, last) instanceof Saved.Done<StaffMember>)) {
            return false;
        }
        if (next != null) {
            forums.name(as, member.forum(), next.id(), next.name(), member.duty(), last.plusDays(1));
        }
        return true;
    }
}
