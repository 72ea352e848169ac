package waymark.directory;

import java.time.LocalDate;

/// A seat somebody holds or deputises for, as their own page says it.
record SeatHeld(String group, String groupName, String seatTitle, Group.Kind kind, Span dates) {

    /// `holder` or `deputy`.
    String role() {
        return kind.words().toLowerCase(java.util.Locale.UK);
    }

    /// True where they would still hold it after the day.
    boolean after(LocalDate day) {
        return dates.after(day);
    }
}
