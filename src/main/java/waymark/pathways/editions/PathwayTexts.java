package waymark.pathways.editions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import waymark.directory.DirectoryApi;
import waymark.kernel.Actor;
import waymark.pathways.graph.PathwayStep;

/// Writes an edition out as text, with what is wrong in it.
@Component
public class PathwayTexts {

    private final EditionValidation around;
    private final Pathways pathways;
    private final DirectoryApi directory;
    private final Clock clock;

    PathwayTexts(EditionValidation around, Pathways pathways, DirectoryApi directory, Clock clock) {
        this.around = around;
        this.pathways = pathways;
        this.directory = directory;
        this.clock = clock;
    }

    /// @param publishing true where the pathways it leads on to must be in force already
    public PathwayText of(Actor actor, Pathway pathway, Content content, boolean publishing) {
        var standing = around.standing(actor, pathway);
        return new PathwayText(
                content.whole(standing.graph()),
                pathway.area() == null
                        ? Set.of()
                        : content.written().stream().map(PathwayStep::key).collect(Collectors.toSet()),
                around.behind(actor, standing, content),
                around.findings(actor, pathway, content, publishing),
                PathwayText.names(
                        directory.subjects(actor),
                        directory.lines(actor, LocalDate.now(clock)),
                        List.copyOf(pathways.all(actor))));
    }
}
