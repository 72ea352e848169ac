package waymark.directory.people;

import java.time.LocalDate;
import waymark.directory.Fields;
import waymark.web.forms.DateField;

/// What somebody typed about a person.
///
/// @param from first day, only of somebody new
record PersonForm(
        int version, String name, String organisation, String jobTitle, String email, String phone, DateField from) {

    static PersonForm of(Fields fields) {
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
