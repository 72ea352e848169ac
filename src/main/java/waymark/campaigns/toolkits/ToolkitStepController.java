package waymark.campaigns.toolkits;

import static waymark.kernel.Permission.RUN_CAMPAIGNS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
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

/// Publishes a toolkit, and ends a published one.
@Controller
@RequestMapping("/campaigns/toolkits/{ref}/step")
class ToolkitStepController {

    private static final String STEP = "campaigns/toolkits/step";

    record View(Toolkit it, List<Choice> others, FormData form, List<Problem> problems) {}

    private final Toolkits toolkits;
    private final Clock clock;

    ToolkitStepController(Toolkits toolkits, Clock clock) {
        this.toolkits = toolkits;
        this.clock = clock;
    }

    @GetMapping
    @Allow(RUN_CAMPAIGNS)
    ModelAndView stepping(@PathVariable Ref ref, Actor.Person actor) {
        var it = toolkits.open(actor, ref);
        return Page.show(STEP, view(it, FormData.version(it.header().version()), List.of()));
    }

    private View view(Toolkit it, FormData form, List<Problem> problems) {
        return new View(
                it,
                Choice.from(
                        toolkits.published(it.ref()), one -> one.ref().value(), one -> one.ref() + " " + one.title()),
                form,
                problems);
    }

    /// Publishes a draft; leads people from a published one to another, or withdraws it.
    @PostMapping
    @Allow(RUN_CAMPAIGNS)
    ModelAndView take(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = toolkits.open(actor, ref);
        var today = LocalDate.now(clock);
        var outcome = switch (it) {
            case Toolkit.Draft draft ->
                draft.publish(toolkits.files(ref), today).save(event -> toolkits.save(actor, form.version(), event));
            case Toolkit.Published published -> {
                record End(@Nullable Ref by, String because) {}
                yield form.read(reader -> new End(
                                reader.optionalChoice(
                                                "by",
                                                toolkits.published(ref),
                                                one -> one.ref().value(),
                                                "Choose a toolkit of the list")
                                        .map(Toolkits.Named::ref)
                                        .orElse(null),
                                reader.text("because", "The reason", Toolkit.LONGEST_REASON)))
                        .then(end -> published.end(end.by(), end.because(), today))
                        .save(event -> toolkits.save(actor, form.version(), event));
            }
            case Toolkit.Replaced _, Toolkit.Withdrawn _ -> throw new NotFound(ref);
        };
        return switch (outcome) {
            case Saved.Done<Toolkit> _ ->
                Page.go(
                        Notice.done(
                                "Saved. The toolkit is: " + toolkits.get(ref).word()),
                        "/campaigns/toolkits/%s",
                        ref);
            case Ruling.Refused<Toolkit>(var problems) -> Page.refuse(STEP, view(it, form, problems));
            case Saved.Stale<Toolkit> _ -> Page.merged(stepping(ref, actor));
        };
    }
}
