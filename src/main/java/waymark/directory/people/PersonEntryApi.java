package waymark.directory.people;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import waymark.directory.PersonSummary;
import waymark.kernel.Actor;
import waymark.kernel.Permission;
import waymark.kernel.Problem;
import waymark.kernel.Ruling;
import waymark.kernel.Scope;

/// Adds people to the directory, for its own pages and for other modules.
@Component
public class PersonEntryApi {

    private final People people;

    PersonEntryApi(People people) {
        this.people = people;
    }

    /// Adds a person to the directory. The id is the one that their account has, or will have.
    ///
    /// @return the person, or the problems by field: `name`, `organisation`, `jobTitle`, `email`, `phone`
    @Transactional
    public Ruling<PersonSummary> add(Actor actor, UUID id, PersonDetails details, LocalDate from) {
        if (!actor.may(Permission.MAINTAIN_PEOPLE, Scope.organisation(details.organisation()))) {
            return Ruling.refused("organisation", "Choose an organisation whose people you look after");
        }
        if (people.emailTaken(details.email(), id)) {
            return Ruling.refused("email", "Somebody else has this email address; enter another or leave it empty");
        }
        return switch (Person.add(id, people.newRef(actor), details, from)) {
            case Ruling.Agreed(PersonAdded event) -> Ruling.agreed(people.add(actor, event));
            case Ruling.Refused(List<Problem> problems) -> new Ruling.Refused<>(problems);
        };
    }
}
