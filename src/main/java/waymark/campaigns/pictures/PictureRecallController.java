package waymark.campaigns.pictures;

import static waymark.kernel.Permission.KEEP_PICTURES;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.campaigns.pictures.catalogue.Picture;
import waymark.campaigns.pictures.catalogue.Pictures;
import waymark.campaigns.pictures.catalogue.RecallReason;
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

/// Recalls a picture from everywhere.
@Controller
@RequestMapping("/pictures/{ref}/recall")
class PictureRecallController {

    private static final String RECALL = "campaigns/pictures/recall";

    record View(Picture.Published it, FormData form, List<Problem> problems) {

        List<Choice> recallReasons() {
            return Stream.of(RecallReason.CONSENT, RecallReason.LICENCE, RecallReason.OTHER)
                    .map(one -> Choice.of(one.name(), one.title()))
                    .toList();
        }
    }

    private record Recalling(RecallReason why, String words) {}

    private final Pictures pictures;
    private final Clock clock;

    PictureRecallController(Pictures pictures, Clock clock) {
        this.pictures = pictures;
        this.clock = clock;
    }

    @GetMapping
    @Allow(KEEP_PICTURES)
    ModelAndView recall(@PathVariable Ref ref, Actor.Person actor) {
        return Page.show(
                RECALL, new View(pictures.get(actor, ref, Picture.Published.class), FormData.empty(), List.of()));
    }

    @PostMapping
    @Allow(KEEP_PICTURES)
    ModelAndView recall(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = pictures.get(actor, ref, Picture.Published.class);
        if (form.version() != it.version()) {
            return Page.conflict(RECALL, new View(it, form, PictureForm.overtaken("why")));
        }
        var ruling = form.read(reader -> new Recalling(
                        reader.choice(
                                "why",
                                List.of(RecallReason.CONSENT, RecallReason.LICENCE, RecallReason.OTHER),
                                RecallReason::name,
                                "Choose why it is recalled"),
                        reader.text("words", "Why", FormReader.REASON)))
                .then(one -> it.recall(one.why(), one.words(), clock.instant()));
        return switch (ruling.save(event -> pictures.save(actor, event))) {
            case Saved.Done<Picture> _ -> Page.go(Notice.done("Recalled. Everybody who uses it was told"), it.path());
            case Saved.Stale<Picture> _ ->
                Page.refuse(
                        RECALL,
                        new View(
                                pictures.get(actor, ref, Picture.Published.class), form, PictureForm.overtaken("why")));
            case Ruling.Refused<Picture>(var problems) -> Page.refuse(RECALL, new View(it, form, problems));
        };
    }
}
