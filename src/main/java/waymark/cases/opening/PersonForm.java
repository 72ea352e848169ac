package waymark.cases.opening;

import java.time.LocalDate;
import java.util.List;
import waymark.cases.record.PersonDetails;
import waymark.web.forms.Choice;
import waymark.web.forms.FormReader;

/// What forms ask about a person, wherever somebody is added to a case or changed.
public final class PersonForm {

    /// As the Home Office asks it.
    public static final List<Choice> GENDERS = List.of(
            Choice.of("female", "Female"),
            Choice.of("male", "Male"),
            Choice.of("neither", "They do not identify as male or female"));

    private static final int NAME = 100;
    private static final int NAMES = 200;

    private PersonForm() {}

    /// Reads the fields, each of which may be empty.
    public static PersonDetails details(FormReader reader, LocalDate today) {
        var born = reader.date("born", "Date of birth").orElse(null);
        reader.when(born != null && born.isAfter(today), "born", "The date of birth must be in the past");
        return new PersonDetails(
                reader.line("firstName", "First name", NAME),
                reader.line("lastName", "Last name", NAME),
                reader.line("otherNames", "Other names", NAMES),
                born,
                reader.optionalChoice("gender", GENDERS, Choice::value, "Choose one of the list")
                        .map(Choice::value)
                        .orElse(""),
                reader.line("nationality", "Nationality", NAME),
                reader.line("secondNationality", "Second nationality", NAME),
                reader.line("language", "Language", NAME));
    }

    /// The six routes, each with what follows from it.
    public static List<Choice> routes() {
        return Opening.routes();
    }
}
