package waymark.training.sessions;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Actor;
import waymark.web.forms.Choice;
import waymark.web.forms.FormReader;

/// Somebody for whom a place is taken.
///
/// @param person where it is somebody of the directory
/// @param email where messages go; empty for somebody of the directory, who is written to as it says there
/// @param organisation code where it is a partner
record Attendee(
        @Nullable UUID person,
        String name,
        String email,
        @Nullable String organisation,
        String organisationName,
        String roleTitle) {

    private static final String EMAIL = "[^@\\s]{1,64}@[^@\\s]{1,180}\\.[^@\\s.]{2,60}";

    /// The person who is signed in.
    static Attendee of(Actor.Person actor, String roleTitle) {
        return new Attendee(actor.id(), actor.name(), "", actor.organisation(), actor.organisationName(), roleTitle);
    }

    /// Name, organisation and role as the form has them.
    static Attendee read(FormReader reader, List<Choice> organisations, String email) {
        var partner = reader.optionalChoice(
                "organisation", organisations, Choice::value, "Choose an organisation from the list");
        var other = reader.line("other", "Organisation", FormReader.TITLE);
        reader.when(
                partner.isEmpty() && other.isEmpty(),
                "organisation",
                "Choose an organisation, or enter the name of another one");
        return new Attendee(
                null,
                reader.requiredLine("name", "Name", FormReader.TITLE, "Enter their name"),
                email,
                partner.map(Choice::value).orElse(null),
                partner.map(Choice::label).orElse(other),
                reader.line("role", "Role", FormReader.TITLE));
    }

    /// The address that was typed, in small letters.
    static String email(FormReader reader) {
        var email = reader.requiredLine("email", "E-mail address", 254, "Enter an e-mail address");
        reader.when(
                !email.isEmpty() && !email.matches(EMAIL),
                "email",
                "Enter an e-mail address in the form name@example.org");
        return email.toLowerCase(Locale.ROOT);
    }
}
