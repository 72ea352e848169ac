package waymark.documents;

import java.time.LocalDate;
import java.util.List;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;

/// A document: what it is about and its versions, the newest first.
sealed interface Document {

    /// What never changes but the day until which it is kept.
    ///
    /// @param holder what sort of thing it hangs on
    /// @param thing what it hangs on
    /// @param givenBy who gave it; empty where nobody was asked
    /// @param usableFor what it may be used for
    /// @param dated the day it is of, as it says itself
    record About(
            String holder,
            Ref thing,
            DocumentKind kind,
            String title,
            String givenBy,
            String usableFor,
            LocalDate dated,
            LocalDate keepUntil,
            LocalDate addedOn,
            String addedByName) {

        About with(String openedTitle, String openedGivenBy, String openedUsableFor) {
            return new About(
                    holder,
                    thing,
                    kind,
                    openedTitle,
                    openedGivenBy,
                    openedUsableFor,
                    dated,
                    keepUntil,
                    addedOn,
                    addedByName);
        }
    }

    Ref ref();

    int version();

    About about();

    List<DocumentVersion> versions();

    default DocumentVersion newest() {
        return versions().getFirst();
    }

    /// Offered to everybody who may read what it hangs on.
    record Kept(Ref ref, int version, About about, List<DocumentVersion> versions) implements Document {

        public Kept {
            versions = List.copyOf(versions);
        }

        /// A new version, which is kept for the full time again.
        ///
        /// @param follows the number of the version that its sender saw as the newest
        Ruling<DocumentEvent.Replaced> replace(int follows, String note, LocalDate today) {
            if (follows != newest().number()) {
                return Ruling.refused(
                        "file",
                        "%s added version %d meanwhile. Look at it first; to add yours after it, send this again"
                                .formatted(newest().addedByName(), newest().number()));
            }
            var until = about.kind().keptUntil(today);
            return Ruling.agreed(new DocumentEvent.Replaced(
                    ref,
                    version,
                    follows + 1,
                    note,
                    until.isAfter(about.keepUntil()) ? until : about.keepUntil(),
                    today));
        }

        /// It is not offered any more, and is deleted 30 days later.
        Ruling<DocumentEvent.StateChanged> remove(String because, LocalDate today) {
            return Ruling.agreed(new DocumentEvent.Removed(ref, version, because, today));
        }
    }

    /// Seen only by those who may add documents, who can put it back before it is deleted.
    record Removed(Ref ref, int version, About about, List<DocumentVersion> versions, LocalDate on, String because)
            implements Document {

        /// For how many days it can be put back.
        static final int DAYS = 30;

        public Removed {
            versions = List.copyOf(versions);
        }

        Ruling<DocumentEvent.StateChanged> restore(LocalDate today) {
            return Ruling.agreed(new DocumentEvent.Restored(ref, version, today));
        }
    }
}
