package waymark.funding.provision;

import static waymark.kernel.Permission.KEEP_FUNDING;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.funding.money.Pence;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.strategy.objectives.StrategyChoices;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;

/// A post, a service or an activity, recorded and changed.
@Controller
@RequestMapping("/funding")
class ProvisionFormController {

    private static final String FORM = "funding/provision/form";

    /// @param it what is changed; empty for a new one
    record Form(
            Optional<Provision> it,
            List<Choice> areas,
            List<Choice> organisations,
            List<Choice> objectives,
            FormData form,
            List<Problem> problems) {

        List<Choice> kinds() {
            return List.of(ProvisionKind.values()).stream()
                    .map(kind -> Choice.of(kind.name(), kind.words(), kind.hint()))
                    .toList();
        }
    }

    private final Provisions provisions;
    private final StrategyChoices choices;
    private final Clock clock;

    ProvisionFormController(Provisions provisions, StrategyChoices choices, Clock clock) {
        this.provisions = provisions;
        this.choices = choices;
        this.clock = clock;
    }

    @GetMapping("/new")
    @Allow(KEEP_FUNDING)
    ModelAndView begin(Actor.Person actor) {
        return Page.show(FORM, form(null, actor, FormData.empty().with("fromOn", LocalDate.now(clock)), List.of()));
    }

    private Form form(@Nullable Provision it, Actor.Person actor, FormData form, List<Problem> problems) {
        var offered = choices.forPlan(actor, it == null ? "" : it.organisation(), null);
        return new Form(
                Optional.ofNullable(it),
                offered.of("area"),
                offered.of("owner"),
                offered.of("objective"),
                form,
                problems);
    }

    @PostMapping("/new")
    @Allow(KEEP_FUNDING)
    ModelAndView add(FormData form, Actor.Person actor) {
        return switch (read(form, null, actor)) {
            case Ruling.Refused<Provision.Given>(var problems) -> Page.refuse(FORM, form(null, actor, form, problems));
            case Ruling.Agreed<Provision.Given>(var given) ->
                Page.go(
                        Notice.done("Added. Now record the money that pays for it"),
                        "/funding/%s",
                        provisions.add(actor, given));
        };
    }

    private Ruling<Provision.Given> read(FormData form, @Nullable Provision before, Actor.Person actor) {
        var offered = choices.forPlan(actor, before == null ? "" : before.organisation(), null);
        return Provision.Given.read(form, before, offered, LocalDate.now(clock)).then(given -> given.check(actor));
    }

    @GetMapping("/{ref}/edit")
    @Allow(KEEP_FUNDING)
    ModelAndView edit(@PathVariable Ref ref, Actor.Person actor) {
        var it = provisions.get(actor, ref);
        return Page.show(FORM, form(it, actor, filled(it), List.of()));
    }

    private static FormData filled(Provision it) {
        return FormData.version(it.version())
                .with("kind", it.kind().name())
                .with("name", it.name())
                .with("what", it.what())
                .with("organisation", it.organisation())
                .with("area", it.area())
                .with("objectives", it.objectives())
                .with("actions", String.join(" ", it.actions()))
                .with("service", it.service())
                .with("yearly", Pence.typed(it.yearlyPence()))
                .with("fromOn", it.fromOn())
                .with("untilOn", it.untilOn())
                .with("unit", it.unit())
                .with("unitsAYear", it.unitsAYear())
                .with("caveat", it.caveat())
                .with("ocid", it.ocid());
    }

    @PostMapping("/{ref}/edit")
    @Allow(KEEP_FUNDING)
    ModelAndView change(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = provisions.get(actor, ref);
        var change = read(form, it, actor);
        return switch (change.save(given -> provisions.change(actor, it, form.version(), given))) {
            case Saved.Done<Provision> _ -> Page.go(Notice.done("Saved"), "/funding/%s", ref);
            case Ruling.Refused<Provision>(var problems) -> Page.refuse(FORM, form(it, actor, form, problems));
            case Saved.Stale<Provision> _ -> Page.merged(edit(ref, actor));
        };
    }
}
