package waymark.services.editing;

import static waymark.kernel.Permission.KEEP_CONTACTS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.services.ServiceLists;
import waymark.services.ServiceRow;
import waymark.web.Page;

/// The services that the reader keeps, with what each asks of them.
@Controller
class MaintainedServicesController {

    record View(List<ServiceRow> rows, LocalDate today) {}

    private final ServiceLists lists;
    private final Clock clock;

    MaintainedServicesController(ServiceLists lists, Clock clock) {
        this.lists = lists;
        this.clock = clock;
    }

    /// What nobody has checked for long stands first.
    @GetMapping("/directory/services/kept")
    @Allow(KEEP_CONTACTS)
    ModelAndView kept(Actor.Person actor) {
        var rows = lists.kept(actor).stream()
                .sorted(java.util.Comparator.comparing((ServiceRow row) -> !row.due()))
                .toList();
        return Page.show("services/editing/kept", new View(rows, LocalDate.now(clock)));
    }
}
