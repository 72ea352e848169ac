package waymark.exchange.api;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;
import waymark.exchange.consumers.Capability;
import waymark.kernel.NotFound;
import waymark.kernel.PlainText;
import waymark.kernel.Problems;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.strategy.actions.Action;
import waymark.strategy.actions.ActionStatus;
import waymark.strategy.actions.Actions;
import waymark.web.forms.FormReader;

/// Progress of actions, recorded by the system that an organisation keeps its work in.
@ResponseBody
class ProgressResource implements ApiResource {

    /// What happened.
    ///
    /// @param status of the action now; null where it stays
    /// @param on the day; null for today
    @Says("What happened")
    record ProgressNote(
            String note,
            @Nullable ActionStatus status,
            @Nullable LocalDate on) {

        ProgressNote {
            Objects.requireNonNull(note);
        }
    }

    /// An action after progress was recorded on it.
    @Says("An action after progress was recorded on it")
    record ProgressSaved(String ref, int version, ActionStatus status, LocalDate on) {}

    private final KeptAnswers answers;
    private final Actions actions;
    private final Clock clock;

    ProgressResource(KeptAnswers answers, Actions actions, Clock clock) {
        this.answers = answers;
        this.actions = actions;
        this.clock = clock;
    }

    @PostMapping(path = "/actions/{ref}/progress", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Capability.WRITE_ACTIONS)
    @Answers(value = ProgressSaved.class, status = 201)
    @Says("Record progress on an action")
    ResponseEntity<String> progress(ApiCall call, @PathVariable String ref, @RequestBody ProgressNote wanted) {
        return answers.once(call, () -> save(call, Ref.parse(ref).orElseThrow(ApiProblem::notFound), wanted));
    }

    private KeptAnswers.Answer save(ApiCall call, Ref ref, ProgressNote wanted) {
        var action = actions.get(ref);
        if (!action.mayUpdate(call.consumer())) {
            throw new NotFound(ref);
        }
        call.matches(action.version());
        if (!(action instanceof Action.Open open)) {
            throw ApiProblem.of(
                    HttpStatus.CONFLICT, "closed", "The action is closed", "Somebody of the partnership can reopen it");
        }
        var today = LocalDate.now(clock);
        var on = wanted.on() == null ? today : wanted.on();
        var status = wanted.status() == null ? open.status() : wanted.status();
        var ruling =
                checked(wanted, today).then(note -> open.progress(note, status, on, actions.openBlockers(ref), today));
        return switch (ruling) {
            case Ruling.Refused(var problems) -> throw ApiProblem.invalid(problems);
            case Ruling.Agreed(var event) -> {
                if (actions.save(call.consumer(), event) instanceof Saved.Stale<?>) {
                    throw ApiProblem.stale();
                }
                int version = status == open.status() ? open.version() : open.version() + 1;
                yield new KeptAnswers.Answer(
                        HttpStatus.CREATED, ApiCall.etag(version), new ProgressSaved(ref.value(), version, status, on));
            }
        };
    }

    private static Ruling<String> checked(ProgressNote wanted, LocalDate today) {
        var note = wanted.note().strip();
        return new Problems()
                .when(note.isEmpty(), "note", "Say what has happened")
                .when(PlainText.fault(note, true).isPresent(), "note", "It holds a character that is not seen")
                .tooLong("note", note, "Progress", FormReader.TEXT)
                .when(
                        wanted.on() != null && wanted.on().isBefore(today.minusYears(10)),
                        "on",
                        "The date of progress is too long ago")
                .or(() -> note);
    }
}
