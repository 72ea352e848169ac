package waymark.concerns.intake;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Public;
import waymark.web.ExitThisPage;
import waymark.web.Page;

/// "Exit this page" of a form that is being filled in: what was typed is not shown again by anybody, and the
/// browser is on a weather page. With scripts the browser leaves at once by itself and only says that it did.
@Controller
@RequestMapping(ExitThisPage.ENDING)
class ExitThisPageController {

    /// Length limit of a visit number.
    private static final int VISIT_LENGTH = 36;

    private final Drafts drafts;

    ExitThisPageController(Drafts drafts) {
        this.drafts = drafts;
    }

    @GetMapping
    @Public
    ModelAndView leave(@RequestParam(defaultValue = "") String visit) {
        end(visit);
        return Page.go(ExitThisPage.TO);
    }

    @PostMapping
    @Public
    ResponseEntity<Void> left(@RequestParam(defaultValue = "") String visit) {
        end(visit);
        return ResponseEntity.noContent().build();
    }

    private void end(String visit) {
        if (visit.length() == VISIT_LENGTH) {
            drafts.end(visit);
        }
    }
}
