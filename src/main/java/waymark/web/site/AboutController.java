package waymark.web.site;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Public;
import waymark.web.Page;

/// What anyone may read about Waymark itself: how accessible it is, and what it keeps about the people who
/// use it.
@Controller
class AboutController {

    record View() {}

    @GetMapping("/accessibility")
    @Public
    ModelAndView accessibility() {
        return Page.show("web/site/accessibility", new View());
    }

    @GetMapping("/privacy")
    @Public
    ModelAndView privacy() {
        return Page.show("web/site/privacy", new View());
    }
}
