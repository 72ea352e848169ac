package waymark.cases.record;

import java.time.LocalDate;
import java.time.Period;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is known of a person in a case. Nothing has to be known; all of it is sealed.
///
/// @param firstName given names; may be empty
/// @param otherNames nicknames and other spellings; may be empty
/// @param born date of birth, as the person says it
/// @param gender `female`, `male`, `neither` or empty where nobody has asked; the NRM form knows no other
/// @param nationality in words; may be empty
/// @param language that the person speaks best; may be empty
public record PersonDetails(
        String firstName,
        String lastName,
        String otherNames,
        @Nullable LocalDate born,
        String gender,
        String nationality,
        String secondNationality,
        String language) {

    /// Nothing is known yet.
    public static final PersonDetails UNKNOWN = new PersonDetails("", "", "", null, "", "", "", "");

    /// First and last name, a nickname where there is neither, or that no name is known.
    public String name() {
        var name =
                Stream.of(firstName, lastName).filter(part -> !part.isBlank()).collect(Collectors.joining(" "));
        return name.isEmpty() ? otherNames.isBlank() ? "Name not known" : otherNames : name;
    }

    /// In whole years on that day; -1 where the date of birth is not known.
    public int age(LocalDate day) {
        return born == null ? -1 : Period.between(born, day).getYears();
    }
}
