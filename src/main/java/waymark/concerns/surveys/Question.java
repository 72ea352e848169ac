package waymark.concerns.surveys;

import org.jspecify.annotations.Nullable;

/// A question of a survey: one thing that somebody may have seen.
///
/// @param code under which its answers are stored
/// @param sign code of the sign of exploitation it asks for, if it is in the list
/// @param weight what a yes adds
/// @param enough true if a yes alone is reason for a report
/// @param text the question, if the survey has its own texts; else it is in the message files
record Question(
        String code,
        @Nullable String sign,
        int weight,
        boolean enough,
        @Nullable String text) {}
