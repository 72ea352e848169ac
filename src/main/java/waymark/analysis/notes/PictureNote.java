package waymark.analysis.notes;

import java.time.LocalDate;

/// What somebody wrote beside a chart on a day. It is never changed: who knows more writes the next one.
///
/// @param chart the key of the chart
/// @param number 1 for the first beside this chart
public record PictureNote(
        String chart, int number, String changed, String unknown, LocalDate writtenOn, String writtenByName) {}
