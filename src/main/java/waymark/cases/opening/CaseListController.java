package waymark.cases.opening;

import static waymark.kernel.Permission.WORK_CASES;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.cases.matching.PersonTokens.Found;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Ruling;
import waymark.web.Page;
import waymark.web.forms.FormData;
import waymark.web.lists.Paging;
import waymark.web.security.ConstantTimeResponse;

/// The cases of the reader, and the search among them. A name that is searched for is never in an address.
@Controller
class CaseListController {

    private static final String LIST = "cases/opening/cases";
    private static final String FOUND = "cases/opening/found";
    private static final int SIZE = 25;
    private static final int NAME = 100;

    /// Only the reader's own cases are searched: what could tell something is what one row of them costs.
    private static final Duration STEP = Duration.ofMillis(20);

    record View(List<CaseList.Line> cases, CaseFilter filter, Paging paging, LocalDate today) {}

    record Search(List<Found> found, FormData form, LocalDate today, List<Problem> problems) {}

    private final CaseList cases;
    private final Clock clock;

    CaseListController(CaseList cases, Clock clock) {
        this.cases = cases;
        this.clock = clock;
    }

    @GetMapping("/cases")
    @Allow(WORK_CASES)
    ModelAndView list(CaseFilter filter, @RequestParam @Nullable String page, Actor.Person actor) {
        int number = Paging.number(page);
        var lines = cases.page(actor, filter, number, SIZE);
        if (lines.isEmpty() && number > 1) {
            number = 1;
            lines = cases.page(actor, filter, number, SIZE);
        }
        long rows = lines.isEmpty() ? 0 : lines.getFirst().rows();
        return Page.show(LIST, new View(lines, filter, new Paging(number, SIZE, rows), LocalDate.now(clock)));
    }

    @PostMapping("/cases/search")
    @Allow(WORK_CASES)
    ModelAndView search(FormData form, Actor.Person actor) {
        long began = System.nanoTime();
        var today = LocalDate.now(clock);
        return switch (form.read(
                reader -> reader.requiredLine("name", "The name", NAME, "Enter a name or a nickname"))) {
            case Ruling.Refused<String>(var problems) ->
                Page.refuse(FOUND, new Search(List.of(), form, today, problems));
            case Ruling.Agreed<String>(var name) -> {
                var found = cases.called(actor, name);
                ConstantTimeResponse.keep(began, STEP);
                yield Page.show(FOUND, new Search(found, form, today, List.of()));
            }
        };
    }
}
