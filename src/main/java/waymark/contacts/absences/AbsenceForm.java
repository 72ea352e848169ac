package waymark.contacts.absences;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import waymark.contacts.HoursText;
import waymark.contacts.WeekdayHours;
import waymark.kernel.Problems;
import waymark.web.Clocks;
import waymark.web.forms.DateField;
import waymark.web.forms.FormData;

/// What somebody typed about an absence: whole days, or hours where times are given.
record AbsenceForm(String person, DateField from, String fromTime, DateField to, String toTime) {

    static AbsenceForm of(FormData fields) {
        return new AbsenceForm(
                fields.text("person"),
                fields.date("from"),
                fields.text("fromTime"),
                fields.date("to"),
                fields.text("toTime"));
    }

    static AbsenceForm empty() {
        return new AbsenceForm("", DateField.of((LocalDate) null), "", DateField.of((LocalDate) null), "");
    }

    /// The first moment of the absence.
    Optional<Instant> begins(LocalDate today, Problems problems) {
        var day = from.required("from", "First day", today, problems);
        var minutes = fromTime.isEmpty() ? Optional.of(0) : HoursText.time(fromTime);
        problems.when(minutes.isEmpty(), "fromTime", "Enter a time like 9am or 13:30, or leave it empty");
        return day.flatMap(found -> minutes.map(minute -> moment(found, minute)));
    }

    /// The first moment after it: without a time, or at midnight or 24:00, the midnight that ends the last day.
    /// Were it the one that begins it, somebody who is away would count as on duty for a day.
    Optional<Instant> ends(LocalDate today, Problems problems) {
        var day = to.required("to", "Last day", today, problems);
        var minutes = toTime.isEmpty()
                ? Optional.of(WeekdayHours.WHOLE_DAY)
                : HoursText.time(toTime).map(at -> at == 0 ? WeekdayHours.WHOLE_DAY : at);
        problems.when(minutes.isEmpty(), "toTime", "Enter a time like 9am or 13:30, or leave it empty");
        return day.flatMap(found -> minutes.map(minute -> moment(found, minute)));
    }

    private static Instant moment(LocalDate day, int minutes) {
        return day.plusDays(minutes / WeekdayHours.WHOLE_DAY)
                .atTime(minutes % WeekdayHours.WHOLE_DAY / 60, minutes % 60)
                .atZone(Clocks.LONDON)
                .toInstant();
    }
}
