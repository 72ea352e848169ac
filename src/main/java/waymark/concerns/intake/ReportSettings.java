package waymark.concerns.intake;

import java.time.Duration;

/// How long there is to open a report, and how long it and its messages stay.
///
/// @param version of the settings that hold, one more with each change
/// @param urgentMinutes to open one where somebody was said to be in danger
/// @param usualHours to open any other
/// @param keptDays after it was closed a report goes
/// @param messagesDays after it was closed its receipt opens nothing any more
public record ReportSettings(int version, int urgentMinutes, int usualHours, int keptDays, int messagesDays) {

    /// As Waymark comes, and while nothing can be asked.
    public static final ReportSettings USUAL = new ReportSettings(1, 15, 4, 90, 90);

    /// Until a report has to be opened, from when it came.
    Duration openWithin(boolean danger) {
        return danger ? Duration.ofMinutes(urgentMinutes) : Duration.ofHours(usualHours);
    }
}
