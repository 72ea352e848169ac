package waymark.services.editing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import waymark.contacts.HoursText;
import waymark.contacts.WeekdayHours;
import waymark.contacts.WeeklyHours;
import waymark.contacts.WeeklyHours.BankHolidays;
import waymark.kernel.Problems;
import waymark.services.Opening;
import waymark.web.forms.FormData;

/// What somebody typed of a service: when it is open.
///
/// @param days the hours of Monday to Sunday
record HoursForm(List<String> days, String bankHolidays, String hours) {

    static final HoursForm EMPTY = new HoursForm(Collections.nCopies(7, ""), BankHolidays.CLOSED.code(), "");

    HoursForm {
        days = List.copyOf(days);
    }

    static HoursForm of(FormData fields) {
        var days = new ArrayList<String>();
        for (int day = 1; day <= 7; day++) {
            days.add(fields.text("day-" + day));
        }
        return new HoursForm(days, fields.text("bankHolidays"), fields.text("hours"));
    }

    static HoursForm of(Opening opening) {
        var days = new ArrayList<String>();
        for (int day = 1; day <= 7; day++) {
            days.add(HoursText.of(opening.hours().on(day)));
        }
        return new HoursForm(days, opening.hours().bankHolidays().code(), opening.words());
    }

    String day(int day) {
        return days.get(day - 1);
    }

    Opening parse(Problems problems) {
        var spans = new ArrayList<WeekdayHours>();
        for (int day = 1; day <= 7; day++) {
            spans.addAll(HoursText.parse(day(day), day, "day-" + day, problems));
        }
        var holidays = Arrays.stream(BankHolidays.values())
                .filter(one -> one.code().equals(bankHolidays))
                .findFirst();
        problems.when(holidays.isEmpty(), "bankHolidays", "Choose what happens on bank holidays");
        return new Opening(new WeeklyHours(spans, holidays.orElse(BankHolidays.CLOSED)), hours);
    }
}
