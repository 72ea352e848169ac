package waymark.meetings;

import static waymark.kernel.Permission.VIEW_MEETINGS;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;
import waymark.web.Difference;
import waymark.web.Page;
import waymark.web.TextLines;
import waymark.web.forms.Choice;

/// Every text of a note that was saved, any two of them side by side. For those who had a seat at the
/// meeting and for who runs it: drafts are no minutes, so approval opens them to nobody else.
@Controller
class NoteRevisionsController {

    /// @param revisions the latest first
    /// @param difference of the two that were chosen, paragraph by paragraph
    record View(
            Meeting.Header it,
            AgendaItem item,
            List<NoteRevision> revisions,
            @Nullable NoteRevision from,
            @Nullable NoteRevision to,
            List<Difference> difference,
            boolean mayRun) {

        List<Choice> choices() {
            return Choice.from(
                    revisions,
                    one -> one.id().toString(),
                    one -> "%s, %s, %s".formatted(one.title(), Slot.time(one.writtenAt()), one.writtenByName()));
        }
    }

    private final Meetings meetings;
    private final Proceedings proceedings;

    NoteRevisionsController(Meetings meetings, Proceedings proceedings) {
        this.meetings = meetings;
        this.proceedings = proceedings;
    }

    /// @param from the earlier of the two, or empty
    @GetMapping("/meetings/{ref}/agenda/{id}/revisions")
    @Allow(VIEW_MEETINGS)
    ModelAndView show(
            @PathVariable Ref ref,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            Actor.Person actor) {
        var it = meetings.get(ref).header();
        if (!it.runBy(actor) && !MinutesController.seated(actor, proceedings.attendance(ref))) {
            throw new NotFound(ref);
        }
        var item = proceedings.item(ref, id);
        var revisions = proceedings.revisions(ref, id);
        var earlier = chosen(revisions, from);
        var later = chosen(revisions, to);
        return Page.show(
                "meetings/revisions",
                new View(
                        it,
                        item,
                        revisions,
                        earlier,
                        later,
                        earlier == null || later == null
                                ? List.of()
                                : TextLines.between(earlier.words(), later.words()),
                        it.runBy(actor)));
    }

    private static @Nullable NoteRevision chosen(List<NoteRevision> revisions, String id) {
        return revisions.stream()
                .filter(one -> one.id().toString().equals(id))
                .findFirst()
                .orElse(null);
    }
}
