package waymark.training.workshop;

import static waymark.kernel.Permission.RUN_TRAINING;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;

/// What the room finds missing is noted while it is said.
@Controller
@RequestMapping("/training/sessions/{ref}/workshop/gaps")
class GapsController {

    private static final String FORM = "training/workshop/note";

    record View(Workshop it, FormData form, List<Problem> problems) {

        List<Choice> kinds() {
            return GapKind.choices();
        }
    }

    private final Workshops workshops;
    private final WorkshopGaps gaps;
    private final Clock clock;

    GapsController(Workshops workshops, WorkshopGaps gaps, Clock clock) {
        this.workshops = workshops;
        this.gaps = gaps;
        this.clock = clock;
    }

    @PostMapping
    @Allow(RUN_TRAINING)
    ModelAndView note(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = workshops.get(actor, ref);
        var read = form.read(reader -> {
            reader.when(it.ended(), "words", "The workshop has ended");
            return Gap.Words.read(reader);
        });
        return switch (read) {
            case Ruling.Agreed<Gap.Words>(var noted) -> {
                gaps.note(actor, it, noted.kind(), noted.words(), clock.instant());
                yield Page.go("/training/sessions/%s/workshop#gaps", ref);
            }
            case Ruling.Refused<Gap.Words>(var problems) -> Page.refuse(FORM, new View(it, form, problems));
        };
    }
}
