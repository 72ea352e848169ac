package waymark.assurance;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Actor;
import waymark.kernel.Permission;
import waymark.kernel.Problems;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Scope;
import waymark.web.Tone;

/// A review of one organisation by another: asked for, then finished or cancelled. What the peer says is beside
/// what the organisation says of itself, and changes nothing in it.
sealed interface Review {

    Header header();

    /// In a word.
    String word();

    Tone tone();

    /// What every review has.
    ///
    /// @param opinions how many judgements the peer has given an opinion of
    record Header(
            Ref ref,
            int version,
            String organisation,
            String organisationName,
            String reviewer,
            String reviewerName,
            LocalDate askedOn,
            LocalDate due,
            String askedByName,
            String words,
            @Nullable LocalDate endedOn,
            long opinions) {

        String path() {
            return "/duties/reviews/" + ref;
        }

        /// True where the person gives the opinions.
        boolean givenBy(Actor actor) {
            return actor.may(Permission.ASSESS_DUTIES, Scope.organisation(reviewer));
        }
    }

    /// The peer is at it.
    record Asked(Header header) implements Review {

        @Override
        public String word() {
            return "Asked";
        }

        @Override
        public Tone tone() {
            return Tone.BLUE;
        }

        /// The peer has said what there is to say.
        Ruling<ReviewEvent> finish(String words, LocalDate on) {
            return new Problems()
                    .when(header.opinions() == 0, "words", "Give your opinion of at least one judgement first")
                    .or(() -> new ReviewEvent.Finished(header, words, on));
        }

        Ruling<ReviewEvent> cancel(LocalDate on) {
            return Ruling.agreed(new ReviewEvent.Cancelled(header, on));
        }
    }

    /// The peer has finished.
    record Finished(Header header) implements Review {

        @Override
        public String word() {
            return "Finished";
        }

        @Override
        public Tone tone() {
            return Tone.GREEN;
        }
    }

    /// It does not take place.
    record Cancelled(Header header) implements Review {

        @Override
        public String word() {
            return "Cancelled";
        }

        @Override
        public Tone tone() {
            return Tone.GREY;
        }
    }

    default Ref ref() {
        return header().ref();
    }

    /// Somebody asks one organisation to review another.
    record Request(Organisation organisation, Organisation reviewer, LocalDate on, LocalDate due) {

        /// @param mutual whether the organisation reviews or reviewed the reviewer within a year
        Ruling<Request> checked(boolean mutual) {
            return new Problems()
                    .when(
                            organisation.code().equals(reviewer.code()),
                            "reviewer",
                            "Choose another organisation than the one that is reviewed")
                    .when(
                            mutual,
                            "reviewer",
                            "%s reviews or reviewed %s within a year: choose another organisation"
                                    .formatted(organisation.name(), reviewer.name()))
                    .when(due.isBefore(on), "due", "The day must not be in the past")
                    .or(() -> this);
        }
    }
}
