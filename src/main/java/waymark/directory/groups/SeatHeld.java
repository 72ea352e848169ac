package waymark.directory.groups;

import java.time.LocalDate;
import waymark.directory.DateRange;

/// A seat somebody holds or deputises for, as their own page says it.
public record SeatHeld(String group, String groupName, String seatTitle, Group.Kind kind, DateRange dates) {

    /// `holder` or `deputy`.
    public String role() {
        return kind.words().toLowerCase(java.util.Locale.UK);
    }

    /// True where they would still hold it after the day.
    public boolean after(LocalDate day) {
        return dates.after(day);
    }
}
