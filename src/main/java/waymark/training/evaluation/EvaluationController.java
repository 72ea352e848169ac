package waymark.training.evaluation;

import static waymark.kernel.Permission.RUN_TRAINING;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;
import waymark.kernel.Saved;
import waymark.training.TrainingApi;
import waymark.training.sessions.TrainingSession;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;
import waymark.web.mail.Mail;

/// The evaluation of a session, for who runs it: the code for the room, the questions that are open, and
/// what came of it.
@Controller
class EvaluationController {

    record Index(List<Evaluation> evaluations, List<String> paths) {}

    /// @param address where people answer, as it is shown in the room
    /// @param surroundings null where the session is no single area's
    record View(
            TrainingSession session,
            Optional<Evaluation> it,
            @Nullable EvaluationResults results,
            EvaluationSurroundings.@Nullable Table surroundings,
            String address) {}

    private final TrainingApi training;
    private final Evaluations evaluations;
    private final EvaluationSurroundings surroundings;
    private final Mail mail;

    EvaluationController(
            TrainingApi training, Evaluations evaluations, EvaluationSurroundings surroundings, Mail mail) {
        this.training = training;
        this.evaluations = evaluations;
        this.surroundings = surroundings;
        this.mail = mail;
    }

    @GetMapping("/training/evaluations")
    @Allow(RUN_TRAINING)
    ModelAndView list(Actor.Person actor) {
        var all = evaluations.all();
        return Page.show(
                "training/evaluation/evaluations",
                new Index(
                        all,
                        all.stream()
                                .map(one -> training.session(actor, one.session())
                                        .map(TrainingSession::path)
                                        .orElse("/training/evaluations"))
                                .toList()));
    }

    @GetMapping("/training/sessions/{ref}/evaluation")
    @Allow(RUN_TRAINING)
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        var session = training.run(actor, ref);
        var it = evaluations.of(session.id());
        return Page.show(
                "training/evaluation/evaluation",
                new View(
                        session,
                        it,
                        it.map(one -> EvaluationResults.of(evaluations.answers(one.id())))
                                .orElse(null),
                        session.area() == null || it.isEmpty() ? null : surroundings.of(session.area(), session.day()),
                        mail.link(it.map(Evaluation::publicPath).orElse("/evaluation"))));
    }

    @PostMapping("/training/sessions/{ref}/evaluation")
    @Allow(RUN_TRAINING)
    ModelAndView begin(@PathVariable Ref ref, Actor.Person actor) {
        evaluations.begin(actor, training.run(actor, ref));
        return Page.go(
                Notice.done("Show people the code. The questions before the session are open"),
                "/training/sessions/%s/evaluation",
                ref);
    }

    @PostMapping("/training/sessions/{ref}/evaluation/stage")
    @Allow(RUN_TRAINING)
    ModelAndView next(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var session = training.run(actor, ref);
        var it = evaluations.of(session.id()).orElseThrow(() -> new NotFound(ref));
        if (it.stage() == EvaluationStage.CLOSED) {
            return Page.go("/training/sessions/%s/evaluation", ref);
        }
        return evaluations.next(actor, session, it, form.version()) instanceof Saved.Done<Evaluation>
                ? Page.go(
                        Notice.done(
                                it.stage() == EvaluationStage.BEFORE
                                        ? "The questions after the session are open"
                                        : "The questions are closed"),
                        "/training/sessions/%s/evaluation",
                        ref)
                : Page.go(
                        Notice.important("Somebody else opened or closed the questions first"),
                        "/training/sessions/%s/evaluation",
                        ref);
    }
}
