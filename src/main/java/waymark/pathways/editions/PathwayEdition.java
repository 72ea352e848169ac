package waymark.pathways.editions;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Actor;
import waymark.kernel.Ref;

/// One edition of a pathway, in the state it is in.
public sealed interface PathwayEdition {

    Body body();

    /// What every edition has.
    ///
    /// @param number counts from 1 in each pathway
    /// @param note what changed, in the writers' words
    /// @param writers everybody who wrote in it; none of them publishes it
    /// @param writtenBy their names
    record Body(
            UUID id,
            Ref pathway,
            @Nullable String area,
            int number,
            int version,
            Content content,
            String note,
            List<UUID> writers,
            String writtenBy,
            LocalDate begunOn) {

        public Body {
            writers = List.copyOf(writers);
        }

        /// A new draft by one writer.
        public static Body draft(
                Ref pathway,
                @Nullable String area,
                int number,
                Content content,
                String note,
                Actor writer,
                LocalDate on) {
            return new Body(
                    UUID.randomUUID(),
                    pathway,
                    area,
                    number,
                    0,
                    content,
                    note,
                    List.of(writer.id()),
                    writer.name(),
                    on);
        }

        /// The same with another text.
        public Body with(Content now) {
            return new Body(id, pathway, area, number, version, now, note, writers, writtenBy, begunOn);
        }

        /// The same with another note.
        public Body noted(String now) {
            return new Body(id, pathway, area, number, version, content, now, writers, writtenBy, begunOn);
        }

        /// The same as seen by a form with that version.
        public Body at(int seen) {
            return new Body(id, pathway, area, number, seen, content, note, writers, writtenBy, begunOn);
        }
    }

    /// Being written.
    record Draft(Body body) implements PathwayEdition {}

    /// In review by the partners named in it.
    record InReview(Body body, LocalDate sentOn, List<Review> reviews) implements PathwayEdition {
        public InReview {
            reviews = List.copyOf(reviews);
        }

        /// The review that the person was asked for.
        public Optional<Review> of(UUID person) {
            return reviews.stream().filter(one -> one.person().equals(person)).findFirst();
        }

        /// The same, as somebody saw their own answer who had that version of it before them.
        public InReview asSeen(UUID person, int seen) {
            return new InReview(
                    body,
                    sentOn,
                    reviews.stream()
                            .map(one -> one.person().equals(person) ? one.at(seen) : one)
                            .toList());
        }

        boolean agreed() {
            return !reviews.isEmpty() && reviews.stream().allMatch(one -> one.answer() == Review.Answer.AGREED);
        }
    }

    /// In force.
    record Published(Body body, Publication publication) implements PathwayEdition {}

    /// Replaced by the next edition.
    record Superseded(Body body, Publication publication, LocalDate on) implements PathwayEdition {}

    /// Withdrawn, with nothing in its place.
    record Withdrawn(Body body, Publication publication, LocalDate on, String because) implements PathwayEdition {}

    /// Discarded before it came into force. Its writers can still read it.
    record Discarded(Body body, LocalDate on, String because) implements PathwayEdition {}

    /// When it came into force, and by whom.
    ///
    /// @param reviewBy the review date
    record Publication(LocalDate on, String by, LocalDate reviewBy) {}

    /// The state in one word, as pages say it.
    default String state() {
        return switch (this) {
            case Draft _ -> "Draft";
            case InReview _ -> "In review";
            case Published _ -> "In force";
            case Superseded _ -> "Superseded";
            case Withdrawn _ -> "Withdrawn";
            case Discarded _ -> "Discarded";
        };
    }
}
