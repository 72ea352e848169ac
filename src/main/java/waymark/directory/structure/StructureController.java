package waymark.directory.structure;

import gg.jte.Content;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Permission;
import waymark.web.Page;

/// The board, the groups and the forums with who sits where today, as a drawing and as a list.
@Controller
class StructureController {

    record View(List<Floor> floors, long vacant, Content drawing) {}

    /// A level and its groups.
    record Floor(GroupLevel level, List<SeatedGroup> tables) {}

    private final SeatedGroups tables;
    private final Clock clock;

    StructureController(SeatedGroups tables, Clock clock) {
        this.tables = tables;
        this.clock = clock;
    }

    @GetMapping("/directory/structure")
    @Allow(Permission.VIEW_DIRECTORY)
    ModelAndView show(Actor.Person actor) {
        var all = tables.on(actor, LocalDate.now(clock));
        var vacant = all.stream().mapToLong(SeatedGroup::vacant).sum();
        var description =
                "%d groups in levels, each a box with its seats and who holds them; %d seats are empty. The list on this page says the same."
                        .formatted(all.size(), vacant);
        return Page.show(
                "directory/structure/structure",
                new View(
                        floors(all), vacant, StructureDrawing.of(all, "How the partnership is governed", description)));
    }

    private static List<Floor> floors(List<SeatedGroup> all) {
        return Arrays.stream(GroupLevel.values())
                .map(level -> new Floor(
                        level, all.stream().filter(one -> one.level() == level).toList()))
                .filter(floor -> !floor.tables().isEmpty())
                .toList();
    }
}
