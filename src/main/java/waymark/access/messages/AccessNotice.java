package waymark.access.messages;

import java.util.List;
import java.util.UUID;
import org.springframework.modulith.NamedInterface;

/// Announced when something happened to somebody's account that these people are to be told of, in the
/// transaction in which it happened. The module `notices` listens and tells them.
///
/// @param text one sentence without anybody's details
/// @param path where it is seen
/// @param once true where nobody is told the same a second time
@NamedInterface("messages")
public record AccessNotice(List<UUID> people, String text, String path, boolean once) {

    public AccessNotice(List<UUID> people, String text, String path) {
        this(people, text, path, false);
    }

    /// The person's own ways of signing in were changed, or somebody tries to use them: told to the
    /// person, who knows best whether it was them.
    public static AccessNotice own(UUID account, String what) {
        return new AccessNotice(
                List.of(account), what + ". If it was not you, tell an administrator at once", "/account");
    }

    public AccessNotice {
        people = List.copyOf(people);
    }
}
