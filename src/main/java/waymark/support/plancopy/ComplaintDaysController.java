package waymark.support.plancopy;

import static waymark.kernel.Permission.CHANGE_SETTINGS;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.audit.SettingsView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.web.Notice;
import waymark.web.forms.FormData;

/// By when complaints are acknowledged and answered.
@Controller
class ComplaintDaysController {

    static final String PATH = "/complaints/settings";
    private static final String PAGE = "support/plancopy/days";

    private final ComplaintDays days;

    ComplaintDaysController(ComplaintDays days) {
        this.days = days;
    }

    @GetMapping(PATH)
    @Allow(CHANGE_SETTINGS)
    ModelAndView show() {
        return SettingsView.show(PAGE, days);
    }

    @PostMapping(PATH)
    @Allow(CHANGE_SETTINGS)
    ModelAndView change(FormData form, Actor.Person actor) {
        return SettingsView.save(PAGE, days, form, actor, Notice.done("The days hold from today"), PATH);
    }
}
