package waymark.access.clearance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.access.clearance.Clearance.Kind;
import waymark.access.roles.RoleCatalogue;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Permission;
import waymark.web.Page;

/// One's own vetting and training: what is recorded, what needs it, and who renews it.
@Controller
class OwnClearanceController {

    /// @param needs what the person's roles would let them do with it in force
    record Own(Kind kind, List<Clearance> recorded, Set<Permission> needs) {

        boolean inForce(LocalDate today) {
            return recorded.stream().anyMatch(one -> one.inForce(today));
        }
    }

    record View(List<Own> kinds, LocalDate today) {}

    private final Clearances clearances;
    private final RoleCatalogue catalogue;
    private final Clock clock;

    OwnClearanceController(Clearances clearances, RoleCatalogue catalogue, Clock clock) {
        this.clearances = clearances;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @GetMapping("/account/clearance")
    @Allow(Permission.USE_WAYMARK)
    ModelAndView show(Actor.Person actor) {
        var recorded = clearances.of(actor.id());
        var kinds = List.of(Kind.values()).stream()
                .map(kind -> new Own(
                        kind,
                        recorded.stream().filter(one -> one.kind() == kind).toList(),
                        needs(catalogue, actor, kind)))
                .toList();
        return Page.show("access/clearance/own", new View(kinds, LocalDate.now(clock)));
    }

    static Set<Permission> needs(RoleCatalogue catalogue, Actor.Person actor, Kind kind) {
        var needs = EnumSet.noneOf(Permission.class);
        for (var grant : actor.grants()) {
            for (var permission : catalogue.role(grant.role()).permissions()) {
                if (catalogue.gate(permission).filter(kind.word()::equals).isPresent()) {
                    needs.add(permission);
                }
            }
        }
        return needs;
    }
}
