package waymark.handovers;

import waymark.kernel.Actor;
import waymark.kernel.Ref;

/// Where a concern comes from that is opened as a case: a hand-over, or a public report. A bean of each; who opens
/// the case knows no more of it than its reference.
public interface ConcernSource {

    /// True where the reference was given to the organisation of who opens the case. One that is not there looks
    /// like one that somebody else was given.
    boolean given(Actor.Person opener, Ref ref);

    /// Tells whoever sent or reported it that it was taken on and by whom, and nothing of the case. In the
    /// transaction that opens the case.
    ///
    /// @param organisation name of the one that answers for the case
    void takenOn(Actor.Person opener, Ref ref, String organisation);
}
