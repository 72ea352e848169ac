package waymark.governance;

/// A return as handed to the board: what is announced, and the figures and action lines as they stood at that moment.
record Submission(ReturnSubmitted event, Part.Figures figures, Part.Actions actions) {}
