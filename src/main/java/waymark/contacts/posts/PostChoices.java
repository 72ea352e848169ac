package waymark.contacts.posts;

import java.util.List;
import org.springframework.stereotype.Component;
import waymark.kernel.Actor;
import waymark.kernel.Problem;
import waymark.kernel.Problems;
import waymark.web.forms.Choice;

/// What there is to choose from for a point of contact, and whether a choice is one of it.
@Component
class PostChoices {

    record Places(List<Choice> organisations, List<Choice> subjects, List<Choice> areas) {}

    private final PostAccess access;

    PostChoices(PostAccess access) {
        this.access = access;
    }

    Places of(Actor actor, String presentOrganisation) {
        return new Places(
                access.organisations(actor, presentOrganisation), access.subjects(actor), access.areas(actor));
    }

    /// What is wrong with the choices: something that is not there, or an organisation that somebody else
    /// keeps.
    List<Problem> problems(Actor actor, PostDetails details, String presentOrganisation) {
        var places = of(actor, presentOrganisation);
        return new Problems()
                .when(
                        !holds(places.organisations(), List.of(details.organisation())),
                        "organisation",
                        "Choose an organisation whose contacts you keep")
                .when(!holds(places.subjects(), List.of(details.subject())), "subject", "Choose what it is for")
                .when(!holds(places.areas(), details.areas()), "areas", "Choose the areas from the list")
                .list();
    }

    private static boolean holds(List<Choice> choices, List<String> values) {
        return choices.stream().map(Choice::value).toList().containsAll(values);
    }
}
