package waymark.handovers;

import waymark.kernel.Ref;

/// A concern was taken on as a case. Announced in the transaction that opens the case, for whoever sent or
/// reported it: they are told that it was taken on and by whom, and nothing of the case.
///
/// @param source reference of the hand-over or the public report, as whoever opened the case entered it
/// @param organisation name of the one that answers for the case
public record ConcernTakenOn(Ref source, String organisation) {}
