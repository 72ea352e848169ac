package waymark.training.packs;

import static waymark.kernel.Permission.RUN_TRAINING;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.audit.TimelineEntry;
import waymark.directory.DirectoryApi;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Area;
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.kernel.Scope;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// The workshop packs: all of them, one of them, and a new one.
@Controller
@RequestMapping("/training/packs")
class WorkshopPacksController {

    private static final String NEW = "training/packs/newPack";
    static final String EVERYWHERE = "everywhere";

    /// @param areas the names of the areas by their codes
    /// @param supplied packs that are supplied and not taken in yet
    record Index(
            List<PackLine> lines, Map<String, String> areas, List<SuppliedPacks.Supplied> supplied, boolean mayAdd) {

        String where(@Nullable String area) {
            return area == null ? "All areas" : areas.getOrDefault(area, area);
        }
    }

    /// @param shown the version that is shown; null where the pack has none left
    /// @param open the version that is written or reviewed; null where there is none
    /// @param mayWrite whether the reader may change the pack
    /// @param mayPublish whether the reader is a second person for the open version
    record View(
            Pack pack,
            String where,
            @Nullable PackVersion shown,
            List<PackVersion> versions,
            @Nullable PackVersion open,
            boolean mayWrite,
            boolean mayPublish,
            List<TimelineEntry> history) {

        /// The version in use, where there is one.
        @Nullable
        PackVersion published() {
            return versions.stream()
                    .filter(one -> one.state() == VersionState.PUBLISHED)
                    .findFirst()
                    .orElse(null);
        }
    }

    record Form(FormData form, List<Choice> areas, List<Problem> problems) {}

    private final PackAccess access;
    private final Packs packs;
    private final PackSaves saves;
    private final SuppliedPacks supplied;
    private final DirectoryApi directory;

    WorkshopPacksController(
            PackAccess access, Packs packs, PackSaves saves, SuppliedPacks supplied, DirectoryApi directory) {
        this.access = access;
        this.packs = packs;
        this.saves = saves;
        this.supplied = supplied;
        this.directory = directory;
    }

    @GetMapping
    @Allow(RUN_TRAINING)
    ModelAndView all(Actor.Person actor) {
        var taken = packs.origins(actor);
        return Page.show(
                "training/packs/packs",
                new Index(
                        packs.lines(actor),
                        directory.areas(actor).stream().collect(Collectors.toMap(Area::code, Area::name)),
                        supplied.all().stream()
                                .filter(one -> !taken.contains(one.origin()))
                                .toList(),
                        !areas(actor, directory).isEmpty()));
    }

    @GetMapping("/{ref}")
    @Allow(RUN_TRAINING)
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        var pack = access.pack(actor, ref);
        var versions = access.versions(actor, pack);
        var shown = versions.stream()
                .filter(one -> one.state() == VersionState.PUBLISHED)
                .findFirst()
                .orElse(versions.isEmpty() ? null : versions.getFirst());
        return show(actor, pack, versions, shown);
    }

    @GetMapping("/{ref}/versions/{number}")
    @Allow(RUN_TRAINING)
    ModelAndView version(@PathVariable Ref ref, @PathVariable int number, Actor.Person actor) {
        var pack = access.pack(actor, ref);
        var versions = access.versions(actor, pack);
        var shown = versions.stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() -> new NotFound(number));
        return show(actor, pack, versions, shown);
    }

    private ModelAndView show(Actor actor, Pack pack, List<PackVersion> versions, @Nullable PackVersion shown) {
        var open = versions.stream()
                .filter(one -> one.state() == VersionState.DRAFT || one.state() == VersionState.IN_REVIEW)
                .findFirst()
                .orElse(null);
        boolean mayWrite = pack.writable(actor);
        return Page.show(
                "training/packs/pack",
                new View(
                        pack,
                        where(actor, pack.area(), directory),
                        shown,
                        versions,
                        open,
                        mayWrite,
                        mayWrite
                                && open != null
                                && open.state() == VersionState.IN_REVIEW
                                && !open.writers().contains(actor.id()),
                        packs.timeline(actor, pack.id())));
    }

    /// What an area is called; `All areas` where there is none.
    static String where(Actor actor, @Nullable String area, DirectoryApi directory) {
        return area == null
                ? "All areas"
                : directory.areas(actor).stream()
                        .filter(one -> one.code().equals(area))
                        .map(Area::name)
                        .findFirst()
                        .orElse(area);
    }

    @GetMapping("/new")
    @Allow(RUN_TRAINING)
    ModelAndView ask(Actor.Person actor) {
        return Page.show(NEW, new Form(FormData.empty(), areas(actor, directory), List.of()));
    }

    @PostMapping("/new")
    @Allow(RUN_TRAINING)
    ModelAndView add(FormData form, Actor.Person actor) {
        var areas = areas(actor, directory);
        var ref = saves.newRef();
        var begun = form.<PackEvent>read(reader -> {
            var title = reader.requiredLine("title", "Title", FormReader.TITLE, "Enter a title");
            var audience = reader.requiredLine("audience", "Audience", FormReader.TITLE, "Say who it is for");
            return begin(actor, ref, area(reader, areas), title, audience, PackContent.EMPTY, "");
        });
        return switch (begun.save(event -> saves.save(actor, event))) {
            case Saved.Done<PackVersion> _ ->
                Page.go(
                        Notice.done("Pack started. Write what it is about, then its stages"),
                        "/training/packs/%s/draft",
                        ref);
            case Ruling.Refused<PackVersion>(var problems) -> Page.refuse(NEW, new Form(form, areas, problems));
            case Saved.Stale<PackVersion> _ -> Page.go("/training/packs");
        };
    }

    /// A new pack with its first draft.
    static PackEvent begin(
            Actor actor,
            Ref ref,
            @Nullable String area,
            String title,
            String audience,
            PackContent content,
            String origin) {
        var pack = new Pack(UUID.randomUUID(), ref, 1, title, audience, area, actor.id(), actor.name(), origin);
        return new PackEvent.Begun(pack, PackVersion.draft(pack.id(), area, 1, title, audience, content, actor.id()));
    }

    /// The area that was chosen; null for the whole partnership.
    static @Nullable String area(FormReader reader, List<Choice> areas) {
        var chosen = reader.choice("area", areas, Choice::value, "Choose whose it is")
                .value();
        return chosen.equals(EVERYWHERE) ? null : chosen;
    }

    /// For which areas the actor may write packs and plan sessions.
    static List<Choice> areas(Actor actor, DirectoryApi directory) {
        var areas = new ArrayList<Choice>();
        if (actor.may(RUN_TRAINING, Scope.PARTNERSHIP)) {
            areas.add(Choice.of(EVERYWHERE, "All areas"));
        }
        directory.areas(actor).stream()
                .filter(one -> actor.may(RUN_TRAINING, Scope.area(one.code())))
                .forEach(one -> areas.add(Choice.of(one.code(), one.name())));
        return areas;
    }
}
