package waymark.access.messages;

import java.util.List;
import java.util.UUID;

/// Announced when something happened to somebody's account that these people are to be told of, in the transaction in
/// which
/// it happened. Whoever can tell them listens; this module cannot.
///
/// @param text one sentence without anybody's details
/// @param path where it is seen
/// @param once true where nobody is told the same a second time
public record AccessNotice(List<UUID> people, String text, String path, boolean once) {

    public AccessNotice(List<UUID> people, String text, String path) {
        this(people, text, path, false);
    }

    /// Somebody's own ways in were changed, or somebody tries to come in by them: told to the person, who knows best
    /// whether
    /// it was them.
    public static AccessNotice own(UUID account, String what) {
        return new AccessNotice(
                List.of(account), what + ". If it was not you, tell an administrator at once", "/account");
    }

    public AccessNotice {
        people = List.copyOf(people);
    }
}
