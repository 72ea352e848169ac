package waymark.cases.record;

import static waymark.kernel.Permission.WORK_CASES;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import waymark.audit.TimelineEntry;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Ref;
import waymark.web.Page;
import waymark.web.RecordsAccess;

/// The page of one case: who it is about, what is to be done next, a card for each part, and its history.
@Controller
class CaseController {

    private static final int ENTRIES = 30;

    /// @param steps what is to be done next, the soonest first
    record View(
            Case it,
            List<CaseCard.Card> cards,
            List<CaseCard.Step> steps,
            List<TimelineEntry> entries,
            LocalDate today) {}

    private final Cases cases;
    private final CaseSummaries summaries;
    private final CaseHistory history;
    private final Clock clock;

    CaseController(Cases cases, CaseSummaries summaries, CaseHistory history, Clock clock) {
        this.cases = cases;
        this.summaries = summaries;
        this.history = history;
        this.clock = clock;
    }

    @GetMapping("/cases/{ref}")
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        var it = cases.get(actor, ref);
        var today = LocalDate.now(clock);
        var cards = summaries.of(it, actor, today);
        var steps = NextSteps.of(cards);
        cases.keepNext(it, steps.isEmpty() ? null : steps.getFirst());
        return Page.show("cases/record/case", new View(it, cards, steps, history.newest(it, ENTRIES), today));
    }
}
