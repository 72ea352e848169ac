package waymark.analysis.releases;

import static waymark.kernel.Permission.VIEW_PACKS;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Allow;
import waymark.web.Page;

/// How each kind of figure is worked out, for somebody on the board who is asked to believe it.
@Controller
class MethodsController {

    /// @param key its place on the page
    /// @param paragraphs about 150 words together
    /// @param papers what it rests on
    record Method(String key, String title, List<String> paragraphs, List<String> papers) {}

    @GetMapping("/insight/methods")
    @Allow(VIEW_PACKS)
    ModelAndView show() {
        return Page.show("analysis/releases/methods", Methods.ALL);
    }
}
