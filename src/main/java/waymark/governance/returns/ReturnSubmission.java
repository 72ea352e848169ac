package waymark.governance.returns;

/// A return as submitted: the event, and the figures and actions at that moment.
public record ReturnSubmission(ReturnSubmitted event, ReturnPart.Figures figures, ReturnPart.Actions actions) {}
