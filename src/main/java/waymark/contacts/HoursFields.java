package waymark.contacts;

import java.util.ArrayList;
import java.util.List;
import waymark.contacts.WeeklyHours.BankHolidays;
import waymark.kernel.Problems;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// The hours of a week in a form: `day-1` to `day-7` from Monday to Sunday as [HoursText] reads them, and
/// `bankHolidays`.
public final class HoursFields {

    private HoursFields() {}

    /// Fills the days as somebody types them, from Monday, and returns the form.
    public static FormData fill(FormData form, List<String> days, String bankHolidays) {
        for (int day = 1; day <= days.size(); day++) {
            form.with("day-" + day, days.get(day - 1));
        }
        return form.with("bankHolidays", bankHolidays);
    }

    /// Fills the fields with what is kept, and returns the form.
    public static FormData fill(FormData form, WeeklyHours hours) {
        for (int day = 1; day <= 7; day++) {
            form.with("day-" + day, HoursText.of(hours.on(day)));
        }
        return form.with("bankHolidays", hours.bankHolidays().code());
    }

    /// Reads the hours, and notes what is wrong with them.
    public static WeeklyHours read(FormData form, Problems problems) {
        var spans = new ArrayList<WeekdayHours>();
        for (int day = 1; day <= 7; day++) {
            var field = "day-" + day;
            spans.addAll(HoursText.parse(form.text(field), day, field, problems));
        }
        return new WeeklyHours(
                spans,
                FormReader.of(form, problems)
                        .choice("bankHolidays", BankHolidays.class, "Choose what happens on bank holidays"));
    }
}
