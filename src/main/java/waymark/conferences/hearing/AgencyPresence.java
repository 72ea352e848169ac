package waymark.conferences.hearing;

import org.jspecify.annotations.Nullable;
import waymark.web.Tone;

/// Whether an agency round the table was there for an item.
///
/// @param sector of the agency, by its code
/// @param answer null where nobody has recorded it yet
/// @param suggested what the attendance of the meeting says; null where it says nothing
/// @param who names of those who came for the agency
/// @param version 0 where nobody has recorded it yet
record AgencyPresence(
        String organisation,
        String organisationName,
        String sector,
        @Nullable Answer answer,
        @Nullable Answer suggested,
        Contribution contribution,
        String who,
        int version) {

    /// Whether somebody of an agency was there.
    enum Answer {
        PRESENT("Present", Tone.GREEN),
        DEPUTY("Deputy", Tone.GREEN),
        APOLOGY("Apology", Tone.YELLOW),
        ABSENT("Absent", Tone.RED);

        private final String title;
        private final Tone tone;

        Answer(String title, Tone tone) {
            this.title = title;
            this.tone = tone;
        }

        /// As a label.
        public String title() {
            return title;
        }

        /// Its colour.
        public Tone tone() {
            return tone;
        }

        /// True where somebody was there.
        boolean there() {
            return this == PRESENT || this == DEPUTY;
        }

        /// What the attendance of the meeting means for its items.
        static @Nullable Answer of(@Nullable String attendance) {
            return attendance == null
                    ? null
                    : switch (attendance) {
                        case "holder" -> PRESENT;
                        case "deputy" -> DEPUTY;
                        case "apology" -> APOLOGY;
                        case "absent" -> ABSENT;
                        default -> null;
                    };
        }
    }

    /// What an agency brought.
    enum Contribution {
        NONE("Nothing"),
        RESEARCH("Research"),
        SPOKE("Spoke");

        private final String title;

        Contribution(String title) {
            this.title = title;
        }

        /// As a label.
        public String title() {
            return title;
        }
    }

    /// True where somebody of the agency was there.
    boolean there() {
        return answer != null && answer.there();
    }

    /// What the form shows: what is recorded, or else what the meeting says.
    @Nullable
    Answer shown() {
        return answer == null ? suggested : answer;
    }

    /// The names of its fields.
    String field(String part) {
        return part + "-" + organisation;
    }
}
