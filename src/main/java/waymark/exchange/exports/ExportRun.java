package waymark.exchange.exports;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Actor;
import waymark.kernel.Problems;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;

/// An export of everything, from when somebody asked for it until it is deleted.
///
/// @param recipient the public key that alone opens it
record ExportRun(
        Ref ref,
        State state,
        String recipient,
        String why,
        UUID askedBy,
        String askedByName,
        String askedOrganisation,
        Instant askedAt,
        @Nullable String decidedByName,
        @Nullable Instant decidedAt,
        @Nullable Instant writtenAt,
        @Nullable Instant keepUntil,
        long bytes,
        long rows,
        long files,
        String digest) {

    /// How far it is.
    enum State {
        ASKED("Waits for a second administrator"),
        APPROVED("Being written"),
        DECLINED("Declined"),
        DONE("Ready"),
        FAILED("Failed"),
        DELETED("Deleted");

        private final String words;

        State(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /// Somebody asks for it.
    record Asked(AgeKey recipient, String why) {}

    static Ruling<Asked> ask(String recipient, String why) {
        var key = AgeKey.of(recipient);
        return new Problems()
                .when(
                        key.isEmpty(),
                        "recipient",
                        "Paste the whole public key. It begins with age1 and has 62 characters")
                .when(why.isEmpty(), "why", "Say why everything is taken out")
                .or(() -> new Asked(key.orElseThrow(), why));
    }

    /// True where this administrator may approve it: another person of another organisation.
    boolean approvableBy(Actor.Person actor) {
        return state == State.ASKED
                && !actor.id().equals(askedBy)
                && !actor.organisation().equals(askedOrganisation);
    }

    /// The second administrator's answer, or the first one's withdrawal.
    Ruling<State> decide(Actor.Person actor, boolean yes) {
        return new Problems()
                .when(state != State.ASKED, "", "Somebody decided it already")
                .when(
                        yes && !approvableBy(actor),
                        "",
                        "An administrator of another organisation has to approve it: that is two people")
                .or(() -> yes ? State.APPROVED : State.DECLINED);
    }
}
