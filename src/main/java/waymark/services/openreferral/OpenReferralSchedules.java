package waymark.services.openreferral;

import static waymark.services.openreferral.OpenReferralIds.object;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import waymark.contacts.WeekdayHours;
import waymark.services.ServiceRow;

/// The hours of a service as the schedules of Open Referral UK.
final class OpenReferralSchedules {

    private OpenReferralSchedules() {}

    /// One for all days with the same hours; times are those of the wall clock in London.
    static List<Map<String, Object>> of(ServiceRow row, OpenReferralIds ids) {
        var opening = row.details().opening();
        var days = opening.hours().spans().stream()
                .collect(Collectors.groupingBy(
                        span -> List.of(span.opens(), span.closes()),
                        LinkedHashMap::new,
                        Collectors.mapping(OpenReferralSchedules::day, Collectors.joining(","))));
        var schedules = new ArrayList<Map<String, Object>>();
        days.forEach((hours, byDay) -> {
            var out = new LinkedHashMap<String, Object>();
            out.put("id", ids.of("schedule", row.ref() + "/" + hours + byDay));
            out.put("freq", "WEEKLY");
            out.put("interval", 1);
            out.put("byday", byDay);
            out.put("opens_at", time(hours.getFirst()));
            out.put("closes_at", time(hours.getLast()));
            out.put("description", opening.line());
            out.put(
                    "notes",
                    hours.getLast() > WeekdayHours.WHOLE_DAY
                            ? "Europe/London; closes on the next day"
                            : "Europe/London");
            schedules.add(out);
        });
        if (schedules.isEmpty() && !opening.words().isEmpty()) {
            schedules.add(object("id", ids.of("schedule", row.ref()), "description", opening.words()));
        }
        return schedules;
    }

    private static String day(WeekdayHours span) {
        return DayOfWeek.of(span.day()).name().substring(0, 2);
    }

    private static String time(int minutes) {
        return minutes == WeekdayHours.WHOLE_DAY
                ? "23:59"
                : "%02d:%02d".formatted(minutes % WeekdayHours.WHOLE_DAY / 60, minutes % 60);
    }
}
