package waymark.training.packs;

import java.util.UUID;

/// A question that groups answer.
///
/// @param key stays the same from version to version
/// @param listenFor what a good answer holds, for who leads the workshop alone; may be empty
public record StageQuestion(UUID key, String words, String listenFor) {}
