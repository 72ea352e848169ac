package waymark.contacts.posts;

import static waymark.kernel.Permission.KEEP_CONTACTS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Outcome;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;

/// The last day of somebody's cover, or of a point of contact. Cover that has not begun can be withdrawn
/// instead.
@Controller
class ContactEndingController {

    /// @param ending the cover that ends; null where the post itself does
    record View(
            Post post,
            String subjectName,
            @Nullable Cover ending,
            LocalDate today,
            FormData form,
            List<Problem> problems) {

        /// True where somebody was chosen who has not begun: they can be withdrawn.
        boolean toCome() {
            return ending != null
                    && !ending.dates().backwards()
                    && ending.dates().from() != null
                    && ending.dates().from().isAfter(today);
        }
    }

    static final String PAGE = "contacts/posts/ending";

    private final Posts posts;
    private final PostAccess access;
    private final Clock clock;

    ContactEndingController(Posts posts, PostAccess access, Clock clock) {
        this.posts = posts;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping("/contacts/{ref}/ending")
    @Allow(KEEP_CONTACTS)
    ModelAndView closing(@PathVariable Ref ref, Actor.Person actor) {
        var post = access.toChange(actor, ref);
        return Page.show(PAGE, view(actor, post, null, FormData.version(post.version()), List.of()));
    }

    @PostMapping("/contacts/{ref}/ending")
    @Allow(KEEP_CONTACTS)
    ModelAndView close(@PathVariable Ref ref, FormData sent, Actor.Person actor) {
        var post = access.toChange(actor, ref);
        var close = last(sent).then(last -> post.at(sent.version()).close(last));
        return ended(actor, post, null, sent, close.save(event -> posts.save(actor, event)));
    }

    @GetMapping("/contacts/{ref}/cover/{id}/ending")
    @Allow(KEEP_CONTACTS)
    ModelAndView leaving(@PathVariable Ref ref, @PathVariable UUID id, Actor.Person actor) {
        var post = access.toChange(actor, ref);
        return Page.show(PAGE, view(actor, post, cover(post, id), FormData.version(post.version()), List.of()));
    }

    @PostMapping("/contacts/{ref}/cover/{id}/ending")
    @Allow(KEEP_CONTACTS)
    ModelAndView leave(@PathVariable Ref ref, @PathVariable UUID id, FormData sent, Actor.Person actor) {
        var post = access.toChange(actor, ref);
        var ending = cover(post, id);
        var end = last(sent).then(last -> post.at(sent.version()).end(ending, last));
        return ended(actor, post, ending, sent, end.save(event -> posts.save(actor, event)));
    }

    private Ruling<LocalDate> last(FormData form) {
        return form.read(reader -> reader.requiredDate("last", "Last day", LocalDate.now(clock)));
    }

    private ModelAndView ended(Actor actor, Post post, @Nullable Cover ending, FormData form, Outcome<Post> outcome) {
        return switch (outcome) {
            case Saved.Done<Post> _ -> Page.go(Notice.done("The last day is recorded"), "/contacts/%s", post.ref());
            case Ruling.Refused<Post>(var problems) -> Page.refuse(PAGE, view(actor, post, ending, form, problems));
            case Saved.Stale<Post>(var now) ->
                Page.merged(PAGE, view(actor, now, ending, filled(now, ending), List.of()));
        };
    }

    /// With the last day that was set meanwhile, if one was.
    private static FormData filled(Post now, @Nullable Cover ending) {
        var last = ending == null
                ? now.dates().to()
                : now.cover(ending.id()).map(one -> one.dates().to()).orElse(null);
        return FormData.version(now.version()).with("last", last);
    }

    static Cover cover(Post post, UUID id) {
        return post.cover(id).orElseThrow(() -> new NotFound(id));
    }

    private View view(Actor actor, Post post, @Nullable Cover ending, FormData form, List<Problem> problems) {
        return view(posts, actor, post, ending, LocalDate.now(clock), form, problems);
    }

    /// The page, also for a withdrawal that is refused.
    static View view(
            Posts posts,
            Actor actor,
            Post post,
            @Nullable Cover ending,
            LocalDate today,
            FormData form,
            List<Problem> problems) {
        var subject = posts.subjectName(actor, post.details().subject());
        return new View(post, subject, ending, today, form, problems);
    }
}
