package waymark.cases.opening;

import static waymark.kernel.Permission.WORK_CASES;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.cases.record.Case;
import waymark.cases.record.Cases;
import waymark.cases.record.Route;
import waymark.cases.record.SaidAge;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.RecordsAccess;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// Changes the route of a case: first which, then what that clears, and only then is it done.
@Controller
class RouteController {

    private static final String PAGE = "cases/opening/route";

    /// @param to the route that was chosen; null while it is
    /// @param child true where the route was chosen and is that of an adult, and the person is said to be under 18
    /// @param cleared what would be cleared
    record View(
            Case it, @Nullable Route to, boolean child, List<String> cleared, FormData form, List<Problem> problems) {

        List<Choice> routes() {
            return Opening.routes().stream()
                    .filter(route -> !route.value().equals(it.route().name()))
                    .toList();
        }

        /// By which the answer knows what was shown.
        String listed() {
            return String.join("\n", cleared);
        }
    }

    private record Change(Route to, String reason) {}

    private final Cases cases;
    private final RouteChanges routes;
    private final CaseOrigins origins;
    private final Clock clock;

    RouteController(Cases cases, RouteChanges routes, CaseOrigins origins, Clock clock) {
        this.cases = cases;
        this.routes = routes;
        this.origins = origins;
        this.clock = clock;
    }

    @GetMapping("/cases/{ref}/route")
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView show(@PathVariable Ref ref, @RequestParam(defaultValue = "") String to, Actor.Person actor) {
        var it = cases.get(actor, ref, "route");
        if (!it.mayWork()) {
            throw new NotFound(ref);
        }
        var chosen = chosen(it, to).orElse(null);
        return Page.show(
                PAGE,
                new View(
                        it,
                        chosen,
                        chosen != null && age(it).contradicts(chosen, today()),
                        chosen == null ? List.of() : routes.wouldClear(it, chosen),
                        FormData.version(it.version()),
                        List.of()));
    }

    private SaidAge age(Case it) {
        return SaidAge.of(
                it.main().details().born(), origins.of(it.id()).origin().age());
    }

    private static Optional<Route> chosen(Case it, String code) {
        return Arrays.stream(Route.values())
                .filter(route -> route.name().equals(code) && route != it.route())
                .findFirst();
    }

    @PostMapping("/cases/{ref}/route")
    @Allow(WORK_CASES)
    ModelAndView save(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = cases.forChange(actor, ref);
        var to = chosen(it, form.text("to"));
        if (to.isEmpty()) {
            return Page.go("/cases/%s/route", ref);
        }
        var cleared = routes.wouldClear(it, to.get());
        var read = form.read(reader -> {
            reader.when(
                    form.version() == it.version() && !form.text("listed").equals(String.join("\n", cleared)),
                    "",
                    "What would be cleared has changed: look at it again");
            age(it).check(reader, "", to.get(), today());
            return new Change(
                    to.get(), reader.required("reason", "Reason", FormReader.REASON, "Enter why the route changes"));
        });
        return switch (read.save(change -> routes.change(actor, it, form.version(), change.to(), change.reason()))) {
            case Saved.Done<Case> _ -> Page.go(Notice.done("Route changed"), "/cases/%s", ref);
            case Ruling.Refused<Case>(var problems) ->
                Page.refuse(
                        PAGE, new View(it, to.get(), age(it).contradicts(to.get(), today()), cleared, form, problems));
            case Saved.Stale<Case> _ -> Page.merged(show(ref, to.get().name(), actor));
        };
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
