package waymark.exchange.material;

import static waymark.kernel.Permission.VIEW_PATHWAYS;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.web.Page;

/// What came from other partnerships.
@Controller
class MaterialController {

    /// @param open true where the reader may give and take something
    record Index(List<Arrival> arrivals, List<Arrival.Taken> taken, MaterialKinds kinds, boolean open) {

        List<Arrival.Taken> of(Arrival arrival) {
            return arrival.taken(taken);
        }
    }

    private final MaterialKinds kinds;
    private final Arrivals arrivals;

    MaterialController(MaterialKinds kinds, Arrivals arrivals) {
        this.kinds = kinds;
        this.arrivals = arrivals;
    }

    @GetMapping("/material")
    @Allow(VIEW_PATHWAYS)
    ModelAndView list(Actor.Person actor) {
        return Page.show(
                "exchange/material/material",
                new Index(
                        arrivals.all(),
                        arrivals.taken(),
                        kinds,
                        !kinds.openTo(actor).isEmpty()));
    }
}
