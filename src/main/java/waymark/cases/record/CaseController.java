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

/// The page of one case: who it is about, what gave rise to concern, what is to be done next, a card for each part,
/// and what happened last.
@Controller
class CaseController {

    private static final int LATEST = 5;

    /// @param concern what gave rise to it, and what was added since, the oldest first
    /// @param steps what is to be done next, the soonest first
    /// @param latest the last events, the newest first
    record View(
            Case it,
            List<TimelineEntry> concern,
            List<CaseCard.Card> cards,
            List<CaseCard.Step> steps,
            List<ChronologySource.Event> latest,
            LocalDate today) {}

    private final Cases cases;
    private final CaseSummaries summaries;
    private final CaseHistory history;
    private final Chronology chronology;
    private final Clock clock;

    CaseController(Cases cases, CaseSummaries summaries, CaseHistory history, Chronology chronology, Clock clock) {
        this.cases = cases;
        this.summaries = summaries;
        this.history = history;
        this.chronology = chronology;
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
        return Page.show(
                "cases/record/case",
                new View(it, history.concern(it), cards, steps, chronology.latest(it, LATEST), today));
    }
}
