package waymark.web.site;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Allow;
import waymark.kernel.Permission;
import waymark.web.NavGroup;
import waymark.web.Navigation;
import waymark.web.Page;

/// The landing page of each group of the navigation: what is there that the person may use.
@Controller
class LandingController {

    record View(NavGroup group) {}

    record SettingsList() {}

    @GetMapping("/guidance")
    @Allow(Permission.USE_WAYMARK)
    ModelAndView guidance() {
        return landing(NavGroup.GUIDANCE);
    }

    @GetMapping("/people")
    @Allow(Permission.USE_WAYMARK)
    ModelAndView people() {
        return landing(NavGroup.PEOPLE);
    }

    @GetMapping("/plan")
    @Allow(Permission.USE_WAYMARK)
    ModelAndView plan() {
        return landing(NavGroup.PLAN);
    }

    @GetMapping("/board")
    @Allow(Permission.USE_WAYMARK)
    ModelAndView board() {
        return landing(NavGroup.BOARD);
    }

    @GetMapping("/administration")
    @Allow(Permission.USE_WAYMARK)
    ModelAndView administration() {
        return landing(NavGroup.ADMINISTRATION);
    }

    @GetMapping(Navigation.SETTINGS)
    @Allow(Permission.CHANGE_SETTINGS)
    ModelAndView settings() {
        return Page.show("web/site/settings", new SettingsList());
    }

    private static ModelAndView landing(NavGroup group) {
        return Page.show("web/site/landing", new View(group));
    }
}
