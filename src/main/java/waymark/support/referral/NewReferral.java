package waymark.support.referral;

import java.time.LocalDate;
import java.util.List;
import waymark.kernel.Problems;
import waymark.kernel.Ruling;
import waymark.web.forms.Choice;
import waymark.web.forms.DayAhead;
import waymark.web.forms.FormReader;

/// What somebody types to record that a service was asked.
///
/// @param service its reference in the directory; empty where it is not listed
/// @param name of the service
record NewReferral(String service, String name, String note, LocalDate askedOn, LocalDate chaseOn) {

    /// What the form sends for a service that is not listed.
    static final String OTHER = "other";

    static NewReferral read(FormReader reader, List<Choice> choices, LocalDate today) {
        var choice = reader.choice("service", choices, Choice::value, "Choose the service");
        var other = choice.value().equals(OTHER);
        return new NewReferral(
                other ? "" : choice.value(),
                other ? reader.line("name", "The name", FormReader.TITLE) : choice.label(),
                reader.text("note", "What you asked for", FormReader.REASON),
                reader.requiredDate("askedOn", "The day on which you asked", today),
                chaseOn(reader, today));
    }

    /// It may have passed where it is written down later that they were asked.
    private static LocalDate chaseOn(FormReader reader, LocalDate today) {
        var day = reader.requiredDate("chaseOn", "The day to ask again", today);
        DayAhead.tooFar(reader, "chaseOn", "The day to ask again", day, today);
        return day;
    }

    /// Whether it may be recorded.
    Ruling<NewReferral> rule(LocalDate today) {
        return new Problems()
                .when(name.isEmpty(), "name", "Enter the name of the service")
                .when(askedOn.isAfter(today), "askedOn", "The day must be today or in the past")
                .when(chaseOn.isBefore(askedOn), "chaseOn", "The day must be after the day on which they were asked")
                .or(() -> this);
    }
}
