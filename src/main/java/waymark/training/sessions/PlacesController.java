package waymark.training.sessions;

import static waymark.kernel.Permission.RUN_TRAINING;
import static waymark.kernel.Permission.USE_WAYMARK;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.directory.DirectoryApi;
import waymark.directory.OrganisationSummary;
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
import waymark.web.forms.FormReader;

/// Places at a session: for oneself, for a colleague, and for anybody by those who run it.
@Controller
@RequestMapping("/training/sessions/{ref}")
class PlacesController {

    private static final String PERSON = "training/sessions/person";
    private static final String COLLEAGUE = "training/sessions/colleague";
    private static final String EMAIL = "[^@\\s]{1,64}@[^@\\s]{1,180}\\.[^@\\s.]{2,60}";

    record Person(TrainingSession it, FormData form, List<Choice> organisations, List<Problem> problems) {

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

    PlacesController(
            TrainingSessions sessions, Places places, TrainingPeople people, DirectoryApi directory, Clock clock) {
        this.sessions = sessions;
        this.places = places;
        this.people = people;
        this.directory = directory;
        this.clock = clock;
    }

    private TrainingSession get(Actor actor, Ref ref) {
        return sessions.session(actor, ref).orElseThrow(() -> new NotFound(ref));
    }

    /// A session that takes places: open, or one that the actor is invited to.
    private TrainingSession open(Actor.Person actor, Ref ref) {
        var it = get(actor, ref);
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
        var it = get(actor, ref);
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
        return Page.show(COLLEAGUE, new Person(open(actor, ref), FormData.empty(), List.of(), List.of()));
    }

    @PostMapping("/colleague")
    @Allow(USE_WAYMARK)
    ModelAndView takeForColleague(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = open(actor, ref);
        var read = form.read(reader -> new Attendee(
                null,
                reader.requiredLine("name", "Name", FormReader.TITLE, "Enter their name"),
                email(reader),
                actor.organisation(),
                actor.organisationName(),
                reader.requiredLine("role", "Role", FormReader.TITLE, "Enter their role")));
        return switch (read.then(who -> places.take(actor, it, known(actor, who)))) {
            case Ruling.Agreed<EnrolmentState>(var state) ->
                Page.go(
                        Notice.done(
                                state == EnrolmentState.WAITING
                                        ? "All places are taken. They are on the waiting list"
                                        : "They have a place"),
                        "/training/sessions/%s",
                        ref);
            case Ruling.Refused<EnrolmentState>(var problems) ->
                Page.refuse(COLLEAGUE, new Person(it, form, List.of(), problems));
        };
    }

    /// Somebody of the directory is known there, so that the place is in their calendar too.
    private Attendee known(Actor.Person actor, Attendee who) {
        return people.withEmail(actor, who.email())
                .filter(one -> who.organisation() == null || who.organisation().equals(one.organisation()))
                .map(one -> new Attendee(
                        one.person(),
                        one.name(),
                        "",
                        one.organisation(),
                        one.organisationName(),
                        who.roleTitle().isEmpty() ? one.roleTitle() : who.roleTitle()))
                .orElse(who);
    }

    private static String email(FormReader reader) {
        var email = reader.requiredLine("email", "E-mail address", 254, "Enter an e-mail address");
        reader.when(
                !email.isEmpty() && !email.matches(EMAIL),
                "email",
                "Enter an e-mail address in the form name@example.org");
        return email.toLowerCase(Locale.ROOT);
    }

    private TrainingSession run(Actor actor, Ref ref) {
        var it = get(actor, ref);
        if (!it.runBy(actor)) {
            throw new NotFound(ref);
        }
        return it;
    }

    @GetMapping("/people/new")
    @Allow(RUN_TRAINING)
    ModelAndView ask(@PathVariable Ref ref, Actor.Person actor) {
        return Page.show(
                PERSON,
                new Person(run(actor, ref), FormData.empty().with("way", "invite"), organisations(actor), List.of()));
    }

    private List<Choice> organisations(Actor actor) {
        return Choice.from(
                directory.organisations(actor).stream()
                        .filter(OrganisationSummary::current)
                        .toList(),
                OrganisationSummary::code,
                OrganisationSummary::name);
    }

    @PostMapping("/people/new")
    @Allow(RUN_TRAINING)
    ModelAndView add(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = run(actor, ref);
        var organisations = organisations(actor);
        var read = form.read(reader -> attendee(reader, organisations, email(reader)));
        boolean invite = !form.text("way").equals("place");
        var ruling = read.then(who ->
                invite ? places.invite(actor, it, known(actor, who)) : places.take(actor, it, known(actor, who)));
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
                Page.refuse(PERSON, new Person(it, form, organisations, problems));
        };
    }

    /// Name, organisation and role as the form has them.
    static Attendee attendee(FormReader reader, List<Choice> organisations, String email) {
        var partner = reader.optionalChoice(
                "organisation", organisations, Choice::value, "Choose an organisation from the list");
        var other = reader.line("other", "Organisation", FormReader.TITLE);
        reader.when(
                partner.isEmpty() && other.isEmpty(),
                "organisation",
                "Choose an organisation, or enter the name of another one");
        return new Attendee(
                null,
                reader.requiredLine("name", "Name", FormReader.TITLE, "Enter their name"),
                email,
                partner.map(Choice::value).orElse(null),
                partner.map(Choice::label).orElse(other),
                reader.line("role", "Role", FormReader.TITLE));
    }

    /// Takes somebody off the list.
    @PostMapping("/people/{id}/withdrawal")
    @Allow(RUN_TRAINING)
    ModelAndView remove(@PathVariable Ref ref, @PathVariable UUID id, Actor.Person actor) {
        var it = run(actor, ref);
        return giveUp(actor, it, sessions.enrolment(actor, id).orElseThrow(() -> new NotFound(ref)));
    }

    /// Gives up the place that one took for a colleague.
    @PostMapping("/colleague/{id}/withdrawal")
    @Allow(USE_WAYMARK)
    ModelAndView giveUpForColleague(@PathVariable Ref ref, @PathVariable UUID id, Actor.Person actor) {
        var it = get(actor, ref);
        return giveUp(actor, it, sessions.takenBy(actor, id).orElseThrow(() -> new NotFound(ref)));
    }

    private ModelAndView giveUp(Actor actor, TrainingSession it, Enrolment one) {
        if (!one.session().equals(it.id())) {
            throw new NotFound(it.ref());
        }
        boolean done = it.toCome(clock.instant()) && places.giveUp(actor, it, one.id());
        return Page.go(
                done ? Notice.done("Taken off the list") : Notice.important("Nothing was changed"),
                "/training/sessions/%s",
                it.ref());
    }
}
