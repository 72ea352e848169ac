package waymark.pathways.policy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.audit.TimelineEntry;
import waymark.directory.DirectoryApi;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Permission;
import waymark.kernel.Ref;
import waymark.kernel.Scope;
import waymark.web.Page;

/// The policy changes, and each with its items. Everybody signed in reads them.
@Controller
@RequestMapping("/policy-changes")
class PolicyChangesController {

    record View(List<PolicyLine> lines, boolean recorder) {}

    /// @param recorder true where the reader may correct it and list what it touches
    record One(
            PolicyChange change,
            List<ItemLine> items,
            Map<String, String> areas,
            List<TimelineEntry> history,
            LocalDate today,
            Actor reader,
            boolean recorder) {

        boolean closable(ItemLine line) {
            return line.item().closable(reader);
        }

        long toDo() {
            return items.stream().filter(line -> line.item().open()).count();
        }

        String place(ItemLine line) {
            return Candidates.place(line.item().affected(), areas);
        }

        /// What may be the proof already, where the item is still to do.
        boolean ready(ItemLine line) {
            return line.item().open() && line.proof(change.since()).isPresent();
        }
    }

    private final PolicyChanges changes;
    private final DirectoryApi directory;
    private final Clock clock;

    PolicyChangesController(PolicyChanges changes, DirectoryApi directory, Clock clock) {
        this.changes = changes;
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping
    @Allow(Permission.VIEW_PATHWAYS)
    ModelAndView list(Actor.Person actor) {
        return Page.show("pathways/policy/index", new View(changes.lines(), recorder(actor)));
    }

    @GetMapping("/{ref}")
    @Allow(Permission.VIEW_PATHWAYS)
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        var names = new LinkedHashMap<String, String>();
        directory.areas(actor).forEach(area -> names.put(area.code(), area.name()));
        return Page.show(
                "pathways/policy/show",
                new One(
                        changes.get(ref),
                        changes.items(actor, ref),
                        names,
                        changes.history(ref),
                        LocalDate.now(clock),
                        actor,
                        recorder(actor)));
    }

    static boolean recorder(Actor actor) {
        return actor.may(Permission.EDIT_PATHWAYS, Scope.PARTNERSHIP);
    }
}
