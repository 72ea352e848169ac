package waymark.campaigns.pictures;

import static waymark.kernel.Permission.KEEP_PICTURES;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.campaigns.pictures.catalogue.Panel;
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

/// Records what the panel decided of a picture.
@Controller
@RequestMapping("/pictures/{ref}/decision")
class PictureDecisionController {

    private static final String DECISION = "campaigns/pictures/decision";

    record View(Picture.InReview it, int shown, List<Panel> panels, FormData form, List<Problem> problems) {

        List<Choice> decisions() {
            return List.of(
                    Choice.of("publish", "Publish it"),
                    Choice.of("refuse", "Refuse it"),
                    Choice.of("back", "Send it back, to be put right first"));
        }

        List<Choice> reasons() {
            return Stream.of(RefusalReason.values())
                    .map(one -> Choice.of(one.name(), one.title()))
                    .toList();
        }
    }

    private record Decided(Panel panel, String decision, List<RefusalReason> reasons, String words, String instead) {}

    private final Pictures pictures;
    private final Clock clock;

    PictureDecisionController(Pictures pictures, Clock clock) {
        this.pictures = pictures;
        this.clock = clock;
    }

    @GetMapping
    @Allow(KEEP_PICTURES)
    ModelAndView decision(@PathVariable Ref ref, Actor.Person actor) {
        return Page.show(
                DECISION, view(actor, pictures.get(actor, ref, Picture.InReview.class), FormData.empty(), List.of()));
    }

    private View view(Actor actor, Picture.InReview it, FormData form, List<Problem> problems) {
        return new View(it, pictures.shown(actor, it.id()), pictures.panels(actor), form, problems);
    }

    @PostMapping
    @Allow(KEEP_PICTURES)
    ModelAndView decide(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = pictures.get(actor, ref, Picture.InReview.class);
        if (form.version() != it.version()) {
            return Page.conflict(DECISION, view(actor, it, form, PictureForm.overtaken("decision")));
        }
        var panels = pictures.panels(actor);
        if (panels.isEmpty()) {
            return Page.refuse(
                    DECISION,
                    view(actor, it, form, List.of(new Problem("panel", "Record the meeting of the panel first"))));
        }
        var decided = form.read(reader -> new Decided(
                        reader.choice(
                                "panel",
                                panels,
                                one -> one.id().toString(),
                                "Choose at which meeting the panel decided"),
                        reader.choice(
                                "decision",
                                List.of("publish", "refuse", "back"),
                                word -> word,
                                "Choose what the panel decided"),
                        reader.choices("reasons", List.of(RefusalReason.values()), RefusalReason::name, ""),
                        reader.text("words", "What the panel said", FormReader.REASON),
                        reader.text("instead", "What would be better", FormReader.REASON)))
                .then(one -> ruling(it, one));
        return switch (decided.save(event -> pictures.save(actor, event))) {
            case Saved.Done<Picture> _ -> Page.go(Notice.done("Recorded"), it.path());
            case Saved.Stale<Picture> _ -> Page.go(it.path());
            case Ruling.Refused<Picture>(var problems) -> Page.refuse(DECISION, view(actor, it, form, problems));
        };
    }

    private Ruling<PictureEvent> ruling(Picture.InReview it, Decided one) {
        var today = LocalDate.now(clock);
        return switch (one.decision()) {
            case "publish" -> it.publish(one.panel().id(), today);
            case "refuse" -> it.refuse(one.panel().id(), one.reasons(), one.words(), one.instead(), today);
            default -> it.sendBack(one.words(), today);
        };
    }
}
