package waymark.consultation.rounds;

import waymark.kernel.Ref;

/// Everybody may read what was heard in a round from now on. Announced in the same transaction.
///
/// @param least of fewer texts nothing is shown
/// @param earlier entered from what was published
public record RoundPublished(Ref round, int least, boolean earlier) {}
