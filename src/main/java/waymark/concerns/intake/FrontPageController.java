package waymark.concerns.intake;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.contacts.numbers.HelpLine;
import waymark.kernel.Public;
import waymark.web.Page;

/// The front page, for three visitors: somebody is in danger now; somebody is worried; somebody works with
/// people and wants to know what to do. It reads nothing but what is kept in memory, so that it is there
/// while the database is away.
@Controller
class FrontPageController {

    /// @param lines the numbers to ring, for a person who would rather talk
    record View(List<HelpLine> lines) {}

    private final PublicFacts facts;

    FrontPageController(PublicFacts facts) {
        this.facts = facts;
    }

    @GetMapping("/welcome")
    @Public
    ModelAndView show() {
        return Page.show("concerns/intake/front", new View(facts.lines()));
    }
}
