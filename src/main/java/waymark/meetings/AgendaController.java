package waymark.meetings;

import static waymark.kernel.Permission.RUN_MEETINGS;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.meetings.agenda.AgendaItems;
import waymark.meetings.agenda.AgendaSubject;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// The items of an agenda: what each is, and what was noted to it.
@Controller
class AgendaController {

    private static final String ITEM = "meetings/item";
    private static final String NOTE = "meetings/note";
    private static final int LONGEST_NOTE = 10_000;

    /// @param meeting whose agenda it is
    /// @param item null for a new one
    /// @param about what it is about; null for a new one, and on the page of its note
    record View(
            Meeting meeting,
            @Nullable AgendaItem item,
            FormData form,
            @Nullable AgendaSubject about,
            List<Problem> problems,
            boolean editable) {

        Meeting.Header it() {
            return meeting.header();
        }

        String back() {
            return AgendaController.back(meeting);
        }

        String path() {
            return "/meetings/" + meeting.ref() + "/agenda/"
                    + (item == null ? "new" : item.id().toString());
        }

        String title() {
            return item == null ? "" : item.title();
        }
    }

    private final Meetings meetings;
    private final Proceedings proceedings;
    private final AgendaItems items;

    AgendaController(Meetings meetings, Proceedings proceedings, AgendaItems items) {
        this.meetings = meetings;
        this.proceedings = proceedings;
        this.items = items;
    }

    @GetMapping("/meetings/{ref}/agenda/new")
    @Allow(RUN_MEETINGS)
    ModelAndView fresh(@PathVariable Ref ref, Actor.Person actor) {
        var it = MeetingsController.run(meetings, actor, ref);
        int last = proceedings.agenda(ref).stream()
                .mapToInt(AgendaItem::position)
                .max()
                .orElse(0);
        var form = FormData.empty().with("position", last + 1);
        return it.plannable()
                ? Page.show(ITEM, new View(it, null, form, null, List.of(), true))
                : Page.go("/meetings/%s", ref);
    }

    @PostMapping("/meetings/{ref}/agenda/new")
    @Allow(RUN_MEETINGS)
    ModelAndView add(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = MeetingsController.run(meetings, actor, ref);
        if (!it.plannable()) {
            return Page.go("/meetings/%s", ref);
        }
        return switch (form.read(AgendaController::details)) {
            case Ruling.Refused<AgendaItem.Details>(var problems) ->
                Page.refuse(ITEM, new View(it, null, form, null, problems, true));
            case Ruling.Agreed<AgendaItem.Details>(var details) -> {
                proceedings.add(actor, it.header(), details);
                yield Page.go(Notice.done("Item added"), back(it));
            }
        };
    }

    /// Where somebody goes on: in the meeting, or on its page.
    private static String back(Meeting it) {
        return "/meetings/" + it.ref() + (it.recordable() ? "/live" : "");
    }

    private static AgendaItem.Details details(FormReader reader) {
        var minutes = reader.form().text("minutes").isEmpty()
                ? null
                : Integer.valueOf(reader.number("minutes", "Minutes", 1, 600));
        return new AgendaItem.Details(
                reader.number("position", "Place on the agenda", 1, 999),
                reader.requiredLine("title", "Title", FormReader.TITLE, "Enter what the item is about"),
                minutes,
                reader.line("presenter", "Presenter", FormReader.TITLE),
                reader.form().ticked("dropped"));
    }

    @GetMapping("/meetings/{ref}/agenda/{id}")
    @Allow(RUN_MEETINGS)
    ModelAndView edit(@PathVariable Ref ref, @PathVariable UUID id, Actor.Person actor) {
        var it = MeetingsController.run(meetings, actor, ref);
        var item = proceedings.item(ref, id);
        var form = FormData.version(item.version())
                .with("position", item.position())
                .with("title", item.title())
                .with("minutes", item.minutes())
                .with("presenter", item.presenter())
                .with("dropped", item.dropped() ? List.of("yes") : List.of());
        return it.plannable() || it.recordable()
                ? Page.show(ITEM, new View(it, item, form, items.subjects(ref).get(id), List.of(), it.plannable()))
                : Page.go("/meetings/%s", ref);
    }

    @PostMapping("/meetings/{ref}/agenda/{id}")
    @Allow(RUN_MEETINGS)
    ModelAndView change(@PathVariable Ref ref, @PathVariable UUID id, FormData form, Actor.Person actor) {
        var it = MeetingsController.run(meetings, actor, ref);
        var item = proceedings.item(ref, id);
        if (!it.plannable()) {
            return Page.go("/meetings/%s", ref);
        }
        var read = form.read(AgendaController::details);
        return switch (read.save(details -> proceedings.change(actor, it.header(), item, form.version(), details))) {
            case Saved.Done<AgendaItem> _ -> Page.go(Notice.done("Item changed"), back(it));
            case Ruling.Refused<AgendaItem>(var problems) ->
                Page.refuse(ITEM, new View(it, item, form, items.subjects(ref).get(id), problems, true));
            case Saved.Stale<AgendaItem> _ -> Page.merged(edit(ref, id, actor));
        };
    }

    @GetMapping("/meetings/{ref}/agenda/{id}/note")
    @Allow(RUN_MEETINGS)
    ModelAndView note(@PathVariable Ref ref, @PathVariable UUID id, Actor.Person actor) {
        var it = MeetingsController.run(meetings, actor, ref);
        var item = proceedings.item(ref, id);
        var form =
                FormData.version(item.noteVersion()).with("open", item.open()).with("restricted", item.restricted());
        return it.recordable()
                ? Page.show(NOTE, new View(it, item, form, null, List.of(), true))
                : Page.go("/meetings/%s", ref);
    }

    @PostMapping("/meetings/{ref}/agenda/{id}/note")
    @Allow(RUN_MEETINGS)
    ModelAndView write(@PathVariable Ref ref, @PathVariable UUID id, FormData form, Actor.Person actor) {
        var it = MeetingsController.run(meetings, actor, ref);
        var item = proceedings.item(ref, id);
        if (!it.recordable()) {
            return Page.go("/meetings/%s", ref);
        }
        record Note(String open, String restricted) {}
        var read = form.read(reader -> new Note(
                reader.text("open", "Note", LONGEST_NOTE), reader.text("restricted", "Restricted note", LONGEST_NOTE)));
        return switch (read.save(
                note -> proceedings.note(actor, it.header(), item, form.version(), note.open(), note.restricted()))) {
            case Saved.Done<AgendaItem> _ -> Page.go(Notice.done("Note saved"), "/meetings/%s/live#item-%s", ref, id);
            case Ruling.Refused<AgendaItem>(var problems) ->
                Page.refuse(NOTE, new View(it, item, form, null, problems, true));
            case Saved.Stale<AgendaItem> _ -> Page.merged(note(ref, id, actor));
        };
    }
}
