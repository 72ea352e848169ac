package waymark.training.sessions;

import static waymark.kernel.Permission.USE_WAYMARK;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// Places at a session: for oneself, and for a colleague.
@Controller
@RequestMapping("/training/sessions/{ref}")
class PlacesController {

    private static final String FORM = "training/sessions/colleague";

    record View(TrainingSession it, FormData form, List<Problem> problems) {}

    private final TrainingSessions sessions;
    private final Places places;
    private final TrainingPeople people;
    private final Clock clock;

    PlacesController(TrainingSessions sessions, Places places, TrainingPeople people, Clock clock) {
        this.sessions = sessions;
        this.places = places;
        this.people = people;
        this.clock = clock;
    }

    /// A session that takes places: open, or one that the actor is invited to.
    private TrainingSession open(Actor.Person actor, Ref ref) {
        var it = sessions.get(actor, ref);
        boolean invited = sessions.own(actor).containsKey(it.id());
        if (!it.open() && !invited && !it.runBy(actor)) {
            throw new NotFound(ref);
        }
        return it;
    }

    /// Takes a place for oneself.
    @PostMapping("/place")
    @Allow(USE_WAYMARK)
    ModelAndView take(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = open(actor, ref);
        var role = form.line("role");
        var who = Attendee.of(actor, role.substring(0, Math.min(FormReader.TITLE, role.length())));
        return Page.go(said(places.take(actor, it, who)), "/training/sessions/%s", ref);
    }

    private static Notice said(Ruling<EnrolmentState> ruling) {
        return switch (ruling) {
            case Ruling.Agreed<EnrolmentState>(var state) ->
                switch (state) {
                    case WAITING ->
                        Notice.done(
                                "All places are taken. You are on the waiting list and are told as soon as one is free");
                    case INVITED -> Notice.done("Invited");
                    default -> Notice.done("You have a place");
                };
            case Ruling.Refused<EnrolmentState>(var problems) ->
                Notice.important(problems.getFirst().message());
        };
    }

    /// Gives up one's own place, or declines.
    @PostMapping("/place/withdrawal")
    @Allow(USE_WAYMARK)
    ModelAndView giveUp(@PathVariable Ref ref, Actor.Person actor) {
        var it = sessions.get(actor, ref);
        var own = sessions.enrolments(actor, it.id()).stream()
                .filter(one -> actor.id().equals(one.person()))
                .findFirst()
                .orElseThrow(() -> new NotFound(ref));
        boolean done = it.toCome(clock.instant()) && places.giveUp(actor, it, own.id());
        return Page.go(
                done
                        ? Notice.done("Your place is given up. Thank you for saying so")
                        : Notice.important("Nothing was changed"),
                "/training/sessions/%s",
                ref);
    }

    /// A place for somebody of one's own organisation who has no account.
    @GetMapping("/colleague")
    @Allow(USE_WAYMARK)
    ModelAndView askColleague(@PathVariable Ref ref, Actor.Person actor) {
        return Page.show(FORM, new View(open(actor, ref), FormData.empty(), List.of()));
    }

    @PostMapping("/colleague")
    @Allow(USE_WAYMARK)
    ModelAndView takeForColleague(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = open(actor, ref);
        var read = form.read(reader -> new Attendee(
                null,
                reader.requiredLine("name", "Name", FormReader.TITLE, "Enter their name"),
                Attendee.email(reader),
                actor.organisation(),
                actor.organisationName(),
                reader.requiredLine("role", "Role", FormReader.TITLE, "Enter their role")));
        return switch (read.then(who -> places.take(actor, it, people.known(actor, who)))) {
            case Ruling.Agreed<EnrolmentState>(var state) ->
                Page.go(
                        Notice.done(
                                state == EnrolmentState.WAITING
                                        ? "All places are taken. They are on the waiting list"
                                        : "They have a place"),
                        "/training/sessions/%s",
                        ref);
            case Ruling.Refused<EnrolmentState>(var problems) -> Page.refuse(FORM, new View(it, form, problems));
        };
    }

    /// Gives up the place that one took for a colleague.
    @PostMapping("/colleague/{id}/withdrawal")
    @Allow(USE_WAYMARK)
    ModelAndView giveUpForColleague(@PathVariable Ref ref, @PathVariable UUID id, Actor.Person actor) {
        var it = sessions.get(actor, ref);
        var one = sessions.takenBy(actor, id)
                .filter(taken -> taken.session().equals(it.id()))
                .orElseThrow(() -> new NotFound(ref));
        return takenOff(it, it.toCome(clock.instant()) && places.giveUp(actor, it, one.id()));
    }

    /// To the session, from whose list somebody was taken.
    static ModelAndView takenOff(TrainingSession it, boolean done) {
        return Page.go(
                done ? Notice.done("Taken off the list") : Notice.important("Nothing was changed"),
                "/training/sessions/%s",
                it.ref());
    }
}
