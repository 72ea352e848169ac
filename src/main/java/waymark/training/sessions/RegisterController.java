package waymark.training.sessions;

import static waymark.kernel.Permission.RUN_TRAINING;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.directory.DirectoryApi;
import waymark.directory.DirectoryChoices;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;

/// Who came: everybody with a place, and those who came without one.
@Controller
@RequestMapping("/training/sessions/{ref}/attendance")
class RegisterController {

    private static final String PAGE = "training/sessions/register";

    record View(
            TrainingSession it,
            List<Enrolment> people,
            FormData form,
            List<Choice> organisations,
            List<Problem> problems) {

        static List<Choice> answers() {
            return List.of(Choice.of("came", "Came"), Choice.of("away", "Did not come"));
        }
    }

    private final TrainingSessions sessions;
    private final SessionRegister register;
    private final Places places;
    private final DirectoryApi directory;
    private final Clock clock;

    RegisterController(
            TrainingSessions sessions, SessionRegister register, Places places, DirectoryApi directory, Clock clock) {
        this.sessions = sessions;
        this.register = register;
        this.places = places;
        this.directory = directory;
        this.clock = clock;
    }

    /// A session that has begun, or begins within the hour: doors open early.
    private TrainingSession begun(Actor actor, Ref ref) {
        var it = sessions.run(actor, ref);
        if (it.state() == SessionState.CANCELLED
                || it.startsAt().isAfter(clock.instant().plusSeconds(3_600))) {
            throw new NotFound(ref);
        }
        return it;
    }

    private View view(Actor actor, TrainingSession it, FormData form, List<Problem> problems) {
        return new View(
                it,
                expected(actor, it),
                form,
                DirectoryChoices.organisations(directory.organisations(actor)),
                problems);
    }

    private List<Enrolment> expected(Actor actor, TrainingSession it) {
        return sessions.enrolments(actor, it.id()).stream()
                .filter(Enrolment::hasPlace)
                .toList();
    }

    @GetMapping
    @Allow(RUN_TRAINING)
    ModelAndView ask(@PathVariable Ref ref, Actor.Person actor) {
        var it = begun(actor, ref);
        var form = FormData.version(it.version());
        expected(actor, it).forEach(one -> {
            if (one.attended() != null) {
                form.with("came-" + one.id(), one.attended() ? "came" : "away");
            }
        });
        return Page.show(PAGE, view(actor, it, form, List.of()));
    }

    @PostMapping
    @Allow(RUN_TRAINING)
    ModelAndView save(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = begun(actor, ref);
        var answers = new LinkedHashMap<UUID, Boolean>();
        for (var one : expected(actor, it)) {
            var answer = form.text("came-" + one.id());
            if (!answer.isEmpty()) {
                answers.put(one.id(), answer.equals("came"));
            }
        }
        register.record(actor, it, Map.copyOf(answers));
        return Page.go(Notice.done("Attendance saved"), "/training/sessions/%s#people", ref);
    }

    /// Somebody who came without having a place.
    @PostMapping("/more")
    @Allow(RUN_TRAINING)
    ModelAndView add(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = begun(actor, ref);
        var page = view(actor, it, form, List.of());
        return switch (form.read(reader -> Attendee.read(reader, page.organisations(), ""))) {
            case Ruling.Refused<Attendee>(var problems) -> Page.refuse(PAGE, view(actor, it, form, problems));
            case Ruling.Agreed<Attendee>(var who) -> {
                places.came(actor, it, who);
                yield Page.go(Notice.done("Added as somebody who came"), "/training/sessions/%s/attendance", ref);
            }
        };
    }
}
