package waymark.conferences.hearing;

import java.util.List;
import java.util.Map;

/// Whether the sectors that have to be there for an item are.
///
/// @param needed how many have to be; 0 where the forum has no quorum
/// @param missing names of those that are not
record QuorumCheck(int needed, List<String> missing) {

    QuorumCheck {
        missing = List.copyOf(missing);
    }

    /// Which sectors are there.
    ///
    /// @param sectors names of those that have to be, by their codes
    static QuorumCheck of(Map<String, String> sectors, List<AgencyPresence> all) {
        return new QuorumCheck(
                sectors.size(),
                sectors.entrySet().stream()
                        .filter(sector -> all.stream()
                                .noneMatch(one -> one.there() && one.sector().equals(sector.getKey())))
                        .map(Map.Entry::getValue)
                        .toList());
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
