package waymark.campaigns.pictures.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.campaigns.pictures.metadata.RightsText;
import waymark.kernel.Actor;
import waymark.kernel.Problems;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;

/// A picture of the library, from the first look to its last use.
public sealed interface Picture {

    /// What is written about it. The title, the words and the alt text name nobody who is shown.
    ///
    /// @param description what can be seen, in words
    /// @param source where it came from
    /// @param creator who made it
    /// @param credit as it is printed beside it
    /// @param licenceUntil the last day of the licence, or null where it has none
    /// @param alt for those who do not see it
    record About(
            String title,
            String description,
            Origin origin,
            WhoIsShown people,
            String source,
            String creator,
            String credit,
            String copyright,
            Licence licence,
            String licenceTerms,
            @Nullable LocalDate licenceUntil,
            String alt) {

        /// What its files say.
        public RightsText rights() {
            return new RightsText(
                    title,
                    creator,
                    credit,
                    copyright,
                    licenceTerms.isEmpty() ? licence.title() : licence.title() + ". " + licenceTerms,
                    licence.address(),
                    alt,
                    people.release(),
                    origin.made());
        }
    }

    UUID id();

    Ref ref();

    int version();

    About about();

    /// As a label.
    String state();

    /// Where it is shown.
    default String path() {
        return "/pictures/" + ref();
    }

    /// Being described. Nobody but those who keep the library sees it.
    ///
    /// @param widths of its files; none where no file was sent yet
    record Draft(UUID id, Ref ref, int version, About about, List<Integer> widths) implements Picture {

        public Draft {
            widths = List.copyOf(widths);
        }

        @Override
        public String state() {
            return "Being described";
        }

        public Ruling<PictureEvent.Changed> change(About next) {
            return Ruling.agreed(new PictureEvent.Changed(id, ref, version, next));
        }

        /// The checklist: what it shows of what no picture may show refuses it, and with nothing of that it goes to the
        /// panel.
        ///
        /// @param found what of the checklist can be seen in it
        /// @param words what is wrong in this one
        public Ruling<PictureEvent> check(List<RefusalReason> found, String words, LocalDate today) {
            return found.isEmpty()
                    ? new Problems()
                            .when(widths.isEmpty(), "file", "Add the file first")
                            .or(() -> new PictureEvent.Checked(id, ref, version, today))
                    : Ruling.agreed(new PictureEvent.Refused(id, ref, version, found, words, "", null, today));
        }
    }

    /// Waits for the panel.
    ///
    /// @param agreed false while somebody who is shown has not agreed to any use
    record InReview(UUID id, Ref ref, int version, About about, boolean agreed) implements Picture {

        @Override
        public String state() {
            return "Waits for the panel";
        }

        /// The panel wants it published.
        public Ruling<PictureEvent> publish(UUID panel, LocalDate today) {
            var until = about.licenceUntil();
            return new Problems()
                    .when(
                            about.people() == WhoIsShown.REAL && !agreed,
                            "decision",
                            "Somebody in it has not agreed to any use yet, so it cannot be published")
                    .when(
                            until != null && until.isBefore(today),
                            "decision",
                            "Its licence has ended, so it cannot be published")
                    .or(() -> new PictureEvent.Published(id, ref, version, panel, today));
        }

        /// The panel does not want it.
        public Ruling<PictureEvent> refuse(
                UUID panel, List<RefusalReason> reasons, String words, String instead, LocalDate today) {
            return new Problems()
                    .when(reasons.isEmpty(), "reasons", "Choose why, so that the next picture is better")
                    .when(
                            reasons.contains(RefusalReason.OTHER) && words.isEmpty(),
                            "words",
                            "Say what is wrong with it")
                    .or(() -> new PictureEvent.Refused(id, ref, version, reasons, words, instead, panel, today));
        }

        /// Something about it has to be put right first.
        public Ruling<PictureEvent> sendBack(String words, LocalDate today) {
            return new Problems()
                    .when(words.isEmpty(), "words", "Say what has to be put right")
                    .or(() -> new PictureEvent.SentBack(id, ref, version, words, today));
        }
    }

    /// May be used for what is agreed.
    ///
    /// @param usableUntil the last day as things stand; null where nothing sets one
    /// @param hold null where nobody asked to stop its use
    record Published(
            UUID id,
            Ref ref,
            int version,
            About about,
            LocalDate publishedOn,
            @Nullable LocalDate usableUntil,
            @Nullable Hold hold)
            implements Picture {

        @Override
        public String state() {
            return hold == null ? "Published" : "Stopped for now";
        }

        /// True where it may be seen and used on that day.
        public boolean usable(LocalDate day) {
            return hold == null && (usableUntil == null || !usableUntil.isBefore(day));
        }

        /// Nobody may use it from this moment, and it does not come back.
        public Ruling<PictureEvent> recall(RecallReason why, String words, Instant at) {
            return new Problems()
                    .when(why == RecallReason.OTHER && words.isEmpty(), "words", "Say why it is recalled")
                    .or(() -> new PictureEvent.Recalled(id, ref, version, why, words, at));
        }

        /// Nobody may use it until those who keep the library have looked.
        public Ruling<PictureEvent> stop(Actor who, String words, Instant at) {
            return new Problems()
                    .when(words.isEmpty(), "words", "Say what is wrong")
                    .when(hold != null, "words", "Its use is stopped already")
                    .or(() -> new PictureEvent.Stopped(id, ref, version, words, at, who.id(), who.name()));
        }

        /// It may be used again.
        public Ruling<PictureEvent> release(String words) {
            return new Problems()
                    .when(words.isEmpty(), "words", "Say why it may be used again")
                    .or(() -> new PictureEvent.Released(id, ref, version, words));
        }

        /// Words that do not change what was reviewed.
        public Ruling<PictureEvent.Changed> change(About next) {
            return new Problems()
                    .when(
                            next.origin() != about.origin() || next.people() != about.people(),
                            "people",
                            "What the panel saw cannot become something else; add another picture")
                    .or(() -> new PictureEvent.Changed(id, ref, version, next));
        }
    }

    /// Somebody asked to stop its use at once.
    record Hold(Instant at, String byName, String words) {}

    /// Not used, and described among the examples. Its files are gone.
    record Refused(
            UUID id,
            Ref ref,
            int version,
            About about,
            LocalDate on,
            List<RefusalReason> reasons,
            String words,
            String instead)
            implements Picture {

        public Refused {
            reasons = List.copyOf(reasons);
        }

        @Override
        public String state() {
            return "Refused";
        }
    }

    /// Was used and must not be any more. Its files are gone.
    record Recalled(UUID id, Ref ref, int version, About about, Instant at, RecallReason why, String words)
            implements Picture {

        @Override
        public String state() {
            return "Recalled";
        }
    }
}
