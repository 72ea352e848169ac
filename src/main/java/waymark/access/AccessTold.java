package waymark.access;

import java.util.List;
import java.util.UUID;

/// Announced when something happened to somebody's account that these people are to be told of, in the transaction in
/// which
/// it happened. Whoever can tell them listens; this module cannot.
///
/// @param text one sentence without anybody's details
/// @param path where it is seen
public record AccessTold(List<UUID> people, String text, String path) {

    public AccessTold {
        people = List.copyOf(people);
    }
}
