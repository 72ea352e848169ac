package waymark.intelligence.outreach;

import static waymark.kernel.Permission.RUN_OPERATIONS;
import static waymark.kernel.Permission.USE_WAYMARK;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.contacts.ContactsApi;
import waymark.contacts.PostContact;
import waymark.intelligence.operations.EventConflict;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Ref;
import waymark.web.Page;

/// Communities at risk: the list, and one with the visits of engagement officers.
@Controller
@RequestMapping("/intelligence/outreach")
class OutreachController {

    record Index(List<Community> communities, boolean keeps, LocalDate today) {

        List<Community> open() {
            return communities.stream().filter(one -> one.endedOn() == null).toList();
        }

        List<Community> ended() {
            return communities.stream().filter(one -> one.endedOn() != null).toList();
        }
    }

    /// @param next the visit that is planned
    /// @param near what else is planned near it, for whoever goes
    /// @param posts whom to call about that
    record View(
            Community it,
            List<OutreachVisit> visits,
            Optional<PlannedVisit> next,
            List<EventConflict> near,
            Map<String, PostContact> posts,
            boolean keeps,
            boolean goes,
            LocalDate today) {}

    private final Communities communities;
    private final PlannedVisits planned;
    private final ContactsApi contacts;
    private final Clock clock;

    OutreachController(Communities communities, PlannedVisits planned, ContactsApi contacts, Clock clock) {
        this.communities = communities;
        this.planned = planned;
        this.contacts = contacts;
        this.clock = clock;
    }

    @GetMapping
    @Allow(USE_WAYMARK)
    ModelAndView list(Actor.Person actor) {
        return Page.show(
                "intelligence/outreach/communities",
                new Index(communities.all(actor), actor.may(RUN_OPERATIONS), LocalDate.now(clock)));
    }

    @GetMapping("/{ref}")
    @Allow(USE_WAYMARK)
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        var it = communities.get(actor, ref);
        var near = planned.near(actor, it);
        return Page.show(
                "intelligence/outreach/community",
                new View(
                        it,
                        communities.visits(actor, it),
                        planned.next(it),
                        near,
                        contacts
                                .posts(
                                        actor,
                                        near.stream()
                                                .map(EventConflict::otherPost)
                                                .distinct()
                                                .toList())
                                .stream()
                                .collect(Collectors.toMap(PostContact::post, post -> post)),
                        it.keptBy(actor),
                        it.visitedBy(actor),
                        LocalDate.now(clock)));
    }
}
