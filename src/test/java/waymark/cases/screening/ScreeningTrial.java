package waymark.cases.screening;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import waymark.cases.screening.NarrativeCorpus.Narrative;

/// Counts what a screener finds in narratives whose identifying parts are known.
///
/// @param direct   how many parts identify directly
/// @param found    how many of them are covered by direct findings, every letter and digit
/// @param touched  how many are at least touched by one
/// @param findings how many direct findings there are
/// @param right    how many of them touch a part that identifies directly
/// @param caught   identifying narratives called identifying
/// @param alarms   other narratives called identifying
/// @param missed   what was missed, and what was found in error
record ScreeningTrial(
        int direct, int found, int touched, int findings, int right, int caught, int alarms, List<String> missed) {

    /// Words that may be left over of a part: they tell nothing.
    private static final Set<String> LITTLE = Set.of("the", "a", "an", "and", "of", "at", "old", "inc", "s");

    static ScreeningTrial of(Screener screener, List<Narrative> narratives) {
        int direct = 0;
        int found = 0;
        int touched = 0;
        int findings = 0;
        int right = 0;
        int caught = 0;
        int alarms = 0;
        var missed = new ArrayList<String>();
        for (var narrative : narratives) {
            var screening = screener.screen(narrative.text());
            if (screening.identifying()) {
                caught += narrative.identifying() ? 1 : 0;
                alarms += narrative.identifying() ? 0 : 1;
            } else if (narrative.identifying()) {
                missed.add(narrative.id() + " not identifying");
            }
            var covered = new BitSet();
            for (var finding : screening.findings()) {
                if (finding.direct()) {
                    covered.set(finding.start(), finding.end());
                    findings++;
                    boolean touches = narrative.direct().stream()
                            .anyMatch(span -> span.start() < finding.end() && finding.start() < span.end());
                    right += touches ? 1 : 0;
                    if (!touches) {
                        missed.add(narrative.id() + " wrongly found " + finding.kind() + " ["
                                + narrative.text().substring(finding.start(), finding.end()) + "] in "
                                + around(narrative.text(), finding.start(), finding.end()));
                    }
                } else if (!narrative.identifying() && screening.identifying()) {
                    missed.add(narrative.id() + " " + finding.kind() + " in "
                            + around(narrative.text(), finding.start(), finding.end()));
                }
            }
            for (var span : narrative.direct()) {
                direct++;
                touched +=
                        covered.nextSetBit(span.start()) >= 0 && covered.nextSetBit(span.start()) < span.end() ? 1 : 0;
                if (covers(covered, narrative.text(), span.start(), span.end())) {
                    found++;
                } else {
                    missed.add(narrative.id() + " missed " + span.kind() + " ["
                            + narrative.text().substring(span.start(), span.end()) + "] in "
                            + around(narrative.text(), span.start(), span.end()));
                }
            }
        }
        return new ScreeningTrial(direct, found, touched, findings, right, caught, alarms, missed);
    }

    private static String around(String text, int start, int end) {
        return text.substring(Math.max(0, start - 30), Math.min(text.length(), end + 20))
                .replace('\n', '|');
    }

    private static boolean covers(BitSet covered, String text, int start, int end) {
        for (int at = start; at < end; ) {
            int word = at;
            while (word < end && Character.isLetterOrDigit(text.charAt(word))) {
                word++;
            }
            if (!LITTLE.contains(text.substring(at, word).toLowerCase(Locale.ROOT))
                    && covered.nextClearBit(at) < word) {
                return false;
            }
            at = word + 1;
        }
        return true;
    }

    double recall() {
        return (double) found / direct;
    }

    double precision() {
        return (double) right / findings;
    }

    String words(String half) {
        return "%s half: recall of direct identifiers %.4f (%d of %d, every word covered; %d at least touched); precision of direct findings %.4f (%d of %d); identifying narratives called so %d, others called so %d"
                .formatted(half, recall(), found, direct, touched, precision(), right, findings, caught, alarms);
    }
}
