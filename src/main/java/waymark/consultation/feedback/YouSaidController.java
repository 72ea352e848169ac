package waymark.consultation.feedback;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;
import waymark.consultation.rounds.RoundFigures;
import waymark.kernel.NotFound;
import waymark.kernel.Public;
import waymark.kernel.Ref;
import waymark.web.Page;

/// “You said, we did”, for everybody.
@Controller
@RequestMapping("/you-said")
class YouSaidController {

    record Index(List<SaidPages.Published> rounds) {}

    /// @param figures null for a round of before Waymark
    record View(SaidPages.Whole it, @Nullable RoundFigures figures, LocalDate today) {

        @Nullable
        Reply reply(int theme) {
            return it.replies().stream()
                    .filter(one -> one.theme() == theme)
                    .findFirst()
                    .orElse(null);
        }

        List<Tie> ties(int theme) {
            return it.ties().stream().filter(one -> one.theme() == theme).toList();
        }

        List<SaidPages.Quotation> quotations(int theme) {
            return it.quotations().stream().filter(one -> one.theme() == theme).toList();
        }

        /// True where the day by which everybody hears has passed.
        boolean late() {
            var day = it.round().answerBy();
            return day != null && day.isBefore(today);
        }
    }

    private final SaidPages pages;
    private final JsonMapper json;
    private final Clock clock;

    YouSaidController(SaidPages pages, JsonMapper json, Clock clock) {
        this.pages = pages;
        this.json = json;
        this.clock = clock;
    }

    @GetMapping
    @Public
    ModelAndView all() {
        return Page.show("consultation/feedback/said", new Index(pages.all()));
    }

    @GetMapping("/{ref}")
    @Public
    ModelAndView one(@PathVariable Ref ref) {
        var it = pages.find(ref).orElseThrow(() -> new NotFound(ref));
        return Page.show(
                "consultation/feedback/round",
                new View(it, RoundFigures.kept(json, it.round().figures()), LocalDate.now(clock)));
    }
}
