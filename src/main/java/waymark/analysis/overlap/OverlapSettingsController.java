package waymark.analysis.overlap;

import static waymark.kernel.Permission.CHANGE_SETTINGS;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.audit.SettingsView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.web.Notice;
import waymark.web.forms.FormData;

/// What keeps comparisons from being used to ask about somebody. Each may be made stricter, none below
/// its least.
@Controller
@RequestMapping(OverlapSettingsController.PATH)
class OverlapSettingsController {

    static final String PATH = "/insight/overlap-settings";
    private static final String PAGE = "analysis/overlap/settings";

    private final OverlapSettingRows settings;

    OverlapSettingsController(OverlapSettingRows settings) {
        this.settings = settings;
    }

    @GetMapping
    @Allow(CHANGE_SETTINGS)
    ModelAndView show() {
        return SettingsView.show(PAGE, settings);
    }

    @PostMapping
    @Allow(CHANGE_SETTINGS)
    ModelAndView save(FormData form, Actor.Person actor) {
        return SettingsView.save(PAGE, settings, form, actor, Notice.done("The settings hold from today"), PATH);
    }
}
