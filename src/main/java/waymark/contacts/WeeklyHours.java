package waymark.contacts;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// The hours of a week in which a post is on duty, and what happens on bank holidays. What began the
/// evening before a bank holiday goes on into it: hours belong to the day on which they begin.
public record WeeklyHours(List<WeekdayHours> spans, BankHolidays bankHolidays) {

    public enum BankHolidays {
        CLOSED("Closed", "closed on bank holidays"),
        AS_SUNDAY("As on a Sunday", "bank holidays as on Sundays"),
        AS_USUAL("As on any other day", "bank holidays too");

        private final String label;
        private final String words;

        BankHolidays(String label, String words) {
            this.label = label;
            this.words = words;
        }

        public String label() {
            return label;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static BankHolidays of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    public WeeklyHours {
        spans = spans.stream()
                .sorted(Comparator.comparingInt(WeekdayHours::day).thenComparingInt(WeekdayHours::opens))
                .toList();
    }

    /// Monday to Sunday round the clock, whatever the day.
    public static WeeklyHours always() {
        var spans = new ArrayList<WeekdayHours>();
        for (int day = 1; day <= 7; day++) {
            spans.add(new WeekdayHours(day, 0, WeekdayHours.WHOLE_DAY));
        }
        return new WeeklyHours(spans, BankHolidays.AS_USUAL);
    }

    /// The hours of a weekday, 1 Monday to 7 Sunday.
    public List<WeekdayHours> on(int day) {
        return spans.stream().filter(span -> span.day() == day).toList();
    }

    /// `Monday to Friday, 9am to 5pm; closed on bank holidays`.
    public String words() {
        if (equals(always())) {
            return "24 hours, every day";
        }
        var runs = new ArrayList<String>();
        for (int day = 1; day <= 7; ) {
            int last = day;
            while (last < 7 && words(last + 1).equals(words(day))) {
                last++;
            }
            if (!words(day).isEmpty()) {
                runs.add(days(day, last) + ", " + words(day));
            }
            day = last + 1;
        }
        runs.add(bankHolidays.words);
        return String.join("; ", runs);
    }

    private String words(int day) {
        var words = new ArrayList<String>();
        var spans = on(day);
        int next;
        for (int first = 0; first < spans.size(); first = next) {
            next = first + 1;
            while (next < spans.size()
                    && spans.get(next).opens() == spans.get(next - 1).closes()) {
                next++; // without a break: said as one
            }
            words.add(words(spans.get(first).opens(), spans.get(next - 1).closes()));
        }
        return String.join(" and ", words);
    }

    private static String words(int opens, int closes) {
        if (opens == 0 && closes > WeekdayHours.WHOLE_DAY) {
            return "24 hours and until " + WeekdayHours.clock(closes - WeekdayHours.WHOLE_DAY) + " the next day";
        }
        return WeekdayHours.words(opens, closes);
    }

    private static String days(int first, int last) {
        if (first == 1 && last == 7) {
            return "Every day";
        }
        return first == last ? name(first) : name(first) + (last == first + 1 ? " and " : " to ") + name(last);
    }

    public static String name(int day) {
        return DayOfWeek.of(day).getDisplayName(TextStyle.FULL, Locale.UK);
    }
}
