package waymark.concerns.sharing;

import java.time.Instant;
import waymark.concerns.sharing.SharedCopy.Copy;
import waymark.concerns.sharing.SharedCopy.Giving;

/// A change of state of a redacted copy.
sealed interface SharedCopyChanged {

    Copy copy();

    /// The name of the act in the history and the audit log.
    String act();

    record Given(Copy copy, Giving giving) implements SharedCopyChanged {
        @Override
        public String act() {
            return "pass_report_on";
        }
    }

    record Received(Copy copy, String theirRef, Instant at) implements SharedCopyChanged {
        @Override
        public String act() {
            return "record_receipt";
        }
    }

    record Ended(Copy copy, String result, Instant at) implements SharedCopyChanged {
        @Override
        public String act() {
            return "record_result";
        }
    }
}
