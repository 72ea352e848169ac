package waymark.contacts.posts;

import static waymark.kernel.Permission.CONFIRM_CONTACTS;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Ref;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;

/// Says, signed in, that all of a point of contact is right.
@Controller
class ContactConfirmationController {

    private final Posts posts;
    private final PostAccess access;
    private final Clock clock;

    ContactConfirmationController(Posts posts, PostAccess access, Clock clock) {
        this.posts = posts;
        this.access = access;
        this.clock = clock;
    }

    /// Of what was seen: where somebody changed it since, it is shown again and nothing is confirmed.
    @PostMapping("/contacts/{ref}/confirmation")
    @Allow(CONFIRM_CONTACTS)
    ModelAndView confirm(@PathVariable Ref ref, FormData sent, Actor.Person actor) {
        var post = access.toCorrect(actor, ref).at(sent.version());
        var notice = switch (posts.save(actor, post.confirm(LocalDate.now(clock), actor.name()))) {
            case Saved.Done<Post> _ -> Notice.done("Thank you. It is recorded that all of this is right today");
            case Saved.Stale<Post> _ ->
                Notice.important("Somebody changed this in the meantime. Look at it again before you confirm");
        };
        return Page.go(notice, "/contacts/%s", ref);
    }
}
