package waymark.handovers;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What happened to a hand-over. Each names the row as it was: its version guards the save.
public sealed interface HandoverEvent {

    Transfer route();

    Instant at();

    /// The act, as the history and the audit say it.
    String act();

    /// The code of what was chosen; empty where there was nothing to choose.
    String detail();

    /// The state after it.
    String state();

    /// Names of what it changes.
    List<String> fields();

    /// Sent to its first receiver.
    record Sent(Transfer route, Instant at) implements HandoverEvent {
        @Override
        public String act() {
            return "send_handover";
        }

        @Override
        public String detail() {
            return "";
        }

        @Override
        public String state() {
            return "sent";
        }

        @Override
        public List<String> fields() {
            return List.of("state");
        }
    }

    /// Sent on to another receiver.
    record PassedOn(Transfer route, Receiver to, Instant at, Instant answerBy) implements HandoverEvent {
        @Override
        public String act() {
            return "pass_handover_on";
        }

        @Override
        public String detail() {
            return "";
        }

        @Override
        public String state() {
            return "sent";
        }

        @Override
        public List<String> fields() {
            return List.of("receiver", "state", "answer_by");
        }
    }

    /// Accepted, by somebody with a name.
    record Accepted(Transfer route, Holder holder, Instant at) implements HandoverEvent {
        @Override
        public String act() {
            return "accept_handover";
        }

        @Override
        public String detail() {
            return "";
        }

        @Override
        public String state() {
            return "accepted";
        }

        @Override
        public List<String> fields() {
            return List.of("holder", "state");
        }
    }

    /// Another first responder of the same organisation has it from now on.
    record TakenOver(Transfer route, Holder holder, Instant at) implements HandoverEvent {
        @Override
        public String act() {
            return "take_handover_over";
        }

        @Override
        public String detail() {
            return "";
        }

        @Override
        public String state() {
            return "accepted";
        }

        @Override
        public List<String> fields() {
            return List.of("holder");
        }
    }

    /// Declined: the sender chooses another receiver.
    record Declined(Transfer route, DeclineReason because, Instant at) implements HandoverEvent {
        @Override
        public String act() {
            return "decline_handover";
        }

        @Override
        public String detail() {
            return because.name();
        }

        @Override
        public String state() {
            return "declined";
        }

        @Override
        public List<String> fields() {
            return List.of("because", "state");
        }
    }

    /// Taken back by its sender.
    record Withdrawn(Transfer route, WithdrawReason because, Instant at) implements HandoverEvent {
        @Override
        public String act() {
            return "withdraw_handover";
        }

        @Override
        public String detail() {
            return because.name();
        }

        @Override
        public String state() {
            return "withdrawn";
        }

        @Override
        public List<String> fields() {
            return List.of("because", "state");
        }
    }

    /// Closed with what became of it.
    record Closed(Transfer route, Outcome outcome, @Nullable NoActionReason because, Instant at)
            implements HandoverEvent {
        @Override
        public String act() {
            return "close_handover";
        }

        @Override
        public String detail() {
            return because == null ? outcome.name() : because.name();
        }

        @Override
        public String state() {
            return "closed";
        }

        @Override
        public List<String> fields() {
            return List.of("outcome", "state");
        }
    }
}
