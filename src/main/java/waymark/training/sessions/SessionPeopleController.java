package waymark.training.sessions;

import static waymark.kernel.Permission.RUN_TRAINING;

import java.time.Clock;
import java.util.List;
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

/// Places for anybody at a session, by those who run it.
@Controller
@RequestMapping("/training/sessions/{ref}/people")
class SessionPeopleController {

    private static final String FORM = "training/sessions/person";

    record View(TrainingSession it, FormData form, List<Choice> organisations, List<Problem> problems) {

        /// How somebody comes by their place.
        static List<Choice> ways() {
            return List.of(
                    Choice.of("invite", "Invite them", "They take a place or decline by a link in an e-mail"),
                    Choice.of("place", "Give them a place", "They have said that they come"));
        }
    }

    private final TrainingSessions sessions;
    private final Places places;
    private final TrainingPeople people;
    private final DirectoryApi directory;
    private final Clock clock;

    SessionPeopleController(
            TrainingSessions sessions, Places places, TrainingPeople people, DirectoryApi directory, Clock clock) {
        this.sessions = sessions;
        this.places = places;
        this.people = people;
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping("/new")
    @Allow(RUN_TRAINING)
    ModelAndView form(@PathVariable Ref ref, Actor.Person actor) {
        return Page.show(
                FORM,
                new View(
                        sessions.run(actor, ref),
                        FormData.empty().with("way", "invite"),
                        organisations(actor),
                        List.of()));
    }

    private List<Choice> organisations(Actor actor) {
        return DirectoryChoices.organisations(directory.organisations(actor));
    }

    @PostMapping("/new")
    @Allow(RUN_TRAINING)
    ModelAndView add(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = sessions.run(actor, ref);
        var organisations = organisations(actor);
        var read = form.read(reader -> Attendee.read(reader, organisations, Attendee.email(reader)));
        boolean invite = !form.text("way").equals("place");
        var ruling = read.then(who -> invite
                ? places.invite(actor, it, people.known(actor, who))
                : places.take(actor, it, people.known(actor, who)));
        return switch (ruling) {
            case Ruling.Agreed<EnrolmentState>(var state) ->
                Page.go(
                        Notice.done(
                                switch (state) {
                                    case INVITED -> "Invited. The e-mail goes out within a few minutes";
                                    case WAITING -> "All places are taken. They are on the waiting list";
                                    default -> "They have a place";
                                }),
                        "/training/sessions/%s#people",
                        ref);
            case Ruling.Refused<EnrolmentState>(var problems) ->
                Page.refuse(FORM, new View(it, form, organisations, problems));
        };
    }

    /// Takes somebody off the list.
    @PostMapping("/{id}/withdrawal")
    @Allow(RUN_TRAINING)
    ModelAndView remove(@PathVariable Ref ref, @PathVariable UUID id, Actor.Person actor) {
        var it = sessions.run(actor, ref);
        var one = sessions.enrolment(actor, id)
                .filter(taken -> taken.session().equals(it.id()))
                .orElseThrow(() -> new NotFound(ref));
        return PlacesController.takenOff(it, it.toCome(clock.instant()) && places.giveUp(actor, it, one.id()));
    }
}
