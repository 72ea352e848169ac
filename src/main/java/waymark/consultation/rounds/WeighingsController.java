package waymark.consultation.rounds;

import static waymark.kernel.Permission.RUN_CONSULTATIONS;

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
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;

/// What was weighed in a decision.
@Controller
@RequestMapping("/consultation/{ref}/weighings/new")
class WeighingsController {

    private static final String FORM = "consultation/rounds/weighing";
    private static final int DECISION = 500;
    private static final int WEIGHED = 2_000;

    record Form(Round it, FormData form, List<Problem> problems) {}

    record Given(LocalDate decidedOn, String body, String decision, String weighed) {}

    private final Rounds rounds;
    private final Gunning gunning;
    private final Clock clock;

    WeighingsController(Rounds rounds, Gunning gunning, Clock clock) {
        this.rounds = rounds;
        this.gunning = gunning;
        this.clock = clock;
    }

    @GetMapping
    @Allow(RUN_CONSULTATIONS)
    ModelAndView begin(@PathVariable Ref ref, Actor.Person actor) {
        return Page.show(FORM, new Form(rounds.get(actor, ref), FormData.empty(), List.of()));
    }

    @PostMapping
    @Allow(RUN_CONSULTATIONS)
    ModelAndView add(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = rounds.get(actor, ref);
        var today = LocalDate.now(clock);
        Ruling<Given> read = form.read(reader -> {
            var day = reader.requiredDate("decidedOn", "The day of the decision", today);
            reader.when(day.isAfter(today), "decidedOn", "The day of the decision cannot be in the future");
            return new Given(
                    day,
                    reader.requiredLine("body", "Who decided", 200, "Enter who decided"),
                    reader.required("decision", "What was decided", DECISION, "Write what was decided"),
                    reader.required(
                            "weighed",
                            "What was weighed",
                            WEIGHED,
                            "Write what people said that was weighed, and how"));
        });
        return switch (read) {
            case Ruling.Refused<Given>(var problems) -> Page.refuse(FORM, new Form(it, form, problems));
            case Ruling.Agreed<Given>(var given) -> {
                gunning.record(actor, ref, given.decidedOn(), given.body(), given.decision(), given.weighed());
                yield Page.go(Notice.done("Recorded"), "/consultation/%s#decisions", ref);
            }
        };
    }
}
