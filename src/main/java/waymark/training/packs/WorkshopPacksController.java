package waymark.training.packs;

import static waymark.kernel.Permission.RUN_TRAINING;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.audit.TimelineEntry;
import waymark.directory.DirectoryApi;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Area;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;
import waymark.web.Page;

/// The workshop packs: all of them, and one of them.
@Controller
@RequestMapping("/training/packs")
class WorkshopPacksController {

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

    private final PackAccess access;
    private final Packs packs;
    private final SuppliedPacks supplied;
    private final DirectoryApi directory;

    WorkshopPacksController(PackAccess access, Packs packs, SuppliedPacks supplied, DirectoryApi directory) {
        this.access = access;
        this.packs = packs;
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
                        !TrainingAreas.of(actor, directory.areas(actor)).isEmpty()));
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
}
