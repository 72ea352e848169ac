package waymark.pathways.editions;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.directory.PersonSummary;

/// What was done to an edition, as the rules agreed to it. The body carries the version it was done to.
public sealed interface EditionChange {

    PathwayEdition.Body body();

    /// In a sentence for the history.
    String headline();

    /// A new edition is being written.
    record Begun(PathwayEdition.Body body) implements EditionChange {
        @Override
        public String headline() {
            return "Started draft of edition " + body.number();
        }
    }

    /// Something was written.
    ///
    /// @param headline which step, and what was done to it
    record Written(PathwayEdition.Body body, String headline) implements EditionChange {}

    /// Sent to named partners for review.
    record Sent(PathwayEdition.Body body, List<PersonSummary> partners, LocalDate on) implements EditionChange {
        @Override
        public String headline() {
            return "Asked %d %s to review edition %d"
                    .formatted(partners.size(), partners.size() == 1 ? "partner" : "partners", body.number());
        }
    }

    /// A named partner answered.
    ///
    /// @param before the answer that stood
    record Answered(PathwayEdition.Body body, Review before, Review.Answer answer, String words, LocalDate on)
            implements EditionChange {
        @Override
        public String headline() {
            return answer == Review.Answer.AGREED
                    ? "Agreed to edition " + body.number()
                    : "Asked for a change in edition " + body.number();
        }
    }

    /// Another partner is asked in place of one who leaves, or nobody is.
    ///
    /// @param before the answer that was asked for
    /// @param next who is asked now, or null
    record Reasked(
            PathwayEdition.Body body,
            Review before,
            @Nullable PersonSummary next,
            LocalDate on) implements EditionChange {
        @Override
        public String headline() {
            return next == null
                    ? "No longer asks %s, who leaves, to review edition %d".formatted(before.name(), body.number())
                    : "Asked %s to review edition %d in place of %s, who leaves"
                            .formatted(next.name(), body.number(), before.name());
        }
    }

    /// Somebody continues what a person who leaves wrote. Everybody who wrote stays on record: they
    /// never publish it.
    record PassedOn(PathwayEdition.Body body, PersonSummary leaves, PersonSummary next) implements EditionChange {
        @Override
        public String headline() {
            return "%s continues edition %d in place of %s, who leaves"
                    .formatted(next.name(), body.number(), leaves.name());
        }
    }

    /// Taken back from review to be changed.
    record TakenBack(PathwayEdition.Body body) implements EditionChange {
        @Override
        public String headline() {
            return "Took edition %d back from review".formatted(body.number());
        }
    }

    /// In force from now on.
    ///
    /// @param before the edition that it supersedes, or null
    record Published(PathwayEdition.Body body, @Nullable UUID before, LocalDate on, String by, LocalDate reviewBy)
            implements EditionChange {
        @Override
        public String headline() {
            return "Published edition " + body.number();
        }
    }

    /// Reviewed and confirmed.
    record Confirmed(PathwayEdition.Body body, LocalDate on, LocalDate reviewBy) implements EditionChange {
        @Override
        public String headline() {
            return "Reviewed edition %d and confirmed it".formatted(body.number());
        }
    }

    /// No longer in force, with nothing in its place.
    record Withdrawn(PathwayEdition.Body body, LocalDate on, String because) implements EditionChange {
        @Override
        public String headline() {
            return "Withdrew edition " + body.number();
        }
    }

    /// Discarded for good, before it came into force.
    record Discarded(PathwayEdition.Body body, LocalDate on, String because) implements EditionChange {
        @Override
        public String headline() {
            return "Discarded the draft of edition %d%s"
                    .formatted(body.number(), because.isEmpty() ? "" : ": " + shortened(because));
        }

        private static String shortened(String text) {
            return text.length() <= 200 ? text : text.substring(0, 199) + "…";
        }
    }
}
