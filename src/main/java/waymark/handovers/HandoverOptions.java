package waymark.handovers;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import waymark.directory.DirectoryApi;
import waymark.kernel.Actor;
import waymark.kernel.Area;
import waymark.kernel.Problems;
import waymark.kernel.Ruling;
import waymark.web.Clocks;

/// Brings together what a hand-over on its way needs to know: who may receive it, and until when.
@Component
public class HandoverOptions {

    private final Receivers receivers;
    private final Handovers handovers;
    private final HandoverSettingRows settings;
    private final DirectoryApi directory;
    private final Clock clock;

    HandoverOptions(
            Receivers receivers,
            Handovers handovers,
            HandoverSettingRows settings,
            DirectoryApi directory,
            Clock clock) {
        this.receivers = receivers;
        this.handovers = handovers;
        this.settings = settings;
        this.directory = directory;
        this.clock = clock;
    }

    public Optional<Area> area(Actor actor, String code) {
        return directory.areas(actor).stream()
                .filter(area -> area.code().equals(code))
                .findFirst();
    }

    public HandoverSettings settings(Actor actor) {
        return settings.on(actor, LocalDate.now(clock));
    }

    public Set<LawfulBasis.Kind> kinds(Actor.Person actor) {
        return receivers.kinds(actor, actor.organisation());
    }

    /// What the rules say of a form.
    ///
    /// @param at the moment it is sent
    public Ruling<HandoverEvent> rule(Actor.Person actor, HandoverForm form, Instant at) {
        var problems = new Problems();
        var area = area(actor, form.area());
        problems.when(area.isEmpty(), "area", "Choose the area");
        var concern = form.concern(problems);
        if (area.isEmpty() || concern.isEmpty() || form.receiver().isEmpty()) {
            Phone.check(form.phone(), "phone", problems);
            form.reachable().check(problems);
            return new Ruling.Refused<>(problems.list());
        }
        var route = new Transfer(
                UUID.randomUUID(),
                handovers.newRef(actor),
                1,
                area.get(),
                new Sender(
                        actor.id(),
                        actor.name(),
                        actor.organisation(),
                        actor.organisationName(),
                        form.phone(),
                        form.reachable()),
                concern.get(),
                receiver(actor, form.area(), form.receiver(), at),
                at,
                at,
                answerBy(actor, concern.get().urgency(), at));
        return Handover.send(route, kinds(actor));
    }

    public Instant answerBy(Actor actor, Urgency urgency, Instant sent) {
        return settings.on(actor, LocalDate.ofInstant(sent, Clocks.LONDON)).answerBy(urgency, sent);
    }

    /// The organisation as a receiver: one that may not refer in the area, or where nobody would answer, may not
    /// receive.
    public Receiver receiver(Actor actor, String area, String code, Instant at) {
        return receivers.of(actor, area, at).stream()
                .filter(choice -> choice.answers() && choice.receiver().code().equals(code))
                .map(Receivers.Choice::receiver)
                .findFirst()
                .orElseGet(() -> new Receiver(code, "The organisation you chose", false));
    }
}
