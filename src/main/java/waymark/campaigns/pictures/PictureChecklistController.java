package waymark.campaigns.pictures;

import static waymark.kernel.Permission.KEEP_PICTURES;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.campaigns.pictures.catalogue.Picture;
import waymark.campaigns.pictures.catalogue.PictureEvent;
import waymark.campaigns.pictures.catalogue.Pictures;
import waymark.campaigns.pictures.catalogue.RefusalReason;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// The checklist that comes before the panel: a picture that fails it is refused.
@Controller
@RequestMapping("/pictures/{ref}/checklist")
class PictureChecklistController {

    private static final String CHECKLIST = "campaigns/pictures/checklist";
    private static final List<Choice> SHOWS = List.of(Choice.of("no", "No"), Choice.of("yes", "Yes"));

    record View(Picture it, int shown, FormData form, List<Problem> problems) {

        List<RefusalReason> items() {
            return RefusalReason.checklist();
        }

        List<Choice> answers() {
            return SHOWS;
        }
    }

    private record Answers(List<RefusalReason> found, String words) {}

    private final Pictures pictures;
    private final Clock clock;

    PictureChecklistController(Pictures pictures, Clock clock) {
        this.pictures = pictures;
        this.clock = clock;
    }

    @GetMapping
    @Allow(KEEP_PICTURES)
    ModelAndView checklist(@PathVariable Ref ref, Actor.Person actor) {
        return Page.show(
                CHECKLIST, view(actor, pictures.get(actor, ref, Picture.Draft.class), FormData.empty(), List.of()));
    }

    private View view(Actor actor, Picture.Draft it, FormData form, List<Problem> problems) {
        return new View(it, pictures.shown(actor, it.id()), form, problems);
    }

    @PostMapping
    @Allow(KEEP_PICTURES)
    ModelAndView check(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = pictures.get(actor, ref, Picture.Draft.class);
        if (form.version() != it.version()) {
            return Page.conflict(CHECKLIST, view(actor, it, form, PictureForm.overtaken(RefusalReason.BONDS.field())));
        }
        var checked = form.read(PictureChecklistController::answers)
                .then(answers -> it.check(answers.found(), answers.words(), LocalDate.now(clock)));
        return switch (checked.save(event -> pictures.save(actor, event))) {
            case Saved.Done<Picture> _ ->
                checked instanceof Ruling.Agreed<PictureEvent>(var event) && event instanceof PictureEvent.Refused
                        ? Page.go(Notice.done("Refused, with the reasons that say why"), it.path())
                        : Page.go(Notice.done("It waits for the panel"), it.path());
            case Saved.Stale<Picture> _ -> Page.go(it.path());
            case Ruling.Refused<Picture>(var problems) -> Page.refuse(CHECKLIST, view(actor, it, form, problems));
        };
    }

    private static Answers answers(FormReader form) {
        var found = RefusalReason.checklist().stream()
                .filter(one -> form.choice(one.field(), SHOWS, Choice::value, "Answer “%s”".formatted(one.title()))
                        .value()
                        .equals("yes"))
                .toList();
        return new Answers(found, form.text("words", "What is wrong", FormReader.REASON));
    }
}
