package waymark.cases.rules;

/// What the length of a clock counts.
public enum ClockUnit {
    WORKING_DAYS("working days"),
    CALENDAR_DAYS("calendar days"),
    MONTHS("months"),
    /// Before what it counts down to, as a birthday.
    DAYS_BEFORE("days before");

    private final String words;

    ClockUnit(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
