package waymark.pathways.editions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import waymark.directory.CoverState;
import waymark.directory.DirectoryDesk;
import waymark.directory.HelpLine;
import waymark.directory.SubjectLink;
import waymark.kernel.Actor;
import waymark.kernel.Ref;
import waymark.pathways.graph.Graph;
import waymark.pathways.graph.Soundness;
import waymark.pathways.graph.Soundness.Answering;
import waymark.pathways.graph.Soundness.Finding;

/// What a pathway is checked against: the other pathways, and whom the directory knows.
@Component
class Around {

    private final Pathways pathways;

    private final DirectoryDesk directory;
    private final Clock clock;

    Around(Pathways pathways, DirectoryDesk directory, Clock clock) {
        this.pathways = pathways;
        this.directory = directory;
        this.clock = clock;
    }

    /// What is wrong with the edition where it would stand, as a whole pathway.
    ///
    /// @param publishing true where the pathways it leads on to must be in force already, not only known
    List<Finding> findings(Actor actor, Pathway pathway, Content content, boolean publishing) {
        var codes = new HashSet<>(pathways.codesInForce(actor));
        if (!publishing) {
            pathways.all(actor).stream().map(Pathway::code).forEach(codes::add);
        }
        return Soundness.of(
                pathway.code(), content.whole(standing(actor, pathway).graph()), surroundings(actor, pathway, codes));
    }

    /// The default in force that an area's steps stand in; none for a default, and where none is in force.
    Standing standing(Actor actor, Pathway pathway) {
        return pathway.area() == null
                ? Standing.NONE
                : pathways.find(actor, pathway.code(), null)
                        .map(whole -> pathways.inForce(actor, whole.ref())
                                .map(Edition.Published::body)
                                .map(body -> new Standing(whole.ref(), body.number(), graph(body)))
                                .orElse(new Standing(whole.ref(), 0, Standing.NONE.graph())))
                        .orElse(Standing.NONE);
    }

    /// The keys of an area's steps that the default has moved on from.
    Set<String> behind(Actor actor, Standing standing, Content content) {
        var ref = standing.ref();
        return ref == null ? Set.of() : standing.behind(content, number -> earlier(actor, ref, number));
    }

    /// A default as it was in one of its editions.
    Graph earlier(Actor actor, Ref whole, int number) {
        return pathways.edition(actor, whole, number)
                .map(Edition::body)
                .map(Around::graph)
                .orElse(Standing.NONE.graph());
    }

    private static Graph graph(Edition.Body body) {
        return body.content().whole(Standing.NONE.graph());
    }

    private Soundness.Surroundings surroundings(Actor actor, Pathway pathway, Set<String> codes) {
        var today = LocalDate.now(clock);
        return new Known(
                codes,
                directory.subjects(actor).stream().map(SubjectLink::code).collect(Collectors.toSet()),
                directory.lines(actor, today).stream().map(HelpLine::code).collect(Collectors.toSet()),
                directory.cover(actor, today),
                pathway.area());
    }

    /// @param area where the pathway holds; null for everywhere
    private record Known(
            Set<String> codes,
            Set<String> subjects,
            Set<String> lines,
            Map<String, Map<String, CoverState>> cover,
            @Nullable String area)
            implements Soundness.Surroundings {

        @Override
        public boolean inForce(String pathway) {
            return codes.contains(pathway);
        }

        @Override
        public boolean knowsSubject(String subject) {
            return subjects.contains(subject);
        }

        @Override
        public boolean knowsLine(String line) {
            return lines.contains(line);
        }

        /// A default holds in every area: one area without cover is said, and does not keep the others from guidance.
        @Override
        public Answering answering(String subject) {
            if (area == null) {
                return cover.values().stream().anyMatch(one -> one.get(subject) == CoverState.LAPSED)
                        ? Answering.LAPSED_SOMEWHERE
                        : Answering.YES;
            }
            return switch (cover.getOrDefault(area, Map.of()).getOrDefault(subject, CoverState.NOT_KNOWN)) {
                case NOT_KNOWN -> Answering.NOT_KNOWN;
                case COVERED -> Answering.YES;
                case LAPSED -> Answering.LAPSED;
            };
        }
    }
}
