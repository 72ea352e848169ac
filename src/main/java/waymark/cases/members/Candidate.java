package waymark.cases.members;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.web.forms.FormReader;

/// A person or an organisation that may become a member of a case today.
///
/// @param code as a form sends it: `person:PE-7K2M9QX`, `organisation:POLICE`
/// @param person null for an organisation
/// @param organisation its own code, or that of the person
/// @param about organisation and job of a person; empty for an organisation
public record Candidate(String code, @Nullable UUID person, String name, String organisation, String about) {

    /// As a choice of a form.
    public String label() {
        return person == null ? "Everybody of %s who works on cases".formatted(name) : "%s, %s".formatted(name, about);
    }

    /// The one that was chosen in a form, also where there is none to choose.
    static Candidate chosen(FormReader reader, String field, List<Candidate> offered, String missing) {
        return offered.isEmpty()
                ? reader.choice(field, List.of(new Candidate("", null, "", "", "")), _ -> "none", missing)
                : reader.choice(field, offered, Candidate::code, missing);
    }
}
