package waymark.support.plan;

import static waymark.kernel.Permission.WORK_CASES;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import waymark.cases.record.Case;
import waymark.cases.record.Cases;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Ref;
import waymark.support.plan.RouteOffers.Group;
import waymark.support.plan.RouteOffers.Offer;
import waymark.web.Page;
import waymark.web.RecordsAccess;

/// What support each route offers the person, and what of the plan goes into a Recovery Needs Assessment.
@Controller
class OffersController {

    /// @param own the group that the route of the case belongs to
    record View(Case it, SupportPlan plan, Group own, RouteOffers all) {

        /// The own first.
        List<Group> groups() {
            return Stream.concat(Stream.of(own), Arrays.stream(Group.values()).filter(group -> group != own))
                    .toList();
        }

        List<Offer> offers(Group group) {
            return all.of(group);
        }

        /// What the plan says of each part of life that the assessment asks about; nothing outside the NRM.
        List<Need> recoveryNeeds() {
            return own == Group.NRM
                    ? all.recoveryNeeds().stream().map(plan::need).toList()
                    : List.of();
        }
    }

    private final Cases cases;
    private final SupportPlans plans;
    private final RouteOffers offers;

    OffersController(Cases cases, SupportPlans plans, RouteOffers offers) {
        this.cases = cases;
        this.plans = plans;
        this.offers = offers;
    }

    @GetMapping("/cases/{ref}/plan/offers")
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        var it = cases.get(actor, ref, SupportPlanController.PART);
        return Page.show("support/plan/offers", new View(it, plans.of(it), Group.of(it.route()), offers));
    }
}
