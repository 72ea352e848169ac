package waymark.directory.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import waymark.kernel.Problem;
import waymark.kernel.Problems;
import waymark.kernel.TelephoneNumber;

/// How to know a person and reach them at work. Never anything private: the directory is read by everybody
/// signed in.
///
/// @param organisation code of the one they belong to
/// @param email in lower case; empty where none is known
/// @param phone as [TelephoneNumber#tidy] has it; empty where none is known
public record PersonDetails(String name, String organisation, String jobTitle, String email, String phone) {

    private static final Pattern EMAIL = Pattern.compile("[^\\s@,;<>\"]+@[^\\s@,;<>\"]+\\.[^\\s@,;<>\"]+");

    public PersonDetails {
        name = name.strip();
        organisation = organisation.strip();
        jobTitle = jobTitle.strip();
        email = email.strip().toLowerCase(Locale.ROOT);
        phone = TelephoneNumber.tidy(phone);
    }

    List<Problem> problems() {
        var problems = new Problems();
        problems.when(name.isEmpty(), "name", "Enter the person's name");
        problems.when(name.length() > 200, "name", "The name must be 200 characters or fewer");
        problems.when(organisation.isEmpty(), "organisation", "Choose the organisation they work for");
        problems.when(jobTitle.length() > 200, "jobTitle", "The job title must be 200 characters or fewer");
        problems.when(
                !email.isEmpty()
                        && (email.length() > 254 || !EMAIL.matcher(email).matches()),
                "email",
                "Enter an email address like name@example.org, or leave it empty");
        TelephoneNumber.check(phone, "phone", problems);
        return problems.list();
    }

    /// Names of the fields in which the other differs.
    List<String> changes(PersonDetails other) {
        var fields = new ArrayList<String>();
        if (!name.equals(other.name)) {
            fields.add("name");
        }
        if (!organisation.equals(other.organisation)) {
            fields.add("organisation");
        }
        if (!jobTitle.equals(other.jobTitle)) {
            fields.add("job_title");
        }
        if (!email.equals(other.email)) {
            fields.add("email");
        }
        if (!phone.equals(other.phone)) {
            fields.add("phone");
        }
        return fields;
    }
}
