package waymark.conferences.closing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Ref;

/// An item that is offered to a forum of another area, by reference.
///
/// @param person true where it is about a person
/// @param basis code of the lawful basis
/// @param answer why it was declined; empty where it was not, and for the forum that receives
/// @param newRef of the copy, once it was accepted
record ItemTransfer(
        UUID id,
        Ref item,
        boolean person,
        int version,
        String fromForum,
        String fromName,
        String fromArea,
        String toForum,
        String toName,
        String toArea,
        String basis,
        State state,
        UUID offeredBy,
        String offeredByName,
        Instant offeredAt,
        @Nullable Instant answeredAt,
        String answeredByName,
        String answer,
        @Nullable String newRef) {

    /// True while it is not answered.
    boolean open() {
        return state == State.OFFERED;
    }

    /// How far it has come.
    enum State {
        OFFERED("Offered"),
        ACCEPTED("Accepted"),
        DECLINED("Declined"),
        WITHDRAWN("Withdrawn");

        private final String title;

        State(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }
}
