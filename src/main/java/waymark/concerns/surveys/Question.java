package waymark.concerns.surveys;

import org.jspecify.annotations.Nullable;

/// One thing that somebody may have seen.
///
/// @param code as its answers are kept
/// @param sign code of the sign it asks for, where it is one of the list
/// @param weight what a yes adds
/// @param enough true where a yes alone is reason for a report
/// @param text as asked, where the survey brings its own words; else they stand among the messages
record Question(
        String code,
        @Nullable String sign,
        int weight,
        boolean enough,
        @Nullable String text) {}
