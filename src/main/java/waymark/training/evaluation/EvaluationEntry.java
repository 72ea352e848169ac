package waymark.training.evaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import waymark.kernel.Actor;
import waymark.kernel.Ref;
import waymark.training.TrainingApi;

/// Evaluations entered from elsewhere: begun for a session, answered and closed.
@Component
public class EvaluationEntry {

    private final TrainingApi training;
    private final Evaluations evaluations;
    private final EvaluationAnswers answers;

    EvaluationEntry(TrainingApi training, Evaluations evaluations, EvaluationAnswers answers) {
        this.training = training;
        this.evaluations = evaluations;
        this.answers = answers;
    }

    /// The session that was on a day; the first where there were several.
    public Optional<Ref> on(Actor actor, LocalDate day) {
        return evaluations.sessionOn(day);
    }

    /// Begins the evaluation of a session; answers with the code by which people answer.
    public String begin(Actor actor, Ref ref) {
        var session = training.session(actor, ref).orElseThrow();
        evaluations.begin(actor, session);
        return evaluations.of(session.id()).orElseThrow().token();
    }

    /// Opens the next questions, or closes the last.
    public void next(Actor actor, Ref ref) {
        var session = training.session(actor, ref).orElseThrow();
        var it = evaluations.of(session.id()).orElseThrow();
        evaluations.next(actor, session, it, it.version());
    }

    /// Somebody answers the questions that are open.
    ///
    /// @param made the code that they made; before and after are paired by it
    /// @param scores from 1 to 5, for each sentence; none before the session
    /// @param choices from 0, for each question
    public void answer(String token, String made, List<Integer> scores, List<Integer> choices) {
        var open = answers.open(token).orElseThrow();
        answers.keep(open, open.stage().name(), UUID.randomUUID(), made, scores, choices, null);
    }

    /// Somebody says three months later whether they used it.
    ///
    /// @param use as the page calls it: `YES`
    public void later(String token, String use) {
        var open = answers.open(token).orElseThrow();
        answers.keep(open, "LATER", UUID.randomUUID(), "", List.of(), List.of(), LaterUse.valueOf(use));
    }
}
