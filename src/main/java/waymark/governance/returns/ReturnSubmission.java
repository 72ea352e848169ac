package waymark.governance.returns;

/// A return as handed to the board: what is announced, and the figures and action lines as they stood at that moment.
public record ReturnSubmission(ReturnSubmitted event, ReturnPart.Figures figures, ReturnPart.Actions actions) {}
