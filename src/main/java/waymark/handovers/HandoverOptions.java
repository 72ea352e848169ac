package waymark.handovers;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import waymark.directory.DirectoryApi;
import waymark.directory.RefGenerator;
import waymark.kernel.Actor;
import waymark.kernel.Area;
import waymark.kernel.Problems;
import waymark.kernel.Ruling;
import waymark.web.Clocks;
import waymark.web.forms.FormData;

/// What a hand-over may be made of today: areas, receivers, lawful bases, and the time to answer.
@Component
public class HandoverOptions {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Receivers receivers;
    private final HandoverSettingRows settings;
    private final DirectoryApi directory;
    private final Clock clock;

    HandoverOptions(Receivers receivers, HandoverSettingRows settings, DirectoryApi directory, Clock clock) {
        this.receivers = receivers;
        this.settings = settings;
        this.directory = directory;
        this.clock = clock;
    }

    /// The area with that code; empty if there is none.
    public Optional<Area> area(Actor actor, String code) {
        return directory.areas(actor).stream()
                .filter(area -> area.code().equals(code))
                .findFirst();
    }

    /// The settings that apply today.
    public HandoverSettings settings(Actor actor) {
        return settings.on(actor, LocalDate.now(clock));
    }

    /// The kinds of organisation that the actor's is.
    public Set<LawfulBasis.Kind> kinds(Actor.Person actor) {
        return receivers.kinds(actor, actor.organisation());
    }

    /// The hand-over that a form describes, or why the rules refuse it.
    ///
    /// @param at the moment it is sent
    public Ruling<HandoverEvent.Sent> rule(Actor.Person actor, FormData sent, Instant at) {
        var form = new HandoverForm(sent);
        var phone = sent.text("phone");
        var to = sent.text("receiver");
        var problems = new Problems();
        var area = area(actor, sent.text("area"));
        problems.when(area.isEmpty(), "area", "Choose the area");
        var concern = form.concern(problems);
        if (area.isEmpty() || concern.isEmpty() || to.isEmpty()) {
            Phone.check(phone, "phone", problems);
            form.hours().check(problems);
            return new Ruling.Refused<>(problems.list());
        }
        var transfer = new Transfer(
                UUID.randomUUID(),
                RefGenerator.next("HO", RANDOM),
                1,
                area.get(),
                new Sender(
                        actor.id(), actor.name(), actor.organisation(), actor.organisationName(), phone, form.hours()),
                concern.get(),
                receiver(actor, area.get().code(), to, at),
                at,
                at,
                answerBy(actor, concern.get().urgency(), at));
        return Handover.send(transfer, kinds(actor));
    }

    /// By when a hand-over sent then is to be answered.
    public Instant answerBy(Actor actor, Urgency urgency, Instant sent) {
        return settings.on(actor, LocalDate.ofInstant(sent, Clocks.LONDON)).answerBy(urgency, sent);
    }

    /// The organisation as a receiver: one that may not refer in the area, or where nobody would answer, may
    /// not receive.
    public Receiver receiver(Actor actor, String area, String code, Instant at) {
        return receivers.of(actor, area, at).stream()
                .filter(choice -> choice.answers() && choice.receiver().code().equals(code))
                .map(Receivers.Choice::receiver)
                .findFirst()
                .orElseGet(() -> new Receiver(code, "The organisation you chose", false));
    }
}
