package waymark.pathways.signs;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Permission;
import waymark.kernel.Problem;
import waymark.kernel.Ruling;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;

/// Adds a sign to the set.
@Controller
@RequestMapping("/new-sign")
class NewSignController {

    /// @param may false for an editor of one area: the signs are the whole partnership's
    record View(FormData form, boolean may, List<Problem> problems) {}

    private static final String PAGE = "pathways/signs/newSign";

    private final SignAccess access;
    private final SignSaves saves;
    private final Clock clock;

    NewSignController(SignAccess access, SignSaves saves, Clock clock) {
        this.access = access;
        this.saves = saves;
        this.clock = clock;
    }

    @GetMapping
    @Allow(Permission.KEEP_SIGNS)
    ModelAndView form(Actor.Person actor) {
        return Page.show(
                PAGE, new View(FormData.empty().with("from", LocalDate.now(clock)), access.may(actor), List.of()));
    }

    @PostMapping
    @Allow(Permission.KEEP_SIGNS)
    ModelAndView add(FormData form, Actor.Person actor) {
        if (!access.may(actor)) {
            return Page.refuse(PAGE, new View(form, false, List.of()));
        }
        return switch (SignForm.sign(form, LocalDate.now(clock))) {
            case Ruling.Refused<Sign>(var problems) -> Page.refuse(PAGE, new View(form, true, problems));
            case Ruling.Agreed<Sign>(Sign sign) ->
                Page.go(Notice.done("Sign added"), "/signs/%s", saves.add(actor, sign));
        };
    }
}
