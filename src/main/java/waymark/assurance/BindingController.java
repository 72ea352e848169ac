package waymark.assurance;

import static waymark.kernel.Permission.KEEP_DUTIES;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Ruling;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;

/// The coordinator says for one organisation whether a duty binds it, where the rule for its kind is wrong.
@Controller
class BindingController {

    private static final String FORM = "assurance/binding";

    record View(Duty it, List<Choice> organisations, List<Choice> effects, FormData form, List<Problem> problems) {}

    private final Duties duties;
    private final BoundOrganisations organisations;
    private final Clock clock;

    BindingController(Duties duties, BoundOrganisations organisations, Clock clock) {
        this.duties = duties;
        this.organisations = organisations;
        this.clock = clock;
    }

    @GetMapping("/duties/{code}/binding")
    @Allow(KEEP_DUTIES)
    ModelAndView form(@PathVariable String code, Actor.Person actor) {
        return Page.show(FORM, view(duties.get(code), organisations.current(actor), FormData.empty(), List.of()));
    }

    private static View view(Duty duty, List<Organisation> current, FormData form, List<Problem> problems) {
        return new View(
                duty,
                Choice.from(current, Organisation::code, Organisation::name),
                Choice.from(List.of(Effect.values()), Effect::name, Effect::word),
                form,
                problems);
    }

    @PostMapping("/duties/{code}/binding")
    @Allow(KEEP_DUTIES)
    ModelAndView bind(@PathVariable String code, FormData form, Actor.Person actor) {
        var duty = duties.get(code);
        var current = organisations.current(actor);
        var read = form.read(reader -> new Duties.Single(
                reader.choice("organisation", current, Organisation::code, "Choose an organisation"),
                reader.choice("effect", Effect.class, "Choose how the duty reaches it"),
                reader.requiredLine("why", "Reason", 500, "Enter the reason; everybody reads it")));
        return switch (read) {
            case Ruling.Refused<Duties.Single>(var problems) -> Page.refuse(FORM, view(duty, current, form, problems));
            case Ruling.Agreed<Duties.Single>(var rule) -> {
                duties.bind(actor, duty, rule, LocalDate.now(clock));
                yield Page.go(Notice.done("Saved for " + rule.organisation().name()), "/duties/%s", code);
            }
        };
    }

    @PostMapping("/duties/{code}/binding/{id}/ending")
    @Allow(KEEP_DUTIES)
    ModelAndView end(@PathVariable String code, @PathVariable UUID id, Actor.Person actor) {
        duties.end(actor, duties.get(code), id, LocalDate.now(clock));
        return Page.go(Notice.done("The rule counts until the end of today"), "/duties/%s", code);
    }
}
