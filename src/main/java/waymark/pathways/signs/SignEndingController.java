package waymark.pathways.signs;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Permission;
import waymark.kernel.Problem;
import waymark.kernel.Problems;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.DateField;

/// Ends a sign: not shown after its last day, and on record for ever.
@Controller
@RequestMapping("/signs/{code}/ending")
class SignEndingController {

    record View(Sign sign, LocalDate today, int version, DateField last, List<Problem> problems) {}

    private static final String PAGE = "pathways/signs/ending";

    private final SignAccess keeper;
    private final SignSaves saves;
    private final Clock clock;

    SignEndingController(SignAccess keeper, SignSaves saves, Clock clock) {
        this.keeper = keeper;
        this.saves = saves;
        this.clock = clock;
    }

    @GetMapping
    @Allow(Permission.KEEP_SIGNS)
    ModelAndView form(@PathVariable String code, Actor.Person actor) {
        var sign = keeper.get(actor, code);
        return Page.show(PAGE, view(sign, sign.version(), DateField.of(LocalDate.now(clock)), List.of()));
    }

    @PostMapping
    @Allow(Permission.KEEP_SIGNS)
    ModelAndView end(@PathVariable String code, @RequestParam MultiValueMap<String, String> sent, Actor.Person actor) {
        var sign = keeper.get(actor, code);
        var typed = new Typed(sent);
        var last = typed.date("last");
        return switch (ruling(sign.at(typed.version()), last)) {
            case Ruling.Refused(List<Problem> problems) ->
                Page.refuse(PAGE, view(sign, typed.version(), last, problems));
            case Ruling.Agreed(SignChanged event) ->
                switch (saves.save(actor, event)) {
                    case Saved.Done<Sign> _ -> Page.go(Notice.done("The sign ends"), "/signs/%s", code);
                    case Saved.Stale<Sign>(Sign now) -> {
                        var theirs = now.endedOn() == null ? LocalDate.now(clock) : now.endedOn();
                        yield Page.merged(PAGE, view(now, now.version(), DateField.of(theirs), List.of()));
                    }
                };
        };
    }

    private Ruling<SignChanged> ruling(Sign sign, DateField last) {
        var today = LocalDate.now(clock);
        var problems = new Problems();
        var day = last.required("last", "Last day of the sign", today, problems);
        return day.isEmpty() ? new Ruling.Refused<>(problems.list()) : sign.end(day.get(), today);
    }

    private View view(Sign sign, int version, DateField last, List<Problem> problems) {
        return new View(sign, LocalDate.now(clock), version, last, problems);
    }
}
