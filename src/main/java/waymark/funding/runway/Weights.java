package waymark.funding.runway;

/// What holds on a day for the runway.
///
/// @param alarmMonths so many months ahead the alarm is raised
/// @param lookMonths so many months are shown
/// @param expectedPercent how much of expected money the weighted line counts
/// @param appliedPercent how much of money that was only asked for
public record Weights(int alarmMonths, int lookMonths, int expectedPercent, int appliedPercent) {

    /// What holds where nobody set anything.
    public static final Weights USUAL = new Weights(9, 24, 75, 25);
}
