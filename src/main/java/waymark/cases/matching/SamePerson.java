package waymark.cases.matching;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import waymark.cases.record.PersonDetails;
import waymark.cases.record.PersonInCase;
import waymark.cases.record.PersonWritten;

/// Keeps the tokens of people as their details are: a change of what somebody may be known by writes them
/// anew, in the same transaction.
@Component
public class SamePerson {

    private final PersonTokens tokens;
    private final List<ClueSource> sources;
    private final Clock clock;

    SamePerson(PersonTokens tokens, List<ClueSource> sources, Clock clock) {
        this.tokens = tokens;
        this.sources = sources;
        this.clock = clock;
    }

    @EventListener
    void on(PersonWritten event) {
        write(event.caseId(), event.person());
    }

    /// Writes the tokens of somebody.
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(UUID caseId, PersonInCase person) {
        var known = sources.stream().map(source -> source.known(caseId, person)).toList();
        tokens.write(caseId, person.id(), clues(person.details(), LocalDate.now(clock), known));
    }

    /// What somebody may be known by.
    public static Clues clues(PersonDetails details, LocalDate today, List<ClueSource.Known> known) {
        return new Clues(
                Clues.names(details.firstName() + " " + details.lastName(), details.otherNames()),
                details.born(),
                known.stream()
                        .map(ClueSource.Known::age)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                today,
                known.stream().flatMap(one -> one.telephones().stream()).toList(),
                known.stream()
                        .map(ClueSource.Known::nrmReference)
                        .filter(reference -> !reference.isEmpty())
                        .findFirst()
                        .orElse(""));
    }
}
