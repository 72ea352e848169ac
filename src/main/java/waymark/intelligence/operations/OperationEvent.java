package waymark.intelligence.operations;

import java.time.LocalDate;

/// What happens to an operation.
sealed interface OperationEvent {

    Operation.Header before();

    /// What was typed about it changed.
    record Changed(Operation.Header before, Operation.Given given) implements OperationEvent {}

    /// It can go.
    record MadeReady(Operation.Header before) implements OperationEvent {}

    /// It is planned again.
    record Reopened(Operation.Header before) implements OperationEvent {}

    /// It goes.
    record Gone(Operation.Header before) implements OperationEvent {}

    /// It is done.
    record Done(Operation.Header before, Operation.Outcome outcome, LocalDate on) implements OperationEvent {}

    /// It was looked back at.
    record Debriefed(Operation.Header before, LocalDate on) implements OperationEvent {}

    /// It was called off.
    record Cancelled(Operation.Header before, String reason, LocalDate on) implements OperationEvent {}
}
