package waymark.concerns.sharing;

import java.time.Instant;
import waymark.concerns.sharing.SharedCopy.Copy;
import waymark.concerns.sharing.SharedCopy.Giving;

/// How a cleaned copy moved on.
sealed interface SharedCopyChanged {

    Copy copy();

    /// As the history and the account have it.
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
