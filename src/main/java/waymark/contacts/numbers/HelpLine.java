package waymark.contacts.numbers;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A number or address that the public, or people who work with it, may turn to.
///
/// @param number as it is printed: a telephone number, an address
/// @param href what a link leads to (`tel:…`, `mailto:…`, `https://…`); empty where there is none
/// @param verified false where nobody has confirmed the number: say so wherever it is shown
/// @param checked the day on which the number was last checked; null where that is not known
/// @param demonstration true where it is invented: say so wherever it is shown
/// @param area code of the only area it is for; empty where it is for all
/// @param subject code of what it is for; empty where it is for anything, or for none of the subjects
/// @param national true where it comes with Waymark, the same for every partnership; else it is the
/// partnership's own
public record HelpLine(
        String code,
        String name,
        String number,
        String href,
        String hours,
        String useWhen,
        boolean verified,
        @Nullable LocalDate checked,
        boolean demonstration,
        String area,
        String subject,
        boolean national) {

    /// True where it is the partnership's own number of the subject for the area, or for all areas.
    public boolean answers(String wanted, String where) {
        return !national && !wanted.isEmpty() && subject.equals(wanted) && (area.isEmpty() || area.equals(where));
    }
}
