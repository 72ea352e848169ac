package waymark.conferences.hearing;

import java.util.List;

/// Whether the sectors that have to be there for an item are.
///
/// @param needed how many have to be; 0 where the forum has no quorum
/// @param missing names of those that are not
record QuorumCheck(int needed, List<String> missing) {

    /// Of a forum that has no quorum.
    static final QuorumCheck NONE = new QuorumCheck(0, List.of());

    QuorumCheck {
        missing = List.copyOf(missing);
    }

    boolean reached() {
        return missing.isEmpty();
    }

    /// `Quorum reached`, `Quorum not reached: nobody is here from Health`.
    String words() {
        if (needed == 0) {
            return "This forum has no quorum";
        }
        return reached() ? "Quorum reached" : "Quorum not reached: nobody is here from " + String.join(", ", missing);
    }
}
