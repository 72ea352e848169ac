package waymark.directory.people;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import waymark.directory.DirectoryApi;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Permission;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Scope;
import waymark.web.forms.Choice;

/// Whose people somebody may change, and the questions that only all the people together answer.
@Component
public class PersonAccess {

    private final People people;
    private final DirectoryApi directory;

    PersonAccess(People people, DirectoryApi directory) {
        this.people = people;
        this.directory = directory;
    }

    /// The person, for changing them.
    ///
    /// @throws NotFound where there is none, and where somebody else looks after them
    public Person toChange(Actor actor, Ref ref) {
        var person = people.get(actor, ref);
        if (!actor.may(
                Permission.MAINTAIN_PEOPLE, Scope.organisation(person.details().organisation()))) {
            throw new NotFound(ref);
        }
        return person;
    }

    /// The organisations whose people the actor looks after, and the one the person is in already.
    List<Choice> organisations(Actor actor, String present) {
        return directory.organisations(actor).stream()
                .filter(one -> one.current() || one.code().equals(present))
                .filter(one -> actor.may(Permission.MAINTAIN_PEOPLE, Scope.organisation(one.code())))
                .map(one -> Choice.of(one.code(), one.name()))
                .toList();
    }

    /// What is wrong with the details beside what they say themselves.
    List<Problem> problems(Actor actor, PersonDetails details, java.util.UUID person, List<Choice> organisations) {
        var problems = new ArrayList<Problem>();
        if (!details.organisation().isEmpty()
                && organisations.stream().noneMatch(one -> one.value().equals(details.organisation()))) {
            problems.add(new Problem("organisation", "Choose an organisation whose people you look after"));
        }
        if (people.emailTaken(details.email(), person)) {
            problems.add(new Problem("email", "Somebody else has this email address; enter another or leave it empty"));
        }
        return problems;
    }
}
