package waymark.concerns.intake;

import java.time.Duration;

/// How long there is to open a report, how long it and its messages stay, and when the team looks at new ones.
///
/// @param version of the settings that hold, one more with each change
/// @param urgentMinutes to open one where somebody was said to be in danger
/// @param usualHours to open any other
/// @param keptDays after it was closed a report goes
/// @param messagesDays after it was closed its receipt opens nothing any more
/// @param hours in which the team looks at new reports; the time to open one runs outside them too
public record ReportSettings(
        int version, int urgentMinutes, int usualHours, int keptDays, int messagesDays, TeamHours hours) {

    /// As Waymark comes, and while nothing can be asked.
    public static final ReportSettings USUAL = new ReportSettings(1, 15, 4, 90, 90, TeamHours.NOT_SAID);

    /// Until a report has to be opened, from when it came.
    Duration openWithin(boolean danger) {
        return danger ? Duration.ofMinutes(urgentMinutes) : Duration.ofHours(usualHours);
    }
}
