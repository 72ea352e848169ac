package waymark.cases.emergency;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import waymark.access.AccessApi;
import waymark.kernel.Actor;
import waymark.kernel.Ref;
import waymark.kernel.Scope;
import waymark.notices.NoticeApi;

/// Tells the owner of a case and information governance of an access in an emergency, in the transaction that
/// begins it, and reminds information governance of the review. By reference alone; an e-mail that says the same
/// follows by itself.
@Component
class EmergencyNotifier {

    private static final String REVIEWS = "/cases/emergency/reviews";

    private final NoticeApi notices;
    private final AccessApi access;

    EmergencyNotifier(NoticeApi notices, AccessApi access) {
        this.notices = notices;
        this.access = access;
    }

    /// @param owner of the case; null where the reference opened none
    void begun(Actor system, Ref ref, UUID id, @Nullable UUID owner) {
        var governance = governance(system);
        if (owner == null) {
            notices.remind(
                    system,
                    governance,
                    "The reference %s was tried in an emergency and opened no case".formatted(ref),
                    REVIEWS,
                    null);
            return;
        }
        notices.remind(
                system,
                governance,
                "The case %s was opened in an emergency. Review it within 72 hours".formatted(ref),
                REVIEWS + "/" + id,
                null);
        notices.remind(
                system,
                List.of(owner),
                "Your case %s was opened in an emergency, for 4 hours. See who looked".formatted(ref),
                "/cases/%s/looks".formatted(ref),
                null);
    }

    void reviewed(Actor actor, EmergencyAccess one, boolean justified) {
        notices.done(REVIEWS + "/" + one.id());
        notices.tell(
                actor,
                List.of(one.person()),
                "Your emergency access to %s was reviewed: %s"
                        .formatted(one.ref(), justified ? "it was justified" : "it was not justified"),
                "/cases/emergency");
    }

    void remind(Actor system, EmergencyAccess one, boolean late) {
        var people = new ArrayList<>(governance(system));
        people.remove(one.person());
        notices.tellOnce(
                system,
                people,
                (late
                                ? "The review of the emergency access to %s of %s is overdue"
                                : "The review of the emergency access to %s of %s is due within a day")
                        .formatted(one.ref(), EmergencyTimes.moment(one.fromAt())),
                REVIEWS + "/" + one.id());
    }

    private HashSet<UUID> governance(Actor actor) {
        return new HashSet<>(access.holders(actor, "information_governance", Scope.PARTNERSHIP));
    }
}
