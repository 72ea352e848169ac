package waymark.intelligence.orders;

import static waymark.kernel.Permission.CHANGE_SETTINGS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;

/// The kinds of orders, with the law behind each.
@Controller
@RequestMapping("/intelligence/orders/kinds")
class OrderKindsController {

    private static final String FORM = "intelligence/orders/kind";

    record Index(List<OrderKind> kinds) {}

    record View(OrderKind it, FormData form, List<Problem> problems) {}

    private final OrderKinds kinds;
    private final Clock clock;

    OrderKindsController(OrderKinds kinds, Clock clock) {
        this.kinds = kinds;
        this.clock = clock;
    }

    @GetMapping
    @Allow(CHANGE_SETTINGS)
    ModelAndView list() {
        return Page.show("intelligence/orders/kinds", new Index(kinds.all()));
    }

    @GetMapping("/{code}")
    @Allow(CHANGE_SETTINGS)
    ModelAndView form(@PathVariable String code) {
        var it = kinds.get(code);
        return Page.show(FORM, new View(it, it.filled(), List.of()));
    }

    @PostMapping("/{code}")
    @Allow(CHANGE_SETTINGS)
    ModelAndView save(@PathVariable String code, FormData form, Actor.Person actor) {
        var it = kinds.get(code);
        var changed = form.read(reader -> it.changed(reader, LocalDate.now(clock)));
        return switch (changed.save(kind -> kinds.save(actor, kind, form.version()))) {
            case Saved.Done<OrderKind> _ -> Page.go(Notice.done("Saved"), "/intelligence/orders/kinds");
            case Ruling.Refused<OrderKind>(var problems) -> Page.refuse(FORM, new View(it, form, problems));
            case Saved.Stale<OrderKind>(var now) -> Page.merged(FORM, new View(now, now.filled(), List.of()));
        };
    }
}
