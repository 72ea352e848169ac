package waymark.campaigns.pictures.uses;

import java.util.UUID;
import waymark.campaigns.pictures.catalogue.RecallReason;
import waymark.kernel.Ref;

/// A use has to end at once; published in the transaction of the recall.
///
/// @param use its id, to confirm
/// @param thing key of what shows it; empty for a use outside Waymark
public record PictureCalledBack(UUID use, Ref picture, String thing, RecallReason why) {}
