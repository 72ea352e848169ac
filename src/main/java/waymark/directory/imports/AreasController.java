package waymark.directory.imports;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Permission;
import waymark.web.Page;

/// The areas of the partnership, and where the facts about it come from. Only an import changes them.
@Controller
class AreasController {

    record View(List<PartnershipFile.Partnership> partnership, List<PartnershipFile.AreaEntry> areas) {}

    private final Areas areas;

    AreasController(Areas areas) {
        this.areas = areas;
    }

    @GetMapping("/directory/areas")
    @Allow(Permission.VIEW_DIRECTORY)
    ModelAndView list(Actor.Person actor) {
        return Page.show(
                "directory/imports/areas",
                new View(areas.partnership(actor).stream().toList(), areas.areas(actor)));
    }
}
