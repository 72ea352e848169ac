package waymark.training.sessions;

import static waymark.kernel.Permission.RUN_TRAINING;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.directory.DirectoryApi;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.training.packs.PackLine;
import waymark.training.packs.Packs;
import waymark.training.packs.TrainingAreas;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// A session is planned, or its plan changed.
@Controller
@RequestMapping("/training/sessions")
class SessionPlanController {

    private static final String FORM = "training/sessions/plan";

    /// @param it null for a new session
    /// @param packs of which one is chosen, for a new session
    /// @param areas for a new session
    record View(
            @Nullable TrainingSession it,
            FormData form,
            List<Choice> packs,
            List<Choice> areas,
            List<Choice> trainers,
            List<Problem> problems) {

        static List<Choice> places() {
            return Choice.from(
                    List.of(SessionDetails.Places.values()), SessionDetails.Places::name, SessionDetails.Places::words);
        }
    }

    private final TrainingSessions sessions;
    private final SessionSaves saves;
    private final TrainingPeople people;
    private final Packs packs;
    private final DirectoryApi directory;
    private final Clock clock;

    SessionPlanController(
            TrainingSessions sessions,
            SessionSaves saves,
            TrainingPeople people,
            Packs packs,
            DirectoryApi directory,
            Clock clock) {
        this.sessions = sessions;
        this.saves = saves;
        this.people = people;
        this.packs = packs;
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping("/new")
    @Allow(RUN_TRAINING)
    ModelAndView ask(@RequestParam(defaultValue = "") String pack, Actor.Person actor) {
        var form = FormData.empty()
                .with("pack", pack)
                .with("capacity", 20)
                .with("places", SessionDetails.Places.OPEN.name())
                .with("trainers", List.of(actor.id().toString()));
        var areas = TrainingAreas.of(actor, directory.areas(actor));
        if (areas.size() == 1) {
            form.with("area", areas.getFirst().value());
        }
        return Page.show(FORM, view(actor, null, form, List.of()));
    }

    private View view(Actor actor, @Nullable TrainingSession it, FormData form, List<Problem> problems) {
        return new View(
                it,
                form,
                it == null
                        ? Choice.from(packs.published(actor), line -> line.ref().value(), PackLine::title)
                        : List.of(),
                it == null ? TrainingAreas.of(actor, directory.areas(actor)) : List.of(),
                Choice.from(trainers(actor, it), one -> one.person().toString(), SessionDetails.Trainer::name),
                problems);
    }

    /// Who runs workshops today, who leads the session already, and the actor.
    private List<SessionDetails.Trainer> trainers(Actor actor, @Nullable TrainingSession it) {
        var all = new ArrayList<>(people.trainers(actor));
        if (it != null) {
            sessions.trainers(actor, it.id()).stream()
                    .filter(one ->
                            all.stream().noneMatch(other -> other.person().equals(one.person())))
                    .forEach(all::add);
        }
        if (all.stream().noneMatch(one -> one.person().equals(actor.id()))) {
            all.addFirst(new SessionDetails.Trainer(actor.id(), actor.name()));
        }
        return all;
    }

    @PostMapping("/new")
    @Allow(RUN_TRAINING)
    ModelAndView plan(FormData form, Actor.Person actor) {
        var published = packs.published(actor);
        if (published.isEmpty()) {
            return Page.go(Notice.important("Publish a workshop pack first: a session needs one"), "/training/packs");
        }
        var ref = saves.newRef();
        var planned = form.<SessionEvent>read(reader -> {
            var pack = reader.choice("pack", published, line -> line.ref().value(), "Choose a pack");
            var area = TrainingAreas.chosen(reader, TrainingAreas.of(actor, directory.areas(actor)));
            var details = details(reader, trainers(actor, null));
            return new SessionEvent.Planned(session(actor, ref, pack, area, details), details.trainers());
        });
        return switch (planned.save(event -> saves.save(actor, event))) {
            case Saved.Done<TrainingSession> _ ->
                Page.go(
                        Notice.done("Session planned. Invite people, or let them take places"),
                        "/training/sessions/%s",
                        ref);
            case Ruling.Refused<TrainingSession>(var problems) -> Page.refuse(FORM, view(actor, null, form, problems));
            case Saved.Stale<TrainingSession> _ -> Page.go("/training");
        };
    }

    private SessionDetails details(FormReader reader, List<SessionDetails.Trainer> known) {
        var details = SessionDetails.read(reader, known, LocalDate.now(clock).plusDays(14));
        reader.when(
                details.startsAt().isBefore(clock.instant()) && reader.form().has("date-day"),
                "date",
                "The session must be in the future");
        return details;
    }

    private TrainingSession session(
            Actor actor, Ref ref, PackLine pack, @Nullable String area, SessionDetails details) {
        var version = packs.pack(actor, pack.ref()).orElseThrow(() -> new NotFound(pack.ref()));
        return TrainingSession.planned(actor, ref, version.id(), pack, area, details);
    }

    @GetMapping("/{ref}/details")
    @Allow(RUN_TRAINING)
    ModelAndView details(@PathVariable Ref ref, Actor.Person actor) {
        var it = sessions.planned(actor, ref);
        var form = SessionDetails.fill(it, sessions.trainers(actor, it.id()));
        return Page.show(FORM, view(actor, it, form, List.of()));
    }

    @PostMapping("/{ref}/details")
    @Allow(RUN_TRAINING)
    ModelAndView change(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = sessions.planned(actor, ref);
        var changed = form.<SessionEvent>read(
                reader -> new SessionEvent.Changed(it.at(form.version()), details(reader, trainers(actor, it))));
        return switch (changed.save(event -> saves.save(actor, event))) {
            case Saved.Done<TrainingSession> _ ->
                Page.go(
                        Notice.done("Session changed. Where its time or place changed, everybody concerned is told"),
                        "/training/sessions/%s",
                        ref);
            case Ruling.Refused<TrainingSession>(var problems) -> Page.refuse(FORM, view(actor, it, form, problems));
            case Saved.Stale<TrainingSession> _ -> Page.merged(details(ref, actor));
        };
    }
}
