package waymark.training.sessions;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was done to a session, as the rules agreed to it.
sealed interface SessionEvent {

    TrainingSession of();

    /// In a few words for the history.
    String headline();

    default String words() {
        return "";
    }

    /// A new one.
    record Planned(TrainingSession of, List<SessionDetails.Trainer> trainers) implements SessionEvent {
        @Override
        public String headline() {
            return "Planned the session";
        }
    }

    /// Other times, another place, or anything else about it.
    record Changed(TrainingSession of, SessionDetails details) implements SessionEvent {
        @Override
        public String headline() {
            return details.moves(of) ? "Changed when or where it is" : "Changed the session";
        }
    }

    /// It does not take place.
    record Called(TrainingSession of, String words) implements SessionEvent {
        @Override
        public String headline() {
            return "Cancelled the session";
        }
    }

    /// It begins.
    ///
    /// @param joinCode by which groups join in the room; null where they do not
    record Began(TrainingSession of, @Nullable String joinCode) implements SessionEvent {
        @Override
        public String headline() {
            return "Began the session";
        }
    }

    /// It is over.
    record Ended(TrainingSession of) implements SessionEvent {
        @Override
        public String headline() {
            return "Ended the session";
        }
    }
}
