package waymark.training.workshop;

import static waymark.kernel.Permission.RUN_TRAINING;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
import waymark.kernel.NotFound;
import waymark.kernel.Outcome;
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

/// The facilitator's screen: beginning a session, its stages and their clock, and the answers of each group.
@Controller
@RequestMapping("/training/sessions/{ref}/workshop")
class WorkshopController {

    static final String RUN = "training/workshop/workshop";
    private static final String BEGIN = "training/workshop/begin";
    private static final int LONGEST = 2_000;

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
            return Choice.from(List.of(GapKind.values()), Enum::name, GapKind::words);
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
        var session = session(actor, ref);
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
        var session = session(actor, ref);
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

    /// A step on or back.
    @PostMapping("/steps")
    @Allow(RUN_TRAINING)
    ModelAndView step(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = workshops.get(actor, ref);
        var ruling = switch (form.text("step")) {
            case "next" -> it.next();
            case "back" -> it.back();
            case "vote" -> it.vote();
            default -> Ruling.<Workshop.Move>refused("state", "Choose a step");
        };
        return moved(ref, ruling.save(move -> workshops.move(actor, it, form.version(), move, clock.instant())), "");
    }

    @PostMapping("/end")
    @Allow(RUN_TRAINING)
    ModelAndView end(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = workshops.get(actor, ref);
        var open = workshops.running(actor, it).open();
        var saved = it.end(open).save(move -> workshops.move(actor, it, form.version(), move, clock.instant()));
        return saved instanceof Ruling.Refused<Workshop>(var problems)
                ? Page.refuse(RUN, view(actor, it, form, problems))
                : moved(ref, saved, "The workshop has ended. Everybody can read its sheet");
    }

    private static ModelAndView moved(Ref ref, Outcome<Workshop> outcome, String done) {
        return switch (outcome) {
            case Saved.Done<Workshop> _ ->
                done.isEmpty()
                        ? Page.go("/training/sessions/%s/workshop", ref)
                        : Page.go(Notice.done(done), "/training/sessions/%s/workshop", ref);
            case Ruling.Refused<Workshop>(var problems) ->
                Page.go(Notice.important(problems.getFirst().message()), "/training/sessions/%s/workshop", ref);
            case Saved.Stale<Workshop> _ ->
                Page.go(
                        Notice.important("Somebody else went on first. This is where the workshop is now"),
                        "/training/sessions/%s/workshop",
                        ref);
        };
    }

    /// Shows the answers to a question to all, or hides them again.
    @PostMapping("/releases")
    @Allow(RUN_TRAINING)
    ModelAndView release(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = workshops.get(actor, ref);
        var question = question(workshops.running(actor, it), form);
        if (question.isEmpty()) {
            return Page.go("/training/sessions/%s/workshop", ref);
        }
        var asked = question.get();
        workshops.release(
                actor, it, asked.stage(), asked.number(), !form.text("shown").equals("no"));
        return Page.go("/training/sessions/%s/workshop#question-%s", ref, asked.id());
    }

    /// Takes an answer off every screen.
    @PostMapping("/removals")
    @Allow(RUN_TRAINING)
    ModelAndView remove(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = workshops.get(actor, ref);
        var answer = workshops.running(actor, it).answers().stream()
                .filter(one -> one.id().toString().equals(form.text("answer")))
                .findFirst();
        if (answer.isEmpty()) {
            return Page.go("/training/sessions/%s/workshop", ref);
        }
        workshops.remove(actor, it, answer.get().id());
        return Page.go(
                Notice.done("Removed from every screen. Its words are deleted"),
                "/training/sessions/%s/workshop#question-%s-%s",
                ref,
                answer.get().stage(),
                answer.get().question());
    }

    /// What a group wrote on paper.
    @PostMapping("/answers")
    @Allow(RUN_TRAINING)
    ModelAndView addFromPaper(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = workshops.get(actor, ref);
        var room = workshops.running(actor, it);
        record Written(WorkshopQuestion question, int group, String words) {}
        var read = form.read(reader -> {
            reader.when(it.ended(), "words", "The workshop has ended");
            return new Written(
                    reader.choice("question", room.questions(), WorkshopQuestion::id, "Choose the question"),
                    reader.number("group", "Group", 1, it.groups()),
                    reader.required("words", "Answer", LONGEST, "Type what the group wrote"));
        });
        return switch (read) {
            case Ruling.Agreed<Written>(var written) -> {
                workshops.addFromPaper(
                        actor, it, written.question(), written.group(), written.words(), clock.instant());
                yield Page.go(
                        Notice.done("Kept for group " + written.group()),
                        "/training/sessions/%s/workshop#question-%s",
                        ref,
                        written.question().id());
            }
            case Ruling.Refused<Written>(var problems) -> Page.refuse(RUN, view(actor, it, form, problems));
        };
    }

    /// Another number of groups, or another code.
    @PostMapping("/groups")
    @Allow(RUN_TRAINING)
    ModelAndView admit(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = workshops.get(actor, ref);
        var groups = form.read(reader -> reader.number("groups", "Number of groups", 1, Workshop.MOST_GROUPS));
        var saved = groups.save(number -> workshops.admit(
                actor, it, form.version(), number, !form.text("another").isEmpty()));
        return switch (saved) {
            case Saved.Done<Workshop> _ -> moved(ref, saved, "Saved");
            case Ruling.Refused<Workshop>(var problems) -> Page.refuse(RUN, view(actor, it, form, problems));
            case Saved.Stale<Workshop> _ -> Page.merged(show(ref, actor));
        };
    }

    private static Optional<WorkshopQuestion> question(RunningWorkshop room, FormData form) {
        return room.questions().stream()
                .filter(one -> one.id().equals(form.text("question")))
                .findFirst();
    }

    private View view(Actor actor, Workshop it, FormData form, List<Problem> problems) {
        var room = workshops.running(actor, it);
        var now = clock.instant();
        int minutes = room.now().minutes();
        var left = minutes == 0 || it.state() != WorkshopState.STAGES
                ? null
                : minutes * 60L - Duration.between(it.stageBeganAt(), now).toSeconds();
        return new View(room, left, now, form, problems);
    }

    private TrainingSession session(Actor actor, Ref ref) {
        return training.session(actor, ref).filter(one -> one.runBy(actor)).orElseThrow(() -> new NotFound(ref));
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
