package waymark.pathways.signs;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Permission;
import waymark.kernel.Problem;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;

/// Ends a sign: not shown after its last day, and on record for ever.
@Controller
@RequestMapping("/signs/{code}/ending")
class SignEndingController {

    record View(Sign sign, LocalDate today, FormData form, List<Problem> problems) {}

    private static final String PAGE = "pathways/signs/ending";

    private final SignAccess access;
    private final SignSaves saves;
    private final Clock clock;

    SignEndingController(SignAccess access, SignSaves saves, Clock clock) {
        this.access = access;
        this.saves = saves;
        this.clock = clock;
    }

    @GetMapping
    @Allow(Permission.KEEP_SIGNS)
    ModelAndView form(@PathVariable String code, Actor.Person actor) {
        var sign = access.get(actor, code);
        return Page.show(PAGE, view(sign, filled(sign, LocalDate.now(clock)), List.of()));
    }

    @PostMapping
    @Allow(Permission.KEEP_SIGNS)
    ModelAndView end(@PathVariable String code, FormData form, Actor.Person actor) {
        var sign = access.get(actor, code);
        var today = LocalDate.now(clock);
        return switch (form.read(reader -> reader.requiredDate("last", "Last day of the sign", today))
                .then(last -> sign.at(form.version()).end(last, today))
                .save(event -> saves.save(actor, event))) {
            case Saved.Done<Sign> _ -> Page.go(Notice.done("The sign ends"), "/signs/%s", code);
            case Ruling.Refused<Sign>(var problems) -> Page.refuse(PAGE, view(sign, form, problems));
            case Saved.Stale<Sign>(var now) ->
                Page.merged(PAGE, view(now, filled(now, Objects.requireNonNullElse(now.endedOn(), today)), List.of()));
        };
    }

    private static FormData filled(Sign sign, LocalDate last) {
        return FormData.version(sign.version()).with("last", last);
    }

    private View view(Sign sign, FormData form, List<Problem> problems) {
        return new View(sign, LocalDate.now(clock), form, problems);
    }
}
