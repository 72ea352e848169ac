package waymark.risks;

import static waymark.kernel.Permission.MANAGE_RISKS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Problems;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;

/// Adds a risk to a register, and changes what is said of one.
@Controller
class RegistrationController {

    private static final String FORM = "risks/form";
    private static final String GROUP = "risks/group";
    private static final int REVIEW_MONTHS = 3;

    /// The registers that the person keeps, to choose from.
    record Chooser(List<RiskGroup> groups) {}

    /// @param it null while it is being registered
    record View(
            @Nullable Risk it,
            RiskGroup group,
            RiskScale scale,
            List<Choice> owners,
            FormData form,
            List<Problem> problems) {}

    private record Registered(RiskDetails details, RiskReview review) {}

    private final Risks risks;
    private final RiskGroups groups;
    private final RiskScales scales;
    private final Clock clock;

    RegistrationController(Risks risks, RiskGroups groups, RiskScales scales, Clock clock) {
        this.risks = risks;
        this.groups = groups;
        this.scales = scales;
        this.clock = clock;
    }

    /// Asks for the register first, where the person keeps several.
    @GetMapping("/risks/new")
    @Allow(MANAGE_RISKS)
    ModelAndView form(FormData asked, Actor.Person actor) {
        var own = own(actor);
        var group = chosen(own, asked);
        return group.map(one -> Page.show(
                        FORM,
                        view(
                                actor,
                                null,
                                one,
                                FormData.empty().with("next", today().plusMonths(REVIEW_MONTHS)),
                                List.of())))
                .orElseGet(() -> Page.show(GROUP, new Chooser(own)));
    }

    private static Optional<RiskGroup> chosen(List<RiskGroup> own, FormData form) {
        return own.size() == 1
                ? Optional.of(own.getFirst())
                : own.stream()
                        .filter(one -> one.code().equals(form.text("group")))
                        .findFirst();
    }

    private List<RiskGroup> own(Actor actor) {
        return groups.all().stream().filter(group -> group.keptBy(actor)).toList();
    }

    private View view(Actor actor, @Nullable Risk it, RiskGroup group, FormData form, List<Problem> problems) {
        return new View(it, group, scales.current(), groups.owners(actor, group.code()), form, problems);
    }

    @PostMapping("/risks/new")
    @Allow(MANAGE_RISKS)
    ModelAndView register(FormData form, Actor.Person actor) {
        var own = own(actor);
        var chosen = chosen(own, form);
        if (chosen.isEmpty()) {
            return Page.refuse(GROUP, new Chooser(own));
        }
        var group = chosen.get();
        var owners = groups.owners(actor, group.code());
        var scale = scales.current();
        var read = form.read(reader ->
                        new Registered(RiskDetails.read(reader, owners), RiskReview.read(reader, scale, today())))
                .then(this::rule);
        return switch (read) {
            case Ruling.Refused<Registered>(var problems) ->
                Page.refuse(FORM, new View(null, group, scale, owners, form, problems));
            case Ruling.Agreed<Registered>(var one) -> {
                var ref = risks.register(actor, group, one.details(), one.review(), today());
                yield Page.go(Notice.done("Risk registered"), "/risks/%s", ref);
            }
        };
    }

    private Ruling<Registered> rule(Registered one) {
        var problems = new Problems()
                .when(!one.review().next().isAfter(today()), "next", "The next review must be after today");
        RiskScale.check(
                problems,
                one.review().scores().inherent(),
                one.review().scores().current());
        return problems.or(() -> one);
    }

    @GetMapping("/risks/{ref}/edit")
    @Allow(MANAGE_RISKS)
    ModelAndView edit(@PathVariable Ref ref, Actor.Person actor) {
        return switch (kept(risks, actor, ref)) {
            case Risk.Live it -> {
                var header = it.header();
                var form = FormData.version(header.version())
                        .with(header.details())
                        .with("restricted", header.restricted() ? "yes" : null);
                yield Page.show(FORM, view(actor, it, groups.get(header.groupCode()), form, List.of()));
            }
            case Risk.Closed _ -> Page.go("/risks/%s", ref);
        };
    }

    @PostMapping("/risks/{ref}/edit")
    @Allow(MANAGE_RISKS)
    ModelAndView change(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        if (!(kept(risks, actor, ref) instanceof Risk.Live it)) {
            return Page.go("/risks/%s", ref);
        }
        var group = groups.get(it.header().groupCode());
        var owners = groups.owners(actor, group.code());
        var changed =
                form.read(reader -> RiskDetails.read(reader, owners)).then(details -> it.change(details, today()));
        return switch (changed.save(event -> risks.save(actor, form.version(), event))) {
            case Saved.Done<Risk> _ -> Page.go(Notice.done("Risk saved"), "/risks/%s", ref);
            case Ruling.Refused<Risk>(var problems) -> Page.refuse(FORM, view(actor, it, group, form, problems));
            case Saved.Stale<Risk> _ -> Page.merged(edit(ref, actor));
        };
    }

    /// The risk, for somebody who keeps it.
    ///
    /// @throws NotFound where there is none, or somebody else keeps it
    static Risk kept(Risks risks, Actor actor, Ref ref) {
        var it = risks.get(ref);
        if (!it.keptBy(actor)) {
            throw new NotFound(ref);
        }
        return it;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
