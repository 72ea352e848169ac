package waymark.cases.record;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import waymark.kernel.InvariantViolation;
import waymark.web.Clocks;

/// What one part of a case tells of in its chronology: what happened, by the day on which it happened. A bean of
/// each part. The rows of all of them are one statement, which finds what this reader may see; what people said is
/// opened only of those that are shown or searched.
public interface ChronologySource {

    /// What its events are.
    Set<Kind> kinds();

    /// One select of the columns `id`, `on_day`, `at_time` (where the time of day is known), `recorded_at` (where
    /// it is kept), `by_name`, `facts` (texts in clear) and `sealed`, of what has happened. It names `:case` and
    /// nothing else.
    String sql();

    /// The row in words.
    Event event(Case it, Row row);

    /// What events there are, in the order in which they are offered.
    enum Kind {
        CONCERN("What gave rise to concern"),
        CONTACT("Contact"),
        SAFETY("Safety and risk"),
        CONSENT("Consent"),
        CHILD("Steps for a child"),
        REFERRAL("Referral and decisions"),
        PLAN("Plan and support"),
        MEETING("Review meetings"),
        CONFERENCE("Conference"),
        DOCUMENT("Documents and letters"),
        SHARING("Sharing"),
        MEMBERS("Who works on the case"),
        CASE("The case itself");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /// A row of its select.
    ///
    /// @param atTime null where the time of day is not known
    /// @param recordedAt null where it is not kept
    /// @param sealed null where nothing was written
    record Row(
            UUID id,
            LocalDate onDay,
            @Nullable LocalTime atTime,
            @Nullable Instant recordedAt,
            String byName,
            List<String> facts,
            byte @Nullable [] sealed) {

        public Row {
            facts = List.copyOf(facts);
        }

        public String fact(int number) {
            return facts.get(number);
        }

        /// What was written, as it is sealed.
        public byte[] written() {
            if (sealed == null) {
                throw new InvariantViolation("nothing is sealed in a row that has to be");
            }
            return sealed;
        }

        /// The row as an event.
        ///
        /// @param path where it is read in full
        /// @param words what was said or written with it; blank ones are left out
        public Event says(Kind kind, String headline, String path, Stream<String> words) {
            return new Event(
                    kind,
                    onDay,
                    atTime,
                    recordedAt,
                    byName,
                    headline,
                    words.filter(one -> !one.isBlank()).toList(),
                    path);
        }
    }

    /// Something that happened.
    ///
    /// @param atTime null where the time of day is not known
    /// @param recordedAt null where it is not kept
    /// @param byName who recorded it; empty where it is not kept
    /// @param headline in a few words
    /// @param words what was said or written with it
    /// @param path where it is read in full
    record Event(
            Kind kind,
            LocalDate onDay,
            @Nullable LocalTime atTime,
            @Nullable Instant recordedAt,
            String byName,
            String headline,
            List<String> words,
            String path) {

        public Event {
            words = List.copyOf(words);
        }

        /// The day on which it was recorded, where that is another one; else null.
        public @Nullable LocalDate recordedOn() {
            if (recordedAt == null) {
                return null;
            }
            var day = LocalDate.ofInstant(recordedAt, Clocks.LONDON);
            return day.equals(onDay) ? null : day;
        }

        /// A text under its label; empty where nothing is written.
        public static String labelled(String label, String text) {
            return text.isBlank() ? "" : label + ": " + text;
        }
    }

    /// Acts of which only the history of the case tells, and that are more than keeping a record: they are in the
    /// chronology as they are in the history. A bean.
    ///
    /// @param acts as the audit log names them
    record FromHistory(Kind kind, Set<String> acts) {

        public FromHistory {
            acts = Set.copyOf(acts);
        }
    }
}
