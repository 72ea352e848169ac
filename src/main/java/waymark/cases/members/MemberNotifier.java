package waymark.cases.members;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import waymark.access.AccessApi;
import waymark.cases.record.Case;
import waymark.kernel.Actor;
import waymark.kernel.Ref;
import waymark.kernel.Scope;
import waymark.notices.NoticeApi;

/// Tells people that they see a case now, or own it. By reference alone. Somebody who sees it no longer
/// loses the notices of it.
@Component
class MemberNotifier {

    private static final String MANAGER = "casework_manager";
    private static final List<String> ROLES = List.of("caseworker", "first_responder");

    private final NoticeApi notices;
    private final AccessApi access;
    private final MemberCandidates candidates;

    MemberNotifier(NoticeApi notices, AccessApi access, MemberCandidates candidates) {
        this.notices = notices;
        this.access = access;
        this.candidates = candidates;
    }

    void added(Actor actor, Case it, Candidate who) {
        tell(actor, people(actor, it, who), "You are a member of the case %s now".formatted(it.ref()), it.path());
    }

    void handedOver(Actor actor, Case it, Candidate next) {
        tell(
                actor,
                people(actor, it, next),
                "The case %s is yours now: you are its owner".formatted(it.ref()),
                it.path());
    }

    /// @param others that the case has still
    void ended(Actor actor, Case it, Membership member, List<Membership> others) {
        UUID person = member.person();
        notices.withdraw(it.ref(), person == null ? seesNoLonger(actor, it, member, others) : Set.of(person));
    }

    /// Those of an organisation who are no members otherwise, and do not answer for the case as managers.
    private Set<UUID> seesNoLonger(Actor actor, Case it, Membership member, List<Membership> others) {
        var those = working(actor, member.organisation());
        for (var other : others) {
            UUID person = other.person();
            if (person == null) {
                those.removeAll(working(actor, other.organisation()));
            } else {
                those.remove(person);
            }
        }
        access.holders(actor, MANAGER, Scope.organisation(it.organisation())).forEach(those::remove);
        return those;
    }

    /// Who opens a case that the organisation is a member of.
    private Set<UUID> working(Actor actor, @Nullable String organisation) {
        var all = new HashSet<UUID>();
        if (organisation != null) {
            var scope = Scope.organisation(organisation);
            ROLES.forEach(role -> all.addAll(access.holders(actor, role, scope)));
            all.addAll(access.holders(actor, MANAGER, scope));
        }
        return all;
    }

    /// The leaver owns it no longer.
    void gaveUp(Ref ref, UUID leaver) {
        notices.withdraw(ref, leaver);
    }

    void shut(Ref ref, Collection<UUID> people) {
        people.forEach(person -> notices.withdraw(ref, person));
    }

    /// Tells the owner that somebody shut themselves out.
    void declared(Actor actor, Case it) {
        tell(
                actor,
                Set.of(it.owner()),
                "A member of the case %s declared a conflict of interest and does not see it any more"
                        .formatted(it.ref()),
                it.path() + "/conflicts");
    }

    /// The person, or all of the organisation whom the membership lets see the case.
    private Set<UUID> people(Actor actor, Case it, Candidate who) {
        UUID person = who.person();
        if (person != null) {
            return Set.of(person);
        }
        var all = new HashSet<UUID>();
        ROLES.forEach(role -> all.addAll(access.holders(actor, role, Scope.organisation(who.organisation()))));
        return candidates.notShut(it.id(), all);
    }

    private void tell(Actor actor, Set<UUID> people, String text, String path) {
        var others = new HashSet<>(people);
        others.remove(actor.id());
        notices.tell(actor, others, text, path);
    }
}
