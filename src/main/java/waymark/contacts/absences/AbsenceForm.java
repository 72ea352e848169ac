package waymark.contacts.absences;

import java.time.Instant;
import java.time.LocalDate;
import waymark.contacts.HoursText;
import waymark.contacts.WeekdayHours;
import waymark.web.Clocks;
import waymark.web.forms.FormReader;

/// Reads the form of an absence: whole days, or hours where times are given.
final class AbsenceForm {

    private AbsenceForm() {}

    /// The first moment of the absence.
    static Instant begins(FormReader form, LocalDate today) {
        return moment(form.requiredDate("from", "First day", today), time(form, "fromTime", 0));
    }

    /// The first moment after it: without a time, or at midnight or 24:00, the midnight that ends the last day.
    /// Were it the one that begins it, somebody who is away would count as on duty for a day.
    static Instant ends(FormReader form, LocalDate today) {
        int minutes = time(form, "toTime", WeekdayHours.WHOLE_DAY);
        return moment(form.requiredDate("to", "Last day", today), minutes == 0 ? WeekdayHours.WHOLE_DAY : minutes);
    }

    private static int time(FormReader form, String field, int none) {
        var typed = form.form().text(field);
        var minutes = HoursText.time(typed);
        form.when(!typed.isEmpty() && minutes.isEmpty(), field, "Enter a time like 9am or 13:30, or leave it empty");
        return minutes.orElse(none);
    }

    private static Instant moment(LocalDate day, int minutes) {
        return day.plusDays(minutes / WeekdayHours.WHOLE_DAY)
                .atTime(minutes % WeekdayHours.WHOLE_DAY / 60, minutes % 60)
                .atZone(Clocks.LONDON)
                .toInstant();
    }
}
