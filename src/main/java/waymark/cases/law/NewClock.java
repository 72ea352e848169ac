package waymark.cases.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import waymark.cases.rules.AppliesTo;
import waymark.cases.rules.ClockKind;
import waymark.cases.rules.ClockRule;
import waymark.cases.rules.ClockUnit;
import waymark.cases.rules.NrmPoint;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// A clock, or another version of one, as somebody enters it.
///
/// @param code empty for a clock that is new
/// @param length null where nothing says how long
record NewClock(
        String code,
        String name,
        ClockKind kind,
        @Nullable Integer length,
        ClockUnit unit,
        AppliesTo appliesTo,
        List<NrmPoint> starts,
        List<NrmPoint> stops,
        List<Integer> warnings,
        @Nullable LocalDate fromDay,
        String law,
        String note,
        String source) {

    private static final int LONGEST = 3_650;

    static NewClock read(FormReader reader, List<ClockRow> rows, List<Law> laws) {
        var code = reader.line("code", "Clock", 40);
        var earlier = rows.stream()
                .map(ClockRow::rule)
                .filter(rule -> rule.code().equals(code))
                .findFirst()
                .orElse(null);
        reader.when(!code.isEmpty() && earlier == null, "code", "Choose one of the clocks");
        var name = reader.requiredLine("name", "Name", 100, "Enter what the clock is called");
        var from = reader.date("fromDay", "First day").orElse(null);
        reader.when(earlier != null && from == null, "fromDay", "Enter the day from which the change applies");
        if (from != null) {
            var begin = from;
            reader.when(
                    rows.stream()
                            .map(ClockRow::rule)
                            .anyMatch(rule -> rule.code().equals(code)
                                    && rule.fromDay() != null
                                    && !rule.fromDay().isBefore(begin)),
                    "fromDay",
                    "A version of this clock applies from that day or later");
        }
        var starts = points(reader, "starts", "Choose what it begins with");
        return new NewClock(
                earlier == null ? code(name) : code,
                name,
                reader.choice("kind", ClockKind.class, "Choose what its end means"),
                reader.form().text("length").isEmpty() ? null : reader.number("length", "Length", 0, LONGEST),
                reader.choice("unit", ClockUnit.class, "Choose what the length counts"),
                reader.choice("appliesTo", AppliesTo.class, "Choose for whom it runs"),
                starts,
                points(reader, "stops", ""),
                warnings(reader),
                from,
                reader.optionalChoice("law", laws, law -> law.ref().value(), "Choose one of the laws")
                        .map(law -> law.ref().value())
                        .orElse(""),
                reader.text("note", "Note", FormReader.REASON),
                reader.requiredLine("source", "Source", 300, "Enter where this was read"));
    }

    private static List<NrmPoint> points(FormReader reader, String field, String missing) {
        return reader.choices(field, Arrays.asList(NrmPoint.values()), NrmPoint::name, missing);
    }

    private static List<Integer> warnings(FormReader reader) {
        var days = new ArrayList<Integer>();
        for (var part : reader.line("warnings", "Warnings", 60).split("[, ]+", -1)) {
            if (part.isEmpty()) {
                continue;
            }
            boolean number = part.length() <= 4 && part.chars().allMatch(digit -> digit >= '0' && digit <= '9');
            reader.when(!number, "warnings", "Warnings must be numbers of days, such as 20, 25, 28");
            if (number) {
                days.add(Integer.parseInt(part));
            }
        }
        return days.stream().sorted().toList();
    }

    /// A code of a name: `Guardian appointed` is `GUARDIAN_APPOINTED`.
    private static String code(String name) {
        var code = new StringBuilder();
        for (char letter : name.toUpperCase(Locale.ROOT).toCharArray()) {
            boolean plain = letter >= 'A' && letter <= 'Z' || letter >= '0' && letter <= '9';
            if (plain) {
                code.append(letter);
            } else if (!code.isEmpty() && code.charAt(code.length() - 1) != '_') {
                code.append('_');
            }
        }
        return code.length() > 36 ? code.substring(0, 36) : code.length() < 2 ? "CLOCK" : code.toString();
    }

    /// A form for another version of a clock.
    static FormData form(ClockRule rule, String law) {
        return FormData.empty()
                .with("code", rule.code())
                .with("name", rule.name())
                .with("kind", rule.kind().name())
                .with("length", rule.length())
                .with("unit", rule.unit().name())
                .with("appliesTo", rule.appliesTo().name())
                .with("starts", rule.starts().stream().map(NrmPoint::name).toList())
                .with("stops", rule.stops().stream().map(NrmPoint::name).toList())
                .with(
                        "warnings",
                        String.join(
                                ", ",
                                rule.warnings().stream().map(String::valueOf).toList()))
                .with("law", law);
    }
}
