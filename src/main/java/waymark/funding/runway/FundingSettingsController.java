package waymark.funding.runway;

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

/// How far ahead the alarm is raised, and how uncertain money is weighed.
@Controller
@RequestMapping(FundingSettingsController.PATH)
class FundingSettingsController {

    static final String PATH = "/funding/settings";
    private static final String PAGE = "funding/runway/settings";

    private final FundingSettingRows settings;

    FundingSettingsController(FundingSettingRows settings) {
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
        return SettingsView.save(PAGE, settings, form, actor, Notice.done("The settings hold from today"), PATH);
    }
}
