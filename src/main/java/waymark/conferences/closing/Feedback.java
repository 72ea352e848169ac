package waymark.conferences.closing;

import java.time.LocalDate;

/// What the referrer is told.
record Feedback(LocalDate onDay, String words, String givenByName) {}
