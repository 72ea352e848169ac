package waymark.contacts.posts;

import static waymark.kernel.Permission.KEEP_CONTACTS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.contacts.MomentText;
import waymark.contacts.posts.Cover.Kind;
import waymark.directory.DateRange;
import waymark.directory.PeopleApi;
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
import waymark.web.forms.FormData;

/// Says who holds a point of contact, or who deputises, from a day on.
@Controller
@RequestMapping("/contacts/{ref}/cover/{kind}")
class ContactCoverController {

    record View(
            Post post,
            String subjectName,
            Kind kind,
            FormData form,
            List<Choice> people,
            Optional<Cover> present,
            List<Problem> problems) {}

    private static final String PAGE = "contacts/posts/cover";

    private final Posts posts;
    private final PostAccess access;
    private final PeopleApi peopleApi;
    private final Clock clock;

    ContactCoverController(Posts posts, PostAccess access, PeopleApi peopleApi, Clock clock) {
        this.posts = posts;
        this.access = access;
        this.peopleApi = peopleApi;
        this.clock = clock;
    }

    @GetMapping
    @Allow(KEEP_CONTACTS)
    ModelAndView form(@PathVariable Ref ref, @PathVariable String kind, Actor.Person actor) {
        var post = access.toChange(actor, ref);
        var form = FormData.version(post.version()).with("from", LocalDate.now(clock));
        return Page.show(PAGE, view(actor, post, kind(kind), form, List.of()));
    }

    @PostMapping
    @Allow(KEEP_CONTACTS)
    ModelAndView take(@PathVariable Ref ref, @PathVariable String kind, FormData fields, Actor.Person actor) {
        var post = access.toChange(actor, ref);
        var as = kind(kind);
        return switch (ruling(actor, post.at(fields.version()), as, fields).save(event -> posts.save(actor, event))) {
            case Saved.Done<Post> _ -> Page.go(Notice.done("%s recorded".formatted(as.words())), "/contacts/%s", ref);
            case Ruling.Refused<Post>(var problems) -> Page.refuse(PAGE, view(actor, post, as, fields, problems));
            case Saved.Stale<Post>(var now) -> overtaken(actor, now, as, dates(fields, new Problems()));
        };
    }

    private Ruling<CoverTaken> ruling(Actor actor, Post post, Kind kind, FormData fields) {
        var problems = new Problems();
        var person = Ref.parse(fields.text("person")).flatMap(ref -> peopleApi.find(actor, ref));
        problems.when(person.isEmpty(), "person", "Choose the person");
        var dates = dates(fields, problems);
        return person.isEmpty() || problems.any()
                ? new Ruling.Refused<>(problems.list())
                : post.take(kind, person.get(), dates);
    }

    private DateRange dates(FormData fields, Problems problems) {
        var from = fields.date("from").required("from", "First day", LocalDate.now(clock), problems);
        var to = fields.date("to").parse("to", "Last day", problems);
        return new DateRange(from.orElse(null), to.orElse(null));
    }

    /// The person recorded meanwhile for these days is filled in, against the one that was chosen.
    private ModelAndView overtaken(Actor actor, Post now, Kind as, DateRange yours) {
        var theirs = now.cover().stream()
                .filter(one -> one.kind() == as && one.dates().overlaps(yours))
                .findFirst();
        var form = FormData.version(now.version())
                .with("person", theirs.map(one -> one.ref().value()).orElse(""))
                .with(
                        "from",
                        theirs.isEmpty()
                                ? LocalDate.now(clock)
                                : theirs.get().dates().from())
                .with("to", theirs.map(one -> one.dates().to()).orElse(null));
        return Page.merged(PAGE, view(actor, now, as, form, List.of()));
    }

    private View view(Actor actor, Post post, Kind kind, FormData form, List<Problem> problems) {
        var today = LocalDate.now(clock);
        var people = access.people(actor, post.details().organisation()).stream()
                .map(one -> Choice.of(one.ref().value(), MomentText.choice(one)))
                .toList();
        return new View(
                post,
                posts.subjectName(actor, post.details().subject()),
                kind,
                form,
                people,
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
