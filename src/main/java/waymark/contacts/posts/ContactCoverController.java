package waymark.contacts.posts;

import static waymark.kernel.Permission.KEEP_CONTACTS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.contacts.MomentText;
import waymark.contacts.posts.Cover.Kind;
import waymark.directory.DateRange;
import waymark.directory.DirectoryApi;
import waymark.directory.Fields;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Problems;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.DateField;

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
            List<Problem> problems) {}

    private static final String PAGE = "contacts/posts/cover";

    private final Posts posts;
    private final PostAccess keeper;
    private final DirectoryApi desk;
    private final Clock clock;

    ContactCoverController(Posts posts, PostAccess keeper, DirectoryApi desk, Clock clock) {
        this.posts = posts;
        this.keeper = keeper;
        this.desk = desk;
        this.clock = clock;
    }

    @GetMapping
    @Allow(KEEP_CONTACTS)
    ModelAndView form(@PathVariable Ref ref, @PathVariable String kind, Actor.Person actor) {
        var post = keeper.kept(actor, ref);
        var none = DateField.of((LocalDate) null);
        return Page.show(
                PAGE,
                view(actor, post, kind(kind), post.version(), "", DateField.of(LocalDate.now(clock)), none, List.of()));
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
                Page.refuse(
                        PAGE,
                        view(
                                actor,
                                post,
                                as,
                                fields.version(),
                                fields.text("person"),
                                fields.date("from"),
                                fields.date("to"),
                                problems));
            case Ruling.Agreed(CoverTaken event) ->
                switch (posts.save(actor, event)) {
                    case Saved.Done<Post> _ ->
                        Page.go(Notice.done("%s recorded".formatted(as.words())), "/contacts/%s", ref);
                    case Saved.Stale<Post>(Post now) -> overtaken(actor, now, as, event);
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
                : post.take(kind, person.get(), new DateRange(from.orElse(null), to.orElse(null)));
    }

    /// Whoever was recorded meanwhile for these days stands in the form, against whom you chose.
    private ModelAndView overtaken(Actor actor, Post now, Kind as, CoverTaken yours) {
        var theirs = now.cover().stream()
                .filter(one ->
                        one.kind() == as && one.dates().overlaps(yours.taken().dates()))
                .findFirst();
        return Page.merged(
                PAGE,
                view(
                        actor,
                        now,
                        as,
                        now.version(),
                        theirs.map(one -> one.ref().value()).orElse(""),
                        theirs.isEmpty()
                                ? DateField.of(LocalDate.now(clock))
                                : DateField.of(theirs.get().dates().from()),
                        DateField.of(theirs.map(one -> one.dates().to()).orElse(null)),
                        List.of()));
    }

    private View view(
            Actor actor,
            Post post,
            Kind kind,
            int version,
            String person,
            DateField from,
            DateField to,
            List<Problem> problems) {
        var today = LocalDate.now(clock);
        var people = keeper.people(actor, post.details().organisation()).stream()
                .map(one -> Choice.of(one.ref().value(), MomentText.choice(one)))
                .toList();
        return new View(
                post,
                posts.subjectName(actor, post.details().subject()),
                kind,
                version,
                people,
                person,
                from,
                to,
                post.covering(kind, today),
                problems);
    }

    private static Kind kind(String code) {
        return Optional.of(code)
                .filter(one -> one.equals("holder") || one.equals("deputy"))
                .map(Kind::of)
                .orElseThrow(() -> new NotFound(code));
    }
}
