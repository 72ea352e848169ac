package waymark.support.referral;

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

/// How long a service has to answer.
@Controller
@RequestMapping(ReferralSettingsController.PATH)
class ReferralSettingsController {

    static final String PATH = "/unmet-needs/settings";

    private static final String PAGE = "support/referral/settings";

    private final ReferralSettings settings;

    ReferralSettingsController(ReferralSettings settings) {
        this.settings = settings;
    }

    @GetMapping
    @Allow(CHANGE_SETTINGS)
    ModelAndView show() {
        return SettingsView.show(PAGE, settings);
    }

    @PostMapping
    @Allow(CHANGE_SETTINGS)
    ModelAndView change(FormData form, Actor.Person actor) {
        return SettingsView.save(PAGE, settings, form, actor, Notice.done("Settings saved"), PATH);
    }
}
