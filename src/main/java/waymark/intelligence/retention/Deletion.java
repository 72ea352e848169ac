package waymark.intelligence.retention;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Ref;

/// A deletion that one officer asked for and another did or refused: of a report, or of what was told and never used.
/// Once done it is the certificate: references and counts, no content.
///
/// @param report that is deleted; null where it is a submission
/// @param submission whose text is destroyed; null where it is a report
/// @param counts how many rows of which table were destroyed; empty before
/// @param told true where the reader told the submission themself: they are neither of the two
record Deletion(
        UUID id,
        Ref ref,
        int version,
        @Nullable UUID report,
        @Nullable UUID submission,
        String objectRef,
        String unitName,
        Reason reason,
        UUID askedBy,
        String askedByName,
        Instant askedAt,
        String state,
        String decidedByName,
        @Nullable Instant decidedAt,
        Map<String, Long> counts,
        boolean told) {

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("intelligence.report", "Reports"),
            Map.entry("intelligence.report_item", "Items of information"),
            Map.entry("intelligence.report_event", "Lines of history"),
            Map.entry("intelligence.handling_condition", "Handling conditions"),
            Map.entry("intelligence.dissemination", "Times it was given to somebody"),
            Map.entry("intelligence.review", "Reviews"),
            Map.entry("intelligence.fact", "Facts about people, places and things"),
            Map.entry("intelligence.link", "Links in the network"),
            Map.entry("intelligence.token", "Search entries"),
            Map.entry("intelligence_sources.basis", "Notes of what it rests on"),
            Map.entry("intelligence.submission_text", "Texts of submissions, each with its key"));

    /// Why it is deleted.
    enum Reason {
        NO_PURPOSE("There is no policing purpose any more"),
        WRONG("It was found to be wrong"),
        DISPROPORTIONATE("Keeping it is out of proportion"),
        TIME("Its time is over"),
        ORDER("A court or the Information Commissioner ordered it");

        private final String words;

        Reason(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /// What is destroyed, as a sentence begins with it.
    String what() {
        return submission == null ? "Report" : "Submission";
    }

    boolean ofReport() {
        return submission == null;
    }

    /// What was destroyed in words, with how many of each.
    List<Destroyed> destroyed() {
        return counts.entrySet().stream()
                .map(entry -> new Destroyed(
                        WORDS.getOrDefault(
                                entry.getKey(),
                                entry.getKey()
                                        .substring(entry.getKey().indexOf('.') + 1)
                                        .replace('_', ' ')),
                        entry.getValue()))
                .sorted(Comparator.comparing(Destroyed::words))
                .toList();
    }

    /// How many of what.
    record Destroyed(String words, long number) {}

    boolean asked() {
        return state.equals("ASKED");
    }

    boolean done() {
        return state.equals("DONE");
    }
}
