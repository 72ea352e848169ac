package waymark.governance.decisions;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.directory.OrganisationSummary;
import waymark.directory.PersonSummary;
import waymark.web.forms.Choice;
import waymark.web.forms.FormReader;

/// Who is to do something about a decision: a person or an organisation, or nobody yet.
///
/// @param person null where an organisation is named, or nobody
/// @param organisation its code; null where a person is named, or nobody
public record Owner(@Nullable UUID person, @Nullable String organisation) {

    /// Nobody is named yet.
    public static final Owner NOBODY = new Owner(null, null);

    private static final String PERSON = "person:";
    private static final String ORGANISATION = "organisation:";

    /// Everybody who can be named, organisations first.
    public static List<Choice> choices(List<OrganisationSummary> organisations, List<PersonSummary> people) {
        var choices = new ArrayList<Choice>();
        organisations.forEach(one -> choices.add(Choice.of(ORGANISATION + one.code(), one.name())));
        people.forEach(one -> choices.add(Choice.of(PERSON + one.id(), one.name() + ", " + one.organisationName())));
        return choices;
    }

    /// The owner that was chosen: one that is offered, or the one that was chosen before.
    static Owner read(FormReader form, List<Choice> choices, String before) {
        var chosen = form.form().text("owner");
        boolean offered = chosen.isEmpty()
                || chosen.equals(before)
                || choices.stream().anyMatch(choice -> choice.value().equals(chosen));
        form.when(!offered, "owner", "Choose a person or an organisation from the list, or nobody yet");
        return offered ? chosen(chosen) : NOBODY;
    }

    /// The owner behind the value of a choice; nobody where it is empty.
    public static Owner chosen(String chosen) {
        if (chosen.startsWith(PERSON)) {
            return new Owner(UUID.fromString(chosen.substring(PERSON.length())), null);
        }
        return chosen.startsWith(ORGANISATION) ? new Owner(null, chosen.substring(ORGANISATION.length())) : NOBODY;
    }
}
