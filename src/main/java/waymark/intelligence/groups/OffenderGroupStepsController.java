package waymark.intelligence.groups;

import static waymark.kernel.Permission.HANDLE_INTELLIGENCE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.directory.DirectoryApi;
import waymark.directory.DirectoryChoices;
import waymark.intelligence.disruptions.FourPs;
import waymark.intelligence.reports.Marking;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// The steps in the plan of a group.
@Controller
@RequestMapping("/intelligence/groups/{ref}/steps")
class OffenderGroupStepsController {

    private static final String FORM = "intelligence/groups/step";

    /// @param it what is changed; empty for a new one
    record Form(
            OffenderGroup group,
            Optional<OffenderGroup.Step> it,
            List<Choice> organisations,
            FormData form,
            List<Problem> problems,
            Marking marking) {

        List<Choice> fourPs() {
            return FourPs.choices();
        }
    }

    private final OffenderGroups groups;
    private final DirectoryApi directory;
    private final Clock clock;

    OffenderGroupStepsController(OffenderGroups groups, DirectoryApi directory, Clock clock) {
        this.groups = groups;
        this.directory = directory;
        this.clock = clock;
    }

    private Form form(
            Actor actor, OffenderGroup group, Optional<OffenderGroup.Step> it, FormData form, List<Problem> problems) {
        return new Form(group, it, organisations(actor), form, problems, Marking.OFFICIAL_SENSITIVE);
    }

    private List<Choice> organisations(Actor actor) {
        return DirectoryChoices.organisations(directory.organisations(actor));
    }

    /// @param p the strand it is added to
    @GetMapping("/new")
    @Allow(HANDLE_INTELLIGENCE)
    ModelAndView begin(@PathVariable Ref ref, @RequestParam(defaultValue = "") String p, Actor.Person actor) {
        var group = groups.changeable(actor, ref);
        var form = FormData.empty()
                .with("fourP", p)
                .with("organisation", group.unit())
                .with("dueOn", LocalDate.now(clock).plusMonths(1));
        return Page.show(FORM, form(actor, group, Optional.empty(), form, List.of()));
    }

    private OffenderGroup.GivenStep read(FormReader reader, Actor actor, boolean planned) {
        return OffenderGroup.GivenStep.read(reader, organisations(actor), planned, LocalDate.now(clock));
    }

    @PostMapping("/new")
    @Allow(HANDLE_INTELLIGENCE)
    ModelAndView add(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var group = groups.changeable(actor, ref);
        return switch (form.read(reader -> read(reader, actor, false))) {
            case Ruling.Refused<OffenderGroup.GivenStep>(var problems) ->
                Page.refuse(FORM, form(actor, group, Optional.empty(), form, problems));
            case Ruling.Agreed<OffenderGroup.GivenStep>(var given) -> {
                groups.addStep(actor, group, given);
                yield Page.go(Notice.done("Added to the plan"), "/intelligence/groups/%s#plan", ref);
            }
        };
    }

    private OffenderGroup.Step step(Actor actor, OffenderGroup group, UUID id) {
        return groups.steps(actor, group).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("step"));
    }

    @GetMapping("/{id}")
    @Allow(HANDLE_INTELLIGENCE)
    ModelAndView edit(@PathVariable Ref ref, @PathVariable UUID id, Actor.Person actor) {
        var group = groups.changeable(actor, ref);
        var it = step(actor, group, id);
        return Page.show(FORM, form(actor, group, Optional.of(it), it.filled(), List.of()));
    }

    @PostMapping("/{id}")
    @Allow(HANDLE_INTELLIGENCE)
    ModelAndView change(@PathVariable Ref ref, @PathVariable UUID id, FormData form, Actor.Person actor) {
        var group = groups.changeable(actor, ref);
        var it = step(actor, group, id);
        var read = form.read(reader -> read(reader, actor, true));
        return switch (read.save(given -> groups.changeStep(actor, group, it, form.version(), given))) {
            case Saved.Done<OffenderGroup.Step> _ -> Page.go(Notice.done("Saved"), "/intelligence/groups/%s#plan", ref);
            case Ruling.Refused<OffenderGroup.Step>(var problems) ->
                Page.refuse(FORM, form(actor, group, Optional.of(it), form, problems));
            case Saved.Stale<OffenderGroup.Step> _ -> Page.merged(edit(ref, id, actor));
        };
    }
}
