package waymark.contacts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import waymark.kernel.Problems;

/// The hours of a day as somebody types them: `9am to 5pm`, `09:00-12:30, 13:00-17:00`, `5pm to 8am`, `24
/// hours`.
public final class HoursText {

    private static final String TIME = "(midnight|midday|noon|\\d{1,2}(?:[:.]?\\d{2})?\\s?(?:am|pm)?)";
    private static final Pattern SPAN =
            Pattern.compile(TIME + "\\s*(?:to|until|-|–)\\s*" + TIME + "(?:\\s+(?:the )?next (?:day|morning))?");
    private static final Pattern CLOCK = Pattern.compile("(\\d{1,2})(?:[:.]?(\\d{2}))?\\s?(am|pm)?");

    private HoursText() {}

    /// Reads the hours of the day, or notes at the field what is wrong with them.
    public static List<WeekdayHours> parse(String text, int day, String field, Problems problems) {
        var tidy = text.strip().toLowerCase(Locale.ROOT);
        var spans = new ArrayList<WeekdayHours>();
        if (tidy.isEmpty() || tidy.equals("closed") || tidy.equals("none")) {
            return spans;
        }
        if (tidy.equals("24 hours") || tidy.equals("24 hour") || tidy.equals("all day")) {
            return List.of(new WeekdayHours(day, 0, WeekdayHours.WHOLE_DAY));
        }
        for (var part : tidy.split(",|;|\\band\\b", -1)) {
            var match = SPAN.matcher(part.strip());
            var opens = match.matches() ? minutes(match, 1) : OptionalInt.empty();
            var closes = match.matches() ? minutes(match, 2) : OptionalInt.empty();
            if (opens.isEmpty() || closes.isEmpty()) {
                problems.add(
                        field,
                        "Enter the hours of %s like 9am to 5pm, or 17:00 to 08:00, or 24 hours"
                                .formatted(WeeklyHours.name(day)));
                return List.of();
            }
            int end = closes.getAsInt() > opens.getAsInt()
                    ? closes.getAsInt()
                    : closes.getAsInt() + WeekdayHours.WHOLE_DAY;
            spans.add(new WeekdayHours(day, opens.getAsInt(), end));
        }
        spans.sort(Comparator.comparingInt(WeekdayHours::opens));
        for (int place = 1; place < spans.size(); place++) {
            if (spans.get(place).opens() < spans.get(place - 1).closes()) {
                problems.add(field, "The hours of %s overlap; enter each once".formatted(WeeklyHours.name(day)));
                return List.of();
            }
        }
        return spans;
    }

    /// As [#parse] reads it back.
    public static String of(List<WeekdayHours> spans) {
        return spans.stream().map(WeekdayHours::words).collect(Collectors.joining(", "));
    }

    /// One time of day in minutes, or nothing.
    public static Optional<Integer> time(String text) {
        var minutes = minutes(text.strip().toLowerCase(Locale.ROOT));
        return minutes.isPresent() ? Optional.of(minutes.getAsInt()) : Optional.empty();
    }

    private static OptionalInt minutes(Matcher match, int group) {
        return minutes(match.group(group));
    }

    private static OptionalInt minutes(String text) {
        if (text.equals("midnight")) {
            return OptionalInt.of(0);
        }
        if (text.equals("midday") || text.equals("noon")) {
            return OptionalInt.of(WeekdayHours.WHOLE_DAY / 2);
        }
        var clock = CLOCK.matcher(text);
        return clock.matches() ? clock(clock) : OptionalInt.empty();
    }

    /// A number alone is refused: "9 to 5" would be a night.
    private static OptionalInt clock(Matcher clock) {
        int hour = Integer.parseInt(clock.group(1));
        int minute = clock.group(2) == null ? 0 : Integer.parseInt(clock.group(2));
        var half = clock.group(3);
        if (minute > 59 || half == null && clock.group(2) == null) {
            return OptionalInt.empty();
        }
        if (half == null) {
            return hour <= 24 && hour * 60 + minute <= WeekdayHours.WHOLE_DAY
                    ? OptionalInt.of((hour * 60 + minute) % WeekdayHours.WHOLE_DAY)
                    : OptionalInt.empty();
        }
        return hour >= 1 && hour <= 12
                ? OptionalInt.of((hour % 12 + (half.equals("pm") ? 12 : 0)) * 60 + minute)
                : OptionalInt.empty();
    }
}
