package waymark.meetings;

import static waymark.kernel.Permission.RUN_MEETINGS;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Ref;
import waymark.meetings.agenda.AgendaCandidates;
import waymark.meetings.agenda.AgendaItems;
import waymark.meetings.agenda.MattersArising;
import waymark.web.AgendaProvider.Candidate;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;

/// Builds an agenda from what is offered, and says which items go on to the next one.
@Controller
class CandidatesController {

    private final Meetings meetings;
    private final Proceedings proceedings;
    private final AgendaCandidates candidates;
    private final AgendaItems items;
    private final MattersArising arising;

    CandidatesController(
            Meetings meetings,
            Proceedings proceedings,
            AgendaCandidates candidates,
            AgendaItems items,
            MattersArising arising) {
        this.meetings = meetings;
        this.proceedings = proceedings;
        this.candidates = candidates;
        this.items = items;
        this.arising = arising;
    }

    /// Adds one candidate, those of a kind, or all: what is offered now counts, not what the form says of it.
    @PostMapping("/meetings/{ref}/agenda/candidates")
    @Allow(RUN_MEETINGS)
    ModelAndView add(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        if (!(MeetingsController.run(meetings, actor, ref) instanceof Meeting.Planned(var it))) {
            return Page.go("/meetings/%s", ref);
        }
        var every = form.text("every");
        var chosen = form.text("subject");
        var wanted = candidates.offered(actor, ref, it.groupCode(), it.area(), it.day()).stream()
                .flatMap(kind -> kind.candidates().stream())
                .filter(one -> every.equals("all")
                        || every.equals(one.kind())
                        || one.subject().equals(chosen))
                .toList();
        int added = add(actor, it, wanted);
        var notice = switch (added) {
            case 0 -> Notice.important("Nothing was added: it is on the agenda, or it is done");
            case 1 -> Notice.done("1 item added to the agenda");
            default -> Notice.done(added + " items added to the agenda");
        };
        return Page.go(notice, "/meetings/%s#agenda", ref);
    }

    private int add(Actor actor, Meeting.Header it, List<Candidate> wanted) {
        return wanted.isEmpty()
                ? 0
                : items.add(actor, it.ref(), it.area(), wanted, "add_agenda_item", "Added to the agenda");
    }

    /// Carries an item forward to the next meeting, or no more.
    @PostMapping("/meetings/{ref}/agenda/{id}/carrying")
    @Allow(RUN_MEETINGS)
    ModelAndView carry(@PathVariable Ref ref, @PathVariable UUID id, FormData form, Actor.Person actor) {
        var it = MeetingsController.run(meetings, actor, ref);
        var item = proceedings.item(ref, id);
        if (!it.plannable() && !it.recordable()) {
            return Page.go("/meetings/%s", ref);
        }
        boolean carried = !form.text("carried").equals("no");
        arising.mark(actor, ref, id, item.title(), carried);
        var notice = Notice.done(carried ? "It comes onto the next agenda by itself" : "It is not carried forward");
        return it instanceof Meeting.InProgress
                ? Page.go(notice, "/meetings/%s/live#item-%s", ref, id)
                : Page.go(notice, "/meetings/%s#item-%s", ref, id);
    }
}
