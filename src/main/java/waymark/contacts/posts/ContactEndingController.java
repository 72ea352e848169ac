package waymark.contacts.posts;

import static waymark.kernel.Permission.KEEP_CONTACTS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.directory.DateText;
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
import waymark.web.forms.DateField;

/// The last day of somebody's cover, or of a point of contact. Cover that has not begun can be withdrawn instead.
@Controller
class ContactEndingController {

    /// @param ending the cover that ends; null where the post itself does
    record View(
            Post post,
            String subjectName,
            @Nullable Cover ending,
            int version,
            LocalDate today,
            DateField last,
            List<Problem> problems) {

        /// True where somebody was chosen who has not begun: they can be withdrawn.
        boolean toCome() {
            return ending != null
                    && !ending.dates().backwards()
                    && ending.dates().from() != null
                    && ending.dates().from().isAfter(today);
        }
    }

    private static final String PAGE = "contacts/posts/ending";

    private final Posts posts;
    private final PostAccess keeper;
    private final Clock clock;

    ContactEndingController(Posts posts, PostAccess keeper, Clock clock) {
        this.posts = posts;
        this.keeper = keeper;
        this.clock = clock;
    }

    @GetMapping("/contacts/{ref}/ending")
    @Allow(KEEP_CONTACTS)
    ModelAndView closing(@PathVariable Ref ref, Actor.Person actor) {
        var post = keeper.kept(actor, ref);
        return Page.show(PAGE, view(actor, post, null, post.version(), none(), List.of()));
    }

    @PostMapping("/contacts/{ref}/ending")
    @Allow(KEEP_CONTACTS)
    ModelAndView close(@PathVariable Ref ref, @RequestParam MultiValueMap<String, String> sent, Actor.Person actor) {
        var post = keeper.kept(actor, ref);
        return end(actor, post, null, new Fields(sent), last -> switch (post.at(new Fields(sent).version())
                .close(last)) {
            case Ruling.Refused(List<Problem> problems) -> new Ruling.Refused<>(problems);
            case Ruling.Agreed(PostClosed event) -> Ruling.agreed(posts.save(actor, event));
        });
    }

    @GetMapping("/contacts/{ref}/cover/{id}/ending")
    @Allow(KEEP_CONTACTS)
    ModelAndView leaving(@PathVariable Ref ref, @PathVariable UUID id, Actor.Person actor) {
        var post = keeper.kept(actor, ref);
        return Page.show(PAGE, view(actor, post, cover(post, id), post.version(), none(), List.of()));
    }

    @PostMapping("/contacts/{ref}/cover/{id}/ending")
    @Allow(KEEP_CONTACTS)
    ModelAndView leave(
            @PathVariable Ref ref,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            Actor.Person actor) {
        var post = keeper.kept(actor, ref);
        var ending = cover(post, id);
        return end(actor, post, ending, new Fields(sent), last -> switch (post.at(new Fields(sent).version())
                .end(ending, last)) {
            case Ruling.Refused(List<Problem> problems) -> new Ruling.Refused<>(problems);
            case Ruling.Agreed(CoverEnded event) -> Ruling.agreed(posts.save(actor, event));
        });
    }

    @PostMapping("/contacts/{ref}/cover/{id}/withdrawal")
    @Allow(KEEP_CONTACTS)
    ModelAndView withdraw(
            @PathVariable Ref ref,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            Actor.Person actor) {
        var post = keeper.kept(actor, ref);
        var cover = cover(post, id);
        var version = new Fields(sent).version();
        return switch (post.at(version).withdraw(cover, LocalDate.now(clock))) {
            case Ruling.Refused(List<Problem> problems) ->
                Page.refuse(PAGE, view(actor, post, cover, version, none(), problems));
            case Ruling.Agreed(CoverWithdrawn event) ->
                switch (posts.save(actor, event)) {
                    case Saved.Done<Post> _ ->
                        Page.go(
                                Notice.done("Withdrawn. Nobody has it for these days until you choose somebody"),
                                "/contacts/%s",
                                ref);
                    case Saved.Stale<Post>(Post now) ->
                        Page.conflict(
                                PAGE,
                                view(
                                        actor,
                                        now,
                                        cover(now, id),
                                        now.version(),
                                        none(),
                                        List.of(new Problem(
                                                "",
                                                "Somebody changed this first: it is theirs %s. Look at it again"
                                                        .formatted(DateText.span(
                                                                cover(now, id).dates()))))));
                };
        };
    }

    private ModelAndView end(
            Actor actor,
            Post post,
            @Nullable Cover ending,
            Fields fields,
            Function<LocalDate, Ruling<Saved<Post>>> save) {
        var problems = new Problems();
        var last = fields.date("last").required("last", "Last day", LocalDate.now(clock), problems);
        Ruling<Saved<Post>> ruling = last.isEmpty() ? new Ruling.Refused<>(problems.list()) : save.apply(last.get());
        return switch (ruling) {
            case Ruling.Refused(List<Problem> refused) ->
                Page.refuse(PAGE, view(actor, post, ending, fields.version(), fields.date("last"), refused));
            case Ruling.Agreed(Saved.Done<Post> _) ->
                Page.go(Notice.done("The last day is recorded"), "/contacts/%s", post.ref());
            case Ruling.Agreed(Saved.Stale<Post>(Post now)) ->
                Page.merged(PAGE, view(actor, now, ending, now.version(), lastDay(now, ending), List.of()));
        };
    }

    /// The last day that was set meanwhile, if one was.
    private static DateField lastDay(Post now, @Nullable Cover ending) {
        return DateField.of(
                ending == null
                        ? now.dates().to()
                        : now.cover(ending.id()).map(one -> one.dates().to()).orElse(null));
    }

    private static Cover cover(Post post, UUID id) {
        return post.cover(id).orElseThrow(() -> new NotFound(id));
    }

    private static DateField none() {
        return new Fields(new LinkedMultiValueMap<>()).date("last");
    }

    private View view(
            Actor actor, Post post, @Nullable Cover ending, int version, DateField last, List<Problem> problems) {
        return new View(
                post,
                posts.subjectName(actor, post.details().subject()),
                ending,
                version,
                LocalDate.now(clock),
                last,
                problems);
    }
}
