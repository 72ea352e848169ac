package waymark.notices;

import java.time.Instant;
import java.util.UUID;

/// A notice for one person.
///
/// @param text one sentence: references and areas, never a person's details
/// @param path where the thing is seen or done
/// @param unread neither read nor ended
/// @param ended what it asked for was done before the person read it
record PersonalNotice(UUID id, String text, String path, Instant at, boolean unread, boolean ended) {}
