package waymark.pathways.signs;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Problem;
import waymark.kernel.Public;
import waymark.web.Page;
import waymark.web.forms.FormData;

/// The checklist, for anybody: the signs to tick, and what each suggests doing next. Nothing is kept: what
/// was chosen is in the address of the page.
@Controller
@RequestMapping("/signs/checklist")
class ChecklistController {

    record Ticking(Checklist checklist, List<SignGroup> groups, List<Problem> problems) {}

    record Ticked(ChecklistResult recorded, boolean signedIn) {}

    private static final String TICKING = "pathways/signs/checklist";

    private final PublicSigns readers;
    private final Clock clock;

    ChecklistController(PublicSigns readers, Clock clock) {
        this.readers = readers;
        this.clock = clock;
    }

    /// The signs to tick: every one that anybody may notice, until somebody asks for others.
    @GetMapping
    @Public
    ModelAndView signs(FormData sent) {
        var checklist = Checklist.of(sent, LocalDate.now(clock));
        return readers.read(
                actor -> Page.show(TICKING, new Ticking(checklist, groups(actor, checklist, false), List.of())));
    }

    /// What was ticked, and what each sign suggests.
    @GetMapping("/record")
    @Public
    ModelAndView record(FormData sent) {
        var checklist = Checklist.of(sent, LocalDate.now(clock));
        return readers.read(actor -> {
            var groups = groups(actor, checklist, true);
            return groups.isEmpty()
                    ? Page.refuse(TICKING, nothing(actor, checklist))
                    : Page.show(
                            "pathways/signs/record",
                            new Ticked(new ChecklistResult(checklist, groups), actor instanceof Actor.Person));
        });
    }

    private Ticking nothing(Actor actor, Checklist checklist) {
        var problem = new Problem("sign", "signs.checklist.problem");
        return new Ticking(checklist, groups(actor, checklist, false), List.of(problem));
    }

    /// @param ticked true for those that were ticked only
    private List<SignGroup> groups(Actor actor, Checklist checklist, boolean ticked) {
        var lines = readers.lines(actor).stream()
                .filter(checklist::offers)
                .filter(line -> !ticked || checklist.ticked().contains(line.code()))
                .toList();
        return switch (checklist.about()) {
            case PLACE -> SignGroup.byOrder(readers.atPremises(actor), lines);
            case ADULT, CHILD -> SignGroup.byKind(lines);
            case null -> SignGroup.forAnybody(lines);
        };
    }
}
