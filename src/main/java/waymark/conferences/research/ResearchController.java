package waymark.conferences.research;

import static waymark.kernel.Permission.ATTEND_CONFERENCES;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.conferences.items.Item;
import waymark.conferences.items.Items;
import waymark.conferences.research.ResearchEntry.Draft;
import waymark.conferences.research.ResearchReturn.Result;
import waymark.conferences.research.ResearchReturn.Search;
import waymark.conferences.research.ResearchReturns.Standing;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Clocks;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.RecordsAccess;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// What one's own agency searched and found about an item: written, returned, released and recalled.
@Controller
@RequestMapping("/conferences/items/{ref}/research")
class ResearchController {

    private static final String PAGE = "conferences/research/research";
    private static final String SEARCH = "conferences/research/search";
    private static final String ENTRY = "conferences/research/entry";
    private static final String RECALL = "conferences/research/recall";

    /// @param earlier entries of earlier listings
    record View(
            Item item,
            String agency,
            Standing standing,
            ResearchReturn mine,
            List<ResearchEntry> earlier,
            FormData form,
            List<Problem> problems) {

        String path() {
            return item.path() + "/research";
        }

        boolean writes() {
            return mine.open() && standing.atTable();
        }

        /// By when it is returned; null where no meeting is set.
        @Nullable
        LocalDate due() {
            var meets = standing.meetsAt();
            return meets == null ? null : ResearchReturn.dueBefore(LocalDate.ofInstant(meets, Clocks.LONDON));
        }

        boolean listed() {
            return standing.meetsAt() != null;
        }

        List<Choice> results() {
            return Result.choices();
        }
    }

    record SearchView(View research, FormData form, List<Problem> problems) {}

    /// @param entry null where it is a new one
    record EntryView(View research, @Nullable ResearchEntry entry, FormData form, List<Problem> problems) {

        String action() {
            return research.path() + "/entries/" + (entry == null ? "new" : entry.id());
        }

        List<Choice> kinds() {
            return EntryKind.choices();
        }

        List<Choice> withholding() {
            return List.of(Choice.of("yes", "Withhold this: my agency does not share it"));
        }
    }

    record RecallView(View research, ResearchEntry entry, FormData form, List<Problem> problems) {}

    private final Items items;
    private final ResearchReturns returns;
    private final Clock clock;

    ResearchController(Items items, ResearchReturns returns, Clock clock) {
        this.items = items;
        this.returns = returns;
        this.clock = clock;
    }

    private View view(Actor.Person actor, Item item, FormData form, List<Problem> problems) {
        var read = returns.read(item, actor.organisation());
        if (!read.standing().atTable() && !read.standing().wrote()) {
            throw new NotFound(item.ref());
        }
        return new View(item, actor.organisationName(), read.standing(), read.mine(), read.earlier(), form, problems);
    }

    private View view(Actor.Person actor, Item item) {
        return view(actor, item, FormData.empty(), List.of());
    }

    private View writing(Actor.Person actor, Ref ref) {
        return writing(view(actor, items.forAttending(actor, ref)));
    }

    private static View writing(View view) {
        if (!view.writes()) {
            throw new NotFound(view.item().ref());
        }
        return view;
    }

    @GetMapping
    @Allow(ATTEND_CONFERENCES)
    @RecordsAccess(at = "ref")
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        return Page.show(PAGE, view(actor, items.get(actor, ref)));
    }

    @GetMapping("/search")
    @Allow(ATTEND_CONFERENCES)
    @RecordsAccess(at = "ref")
    ModelAndView searching(@PathVariable Ref ref, Actor.Person actor) {
        var view = writing(view(actor, items.get(actor, ref)));
        var search = view.mine().search();
        return Page.show(
                SEARCH,
                new SearchView(view, FormData.version(view.mine().version()).with(search), List.of()));
    }

    @PostMapping("/search")
    @Allow(ATTEND_CONFERENCES)
    ModelAndView search(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var view = writing(actor, ref);
        var mine = view.mine();
        var outcome = form.<Search>read(reader -> new Search(
                        reader.text("identifiers", "By what you searched", FormReader.TEXT),
                        reader.text("systems", "Systems", FormReader.TEXT),
                        reader.date("searchedOn", "Day of the search").orElse(null)))
                .then(search -> mine.search(search, LocalDate.now(clock)))
                .save(search -> returns.search(actor, view.item(), mine, form.version(), search));
        return switch (outcome) {
            case Saved.Done<ResearchReturn> _ -> Page.go(Notice.done("Saved"), view.path());
            case Ruling.Refused<ResearchReturn>(var problems) ->
                Page.refuse(SEARCH, new SearchView(view, form, problems));
            case Saved.Stale<ResearchReturn> _ -> Page.merged(searching(ref, actor));
        };
    }

    @PostMapping("/return")
    @Allow(ATTEND_CONFERENCES)
    ModelAndView submit(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var view = writing(actor, ref);
        var mine = view.mine();
        var outcome = form.<Result>read(
                        reader -> reader.choice("result", Result.class, "Choose whether your agency holds something"))
                .then(mine::answer)
                .save(result -> returns.submit(actor, view.item(), mine, form.version(), result));
        return switch (outcome) {
            case Saved.Done<ResearchReturn> _ ->
                Page.go(
                        Notice.done("Returned. Those who run the forum see that, and nothing of what you wrote"),
                        view.path());
            case Ruling.Refused<ResearchReturn>(var problems) ->
                Page.refuse(PAGE, view(actor, view.item(), form, problems));
            case Saved.Stale<ResearchReturn> _ -> changed(view);
        };
    }

    private static ModelAndView changed(View view) {
        return Page.go(
                Notice.important("Somebody else of your agency changed it first. Look at it again"), view.path());
    }

    @GetMapping("/entries/new")
    @Allow(ATTEND_CONFERENCES)
    @RecordsAccess(at = "ref")
    ModelAndView adding(@PathVariable Ref ref, Actor.Person actor) {
        return Page.show(
                ENTRY, new EntryView(writing(view(actor, items.get(actor, ref))), null, FormData.empty(), List.of()));
    }

    @PostMapping("/entries/new")
    @Allow(ATTEND_CONFERENCES)
    ModelAndView add(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var view = writing(actor, ref);
        var outcome = draft(form)
                .save(draft -> returns.add(actor, view.item(), view.mine().listing(), draft));
        return switch (outcome) {
            case Saved.Done<ResearchEntry> _ -> Page.go(Notice.done("Added, for your agency alone"), view.path());
            case Ruling.Refused<ResearchEntry>(var problems) ->
                Page.refuse(ENTRY, new EntryView(view, null, form, problems));
            case Saved.Stale<ResearchEntry> _ -> changed(view);
        };
    }

    private Ruling<Draft> draft(FormData form) {
        var today = LocalDate.now(clock);
        return form.<Draft>read(reader -> new Draft(
                        reader.choice("kind", EntryKind.class, "Choose whether it is a fact or an opinion"),
                        reader.requiredDate("onDay", "Day", today),
                        reader.required("words", "What you hold", FormReader.TEXT, "Enter what your agency holds"),
                        reader.required(
                                "source", "Source", FormReader.REASON, "Enter where it is written, or who said it"),
                        form.ticked("withheld"),
                        reader.text("why", "Why it is withheld", FormReader.REASON)))
                .then(draft -> draft.on(today));
    }

    @GetMapping("/entries/{id}")
    @Allow(ATTEND_CONFERENCES)
    @RecordsAccess(at = "ref")
    ModelAndView editing(@PathVariable Ref ref, @PathVariable UUID id, Actor.Person actor) {
        var view = writing(view(actor, items.get(actor, ref)));
        var entry = editable(view, id);
        var form = FormData.version(entry.version())
                .with(entry.draft())
                .with("withheld", entry.withheld() ? List.of("yes") : List.of());
        return Page.show(ENTRY, new EntryView(view, entry, form, List.of()));
    }

    private static ResearchEntry editable(View view, UUID id) {
        return entry(view.mine().entries(), id);
    }

    private static ResearchEntry entry(List<ResearchEntry> entries, UUID id) {
        return entries.stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("research entry"));
    }

    /// Also of an earlier listing.
    private static ResearchEntry recallable(View view, UUID id) {
        return entry(
                Stream.concat(view.mine().entries().stream(), view.earlier().stream())
                        .toList(),
                id);
    }

    @PostMapping("/entries/{id}")
    @Allow(ATTEND_CONFERENCES)
    ModelAndView edit(@PathVariable Ref ref, @PathVariable UUID id, FormData form, Actor.Person actor) {
        var view = writing(actor, ref);
        var entry = editable(view, id);
        var outcome = draft(form)
                .then(entry::change)
                .save(draft -> returns.change(actor, view.item(), entry, form.version(), draft));
        return switch (outcome) {
            case Saved.Done<ResearchEntry> _ -> Page.go(Notice.done("Saved"), view.path());
            case Ruling.Refused<ResearchEntry>(var problems) ->
                Page.refuse(ENTRY, new EntryView(view, entry, form, problems));
            case Saved.Stale<ResearchEntry> _ -> Page.merged(editing(ref, id, actor));
        };
    }

    @PostMapping("/entries/{id}/removal")
    @Allow(ATTEND_CONFERENCES)
    ModelAndView remove(@PathVariable Ref ref, @PathVariable UUID id, FormData form, Actor.Person actor) {
        var view = writing(actor, ref);
        var entry = editable(view, id);
        return switch (returns.remove(actor, view.item(), entry, form.version())) {
            case Saved.Done<ResearchEntry> _ -> Page.go(Notice.done("Taken out"), view.path());
            case Saved.Stale<ResearchEntry> _ -> changed(view);
        };
    }

    @PostMapping("/entries/{id}/release")
    @Allow(ATTEND_CONFERENCES)
    ModelAndView release(@PathVariable Ref ref, @PathVariable UUID id, FormData form, Actor.Person actor) {
        var view = writing(actor, ref);
        var entry = editable(view, id);
        var outcome =
                entry.release(view.listed()).save(_ -> returns.release(actor, view.item(), entry, form.version()));
        return switch (outcome) {
            case Saved.Done<ResearchEntry> _ ->
                Page.go(Notice.done("Released. Those who hear the item can read it now"), view.path());
            case Ruling.Refused<ResearchEntry>(var problems) ->
                Page.refuse(PAGE, view(actor, view.item(), FormData.empty(), problems));
            case Saved.Stale<ResearchEntry> _ -> changed(view);
        };
    }

    @GetMapping("/entries/{id}/recall")
    @Allow(ATTEND_CONFERENCES)
    @RecordsAccess(at = "ref")
    ModelAndView recalling(@PathVariable Ref ref, @PathVariable UUID id, Actor.Person actor) {
        var view = view(actor, items.get(actor, ref));
        var entry = recallable(view, id);
        if (!entry.released()) {
            throw new NotFound(ref);
        }
        return Page.show(RECALL, new RecallView(view, entry, FormData.version(entry.version()), List.of()));
    }

    /// At any time, also after the item was closed.
    @PostMapping("/entries/{id}/recall")
    @Allow(ATTEND_CONFERENCES)
    ModelAndView recall(@PathVariable Ref ref, @PathVariable UUID id, FormData form, Actor.Person actor) {
        var view = view(actor, items.find(ref).orElseThrow(() -> new NotFound(ref)));
        var entry = recallable(view, id);
        var outcome = form.<String>read(
                        reader -> reader.required("reason", "Reason", FormReader.REASON, "Enter why you recall it"))
                .then(entry::recall)
                .save(reason -> returns.recall(actor, view.item(), entry, form.version(), reason));
        return switch (outcome) {
            case Saved.Done<ResearchEntry> _ ->
                Page.go(Notice.done("Recalled. Nobody else can read it any more"), view.path());
            case Ruling.Refused<ResearchEntry>(var problems) ->
                Page.refuse(RECALL, new RecallView(view, entry, form, problems));
            case Saved.Stale<ResearchEntry> _ -> changed(view);
        };
    }
}
