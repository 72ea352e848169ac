package waymark.intelligence.outreach;

import static waymark.kernel.Permission.USE_WAYMARK;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.contacts.ContactsApi;
import waymark.contacts.PostContact;
import waymark.intelligence.operations.EventPlaces;
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

/// The next visit of an engagement officer is planned with place and hours, compared with operations, and acknowledged
/// where one is near.
@Controller
@RequestMapping("/intelligence/outreach/{ref}")
class PlannedVisitController {

    private static final String PAGE = "intelligence/outreach/plan";

    record View(Community it, List<Choice> posts, FormData form, List<Problem> problems) {}

    private final Communities communities;
    private final PlannedVisits visits;
    private final ContactsApi contacts;
    private final EventPlaces places;
    private final Clock clock;

    PlannedVisitController(
            Communities communities, PlannedVisits visits, ContactsApi contacts, EventPlaces places, Clock clock) {
        this.communities = communities;
        this.visits = visits;
        this.contacts = contacts;
        this.places = places;
        this.clock = clock;
    }

    /// @throws NotFound where nobody goes there, or the reader does not plan its visits
    private Community planned(Actor.Person actor, Ref ref) {
        return communities
                .find(actor, ref)
                .filter(one -> one.officer() != null && one.visitedBy(actor))
                .orElseThrow(() -> new NotFound(ref));
    }

    private View view(Actor.Person actor, Community it, FormData form, List<Problem> problems) {
        return new View(
                it,
                Choice.from(contacts.of(actor, it.organisation()), PostContact::post, PostContact::label),
                form,
                problems);
    }

    @GetMapping("/plan")
    @Allow(USE_WAYMARK)
    ModelAndView form(@PathVariable Ref ref, Actor.Person actor) {
        var it = planned(actor, ref);
        var next = it.nextOn();
        var form = next == null ? FormData.empty() : FormData.empty().with("day", next);
        return Page.show(PAGE, view(actor, it, form, List.of()));
    }

    @PostMapping("/plan")
    @Allow(USE_WAYMARK)
    ModelAndView plan(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = planned(actor, ref);
        var view = view(actor, it, form, List.of());
        return switch (form.read(reader -> read(reader, view, actor))) {
            case Ruling.Refused<PlannedVisit.Given>(var problems) -> Page.refuse(PAGE, view(actor, it, form, problems));
            case Ruling.Agreed<PlannedVisit.Given>(var given) ->
                Page.go(
                        visits.plan(actor, it, given) > 0
                                ? Notice.important(
                                        "Planned. Something else is planned nearby: do not go before you have spoken")
                                : Notice.done(
                                        "Planned, and compared with operations: nothing is near that Waymark knows of"),
                        "/intelligence/outreach/%s#next",
                        ref);
        };
    }

    private PlannedVisit.Given read(FormReader reader, View view, Actor.Person actor) {
        var today = LocalDate.now(clock);
        var place = reader.requiredLine("place", "The place", 200, "Enter where the visit is. No home of a person");
        var at = places.read(reader, today.plusWeeks(1));
        reader.when(!at.endsAt().isAfter(clock.instant()), "day", "The visit must be later than now");
        reader.when(
                view.posts().isEmpty(),
                "post",
                "The organisation of the engagement officer needs a point of contact in the directory first");
        reader.when(
                visits.tooMany(actor),
                "day",
                "You have planned %d visits within a day. Plan this one tomorrow".formatted(PlannedVisits.A_DAY));
        return new PlannedVisit.Given(
                place,
                view.posts().isEmpty()
                        ? ""
                        : reader.choice("post", view.posts(), Choice::value, "Choose who can be called")
                                .value(),
                at);
    }

    @PostMapping("/plan/cancellation")
    @Allow(USE_WAYMARK)
    ModelAndView cancel(@PathVariable Ref ref, Actor.Person actor) {
        visits.cancel(actor, planned(actor, ref));
        return Page.go(Notice.done("The visit is cancelled"), "/intelligence/outreach/%s#next", ref);
    }

    /// The engagement officer has spoken with the other point of contact.
    @PostMapping("/conflicts/{id}/acknowledgement")
    @Allow(USE_WAYMARK)
    ModelAndView acknowledge(@PathVariable Ref ref, @PathVariable UUID id, FormData form, Actor.Person actor) {
        var it = planned(actor, ref);
        var conflict = visits.near(actor, it).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(id.toString()));
        if (!form.ticked("spoken")) {
            return Page.go(
                    Notice.important("Speak with their point of contact first, then tick"),
                    "/intelligence/outreach/%s#next",
                    ref);
        }
        visits.acknowledge(actor, it, conflict, form.version());
        return Page.go(
                Notice.done("Acknowledged. The other lead has been told"), "/intelligence/outreach/%s#next", ref);
    }
}
