package waymark.handovers.leaving;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import waymark.access.AccessApi;
import waymark.directory.DateText;
import waymark.directory.PeopleApi;
import waymark.directory.PersonSummary;
import waymark.directory.offboarding.Leaver;
import waymark.directory.offboarding.OffboardingItem;
import waymark.directory.offboarding.OffboardingProvider;
import waymark.directory.offboarding.OffboardingResult;
import waymark.handovers.Holder;
import waymark.handovers.Phone;
import waymark.handovers.Responders;
import waymark.handovers.escalation.HandoverNotifier;
import waymark.kernel.Actor;
import waymark.web.Clocks;
import waymark.web.transactions.RunAsSystem;

/// The open hand-overs that a leaver sent. Who the person is, is said on the telephone, so a colleague of the
/// same organisation has to answer calls, hear the outcome, and send it on if it is declined. By reference
/// alone.
@Component
@Order(80)
class SentHandoverOffboarding implements OffboardingProvider {

    private static final OffboardingItem.Kind SENT = new OffboardingItem.Kind(
            "sent",
            "Hand-overs they sent",
            "The person who receives one rings its sender to hear who the person is. A colleague answers as soon as you record"
                    + " this: let the two speak to each other first.");

    private final LeaverHandovers handovers;
    private final Responders responders;
    private final PeopleApi people;
    private final AccessApi access;
    private final RunAsSystem asSystem;
    private final Clock clock;

    SentHandoverOffboarding(
            LeaverHandovers handovers,
            Responders responders,
            PeopleApi people,
            AccessApi access,
            RunAsSystem asSystem,
            Clock clock) {
        this.handovers = handovers;
        this.responders = responders;
        this.people = people;
        this.access = access;
        this.asSystem = asSystem;
        this.clock = clock;
    }

    @Override
    public List<OffboardingItem> held(Actor actor, Leaver leaver) {
        return asSystem.get(
                CLOCK,
                as -> handovers.sentBy(leaver.person().id()).stream()
                        .map(open -> duty(as, leaver, open))
                        .toList());
    }

    private OffboardingItem duty(Actor as, Leaver leaver, LeaverHandovers.Open open) {
        var colleagues = people.staying(as).stream()
                .filter(one -> one.organisation().equals(open.senderOrganisation()))
                .filter(one -> !one.id().equals(leaver.person().id()))
                .filter(one -> Phone.rings(responders.phone(as, one.id())))
                .filter(one -> access.email(as, one.id()).isPresent())
                .toList();
        var state = switch (open.state()) {
            case "sent" -> "It has waited for an answer since %s.";
            case "declined" -> "It was declined, and has to go elsewhere; sent on %s.";
            default -> "It is accepted; sent on %s.";
        };
        var said =
                state.formatted(DateText.day(open.sent().atZone(Clocks.LONDON).toLocalDate()));
        return OffboardingItem.of(
                        SENT,
                        open.id().toString(),
                        open.version(),
                        "%s, to %s".formatted(open.ref(), open.receiverName()),
                        "")
                .saying(
                        colleagues.isEmpty()
                                ? said
                                        + " It needs a colleague of theirs who can sign in and has a telephone number in the"
                                        + " directory: add one first."
                                : said)
                .offeredTo(colleagues, null)
                .telling(
                        "%s is yours now: the person who sent it leaves, so speak to them; you may be rung about it"
                                .formatted(open.ref()),
                        HandoverNotifier.path(open.ref()));
    }

    @Override
    public OffboardingResult handOver(Actor actor, Leaver leaver, OffboardingItem duty, @Nullable PersonSummary next) {
        if (next == null) {
            return OffboardingResult.refused("Choose a colleague who answers for " + duty.what());
        }
        return asSystem.get(
                CLOCK,
                as -> handovers.sentBy(leaver.person().id()).stream()
                        .filter(one -> one.id().toString().equals(duty.id()))
                        .findFirst()
                        .filter(one -> handovers.sendInPlace(
                                as,
                                one,
                                new Holder(next.id(), next.name(), responders.phone(as, next.id())),
                                clock.instant()))
                        .map(_ -> OffboardingResult.over())
                        .orElseGet(OffboardingResult::overtaken));
    }
}
