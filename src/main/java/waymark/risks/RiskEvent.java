package waymark.risks;

import java.time.LocalDate;
import java.util.List;

/// A step that a risk takes.
sealed interface RiskEvent {

    Risk.Live before();

    LocalDate on();

    /// True where it ends an acceptance.
    default boolean reopens() {
        return false;
    }

    /// Scored again, or looked at without a change.
    ///
    /// @param changed the scores that differ
    record Reviewed(Risk.Live before, RiskReview review, List<ScoreKind> changed, LocalDate on, boolean reopens)
            implements RiskEvent {

        public Reviewed {
            changed = List.copyOf(changed);
        }
    }

    /// Said otherwise, or owned by somebody else.
    record Changed(Risk.Live before, RiskDetails details, List<String> fields, LocalDate on, boolean reopens)
            implements RiskEvent {

        public Changed {
            fields = List.copyOf(fields);
        }
    }

    /// A control was added or changed.
    record ControlSaved(Risk.Live before, RiskControl was, RiskControl control, LocalDate on, boolean reopens)
            implements RiskEvent {}

    /// The group above was asked to take it on.
    record Escalated(Risk.Open before, String to, String reason, LocalDate on) implements RiskEvent {}

    /// It did.
    record TakenOn(Risk.Escalated before, String reason, LocalDate on) implements RiskEvent {}

    /// It did not.
    record Refused(Risk.Escalated before, String reason, LocalDate on) implements RiskEvent {}

    /// The group above gave it back.
    record Returned(Risk.TakenOn before, String reason, LocalDate on) implements RiskEvent {}

    /// A person accepted it until a day.
    record Accepted(Risk.Live before, RiskAcceptance.Given given, LocalDate on) implements RiskEvent {}

    /// It is accepted no longer.
    record Reopened(Risk.Accepted before, String reason, LocalDate on) implements RiskEvent {

        @Override
        public boolean reopens() {
            return true;
        }
    }

    /// It is no risk any more.
    record Closed(Risk.Live before, String reason, LocalDate on) implements RiskEvent {}
}
