package waymark.funding.provision;

import static waymark.kernel.Permission.KEEP_FUNDING;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
import waymark.web.forms.FormReader;

/// A post, a service or an activity, recorded and changed.
@Controller
@RequestMapping("/funding")
class ProvisionFormController {

    private static final String FORM = "funding/provision/form";
    private static final int MOST_UNITS = 1_000_000;

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
        return switch (form.read(reader -> read(reader, null, actor)).then(given -> given.check(actor))) {
            case Ruling.Refused<Provision.Given>(var problems) -> Page.refuse(FORM, form(null, actor, form, problems));
            case Ruling.Agreed<Provision.Given>(var given) ->
                Page.go(
                        Notice.done("Added. Now record the money that pays for it"),
                        "/funding/%s",
                        provisions.add(actor, given));
        };
    }

    private Provision.Given read(FormReader reader, @Nullable Provision before, Actor.Person actor) {
        var offered = choices.forPlan(actor, before == null ? "" : before.organisation(), null);
        var kind = reader.choice("kind", ProvisionKind.class, "Choose what it is");
        var name = reader.requiredLine("name", "The name", FormReader.TITLE, "Enter a name");
        var what = reader.text("what", "What it does", Provision.LONGEST);
        var organisation = offered.chosen(
                reader,
                "organisation",
                "owner",
                before == null ? null : before.organisation(),
                "Choose who employs or runs it");
        var area = reader.optionalChoice(
                "area", offered.of("area"), Choice::value, "Choose an area from the list, or none");
        var objectives = reader.choices("objectives", offered.of("objective"), Choice::value, "");
        var cost = reader.money("yearly", "The cost in a year");
        reader.when(
                cost.isEmpty() && reader.form().text("yearly").isEmpty(), "yearly", "Enter what it costs in a year");
        var from = reader.requiredDate("fromOn", "The first day", LocalDate.now(clock));
        var until = reader.date("untilOn", "The last day");
        var unit = reader.line("unit", "The unit", 100);
        var units = reader.form().text("unitsAYear").isEmpty()
                ? null
                : reader.number("unitsAYear", "The number of units in a year", 1, MOST_UNITS);
        return new Provision.Given(
                kind,
                name,
                what,
                organisation,
                area.map(Choice::value).orElse(null),
                objectives.stream().map(Choice::value).toList(),
                refs(
                        reader,
                        "actions",
                        "AC-",
                        "Enter references of actions, for example AC-0012, with spaces between them"),
                refs(reader, "service", "SV-", "Enter the reference of one service, for example SV-0012").stream()
                        .findFirst()
                        .orElse(""),
                cost.map(Pence::of).orElse(0L),
                from,
                until.orElse(null),
                unit,
                units,
                reader.text("caveat", "What is not fair to compare", Provision.LONGEST_CAVEAT),
                reader.line("ocid", "The identifier", 80));
    }

    private static List<String> refs(FormReader reader, String field, String letters, String wrong) {
        var refs = new ArrayList<String>();
        boolean bad = false;
        for (var word : reader.form().line(field).toUpperCase(Locale.ROOT).split("[ ,;]+", -1)) {
            if (!word.isEmpty()) {
                bad |= !word.startsWith(letters) || Ref.parse(word).isEmpty();
                refs.add(word);
            }
        }
        bad |= refs.size() > (field.equals("service") ? 1 : Provision.MOST_LINKS);
        reader.when(bad, field, wrong);
        return bad ? List.of() : refs;
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
        var change = form.read(reader -> read(reader, it, actor)).then(given -> given.check(actor));
        return switch (change.save(given -> provisions.change(actor, it, form.version(), given))) {
            case Saved.Done<Provision> _ -> Page.go(Notice.done("Saved"), "/funding/%s", ref);
            case Ruling.Refused<Provision>(var problems) -> Page.refuse(FORM, form(it, actor, form, problems));
            case Saved.Stale<Provision> _ -> Page.merged(edit(ref, actor));
        };
    }
}
