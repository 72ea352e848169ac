package waymark.strategy.bulk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import waymark.kernel.Ref;

/// The actions of a form with the version that somebody looked at, as a field carries them: `AC-0001:3 AC-0002:1`.
final class Seen {

    private static final int LONGEST = 9;

    private Seen() {}

    /// What a form sent; what is no such pair is left out.
    static Map<Ref, Integer> read(String carried) {
        var seen = new LinkedHashMap<Ref, Integer>();
        for (var pair : carried.split(" ", -1)) {
            int colon = pair.indexOf(':');
            var version = colon < 0 ? "" : pair.substring(colon + 1);
            boolean number = !version.isEmpty()
                    && version.length() <= LONGEST
                    && version.chars().allMatch(letter -> letter >= '0' && letter <= '9');
            if (number) {
                Ref.parse(pair.substring(0, colon)).ifPresent(ref -> seen.put(ref, Integer.valueOf(version)));
            }
        }
        return seen;
    }

    /// The sentence that names those that somebody changed.
    static String overtaken(List<Ref> refs) {
        var names = refs.stream().map(Ref::value).collect(Collectors.joining(", "));
        return "Nothing was saved: somebody else changed %s since you looked. See what will be changed now, then save it"
                .formatted(names);
    }
}
