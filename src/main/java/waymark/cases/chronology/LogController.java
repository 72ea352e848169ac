package waymark.cases.chronology;

import static waymark.kernel.Permission.WORK_CASES;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.audit.TimelineEntry;
import waymark.cases.record.Case;
import waymark.cases.record.CaseHistory;
import waymark.cases.record.Cases;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Ref;
import waymark.web.Page;
import waymark.web.RecordsAccess;
import waymark.web.lists.Paging;

/// Who recorded what in a case, in the order in which they did: all of it, in pages.
@Controller
class LogController {

    private static final int SHOWN = 50;

    record View(Case it, List<TimelineEntry> entries, Paging paging) {}

    private final Cases cases;
    private final CaseHistory history;

    LogController(Cases cases, CaseHistory history) {
        this.cases = cases;
        this.history = history;
    }

    @GetMapping("/cases/{ref}/log")
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView show(@PathVariable Ref ref, @RequestParam(defaultValue = "") String page, Actor.Person actor) {
        var it = cases.get(actor, ref, "log");
        var paging = Paging.of(page, SHOWN, history.size(it));
        return Page.show("cases/chronology/log", new View(it, history.page(it, SHOWN, paging.offset()), paging));
    }
}
