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

/// Words a sign anew from a day on. The words before stay on record.
@Controller
@RequestMapping("/signs/{code}/wording")
class SignWordingController {

    record View(Sign sign, int version, String words, String next, DateField from, List<Problem> problems) {}

    private static final String PAGE = "pathways/signs/wording";

    private final SignAccess keeper;
    private final SignSaves saves;
    private final Clock clock;

    SignWordingController(SignAccess keeper, SignSaves saves, Clock clock) {
        this.keeper = keeper;
        this.saves = saves;
        this.clock = clock;
    }

    @GetMapping
    @Allow(Permission.KEEP_SIGNS)
    ModelAndView form(@PathVariable String code, Actor.Person actor) {
        var sign = keeper.get(actor, code);
        var last = sign.wordings().getLast();
        return Page.show(
                PAGE,
                new View(
                        sign,
                        sign.version(),
                        last.words(),
                        last.next(),
                        DateField.of(LocalDate.now(clock)),
                        List.of()));
    }

    @PostMapping
    @Allow(Permission.KEEP_SIGNS)
    ModelAndView reword(
            @PathVariable String code, @RequestParam MultiValueMap<String, String> sent, Actor.Person actor) {
        var sign = keeper.get(actor, code);
        var typed = new Typed(sent);
        var view = view(sign, typed.version(), typed, List.of());
        return switch (ruling(sign.at(typed.version()), view)) {
            case Ruling.Refused(List<Problem> problems) ->
                Page.refuse(PAGE, view(sign, typed.version(), typed, problems));
            case Ruling.Agreed(SignChanged event) ->
                switch (saves.save(actor, event)) {
                    case Saved.Done<Sign> _ -> Page.go(Notice.done("New wording recorded"), "/signs/%s", code);
                    case Saved.Stale<Sign> _ -> Page.merged(form(code, actor));
                };
        };
    }

    private Ruling<SignChanged> ruling(Sign sign, View view) {
        var today = LocalDate.now(clock);
        var problems = new Problems();
        var from = view.from().required("from", "First day of the new wording", today, problems);
        return from.isEmpty()
                ? new Ruling.Refused<>(
                        problems.addAll(Sign.wrong(view.words(), view.next())).list())
                : sign.reword(view.words(), view.next(), from.get(), today);
    }

    private static View view(Sign sign, int version, Typed typed, List<Problem> problems) {
        return new View(sign, version, typed.text("words"), typed.text("next"), typed.date("from"), problems);
    }
}
