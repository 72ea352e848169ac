package waymark.intelligence.reports;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// How a report may be shared, as an officer says it: the code, and under C who may read it for what, until when.
/// Nobody named under C: it stays with the unit.
///
/// @param until the last day of the conditions
public record HandlingForm(
        HandlingCode handling,
        List<String> organisations,
        List<Purpose> purposes,
        boolean mayExport,
        boolean mayLink,
        String instruction,
        LocalDate until) {

    static final int INSTRUCTION = 500;
    /// No condition lasts longer: whoever set it looks at it again.
    static final int LONGEST_DAYS = 366;

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /// Reads the part of the form that `intelligence/reports/handlingFields.jte` shows.
    ///
    /// @param units organisations that have officers, without the reader's own
    public static HandlingForm read(FormReader reader, List<Choice> units, Clock clock) {
        var today = LocalDate.now(clock);
        var code = reader.choice("handling", HandlingCode.class, "Choose the handling code of the whole report");
        if (code == HandlingCode.P) {
            return new HandlingForm(code, List.of(), List.of(), false, false, "", today);
        }
        var organisations = reader.choices("organisations", units, Choice::value, "").stream()
                .map(Choice::value)
                .toList();
        boolean named = !organisations.isEmpty();
        var purposes = new ArrayList<Purpose>(reader.choices(
                "purposes", List.of(Purpose.values()), Enum::name, named ? "Choose for what they may read it" : ""));
        var until = named
                ? reader.requiredDate("until", "The day until which they may read it", today.plusMonths(3))
                : reader.date("until", "The day until which they may read it").orElse(today);
        reader.when(named && until.isBefore(today), "until", "The conditions must end today or later");
        reader.when(
                named && until.isAfter(today.plusDays(LONGEST_DAYS)),
                "until",
                "Conditions last a year at most: then somebody looks at them again");
        return new HandlingForm(
                code,
                organisations,
                purposes,
                reader.form().ticked("mayExport"),
                reader.form().ticked("mayLink"),
                reader.text("instruction", "The instruction", INSTRUCTION),
                until);
    }

    /// When the conditions end: with the last day.
    Instant untilAt() {
        return until.atTime(LocalTime.MAX).atZone(LONDON).toInstant();
    }

    /// A form filled with what holds.
    public static FormData filled(FormData form, Report report, List<HandlingCondition> live) {
        form.with("handling", report.handling().name());
        if (!live.isEmpty()) {
            var first = live.getFirst();
            form.with(
                            "organisations",
                            live.stream().map(HandlingCondition::organisation).toList())
                    .with("purposes", first.purposes())
                    .with("instruction", first.instruction())
                    .with("until", LocalDate.ofInstant(first.untilAt(), LONDON));
            if (first.mayExport()) {
                form.with("mayExport", "on");
            }
            if (first.mayLink()) {
                form.with("mayLink", "on");
            }
        }
        return form;
    }
}
