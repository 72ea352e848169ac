package waymark.meetings;

import static waymark.kernel.Permission.RUN_MEETINGS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.directory.DirectoryApi;
import waymark.directory.OrganisationSummary;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// The items of an agenda: what each is, what was noted to it, decided on it and given to somebody to do.
@Controller
class AgendaController {

    private static final String ITEM = "meetings/item";
    private static final String NOTE = "meetings/note";
    private static final String DECISION = "meetings/decision";
    private static final String ACTION = "meetings/action";
    private static final int LONGEST_NOTE = 10_000;
    private static final int LONGEST_DECISION = 2_000;
    private static final int LONGEST_ACTION = 500;

    /// @param item null for a new one
    record View(
            Meeting.Header it, @Nullable AgendaItem item, FormData form, List<Choice> owners, List<Problem> problems) {

        String path() {
            return "/meetings/" + it.ref() + "/agenda/"
                    + (item == null ? "new" : item.id().toString());
        }

        String title() {
            return item == null ? "" : item.title();
        }
    }

    private final Meetings meetings;
    private final Proceedings proceedings;
    private final DirectoryApi directory;
    private final Clock clock;

    AgendaController(Meetings meetings, Proceedings proceedings, DirectoryApi directory, Clock clock) {
        this.meetings = meetings;
        this.proceedings = proceedings;
        this.directory = directory;
        this.clock = clock;
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
                ? Page.show(ITEM, new View(it.header(), null, form, List.of(), List.of()))
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
                Page.refuse(ITEM, new View(it.header(), null, form, List.of(), problems));
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
        return it.plannable()
                ? Page.show(ITEM, new View(it.header(), item, form, List.of(), List.of()))
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
                Page.refuse(ITEM, new View(it.header(), item, form, List.of(), problems));
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
                ? Page.show(NOTE, new View(it.header(), item, form, List.of(), List.of()))
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
                Page.refuse(NOTE, new View(it.header(), item, form, List.of(), problems));
            case Saved.Stale<AgendaItem> _ -> Page.merged(note(ref, id, actor));
        };
    }

    @GetMapping("/meetings/{ref}/agenda/{id}/decision")
    @Allow(RUN_MEETINGS)
    ModelAndView decision(@PathVariable Ref ref, @PathVariable UUID id, Actor.Person actor) {
        return ask(DECISION, ref, id, FormData.empty(), actor);
    }

    @PostMapping("/meetings/{ref}/agenda/{id}/decision")
    @Allow(RUN_MEETINGS)
    ModelAndView decide(@PathVariable Ref ref, @PathVariable UUID id, FormData form, Actor.Person actor) {
        return record(
                DECISION,
                ref,
                id,
                form,
                actor,
                reader -> reader.required("words", "Decision", LONGEST_DECISION, "Enter what was decided"),
                (it, item, words) -> proceedings.decide(actor, it, item, words),
                "Decision recorded");
    }

    @GetMapping("/meetings/{ref}/agenda/{id}/action")
    @Allow(RUN_MEETINGS)
    ModelAndView action(@PathVariable Ref ref, @PathVariable UUID id, Actor.Person actor) {
        return ask(ACTION, ref, id, FormData.empty(), actor);
    }

    @PostMapping("/meetings/{ref}/agenda/{id}/action")
    @Allow(RUN_MEETINGS)
    ModelAndView give(@PathVariable Ref ref, @PathVariable UUID id, FormData form, Actor.Person actor) {
        var owners = directory.organisations(actor).stream()
                .filter(OrganisationSummary::current)
                .toList();
        return record(
                ACTION,
                ref,
                id,
                form,
                actor,
                reader -> new MeetingAction.Given(
                        reader.requiredLine("what", "Action", LONGEST_ACTION, "Enter what is to be done"),
                        reader.choice("owner", owners, OrganisationSummary::code, "Choose who does it")
                                .code(),
                        reader.requiredDate("due", "The day", LocalDate.now(clock))),
                (it, item, given) -> proceedings.give(actor, it, item, given),
                "Action given");
    }

    /// How what was read is saved.
    private interface Saving<T> {
        void save(Meeting.Header it, AgendaItem item, T read);
    }

    private <T> ModelAndView record(
            String template,
            Ref ref,
            UUID id,
            FormData form,
            Actor.Person actor,
            Function<FormReader, T> reading,
            Saving<T> saving,
            String done) {
        var it = MeetingsController.run(meetings, actor, ref);
        var item = proceedings.item(ref, id);
        if (!(it instanceof Meeting.InProgress)) {
            return Page.go("/meetings/%s", ref);
        }
        return switch (form.read(reading)) {
            case Ruling.Refused<T>(var problems) ->
                Page.refuse(template, new View(it.header(), item, form, owners(actor), problems));
            case Ruling.Agreed<T>(var read) -> {
                saving.save(it.header(), item, read);
                yield Page.go(Notice.done(done), "/meetings/%s/live#item-%s", ref, id);
            }
        };
    }

    private ModelAndView ask(String template, Ref ref, UUID id, FormData form, Actor.Person actor) {
        var it = MeetingsController.run(meetings, actor, ref);
        var item = proceedings.item(ref, id);
        return it instanceof Meeting.InProgress
                ? Page.show(template, new View(it.header(), item, form, owners(actor), List.of()))
                : Page.go("/meetings/%s", ref);
    }

    private List<Choice> owners(Actor actor) {
        return Choice.from(
                directory.organisations(actor).stream()
                        .filter(OrganisationSummary::current)
                        .toList(),
                OrganisationSummary::code,
                OrganisationSummary::name);
    }
}
