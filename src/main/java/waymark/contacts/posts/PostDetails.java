package waymark.contacts.posts;

import java.util.List;
import java.util.Locale;
import waymark.contacts.WeeklyHours;
import waymark.kernel.EmailAddress;
import waymark.kernel.FieldChanges;
import waymark.kernel.Problem;
import waymark.kernel.Problems;
import waymark.kernel.TelephoneNumber;

/// What a point of contact is for and how it is reached.
///
/// @param organisation code of the one that answers
/// @param areas codes of the areas it answers for
/// @param phone of the post itself; empty where the person who answers has their own
/// @param email likewise, in lower case
/// @param languages beside English, by name
public record PostDetails(
        String organisation,
        String subject,
        List<String> areas,
        AnsweredBy answeredBy,
        String phone,
        String email,
        List<String> languages,
        WeeklyHours hours) {

    public enum AnsweredBy {
        PERSON("A person, with a deputy"),
        TEAM("A team’s line");

        private final String words;

        AnsweredBy(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static AnsweredBy of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    public PostDetails {
        areas = areas.stream().distinct().sorted().toList();
        phone = TelephoneNumber.tidy(phone);
        email = EmailAddress.tidy(email);
        languages = List.copyOf(languages);
    }

    List<Problem> problems() {
        var problems = new Problems();
        problems.when(organisation.isEmpty(), "organisation", "Choose the organisation that answers");
        problems.when(subject.isEmpty(), "subject", "Choose what it is for");
        problems.when(areas.isEmpty(), "areas", "Choose at least one area");
        TelephoneNumber.check(phone, "phone", problems);
        EmailAddress.check(email, "email", problems);
        problems.when(
                answeredBy == AnsweredBy.TEAM && phone.isEmpty() && email.isEmpty(),
                "phone",
                "Enter the team’s telephone number: nobody could reach it otherwise");
        problems.when(
                languages.size() > 20 || languages.stream().anyMatch(language -> language.length() > 40),
                "languages",
                "Enter at most 20 languages, with a comma between them");
        problems.when(hours.spans().isEmpty(), "day-1", "Enter the hours of at least one day, for example 9am to 5pm");
        return problems.list();
    }

    /// Names of the fields in which the other differs.
    List<String> changes(PostDetails other) {
        return FieldChanges.columns(this, other);
    }
}
