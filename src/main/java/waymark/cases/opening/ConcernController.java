package waymark.cases.opening;

import static waymark.kernel.Permission.WORK_CASES;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.audit.TimelineEntry;
import waymark.cases.record.Case;
import waymark.cases.record.Cases;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.RecordsAccess;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// What gave rise to concern: read whole, and added to as more is known.
@Controller
class ConcernController {

    private static final String PAGE = "cases/opening/concern";

    record View(Case it, List<TimelineEntry> concern, FormData form, List<Problem> problems) {}

    private final Cases cases;
    private final Concerns concerns;

    ConcernController(Cases cases, Concerns concerns) {
        this.cases = cases;
        this.concerns = concerns;
    }

    @GetMapping("/cases/{ref}/concern")
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        return Page.show(PAGE, view(cases.get(actor, ref, "concern"), FormData.empty(), List.of()));
    }

    private View view(Case it, FormData form, List<Problem> problems) {
        return new View(it, concerns.of(it), form, problems);
    }

    @PostMapping("/cases/{ref}/concern")
    @Allow(WORK_CASES)
    ModelAndView add(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = cases.forChange(actor, ref);
        return switch (form.read(reader ->
                reader.required("words", "What is to be added", FormReader.TEXT, "Enter what is to be added"))) {
            case Ruling.Refused<String>(var problems) -> Page.refuse(PAGE, view(it, form, problems));
            case Ruling.Agreed<String>(var words) -> {
                concerns.add(actor, it, words);
                yield Page.go(Notice.done("Added"), "/cases/%s", ref);
            }
        };
    }
}
