package waymark.training.champions;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import waymark.access.AccessApi;
import waymark.directory.DateText;
import waymark.kernel.Actor;
import waymark.kernel.Permission;
import waymark.kernel.Ref;
import waymark.kernel.Scope;
import waymark.notices.NoticeApi;

/// Tells people of the steps of a champion, by reference. Nobody gets a notice of what they did themselves.
@Component
class ChampionNotifier {

    private final NoticeApi notices;
    private final AccessApi access;

    ChampionNotifier(NoticeApi notices, AccessApi access) {
        this.notices = notices;
        this.access = access;
    }

    /// The lead of the organisation is asked.
    void proposed(Actor actor, Ref ref, Champion.Given given) {
        if (!Champion.leads(actor, given.organisation()) || actor.may(Permission.MAINTAIN_PEOPLE, Scope.PARTNERSHIP)) {
            tell(
                    actor,
                    leads(actor, given.organisation()),
                    "Please say whether your organisation agrees to " + ref,
                    ref);
        }
    }

    void agreed(Actor actor, Champion.Header it) {
        notices.done(it.ref());
        tell(
                actor,
                List.of(it.person()),
                "You are a champion: thank you. See what is asked of you in " + it.ref(),
                it.ref());
        tell(actor, List.of(it.proposedBy()), "The organisation agreed to " + it.ref(), it.ref());
    }

    void declined(Actor actor, Champion.Header it) {
        notices.done(it.ref());
        tell(actor, List.of(it.proposedBy()), "The organisation did not agree to " + it.ref(), it.ref());
    }

    void renewed(Actor actor, Champion.Header it, LocalDate until) {
        notices.done(it.ref());
        tell(
                actor,
                List.of(it.person()),
                "Your term as a champion, %s, was renewed until %s".formatted(it.ref(), DateText.day(until)),
                it.ref());
    }

    void ended(Actor actor, Champion.Header it) {
        notices.done(it.ref());
        tell(actor, List.of(it.person()), "Thank you for what you did as a champion: " + it.ref(), it.ref());
    }

    private List<UUID> leads(Actor actor, String organisation) {
        return access.holders(actor, "organisation_lead", Scope.organisation(organisation));
    }

    private void tell(Actor actor, Collection<UUID> people, String text, Ref ref) {
        var others = new LinkedHashSet<>(people);
        others.remove(actor.id());
        notices.tell(actor, others, text, "/champions/" + ref);
    }
}
