package waymark.documents;

import java.time.LocalDate;
import waymark.kernel.Ref;

/// What happens to a document.
sealed interface DocumentEvent {

    Ref ref();

    LocalDate on();

    /// As the history of the document says it.
    String headline();

    /// What somebody wrote with it.
    String words();

    /// @param givenBy who gave it; empty where it is of no case
    /// @param usableFor what it may be used for; empty where it is of no case
    /// @param keepUntil the last day it is kept
    record Added(
            Ref ref,
            String holder,
            Ref thing,
            DocumentKind kind,
            String title,
            String givenBy,
            String usableFor,
            LocalDate dated,
            LocalDate keepUntil,
            LocalDate on)
            implements DocumentEvent {
        @Override
        public String headline() {
            return "Added";
        }

        @Override
        public String words() {
            return "";
        }
    }

    /// @param version of the document that it was decided on
    /// @param number of the new version
    record Replaced(Ref ref, int version, int number, String note, LocalDate keepUntil, LocalDate on)
            implements DocumentEvent {
        @Override
        public String headline() {
            return "Version %d added".formatted(number);
        }

        @Override
        public String words() {
            return note;
        }
    }

    /// What changes whether it is offered, and no file.
    sealed interface StateChanged extends DocumentEvent {}

    record Removed(Ref ref, int version, String because, LocalDate on) implements StateChanged {
        @Override
        public String headline() {
            return "Removed";
        }

        @Override
        public String words() {
            return because;
        }
    }

    record Restored(Ref ref, int version, LocalDate on) implements StateChanged {
        @Override
        public String headline() {
            return "Put back";
        }

        @Override
        public String words() {
            return "";
        }
    }
}
