package waymark.intelligence.reports;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// What a report says about itself as a whole, as an officer typed it.
///
/// @param about in a line, sanitised like the rest
/// @param area code, or null for none
/// @param reviewGroup of the management of police information, 1 to 4
public record ReportHead(
        String about,
        @Nullable String area,
        Marking marking,
        Regime regime,
        Priority priority,
        @Nullable LocalDate seenFrom,
        @Nullable LocalDate seenTo,
        int reviewGroup) {

    private static final int LONGEST = 200;
    private static final List<Integer> GROUPS = List.of(1, 2, 3, 4);

    /// Reads what `intelligence/reports/headFields.jte` shows.
    public static ReportHead read(FormReader reader, List<Choice> areas) {
        var about = reader.requiredLine("about", "What it is about", LONGEST, "Enter what it is about, in a line");
        reader.when(Marking.aboveOfficial(about), "about", Marking.REFUSED);
        var from = reader.date("seenFrom", "The first day").orElse(null);
        var to = reader.date("seenTo", "The last day").orElse(null);
        reader.when(
                from != null && to != null && to.isBefore(from), "seenTo", "The last day must not be before the first");
        return new ReportHead(
                about,
                reader.optionalChoice("area", areas, Choice::value, "Choose an area from the list")
                        .map(Choice::value)
                        .orElse(null),
                reader.choice("marking", Marking.class, "Choose the marking"),
                reader.choice("regime", Regime.class, "Choose under which law it is processed"),
                reader.choice("priority", Priority.class, "Choose how soon it has to be acted on"),
                from,
                to == null ? from : to,
                reader.choice("reviewGroup", GROUPS, String::valueOf, "Choose the review group"));
    }

    /// A form filled with what a report says.
    public static FormData filled(FormData form, Report report) {
        return form.with("about", report.about())
                .with("area", report.area())
                .with("marking", report.marking().name())
                .with("regime", report.regime().name())
                .with("priority", report.priority().name())
                .with("seenFrom", report.seenFrom())
                .with("seenTo", report.seenTo())
                .with("reviewGroup", String.valueOf(report.reviewGroup()));
    }
}
