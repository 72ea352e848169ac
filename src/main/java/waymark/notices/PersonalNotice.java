package waymark.notices;

import java.time.Instant;
import java.util.UUID;

/// What one person was told.
///
/// @param text one sentence: references and areas, never a person's details
/// @param path where the thing is seen or done
record PersonalNotice(UUID id, String text, String path, Instant at, boolean unread) {}
