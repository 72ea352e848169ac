package waymark.reminders.settings;

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

/// When reminders are sent by themselves, and in which hours no e-mail is sent.
@Controller
@RequestMapping(ReminderSettingsController.PATH)
class ReminderSettingsController {

    static final String PATH = "/follow-up/settings";
    private static final String PAGE = "reminders/settings/settings";

    private final ReminderSettingRows settings;

    ReminderSettingsController(ReminderSettingRows settings) {
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
        return SettingsView.save(PAGE, settings, form, actor, Notice.done("The settings apply from today"), PATH);
    }
}
