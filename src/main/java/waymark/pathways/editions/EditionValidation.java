package waymark.pathways.editions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import waymark.contacts.ContactsApi;
import waymark.contacts.CoverState;
import waymark.contacts.SubjectSummary;
import waymark.contacts.numbers.HelpLine;
import waymark.contacts.numbers.HelpLines;
import waymark.directory.DirectoryApi;
import waymark.kernel.Actor;
import waymark.kernel.Ref;
import waymark.pathways.graph.CoverGaps;
import waymark.pathways.graph.Finding;
import waymark.pathways.graph.Graph;
import waymark.pathways.graph.GraphValidation;
import waymark.pathways.graph.PathwayStep;
import waymark.pathways.graph.ValidationContext;

/// What a pathway is checked against: the other pathways, and whom the directory knows.
@Component
public class EditionValidation {

    private final Pathways pathways;

    private final DirectoryApi directory;
    private final ContactsApi contacts;
    private final HelpLines helpLines;
    private final Clock clock;

    EditionValidation(
            Pathways pathways, DirectoryApi directory, ContactsApi contacts, HelpLines helpLines, Clock clock) {
        this.pathways = pathways;
        this.directory = directory;
        this.contacts = contacts;
        this.helpLines = helpLines;
        this.clock = clock;
    }

    /// What is wrong today with the edition, merged into the whole pathway.
    ///
    /// @param publishing true where the pathways it leads on to must be in force already, not only known
    public List<Finding> findings(Actor actor, Pathway pathway, Content content, boolean publishing) {
        return findings(actor, pathway, content, publishing, LocalDate.now(clock));
    }

    /// The same on another day: the demonstration publishes its guidance in the past.
    public List<Finding> findings(Actor actor, Pathway pathway, Content content, boolean publishing, LocalDate day) {
        var codes = new HashSet<>(pathways.codesInForce());
        if (!publishing) {
            pathways.all().stream().map(Pathway::code).forEach(codes::add);
        }
        return GraphValidation.of(
                pathway.code(),
                content.whole(base(pathway).graph()),
                surroundings(actor, pathway, content, codes, day));
    }

    /// The default in force that an area's steps are merged into; none for a default, and where none
    /// is in force.
    public DefaultInForce base(Pathway pathway) {
        return pathway.area() == null
                ? DefaultInForce.NONE
                : pathways.find(pathway.code(), null)
                        .map(whole -> pathways.inForce(whole.ref())
                                .map(PathwayEdition.Published::body)
                                .map(body -> new DefaultInForce(whole.ref(), body.number(), graph(body)))
                                .orElse(new DefaultInForce(whole.ref(), 0, DefaultInForce.NONE.graph())))
                        .orElse(DefaultInForce.NONE);
    }

    /// The keys of an area's steps whose step in the default has changed since.
    Set<String> behind(Actor actor, DefaultInForce base, Content content) {
        var ref = base.ref();
        return ref == null ? Set.of() : base.behind(content, number -> earlier(actor, ref, number));
    }

    /// A default as it was in one of its editions.
    Graph earlier(Actor actor, Ref whole, int number) {
        return pathways.edition(whole, number)
                .map(PathwayEdition::body)
                .map(EditionValidation::graph)
                .orElse(DefaultInForce.NONE.graph());
    }

    private static Graph graph(PathwayEdition.Body body) {
        return body.content().whole(DefaultInForce.NONE.graph());
    }

    private ValidationContext surroundings(
            Actor actor, Pathway pathway, Content content, Set<String> codes, LocalDate day) {
        return new Known(
                codes,
                contacts.subjects(actor).stream().collect(Collectors.toMap(SubjectSummary::code, SubjectSummary::name)),
                helpLines.on(actor, day),
                content.written().stream().map(PathwayStep::key).collect(Collectors.toSet()),
                holding(actor, pathway),
                contacts.cover(actor, day));
    }

    /// The areas in which the pathway applies: a default applies everywhere, except for steps that an area
    /// has in force itself.
    private List<Here> holding(Actor actor, Pathway pathway) {
        var own = pathway.area() == null ? pathways.ownSteps(pathway.code()) : Map.<String, Set<String>>of();
        return directory.areas(actor).stream()
                .filter(area -> pathway.area() == null || pathway.area().equals(area.code()))
                .map(area -> new Here(area.code(), area.name(), own.getOrDefault(area.code(), Set.of())))
                .toList();
    }

    /// An area in which a pathway applies.
    ///
    /// @param own keys of the steps that the area has replaced with its own
    private record Here(String code, String name, Set<String> own) {}

    private record Known(
            Set<String> codes,
            Map<String, String> subjects,
            List<HelpLine> lines,
            Set<String> written,
            List<Here> areas,
            Map<String, Map<String, CoverState>> cover)
            implements ValidationContext {

        @Override
        public boolean inForce(String pathway) {
            return codes.contains(pathway);
        }

        @Override
        public boolean knowsSubject(String subject) {
            return subjects.containsKey(subject);
        }

        @Override
        public boolean knowsLine(String line) {
            return lines.stream().anyMatch(one -> one.code().equals(line));
        }

        @Override
        public String name(String subject) {
            return subjects.getOrDefault(subject, subject);
        }

        @Override
        public boolean writes(String step) {
            return written.contains(step);
        }

        @Override
        public CoverGaps unanswered(String step, String subject) {
            return new CoverGaps(where(step, subject, CoverState.NOT_KNOWN), where(step, subject, CoverState.LAPSED));
        }

        @Override
        public List<String> withoutNumber(String step, String subject) {
            return areas.stream()
                    .filter(area -> !area.own().contains(step))
                    .filter(area -> lines.stream().noneMatch(line -> line.answers(subject, area.code())))
                    .map(Here::name)
                    .toList();
        }

        private List<String> where(String step, String subject, CoverState state) {
            return areas.stream()
                    .filter(area -> !area.own().contains(step))
                    .filter(area ->
                            cover.getOrDefault(area.code(), Map.of()).getOrDefault(subject, CoverState.NOT_KNOWN)
                                    == state)
                    .map(Here::name)
                    .toList();
        }
    }
}
