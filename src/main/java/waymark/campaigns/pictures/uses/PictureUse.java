package waymark.campaigns.pictures.uses;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.campaigns.pictures.catalogue.Medium;
import waymark.campaigns.pictures.catalogue.Purpose;
import waymark.campaigns.pictures.catalogue.RecallReason;
import waymark.kernel.Problems;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;

/// One use of a picture, from the day it began to the confirmation that it was taken away.
public sealed interface PictureUse {

    /// What does not change.
    ///
    /// @param what where it is used, in words
    /// @param thing key of what shows it in Waymark; empty for a use elsewhere
    /// @param path where that is seen; may be empty
    /// @param person who answers for it, or null where nobody does any more
    record About(
            UUID id,
            Ref picture,
            Purpose use,
            Medium medium,
            String what,
            String thing,
            String path,
            @Nullable UUID person,
            String personName,
            String organisation,
            LocalDate since) {

        /// What those shown have to have agreed to.
        public String pair() {
            return medium.of(use);
        }

        /// Where it is shown.
        public String page() {
            return "/pictures/" + picture + "/uses/" + id;
        }
    }

    About about();

    int version();

    /// As it goes on.
    record Current(About about, int version) implements PictureUse {

        /// It was not needed, or is over.
        public Ruling<Ended> end(EndedHow how, String leftOver, LocalDate today) {
            return PictureUse.ended(about, version, how, leftOver, today);
        }
    }

    /// It has to be taken away, and nobody has confirmed that yet.
    record CalledBack(About about, int version, Instant at, RecallReason why) implements PictureUse {

        /// It was taken away, as far as that can be done.
        public Ruling<Ended> confirm(EndedHow how, String leftOver, LocalDate today) {
            return PictureUse.ended(about, version, how, leftOver, today);
        }
    }

    /// @param leftOver what cannot be called back
    record Ended(About about, int version, LocalDate on, EndedHow how, String leftOver, String byName)
            implements PictureUse {}

    private static Ruling<Ended> ended(About about, int version, EndedHow how, String leftOver, LocalDate today) {
        return new Problems()
                .when(
                        how == EndedHow.PARTLY && leftOver.isEmpty(),
                        "leftOver",
                        "Say what could not be taken back, for instance how many leaflets were given out")
                .or(() -> new Ended(about, version, today, how, how == EndedHow.PARTLY ? leftOver : "", ""));
    }
}
