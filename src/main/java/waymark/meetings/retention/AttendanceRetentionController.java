package waymark.meetings.retention;

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

/// Sets for how many years attendance is kept by person.
@Controller
@RequestMapping(AttendanceRetentionController.PATH)
class AttendanceRetentionController {

    static final String PATH = "/meetings/retention";
    private static final String PAGE = "meetings/retention/settings";

    private final AttendanceRetentionRows settings;

    AttendanceRetentionController(AttendanceRetentionRows settings) {
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
