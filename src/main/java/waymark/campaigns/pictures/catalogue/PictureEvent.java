package waymark.campaigns.pictures.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Ref;

/// What may be saved about a picture that is there.
public sealed interface PictureEvent {

    UUID id();

    Ref ref();

    /// The version that it was decided on.
    int version();

    /// As the audit log has it.
    String act();

    /// As its history says it.
    String headline();

    /// What somebody wrote with it.
    default String said() {
        return "";
    }

    /// Its words, rights or licence.
    record Changed(UUID id, Ref ref, int version, Picture.About about) implements PictureEvent {
        @Override
        public String act() {
            return "change_picture";
        }

        @Override
        public String headline() {
            return "Description changed";
        }
    }

    /// Nothing of the checklist can be seen in it.
    record Checked(UUID id, Ref ref, int version, LocalDate on) implements PictureEvent {
        @Override
        public String act() {
            return "check_picture";
        }

        @Override
        public String headline() {
            return "Passed the checklist, and waits for the panel";
        }
    }

    /// The panel wants something put right.
    record SentBack(UUID id, Ref ref, int version, String words, LocalDate on) implements PictureEvent {
        @Override
        public String act() {
            return "send_picture_back";
        }

        @Override
        public String headline() {
            return "Sent back by the panel";
        }

        @Override
        public String said() {
            return words;
        }
    }

    record Published(UUID id, Ref ref, int version, UUID panel, LocalDate on) implements PictureEvent {
        @Override
        public String act() {
            return "publish_picture";
        }

        @Override
        public String headline() {
            return "Published by the panel";
        }
    }

    /// @param panel null where the checklist refused it
    record Refused(
            UUID id,
            Ref ref,
            int version,
            List<RefusalReason> reasons,
            String words,
            String instead,
            @Nullable UUID panel,
            LocalDate on)
            implements PictureEvent {

        public Refused {
            reasons = List.copyOf(reasons);
        }

        @Override
        public String act() {
            return "refuse_picture";
        }

        @Override
        public String headline() {
            return panel == null ? "Refused by the checklist" : "Refused by the panel";
        }

        @Override
        public String said() {
            return words;
        }
    }

    record Recalled(UUID id, Ref ref, int version, RecallReason why, String words, Instant at) implements PictureEvent {
        @Override
        public String act() {
            return "recall_picture";
        }

        @Override
        public String headline() {
            return "Recalled: " + why.title();
        }

        @Override
        public String said() {
            return words;
        }
    }

    /// @param by who asked
    record Stopped(UUID id, Ref ref, int version, String words, Instant at, UUID by, String byName)
            implements PictureEvent {
        @Override
        public String act() {
            return "stop_picture";
        }

        @Override
        public String headline() {
            return "Stopped until it is looked at";
        }

        @Override
        public String said() {
            return words;
        }
    }

    record Released(UUID id, Ref ref, int version, String words) implements PictureEvent {
        @Override
        public String act() {
            return "release_picture";
        }

        @Override
        public String headline() {
            return "May be used again";
        }

        @Override
        public String said() {
            return words;
        }
    }
}
