package waymark.contacts.posts;

import static waymark.contacts.posts.ContactEndingController.PAGE;
import static waymark.contacts.posts.ContactEndingController.cover;
import static waymark.kernel.Permission.KEEP_CONTACTS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.directory.DateText;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;

/// Withdraws cover that has not begun.
@Controller
class CoverWithdrawalController {

    private final Posts posts;
    private final PostAccess access;
    private final Clock clock;

    CoverWithdrawalController(Posts posts, PostAccess access, Clock clock) {
        this.posts = posts;
        this.access = access;
        this.clock = clock;
    }

    @PostMapping("/contacts/{ref}/cover/{id}/withdrawal")
    @Allow(KEEP_CONTACTS)
    ModelAndView withdraw(@PathVariable Ref ref, @PathVariable UUID id, FormData sent, Actor.Person actor) {
        var post = access.toChange(actor, ref);
        var cover = cover(post, id);
        var version = sent.version();
        return switch (post.at(version).withdraw(cover, LocalDate.now(clock)).save(event -> posts.save(actor, event))) {
            case Ruling.Refused<Post>(var problems) -> Page.refuse(PAGE, view(actor, post, cover, version, problems));
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
                                List.of(new Problem(
                                        "",
                                        "Somebody changed this first: it is theirs %s. Look at it again"
                                                .formatted(DateText.span(
                                                        cover(now, id).dates()))))));
        };
    }

    private ContactEndingController.View view(
            Actor actor, Post post, Cover cover, int version, List<Problem> problems) {
        return ContactEndingController.view(
                posts, actor, post, cover, LocalDate.now(clock), FormData.version(version), problems);
    }
}
