package waymark.sharing.disclosures;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import waymark.cases.record.Case;
import waymark.directory.DateText;
import waymark.kernel.Actor;
import waymark.notices.NoticeApi;

/// Tells who receives something that it is there and that it is recalled, and the owner of the case what somebody
/// else shared. By reference alone; nobody gets a notice of what they did themselves.
@Component
class DisclosureNotifier {

    private final NoticeApi notices;

    DisclosureNotifier(NoticeApi notices) {
        this.notices = notices;
    }

    void shared(Actor.Person actor, Case it, Disclosure disclosure) {
        var receiver = disclosure.toPerson();
        if (receiver != null && !receiver.equals(actor.id())) {
            notices.tell(
                    actor,
                    List.of(receiver),
                    "Something was shared with you until %s: %s"
                            .formatted(DateText.day(disclosure.untilDay()), disclosure.ref()),
                    "/shared/" + disclosure.ref());
        }
        if (!it.owner().equals(actor.id())) {
            notices.tell(
                    actor,
                    List.of(it.owner()),
                    "%s was shared from the case %s".formatted(disclosure.ref(), it.ref()),
                    disclosure.path(it.ref()));
        }
    }

    void recalled(Actor actor, Disclosure disclosure) {
        UUID receiver = disclosure.toPerson();
        if (receiver != null) {
            notices.withdraw(disclosure.ref(), receiver);
            if (!Objects.equals(receiver, actor.id())) {
                notices.tell(
                        actor,
                        List.of(receiver),
                        "%s was recalled: delete what you noted from it".formatted(disclosure.ref()),
                        "/shared");
            }
        }
    }

    void ended(Actor system, Case it, Disclosure disclosure) {
        var receiver = disclosure.toPerson();
        if (receiver != null) {
            notices.withdraw(disclosure.ref(), receiver);
        } else {
            notices.tell(
                    system,
                    List.of(it.owner()),
                    "%s has ended: ask the receiver to delete it".formatted(disclosure.ref()),
                    disclosure.path(it.ref()));
        }
    }
}
