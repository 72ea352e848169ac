package waymark.pathways.editions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import waymark.directory.DirectoryDesk;
import waymark.kernel.Actor;
import waymark.pathways.graph.Step;

/// Writes an edition out as text, with what is wrong in it.
@Component
class Texts {

    private final Around around;
    private final Pathways pathways;
    private final DirectoryDesk directory;
    private final Clock clock;

    Texts(Around around, Pathways pathways, DirectoryDesk directory, Clock clock) {
        this.around = around;
        this.pathways = pathways;
        this.directory = directory;
        this.clock = clock;
    }

    /// @param publishing true where the pathways it leads on to must be in force already
    Written of(Actor actor, Pathway pathway, Content content, boolean publishing) {
        var standing = around.standing(actor, pathway);
        return new Written(
                content.whole(standing.graph()),
                pathway.area() == null
                        ? Set.of()
                        : content.written().stream().map(Step::key).collect(Collectors.toSet()),
                around.behind(actor, standing, content),
                around.findings(actor, pathway, content, publishing),
                Written.names(
                        directory.subjects(actor),
                        directory.lines(actor, LocalDate.now(clock)),
                        List.copyOf(pathways.all(actor))));
    }
}
