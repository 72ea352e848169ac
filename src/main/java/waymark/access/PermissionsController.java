package waymark.access;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Allow;
import waymark.kernel.Permission;
import waymark.web.Page;

/// Who may do what, from the same data that the locks read.
@Controller
class PermissionsController {

    record View(List<Catalogue.Role> roles) {}

    private final Catalogue catalogue;

    PermissionsController(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GetMapping("/permissions")
    @Allow(Permission.VIEW_PERMISSIONS)
    ModelAndView show() {
        return Page.show("access/permissions", new View(catalogue.roles()));
    }
}
