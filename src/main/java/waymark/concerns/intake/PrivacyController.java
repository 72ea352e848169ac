package waymark.concerns.intake;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.contacts.numbers.HelpLine;
import waymark.kernel.Public;
import waymark.web.Page;

/// The privacy notice for people who report and for people who are named in a report (UK GDPR, Articles 13
/// and 14): the controller, the lawful basis, how long data is kept, who receives it, and everybody's rights.
/// The full assessment is docs/privacy/public-reports.md.
@Controller
class PrivacyController {

    /// @param partnership its name; empty while unknown
    /// @param contact where to ask about one's information, if the partnership has published that
    /// @param parts sections of the page, in order, with their paragraphs, each as the end of a text key
    record View(
            String partnership, ReportSettings settings, Optional<HelpLine> contact, Map<String, List<String>> parts) {}

    static final Map<String, List<String>> PARTS = parts();

    private static Map<String, List<String>> parts() {
        var parts = new LinkedHashMap<String, List<String>>();
        parts.put("what", List.of("written", "named", "free"));
        parts.put("why", List.of("task", "life", "sensitive", "crime", "police"));
        parts.put("given", List.of("team", "contact", "others", "computer"));
        parts.put("kept", List.of("report", "messages", "longer", "elsewhere"));
        parts.put("rights", List.of("copy", "stop", "code", "answer"));
        parts.put("named", List.of("rights", "source", "told"));
        return Collections.unmodifiableMap(parts);
    }

    private final PublicFacts facts;

    PrivacyController(PublicFacts facts) {
        this.facts = facts;
    }

    @GetMapping("/report/privacy")
    @Public
    ModelAndView show() {
        return Page.show(
                "concerns/intake/privacy",
                new View(facts.partnership(), facts.settings(), facts.privacyContact(), PARTS));
    }
}
