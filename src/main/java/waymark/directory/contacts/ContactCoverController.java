package waymark.directory.contacts;

import static waymark.kernel.Permission.KEEP_CONTACTS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.directory.DirectoryDesk;
import waymark.directory.Fields;
import waymark.directory.Span;
import waymark.directory.Words;
import waymark.directory.contacts.Cover.Kind;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Problems;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Choice;
import waymark.web.DateField;
import waymark.web.Difference;
import waymark.web.Notice;
import waymark.web.Page;

/// Says who holds a point of contact, or who deputises, from a day on.
@Controller
@RequestMapping("/contacts/{ref}/cover/{kind}")
class ContactCoverController {

    record View(
            Post post,
            String subjectName,
            Kind kind,
            int version,
            List<Choice> people,
            String person,
            DateField from,
            DateField to,
            Optional<Cover> present,
            List<Difference> differences,
            List<Problem> problems) {}

    private static final String PAGE = "directory/contacts/cover";

    private final Posts posts;
    private final PostKeeper keeper;
    private final DirectoryDesk desk;
    private final Clock clock;

    ContactCoverController(Posts posts, PostKeeper keeper, DirectoryDesk desk, Clock clock) {
        this.posts = posts;
        this.keeper = keeper;
        this.desk = desk;
        this.clock = clock;
    }

    @GetMapping
    @Allow(KEEP_CONTACTS)
    ModelAndView form(@PathVariable Ref ref, @PathVariable String kind, Actor.Person actor) {
        var post = keeper.kept(actor, ref);
        var empty = new Fields(new LinkedMultiValueMap<>());
        return Page.show(PAGE, view(actor, post, kind(kind), post.version(), empty, List.of(), List.of()));
    }

    @PostMapping
    @Allow(KEEP_CONTACTS)
    ModelAndView take(
            @PathVariable Ref ref,
            @PathVariable String kind,
            @RequestParam MultiValueMap<String, String> sent,
            Actor.Person actor) {
        var post = keeper.kept(actor, ref);
        var as = kind(kind);
        var fields = new Fields(sent);
        return switch (ruling(actor, post.at(fields.version()), as, fields)) {
            case Ruling.Refused(List<Problem> problems) ->
                Page.refuse(PAGE, view(actor, post, as, fields.version(), fields, List.of(), problems));
            case Ruling.Agreed(CoverTaken event) ->
                switch (posts.save(actor, event)) {
                    case Saved.Done<Post> _ ->
                        Page.go(Notice.done("%s recorded".formatted(as.words())), "/contacts/%s", ref);
                    case Saved.Stale<Post>(Post now) ->
                        Page.conflict(
                                PAGE, view(actor, now, as, now.version(), fields, differences(now, event), List.of()));
                };
        };
    }

    private Ruling<CoverTaken> ruling(Actor actor, Post post, Kind kind, Fields fields) {
        var problems = new Problems();
        var person = Ref.parse(fields.text("person")).flatMap(ref -> desk.person(actor, ref));
        problems.when(person.isEmpty(), "person", "Choose the person");
        var from = fields.date("from").required("from", "First day", LocalDate.now(clock), problems);
        var to = fields.date("to").parse("to", "Last day", problems);
        return person.isEmpty() || problems.any()
                ? new Ruling.Refused<>(problems.list())
                : post.take(kind, person.get(), new Span(from.orElse(null), to.orElse(null)));
    }

    /// Who covers it by now beside whom you chose.
    private static List<Difference> differences(Post theirs, CoverTaken yours) {
        var taken = yours.taken();
        return Difference.between()
                .field(
                        taken.kind().words(),
                        theirs.cover().stream()
                                .filter(one -> one.kind() == taken.kind()
                                        && one.dates().overlaps(taken.dates()))
                                .findFirst()
                                .map(one -> one.personName() + ", " + Words.span(one.dates()))
                                .orElse(""),
                        taken.personName() + ", " + Words.span(taken.dates()))
                .list();
    }

    private View view(
            Actor actor,
            Post post,
            Kind kind,
            int version,
            Fields fields,
            List<Difference> differences,
            List<Problem> problems) {
        var today = LocalDate.now(clock);
        var people = keeper.people(actor, post.details().organisation()).stream()
                .map(one -> Choice.of(one.ref().value(), When.choice(one)))
                .toList();
        var from = fields.date("from");
        return new View(
                post,
                posts.subjectName(actor, post.details().subject()),
                kind,
                version,
                people,
                fields.text("person"),
                from.isEmpty() && problems.isEmpty() ? DateField.of(today) : from,
                fields.date("to"),
                post.covering(kind, today),
                differences,
                problems);
    }

    private static Kind kind(String code) {
        return Optional.of(code)
                .filter(one -> one.equals("holder") || one.equals("deputy"))
                .map(Kind::of)
                .orElseThrow(() -> new NotFound(code));
    }
}
