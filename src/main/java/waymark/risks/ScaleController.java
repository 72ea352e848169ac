package waymark.risks;

import static waymark.kernel.Permission.CHANGE_SETTINGS;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;

/// The scale of likelihood and impact, with its earlier versions.
@Controller
class ScaleController {

    private static final String PAGE = "risks/scale";

    record View(List<RiskScale> versions, FormData form, List<Problem> problems) {}

    private final RiskScales scales;

    ScaleController(RiskScales scales) {
        this.scales = scales;
    }

    @GetMapping("/risks/scale")
    @Allow(CHANGE_SETTINGS)
    ModelAndView show() {
        var versions = scales.all();
        return Page.show(PAGE, new View(versions, versions.getFirst().form(), List.of()));
    }

    @PostMapping("/risks/scale")
    @Allow(CHANGE_SETTINGS)
    ModelAndView change(FormData form, Actor.Person actor) {
        return switch (form.read(RiskScale.Words::read).save(words -> scales.save(actor, form.version(), words))) {
            case Saved.Done<RiskScale> _ ->
                Page.go(Notice.done("Saved. The next scores are given on this scale"), "/risks/scale");
            case Ruling.Refused<RiskScale>(var problems) -> Page.refuse(PAGE, new View(scales.all(), form, problems));
            case Saved.Stale<RiskScale> _ -> Page.merged(show());
        };
    }
}
