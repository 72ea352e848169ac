package waymark.access.administration;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.access.roles.RoleCatalogue;
import waymark.kernel.Allow;
import waymark.kernel.Permission;
import waymark.web.Page;

/// Who may do what, from the same data that the permission checks read.
@Controller
class PermissionsController {

    record View(List<RoleCatalogue.Role> roles) {}

    private final RoleCatalogue catalogue;

    PermissionsController(RoleCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GetMapping("/permissions")
    @Allow(Permission.VIEW_PERMISSIONS)
    ModelAndView show() {
        return Page.show("access/administration/permissions", new View(catalogue.roles()));
    }
}
