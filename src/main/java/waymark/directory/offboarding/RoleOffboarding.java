package waymark.directory.offboarding;

import static waymark.kernel.Permission.MAINTAIN_PEOPLE;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import waymark.access.AccessApi;
import waymark.access.RoleHeld;
import waymark.directory.DateText;
import waymark.directory.DirectoryApi;
import waymark.directory.PeopleApi;
import waymark.directory.PersonSummary;
import waymark.kernel.Actor;
import waymark.kernel.Scope;
import waymark.notices.NoticeApi;
import waymark.web.transactions.RunAsSystem;

/// The roles of somebody who leaves. They end with the last day. An administrator is asked to grant them to
/// the next person.
@Component
@Order(90)
class RoleOffboarding implements OffboardingProvider {

    private static final OffboardingItem.Kind ROLES = new OffboardingItem.Kind(
            "role",
            "Roles",
            "A role is a right in Waymark, and ends with the last day. Only an administrator grants one: whom you choose"
                    + " here is put before the administrators, and has no right before they have granted it.");

    private final AccessApi access;
    private final DirectoryApi directory;
    private final PeopleApi people;
    private final NoticeApi notices;
    private final RunAsSystem asSystem;

    RoleOffboarding(
            AccessApi access, DirectoryApi directory, PeopleApi people, NoticeApi notices, RunAsSystem asSystem) {
        this.access = access;
        this.directory = directory;
        this.people = people;
        this.notices = notices;
        this.asSystem = asSystem;
    }

    @Override
    public List<OffboardingItem> held(Actor actor, Leaver leaver) {
        var roles = access.roles(actor, leaver.person().id(), leaver.lastDay());
        if (roles.isEmpty()) {
            return List.of();
        }
        boolean everybody = actor.may(MAINTAIN_PEOPLE, Scope.PARTNERSHIP);
        var staying = people.staying(actor).stream()
                .filter(one -> !one.id().equals(leaver.person().id()))
                .filter(one ->
                        everybody || one.organisation().equals(leaver.person().organisation()))
                .toList();
        return roles.stream().map(role -> duty(actor, leaver, role, staying)).toList();
    }

    private OffboardingItem duty(Actor actor, Leaver leaver, RoleHeld role, List<PersonSummary> staying) {
        var others = new HashSet<>(access.holders(actor, role.role(), role.scope()));
        others.remove(leaver.person().id());
        others.retainAll(staying(actor));
        var fit = staying.stream()
                .filter(one -> !others.contains(one.id()))
                .filter(one -> !(role.scope() instanceof Scope.InOrganisation(String code))
                        || one.organisation().equals(code))
                .toList();
        var name = name(actor, role);
        var duty = OffboardingItem.of(ROLES, role.id().toString(), role.version(), name, "")
                .saying(others.isEmpty() ? "Nobody else holds it." : counted(others.size()))
                .offeredTo(fit, null)
                .orNobody(others.isEmpty() ? "nobody holds it until an administrator grants it" : "it ends");
        return others.isEmpty()
                ? duty.asking(
                        "The role “%s” ends on %s and nobody else holds it: grant it to somebody"
                                .formatted(name, DateText.day(leaver.lastDay())),
                        "/accounts",
                        administrators(actor))
                : duty;
    }

    private Set<UUID> staying(Actor actor) {
        return new HashSet<>(
                people.staying(actor).stream().map(PersonSummary::id).toList());
    }

    private static String counted(int others) {
        return others == 1 ? "One other person holds it." : "%d others hold it.".formatted(others);
    }

    private String name(Actor actor, RoleHeld role) {
        return switch (role.scope()) {
            case Scope.InArea(String code) ->
                role.title() + ", "
                        + directory.areas(actor).stream()
                                .filter(area -> area.code().equals(code))
                                .map(area -> area.name())
                                .findFirst()
                                .orElse(code);
            case Scope.InOrganisation(String code) ->
                role.title() + ", " + directory.organisation(actor, code).name();
            default -> role.title();
        };
    }

    private List<UUID> administrators(Actor actor) {
        var found = access.holders(actor, "administrator", Scope.INSTALLATION);
        return found.isEmpty() ? access.holders(actor, "coordinator", Scope.PARTNERSHIP) : found;
    }

    @Override
    public OffboardingResult handOver(Actor actor, Leaver leaver, OffboardingItem duty, @Nullable PersonSummary next) {
        var role = access.roles(actor, leaver.person().id(), leaver.lastDay()).stream()
                .filter(one -> one.id().toString().equals(duty.id()))
                .findFirst();
        if (role.isPresent()
                && asSystem.get(
                        CLOCK,
                        as -> access.nobodyElseAdministers(as, leaver.person().id(), role.get()))) {
            return OffboardingResult.refused(
                    "Nobody else administers this installation: let another administrator in first");
        }
        boolean ended = role.isPresent()
                && asSystem.get(CLOCK, as -> access.endRole(as, leaver.person().id(), role.get(), leaver.lastDay()));
        if (ended && next != null) {
            notices.tell(
                    actor,
                    administrators(actor),
                    "%s is to have the role “%s” from %s: grant it"
                            .formatted(next.ref(), name(actor, role.get()), DateText.day(leaver.dayAfter())),
                    "/directory/people/" + next.ref());
        }
        return ended ? OffboardingResult.over() : OffboardingResult.overtaken();
    }
}
