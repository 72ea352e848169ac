package waymark.web.site;

import jakarta.servlet.http.HttpServletRequest;
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

    @GetMapping({"/guidance", "/people", "/plan", "/board", "/administration"})
    @Allow(Permission.USE_WAYMARK)
    ModelAndView landing(HttpServletRequest request) {
        return Page.show("web/site/landing", new View(NavGroup.at(request.getRequestURI())));
    }

    @GetMapping(Navigation.SETTINGS)
    @Allow(Permission.CHANGE_SETTINGS)
    ModelAndView settings() {
        return Page.show("web/site/settings", new SettingsList());
    }
}
