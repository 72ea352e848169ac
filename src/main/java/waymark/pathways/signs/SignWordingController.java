package waymark.pathways.signs;

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
import waymark.kernel.Permission;
import waymark.kernel.Problem;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;

/// Rewords a sign from a day on. The words before stay on record.
@Controller
@RequestMapping("/signs/{code}/wording")
class SignWordingController {

    record View(Sign sign, FormData form, List<Problem> problems) {}

    private static final String PAGE = "pathways/signs/wording";

    private final SignAccess access;
    private final SignSaves saves;
    private final Clock clock;

    SignWordingController(SignAccess access, SignSaves saves, Clock clock) {
        this.access = access;
        this.saves = saves;
        this.clock = clock;
    }

    @GetMapping
    @Allow(Permission.KEEP_SIGNS)
    ModelAndView form(@PathVariable String code, Actor.Person actor) {
        var sign = access.get(actor, code);
        var last = sign.wordings().getLast();
        var form = FormData.version(sign.version())
                .with("words", last.words())
                .with("next", last.next())
                .with("from", LocalDate.now(clock));
        return Page.show(PAGE, new View(sign, form, List.of()));
    }

    @PostMapping
    @Allow(Permission.KEEP_SIGNS)
    ModelAndView reword(@PathVariable String code, FormData form, Actor.Person actor) {
        var sign = access.get(actor, code);
        var today = LocalDate.now(clock);
        return switch (form.read(reader -> SignForm.wording(reader, "First day of the new wording", today))
                .then(wanted -> sign.at(form.version()).reword(wanted.words(), wanted.next(), wanted.from(), today))
                .save(event -> saves.save(actor, event))) {
            case Saved.Done<Sign> _ -> Page.go(Notice.done("New wording recorded"), "/signs/%s", code);
            case Ruling.Refused<Sign>(var problems) -> Page.refuse(PAGE, new View(sign, form, problems));
            case Saved.Stale<Sign> _ -> Page.merged(form(code, actor));
        };
    }
}
