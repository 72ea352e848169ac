package waymark.concerns.intake;

import java.time.Duration;

/// How long the team has to open a report, how long it and its messages are kept, and when the team looks at
/// new ones.
///
/// @param version one more with each change
/// @param urgentMinutes to open one that says somebody is in danger
/// @param usualHours to open any other
/// @param keptDays after closing until a report is deleted
/// @param messagesDays after closing until its receipt opens nothing any more
/// @param hours in which the team looks at new reports; the time limit runs outside them too
public record ReportSettings(
        int version, int urgentMinutes, int usualHours, int keptDays, int messagesDays, TeamHours hours) {

    /// The defaults, also while the database cannot be read.
    public static final ReportSettings USUAL = new ReportSettings(1, 15, 4, 90, 90, TeamHours.NOT_SAID);

    /// How long the team has to open a report.
    Duration openWithin(boolean danger) {
        return danger ? Duration.ofMinutes(urgentMinutes) : Duration.ofHours(usualHours);
    }
}
