package waymark.directory.people;

import java.util.List;
import waymark.kernel.EmailAddress;
import waymark.kernel.FieldChanges;
import waymark.kernel.Problem;
import waymark.kernel.Problems;
import waymark.kernel.TelephoneNumber;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// How to know a person and reach them at work. Never anything private: the directory is read by everybody
/// signed in.
///
/// @param organisation code of the one they belong to
/// @param email in lower case; empty where none is known
/// @param phone as [TelephoneNumber#tidy] has it; empty where none is known
public record PersonDetails(String name, String organisation, String jobTitle, String email, String phone) {

    public PersonDetails {
        name = name.strip();
        organisation = organisation.strip();
        jobTitle = jobTitle.strip();
        email = EmailAddress.tidy(email);
        phone = TelephoneNumber.tidy(phone);
    }

    /// As somebody typed them.
    public static PersonDetails of(FormData form) {
        return new PersonDetails(
                form.text("name"),
                form.text("organisation"),
                form.text("jobTitle"),
                form.text("email"),
                form.text("phone"));
    }

    List<Problem> problems() {
        var problems = new Problems();
        problems.when(name.isEmpty(), "name", "Enter the person's name");
        problems.tooLong("name", name, "Name", FormReader.TITLE);
        problems.when(organisation.isEmpty(), "organisation", "Choose the organisation they work for");
        problems.tooLong("jobTitle", jobTitle, "Job title", FormReader.TITLE);
        EmailAddress.check(email, "email", problems);
        TelephoneNumber.check(phone, "phone", problems);
        return problems.list();
    }

    /// Names of the fields in which the other differs.
    List<String> changes(PersonDetails other) {
        return FieldChanges.columns(this, other);
    }
}
