package waymark.assurance;

import static waymark.kernel.Permission.KEEP_DUTIES;
import static waymark.kernel.Permission.VIEW_DUTIES;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.kernel.Scope;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;

/// Each duty: what it asks for, where the words come from, whom it binds and who meets it. The coordinator
/// keeps its words, and says when they were read against the law.
@Controller
class DutiesController {

    private static final String FORM = "assurance/dutyForm";

    /// @param byLaw the duties under each law, in order
    record Index(Map<String, List<Duty>> byLaw, Map<String, List<Duties.Rule>> rules) {

        List<Duties.Rule> of(Duty duty) {
            return rules.getOrDefault(duty.code(), List.of());
        }
    }

    record View(Duty it, List<Duties.Rule> rules, List<DutyCell> cells, LocalDate today, boolean mayKeep) {}

    record Form(Duty it, FormData form, List<Problem> problems) {}

    private final Duties duties;
    private final DutyMaps maps;
    private final Clock clock;

    DutiesController(Duties duties, DutyMaps maps, Clock clock) {
        this.duties = duties;
        this.maps = maps;
        this.clock = clock;
    }

    @GetMapping("/duties/list")
    @Allow(VIEW_DUTIES)
    ModelAndView list() {
        var byLaw = duties.all().stream()
                .collect(Collectors.groupingBy(Duty::law, LinkedHashMap::new, Collectors.toList()));
        return Page.show("assurance/duties", new Index(byLaw, rules()));
    }

    private Map<String, List<Duties.Rule>> rules() {
        return duties.rules(LocalDate.now(clock)).stream().collect(Collectors.groupingBy(Duties.Rule::duty));
    }

    @GetMapping("/duties/{code}")
    @Allow(VIEW_DUTIES)
    ModelAndView show(@PathVariable String code, Actor.Person actor) {
        var duty = duties.get(code);
        var today = LocalDate.now(clock);
        return Page.show(
                "assurance/duty",
                new View(
                        duty,
                        rules().getOrDefault(code, List.of()),
                        maps.ofDuty(today, code),
                        today,
                        actor.may(KEEP_DUTIES, Scope.PARTNERSHIP)));
    }

    @GetMapping("/duties/{code}/edit")
    @Allow(KEEP_DUTIES)
    ModelAndView edit(@PathVariable String code) {
        return Page.show(FORM, filled(duties.get(code)));
    }

    private static Form filled(Duty duty) {
        return new Form(duty, FormData.version(duty.version()).with(duty.words()), List.of());
    }

    @PostMapping("/duties/{code}/edit")
    @Allow(KEEP_DUTIES)
    ModelAndView change(@PathVariable String code, FormData form, Actor.Person actor) {
        var duty = duties.get(code);
        var changed = form.read(Duty.Wording::read).then(duty::reword);
        return switch (changed.save(event -> duties.save(actor, form.version(), event))) {
            case Saved.Done<Duty> _ -> Page.go(Notice.done("Duty changed"), "/duties/%s", code);
            case Ruling.Refused<Duty>(var problems) -> Page.refuse(FORM, new Form(duty, form, problems));
            case Saved.Stale<Duty>(var current) -> Page.merged(FORM, filled(current));
        };
    }

    @PostMapping("/duties/{code}/confirmation")
    @Allow(KEEP_DUTIES)
    ModelAndView confirm(@PathVariable String code, FormData form, Actor.Person actor) {
        var duty = duties.get(code);
        var confirmed = duty.confirm(LocalDate.now(clock));
        return confirmed.save(event -> duties.save(actor, form.version(), event)) instanceof Saved.Done<Duty>
                ? Page.go(Notice.done("Recorded that you read it against the law"), "/duties/%s", code)
                : Page.go(
                        Notice.important("Nothing was recorded: somebody changed the duty. Read it again"),
                        "/duties/%s",
                        code);
    }
}
