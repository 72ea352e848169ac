package waymark.support.contacts;

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

/// When somebody is reminded of a contact.
@Controller
class ContactLogSettingsController {

    static final String PATH = "/cases/contacts/settings";
    private static final String PAGE = "support/contacts/settings";

    private final ContactLogSettings settings;

    ContactLogSettingsController(ContactLogSettings settings) {
        this.settings = settings;
    }

    @GetMapping(PATH)
    @Allow(CHANGE_SETTINGS)
    ModelAndView show() {
        return SettingsView.show(PAGE, settings);
    }

    @PostMapping(PATH)
    @Allow(CHANGE_SETTINGS)
    ModelAndView change(FormData form, Actor.Person actor) {
        return SettingsView.save(PAGE, settings, form, actor, Notice.done("The settings hold from today"), PATH);
    }
}
