package waymark.concerns.matching;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Permission;
import waymark.web.Page;
import waymark.web.RecordsAccess;

/// The linked reports of a desk. A pair is decided on the page of one of its reports.
@Controller
class ClustersController {

    /// @param most how many of the newest are compared
    record View(List<Cluster> clusters, int most) {}

    private final SimilarReports alike;

    ClustersController(SimilarReports alike) {
        this.alike = alike;
    }

    @GetMapping("/reports/clusters")
    @Allow(Permission.READ_REPORTS)
    @RecordsAccess
    ModelAndView show(Actor.Person actor) {
        return Page.show("concerns/matching/clusters", new View(alike.clusters(actor), SimilarReports.COMPARED));
    }
}
