package waymark.contacts.posts;

import static waymark.kernel.Permission.CONFIRM_CONTACTS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;
import waymark.web.forms.TelephoneConfirmation;

/// Corrects how a point of contact is reached and when; those who keep it also say where and what for.
@Controller
@RequestMapping("/contacts/{ref}/details")
class PostDetailsController {

    /// @param keeps true where the reader may change organisation, subject and areas too
    record View(
            String title,
            String back,
            FormData form,
            boolean keeps,
            PostChoices.Places places,
            List<Problem> problems) {}

    static final String PAGE = "contacts/posts/details";

    private final Posts posts;
    private final PostAccess access;
    private final PostChoices places;
    private final Clock clock;

    PostDetailsController(Posts posts, PostAccess access, PostChoices places, Clock clock) {
        this.posts = posts;
        this.access = access;
        this.places = places;
        this.clock = clock;
    }

    @GetMapping
    @Allow(CONFIRM_CONTACTS)
    ModelAndView form(@PathVariable Ref ref, Actor.Person actor) {
        var now = access.toCorrect(actor, ref);
        return Page.show(PAGE, view(actor, now, PostForm.filled(now), List.of()));
    }

    @PostMapping
    @Allow(CONFIRM_CONTACTS)
    ModelAndView save(@PathVariable Ref ref, FormData sent, Actor.Person actor) {
        var now = access.toCorrect(actor, ref);
        var form = access.mayChange(actor, now) ? sent : PostForm.at(sent, now.details());
        var change = TelephoneConfirmation.before(form, "phone", ruling(actor, now, form));
        return switch (change.save(event -> posts.save(actor, event))) {
            case Saved.Done<Post> _ -> Page.go(Notice.done("Saved, and checked today"), "/contacts/%s", ref);
            case Ruling.Refused<Post>(var problems) -> Page.refuse(PAGE, view(actor, now, form, problems));
            case Saved.Stale<Post> _ -> Page.merged(form(ref, actor));
        };
    }

    private Ruling<PostChanged> ruling(Actor actor, Post now, FormData form) {
        return PostForm.read(form).then(wanted -> {
            var problems = access.mayChange(actor, now)
                    ? places.problems(actor, wanted, now.details().organisation())
                    : List.<Problem>of();
            return problems.isEmpty()
                    ? now.at(form.version()).change(wanted, LocalDate.now(clock), actor.name())
                    : new Ruling.Refused<>(problems);
        });
    }

    private View view(Actor actor, Post now, FormData form, List<Problem> problems) {
        return new View(
                "Correct this point of contact",
                "/contacts/" + now.ref(),
                form,
                access.mayChange(actor, now),
                places.of(actor, now.details().organisation()),
                problems);
    }
}
