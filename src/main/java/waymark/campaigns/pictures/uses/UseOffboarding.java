package waymark.campaigns.pictures.uses;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import waymark.directory.PeopleApi;
import waymark.directory.PersonSummary;
import waymark.directory.offboarding.Leaver;
import waymark.directory.offboarding.OffboardingItem;
import waymark.directory.offboarding.OffboardingProvider;
import waymark.directory.offboarding.OffboardingResult;
import waymark.kernel.Actor;
import waymark.web.transactions.RunAsSystem;

/// The pictures that a leaver uses: somebody else answers for each, or those who keep the library do.
@Component
@Order(74)
class UseOffboarding implements OffboardingProvider {

    private static final OffboardingItem.Kind USES = new OffboardingItem.Kind(
            "pictures",
            "Pictures they use",
            "If the picture is recalled, the new person removes it and confirms that.");

    private final UsesOfPictures uses;
    private final PeopleApi people;
    private final RunAsSystem asSystem;

    UseOffboarding(UsesOfPictures uses, PeopleApi people, RunAsSystem asSystem) {
        this.uses = uses;
        this.people = people;
        this.asSystem = asSystem;
    }

    @Override
    public List<OffboardingItem> held(Actor actor, Leaver leaver) {
        var held = asSystem.get(CLOCK, _ -> uses.heldBy(leaver.person().id()));
        if (held.isEmpty()) {
            return List.of();
        }
        var next = people.current(actor).stream()
                .filter(one -> !one.id().equals(leaver.person().id()))
                .toList();
        return held.stream()
                .map(one -> OffboardingItem.of(
                                USES,
                                one.about().id().toString(),
                                one.version(),
                                one.about().picture() + ", " + one.about().what(),
                                one.about().page())
                        .offeredTo(next, null)
                        .orNobody("those who keep the library are told if it is recalled")
                        .telling(
                                "You answer for a use of the picture "
                                        + one.about().picture(),
                                one.about().page()))
                .toList();
    }

    @Override
    public OffboardingResult handOver(Actor actor, Leaver leaver, OffboardingItem duty, @Nullable PersonSummary next) {
        return asSystem.get(
                CLOCK,
                as -> uses.heldBy(leaver.person().id()).stream()
                                .filter(one -> one.about().id().equals(UUID.fromString(duty.id())))
                                .anyMatch(one -> uses.pass(
                                        as,
                                        one.about().id(),
                                        duty.version(),
                                        next == null ? null : next.id(),
                                        next == null ? "" : next.name(),
                                        next == null ? "" : next.organisation()))
                        ? OffboardingResult.over()
                        : OffboardingResult.overtaken());
    }
}
