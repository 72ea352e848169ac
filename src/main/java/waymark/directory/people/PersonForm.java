package waymark.directory.people;

import java.time.LocalDate;
import waymark.web.forms.DateField;
import waymark.web.forms.FormData;

/// What somebody typed about a person.
///
/// @param from first day, only of somebody new
record PersonForm(
        int version, String name, String organisation, String jobTitle, String email, String phone, DateField from) {

    static PersonForm of(FormData fields) {
        return new PersonForm(
                fields.version(),
                fields.text("name"),
                fields.text("organisation"),
                fields.text("jobTitle"),
                fields.text("email"),
                fields.text("phone"),
                fields.date("from"));
    }

    static PersonForm of(Person person) {
        var details = person.details();
        return new PersonForm(
                person.version(),
                details.name(),
                details.organisation(),
                details.jobTitle(),
                details.email(),
                details.phone(),
                DateField.of(person.from()));
    }

    static PersonForm empty(String organisation, LocalDate today) {
        return new PersonForm(0, "", organisation, "", "", "", DateField.of(today));
    }

    PersonDetails details() {
        return new PersonDetails(name, organisation, jobTitle, email, phone);
    }
}
