package waymark.training.sessions;

import static waymark.kernel.Permission.RUN_TRAINING;

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
import waymark.web.forms.FormReader;

/// A session is cancelled, and everybody concerned is told.
@Controller
@RequestMapping("/training/sessions/{ref}/cancellation")
class SessionCancellationController {

    private static final String FORM = "training/sessions/cancellation";

    record View(TrainingSession it, FormData form, List<Problem> problems) {}

    private final TrainingSessions sessions;
    private final SessionSaves saves;

    SessionCancellationController(TrainingSessions sessions, SessionSaves saves) {
        this.sessions = sessions;
        this.saves = saves;
    }

    @GetMapping
    @Allow(RUN_TRAINING)
    ModelAndView form(@PathVariable Ref ref, Actor.Person actor) {
        var it = sessions.planned(actor, ref);
        return Page.show(FORM, new View(it, FormData.version(it.version()), List.of()));
    }

    @PostMapping
    @Allow(RUN_TRAINING)
    ModelAndView cancel(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = sessions.planned(actor, ref);
        var called = form.<SessionEvent>read(reader -> new SessionEvent.Called(
                it.at(form.version()),
                reader.required("reason", "Reason", FormReader.REASON, "Say why; people who wanted to come read it")));
        return switch (called.save(event -> saves.save(actor, event))) {
            case Saved.Done<TrainingSession> _ ->
                Page.go(Notice.done("Session cancelled. Everybody concerned is told"), "/training/sessions/%s", ref);
            case Ruling.Refused<TrainingSession>(var problems) -> Page.refuse(FORM, new View(it, form, problems));
            case Saved.Stale<TrainingSession> _ -> Page.merged(form(ref, actor));
        };
    }
}
