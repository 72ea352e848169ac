package waymark.concerns.reports;

import java.time.Instant;
import waymark.concerns.reports.Passing.Copy;
import waymark.concerns.reports.Passing.Giving;

/// How a cleaned copy moved on.
sealed interface PassingChanged {

    Copy copy();

    /// As the history and the account have it.
    String act();

    record Given(Copy copy, Giving giving) implements PassingChanged {
        @Override
        public String act() {
            return "pass_report_on";
        }
    }

    record Received(Copy copy, String theirRef, Instant at) implements PassingChanged {
        @Override
        public String act() {
            return "record_receipt";
        }
    }

    record Ended(Copy copy, String result, Instant at) implements PassingChanged {
        @Override
        public String act() {
            return "record_result";
        }
    }
}
