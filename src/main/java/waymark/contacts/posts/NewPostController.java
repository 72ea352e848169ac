package waymark.contacts.posts;

import static waymark.kernel.Permission.KEEP_CONTACTS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Ruling;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;
import waymark.web.forms.TelephoneConfirmation;

/// Sets up a point of contact.
@Controller
@RequestMapping("/contacts/new")
class NewPostController {

    private final Posts posts;
    private final PostAccess access;
    private final PostChoices places;
    private final Clock clock;

    NewPostController(Posts posts, PostAccess access, PostChoices places, Clock clock) {
        this.posts = posts;
        this.access = access;
        this.places = places;
        this.clock = clock;
    }

    @GetMapping
    @Allow(KEEP_CONTACTS)
    ModelAndView form(@RequestParam(defaultValue = "") String organisation, Actor.Person actor) {
        var kept = access.organisations(actor, "");
        var code = kept.size() == 1 ? kept.getFirst().value() : organisation;
        return Page.show(PostDetailsController.PAGE, view(actor, PostForm.empty(code), List.of()));
    }

    @PostMapping
    @Allow(KEEP_CONTACTS)
    ModelAndView add(FormData form, Actor.Person actor) {
        return switch (TelephoneConfirmation.before(form, "phone", ruling(actor, form))) {
            case Ruling.Refused(List<Problem> problems) ->
                Page.refuse(PostDetailsController.PAGE, view(actor, form, problems));
            case Ruling.Agreed(PostOpened event) -> {
                posts.add(actor, event);
                yield Page.go(
                        Notice.done("The point of contact is set up. Say now who holds it"),
                        "/contacts/%s",
                        event.now().ref());
            }
        };
    }

    private Ruling<PostOpened> ruling(Actor actor, FormData form) {
        return PostForm.read(form).then(details -> {
            var problems = places.problems(actor, details, "");
            return problems.isEmpty()
                    ? Post.open(posts.newRef(actor), details, LocalDate.now(clock), actor.name())
                    : new Ruling.Refused<>(problems);
        });
    }

    private PostDetailsController.View view(Actor actor, FormData form, List<Problem> problems) {
        return new PostDetailsController.View(
                "Set up a point of contact",
                "/contacts/posts",
                form,
                true,
                places.of(actor, form.text("organisation")),
                problems);
    }
}
