package waymark.contacts.posts;

import static waymark.kernel.Permission.CONFIRM_CONTACTS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.directory.Fields;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.TelephoneConfirmation;

/// Corrects how a point of contact is reached and when; those who keep it also say where and what for.
@Controller
@RequestMapping("/contacts/{ref}/details")
class PostDetailsController {

    /// @param keeps true where the reader may change organisation, subject and areas too
    record View(
            String title,
            String back,
            int version,
            PostForm form,
            boolean keeps,
            PostChoices.Places places,
            List<Problem> problems) {}

    static final String PAGE = "contacts/posts/details";

    private final Posts posts;
    private final PostAccess keeper;
    private final PostChoices places;
    private final Clock clock;

    PostDetailsController(Posts posts, PostAccess keeper, PostChoices places, Clock clock) {
        this.posts = posts;
        this.keeper = keeper;
        this.places = places;
        this.clock = clock;
    }

    @GetMapping
    @Allow(CONFIRM_CONTACTS)
    ModelAndView form(@PathVariable Ref ref, Actor.Person actor) {
        var now = keeper.corrected(actor, ref);
        return Page.show(PAGE, view(actor, now, now.version(), PostForm.of(now), List.of()));
    }

    @PostMapping
    @Allow(CONFIRM_CONTACTS)
    ModelAndView save(@PathVariable Ref ref, @RequestParam MultiValueMap<String, String> sent, Actor.Person actor) {
        var now = keeper.corrected(actor, ref);
        var form = keeper.keeps(actor, now)
                ? PostForm.of(new Fields(sent))
                : PostForm.of(new Fields(sent)).at(PostForm.of(now));
        return switch (TelephoneConfirmation.before(sent, "phone", ruling(actor, now, form))) {
            case Ruling.Refused(List<Problem> problems) ->
                Page.refuse(PAGE, view(actor, now, form.version(), form, problems));
            case Ruling.Agreed(PostChanged event) -> save(actor, event);
        };
    }

    private Ruling<PostChanged> ruling(Actor actor, Post now, PostForm form) {
        return switch (form.details()) {
            case Ruling.Refused(List<Problem> problems) -> new Ruling.Refused<>(problems);
            case Ruling.Agreed(PostDetails wanted) -> {
                var problems = keeper.keeps(actor, now)
                        ? places.problems(actor, wanted, now.details().organisation())
                        : List.<Problem>of();
                yield problems.isEmpty()
                        ? now.at(form.version()).change(wanted, LocalDate.now(clock), actor.name())
                        : new Ruling.Refused<>(problems);
            }
        };
    }

    private ModelAndView save(Actor.Person actor, PostChanged event) {
        return switch (posts.save(actor, event)) {
            case Saved.Done<Post> _ ->
                Page.go(
                        Notice.done("Saved, and checked today"),
                        "/contacts/%s",
                        event.now().ref());
            case Saved.Stale<Post> _ -> Page.merged(form(event.now().ref(), actor));
        };
    }

    private View view(Actor actor, Post now, int version, PostForm form, List<Problem> problems) {
        return new View(
                "Correct this point of contact",
                "/contacts/" + now.ref(),
                version,
                form,
                keeper.keeps(actor, now),
                places.of(actor, now.details().organisation()),
                problems);
    }
}
