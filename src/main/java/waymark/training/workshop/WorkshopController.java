package waymark.training.workshop;

import static waymark.kernel.Permission.RUN_TRAINING;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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
import waymark.training.TrainingApi;
import waymark.training.packs.Stage;
import waymark.training.sessions.SessionState;
import waymark.training.sessions.TrainingSession;
import waymark.web.Clocks;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;

/// The facilitator's screen: beginning a session, and how its workshop stands.
@Controller
@RequestMapping("/training/sessions/{ref}/workshop")
class WorkshopController {

    private static final String RUN = "training/workshop/workshop";
    private static final String BEGIN = "training/workshop/begin";

    /// @param stages of the pack, as they would be shown now
    /// @param early true before the day that the session is planned for
    record Before(TrainingSession session, List<Stage> stages, boolean early, FormData form, List<Problem> problems) {}

    /// @param left seconds of the stage that are left; null where its pack plans none
    record View(RunningWorkshop room, @Nullable Long left, Instant at, FormData form, List<Problem> problems) {

        Workshop it() {
            return room.it();
        }

        List<Choice> groups() {
            return IntStream.rangeClosed(1, it().groups())
                    .mapToObj(number -> Choice.of(Integer.toString(number), "Group " + number))
                    .toList();
        }

        /// Questions of the stages that the room came to.
        List<Choice> questions() {
            return room.questions().stream()
                    .filter(one -> one.stage() <= it().stage())
                    .sorted(Comparator.comparingInt(WorkshopQuestion::stage)
                            .reversed()
                            .thenComparingInt(WorkshopQuestion::number))
                    .map(one -> Choice.of(one.id(), "Stage %d: %s".formatted(one.stage(), one.words())))
                    .toList();
        }

        List<Choice> kinds() {
            return GapKind.choices();
        }
    }

    private final Workshops workshops;
    private final TrainingApi training;
    private final Clock clock;

    WorkshopController(Workshops workshops, TrainingApi training, Clock clock) {
        this.workshops = workshops;
        this.training = training;
        this.clock = clock;
    }

    @GetMapping
    @Allow(RUN_TRAINING)
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        var begun = workshops.find(actor, ref);
        if (begun.isPresent()) {
            return Page.show(RUN, view(actor, begun.get(), FormData.empty(), List.of()));
        }
        var session = training.run(actor, ref);
        return Page.show(
                BEGIN,
                new Before(
                        session,
                        stages(actor, session),
                        early(session),
                        FormData.empty().with("groups", 4),
                        List.of()));
    }

    @PostMapping
    @Allow(RUN_TRAINING)
    ModelAndView begin(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var session = training.run(actor, ref);
        var stages = stages(actor, session);
        var groups = form.read(reader -> {
            reader.when(
                    session.state() == SessionState.CANCELLED || session.state() == SessionState.ENDED,
                    "groups",
                    "This session is over and cannot be begun");
            reader.when(stages.isEmpty(), "groups", "The pack of this session has no stages");
            return reader.number("groups", "Number of groups", 1, Workshop.MOST_GROUPS);
        });
        return switch (groups.save(number -> workshops.begin(actor, session, stages, number, clock.instant()))) {
            case Saved.Done<Workshop> _ ->
                Page.go(Notice.done("The workshop has begun. Groups can join"), "/training/sessions/%s/workshop", ref);
            case Ruling.Refused<Workshop>(var problems) ->
                Page.refuse(BEGIN, new Before(session, stages, early(session), form, problems));
            case Saved.Stale<Workshop> _ -> Page.go("/training/sessions/%s/workshop", ref);
        };
    }

    /// What the script of the page compares, to know whether it is still right.
    @GetMapping("/mark")
    @Allow(RUN_TRAINING)
    ResponseEntity<String> mark(@PathVariable Ref ref, Actor.Person actor) {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .body(workshops.mark(actor, ref));
    }

    /// The screen, with what is wrong with a form on it.
    ModelAndView refuse(Actor actor, Workshop it, FormData form, List<Problem> problems) {
        return Page.refuse(RUN, view(actor, it, form, problems));
    }

    private View view(Actor actor, Workshop it, FormData form, List<Problem> problems) {
        var room = workshops.running(actor, it);
        var now = clock.instant();
        return new View(room, room.left(now), now, form, problems);
    }

    private boolean early(TrainingSession session) {
        return session.day().isAfter(LocalDate.ofInstant(clock.instant(), Clocks.LONDON));
    }

    private List<Stage> stages(Actor actor, TrainingSession session) {
        return training.packVersion(actor, session.packVersion())
                .map(version -> version.content().stages())
                .orElse(List.of());
    }
}
