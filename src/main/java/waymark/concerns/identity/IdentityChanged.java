package waymark.concerns.identity;

import java.time.Instant;
import waymark.concerns.identity.IdentityRequest.Asking;
import waymark.concerns.reports.PublicReport.Holder;

/// What a custodian did with a request of the desk.
sealed interface IdentityChanged {

    Asking asking();

    Holder who();

    Instant at();

    /// The name of the act in the audit log.
    String act();

    record Opened(Asking asking, Holder who, String because, Instant at) implements IdentityChanged {
        @Override
        public String act() {
            return "open_identity";
        }
    }

    record Given(Asking asking, Holder who, String how, Instant at) implements IdentityChanged {
        @Override
        public String act() {
            return "give_identity";
        }
    }

    record Refused(Asking asking, Holder who, String why, Instant at) implements IdentityChanged {
        @Override
        public String act() {
            return "refuse_identity";
        }
    }
}
