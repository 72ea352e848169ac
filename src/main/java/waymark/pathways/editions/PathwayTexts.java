package waymark.pathways.editions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import waymark.contacts.ContactsApi;
import waymark.contacts.numbers.HelpLines;
import waymark.kernel.Actor;
import waymark.pathways.graph.PathwayStep;

/// Writes an edition out as text, with what is wrong in it.
@Component
public class PathwayTexts {

    private final EditionValidation validation;
    private final Pathways pathways;
    private final ContactsApi contacts;
    private final HelpLines lines;
    private final Clock clock;

    PathwayTexts(EditionValidation validation, Pathways pathways, ContactsApi contacts, HelpLines lines, Clock clock) {
        this.validation = validation;
        this.pathways = pathways;
        this.contacts = contacts;
        this.lines = lines;
        this.clock = clock;
    }

    /// @param publishing true where the pathways it leads on to must be in force already
    public PathwayText of(Actor actor, Pathway pathway, Content content, boolean publishing) {
        var base = validation.base(pathway);
        return new PathwayText(
                content.whole(base.graph()),
                pathway.area() == null
                        ? Set.of()
                        : content.written().stream().map(PathwayStep::key).collect(Collectors.toSet()),
                validation.behind(actor, base, content),
                validation.findings(actor, pathway, content, publishing),
                PathwayText.names(
                        contacts.subjects(actor), lines.on(actor, LocalDate.now(clock)), List.copyOf(pathways.all())));
    }
}
