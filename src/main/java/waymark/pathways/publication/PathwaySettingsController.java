package waymark.pathways.publication;

import static waymark.kernel.Permission.CHANGE_SETTINGS;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.audit.SettingsView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.pathways.editions.PathwaySettingRows;
import waymark.web.Notice;
import waymark.web.forms.FormData;

/// How long an edition is in force before its review, and how early people are reminded.
@Controller
@RequestMapping(PathwaySettingsController.PATH)
class PathwaySettingsController {

    static final String PATH = "/pathways/settings";
    private static final String PAGE = "pathways/publication/settings";

    private final PathwaySettingRows settings;

    PathwaySettingsController(PathwaySettingRows settings) {
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
        return SettingsView.save(
                PAGE, settings, form, actor, Notice.done("Settings saved. They take effect today"), PATH);
    }
}
