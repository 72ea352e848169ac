package waymark.cases.opening;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import waymark.cases.record.PersonDetails;
import waymark.cases.record.PersonInCase;
import waymark.directory.DateText;
import waymark.web.forms.Choice;

/// What was said of a person in another part of their case, beside what is known of them: said once, it is offered
/// for the person too, so that nobody is asked again and nothing else goes by a gap.
///
/// @param said empty where that part says nothing
public record SaidDetails(PersonInCase person, PersonDetails said) {

    /// What differs.
    ///
    /// @param known empty where it was not known
    public record Difference(String label, String known, String said) {}

    /// In words; nothing where the two agree as far as that part says anything.
    public List<Difference> differences() {
        var known = person.details();
        var changed = merged();
        return Stream.of(
                        new Difference("First name", known.firstName(), changed.firstName()),
                        new Difference("Last name", known.lastName(), changed.lastName()),
                        new Difference("Other names", known.otherNames(), changed.otherNames()),
                        new Difference("Date of birth", day(known.born()), day(changed.born())),
                        new Difference("Gender", gender(known), gender(changed)),
                        new Difference("Nationality", known.nationality(), changed.nationality()),
                        new Difference("Second nationality", known.secondNationality(), changed.secondNationality()),
                        new Difference("Language", known.language(), changed.language()))
                .filter(one -> !one.known().equals(one.said()))
                .toList();
    }

    private static String gender(PersonDetails details) {
        return Choice.labels(PersonForm.GENDERS).getOrDefault(details.gender(), "");
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : DateText.day(day);
    }

    /// What is known with what was said.
    public PersonDetails merged() {
        var known = person.details();
        return new PersonDetails(
                or(said.firstName(), known.firstName()),
                or(said.lastName(), known.lastName()),
                or(said.otherNames(), known.otherNames()),
                said.born() == null ? known.born() : said.born(),
                or(said.gender(), known.gender()),
                or(said.nationality(), known.nationality()),
                or(said.secondNationality(), known.secondNationality()),
                or(said.language(), known.language()));
    }

    private static String or(String said, String known) {
        return said.isBlank() || said.equalsIgnoreCase(known) ? known : said;
    }
}
