package waymark.campaigns.planning;

import static waymark.kernel.Permission.RUN_CAMPAIGNS;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.campaigns.words.PreferredWords;
import waymark.campaigns.words.WordWarnings;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;

/// Plans a campaign and changes it.
@Controller
class CampaignFormController {

    private static final String FORM = "campaigns/planning/form";

    /// @param it null for a new one
    /// @param checked whether the words were just looked at
    record View(
            @Nullable Campaign it,
            List<Choice> areas,
            List<Choice> objectives,
            List<Choice> months,
            FormData form,
            WordWarnings words,
            boolean checked,
            List<Problem> problems) {

        String action() {
            return it == null ? "/campaigns/new" : "/campaigns/" + it.ref() + "/plan";
        }

        /// True where the first day and the months that are compared may still be chosen.
        boolean free() {
            return it == null || it instanceof Campaign.Planned;
        }

        List<Choice> languages() {
            return SpokenLanguages.choices();
        }

        List<Choice> channels() {
            return Channel.choices();
        }
    }

    private final Campaigns campaigns;
    private final CampaignForm forms;
    private final PreferredWords words;

    CampaignFormController(Campaigns campaigns, CampaignForm forms, PreferredWords words) {
        this.campaigns = campaigns;
        this.forms = forms;
        this.words = words;
    }

    @GetMapping("/campaigns/new")
    @Allow(RUN_CAMPAIGNS)
    ModelAndView planning(Actor.Person actor) {
        var areas = forms.areas(actor);
        var form = FormData.empty()
                .with("languages", List.of("en"))
                .with("area", areas.size() == 1 ? areas.getFirst().value() : "");
        return Page.show(FORM, view(null, form, actor, false, List.of()));
    }

    private View view(
            @Nullable Campaign it, FormData form, Actor.Person actor, boolean checked, List<Problem> problems) {
        return new View(
                it,
                forms.areas(actor),
                forms.objectives(actor),
                forms.months(it == null ? null : it.plan().windowLast()),
                form,
                WordWarnings.of(form, words.current(actor), CampaignForm.WORDED),
                checked,
                problems);
    }

    @PostMapping("/campaigns/new")
    @Allow(RUN_CAMPAIGNS)
    ModelAndView plan(FormData form, Actor.Person actor) {
        if (form.ticked("check")) {
            return Page.show(FORM, view(null, form, actor, true, List.of()));
        }
        var today = forms.today();
        var planned =
                form.read(reader -> forms.read(reader, actor, null)).then(plan -> Campaign.plan(plan, actor, today));
        return switch (planned) {
            case Ruling.Refused<CampaignEvent.Planned>(var problems) ->
                Page.refuse(FORM, view(null, form, actor, false, problems));
            case Ruling.Agreed<CampaignEvent.Planned>(var event) -> {
                var ref = campaigns.nextRef();
                campaigns.plan(actor, ref, event);
                yield Page.go(Notice.done("Campaign planned"), "/campaigns/%s", ref);
            }
        };
    }

    @GetMapping("/campaigns/{ref}/plan")
    @Allow(RUN_CAMPAIGNS)
    ModelAndView changing(@PathVariable Ref ref, Actor.Person actor) {
        var it = campaigns.run(actor, ref);
        return it instanceof Campaign.Learned
                ? Page.go("/campaigns/%s", ref)
                : Page.show(FORM, view(it, filled(it), actor, false, List.of()));
    }

    private static FormData filled(Campaign it) {
        return CampaignForm.filled(FormData.version(it.header().version()), it.plan());
    }

    @PostMapping("/campaigns/{ref}/plan")
    @Allow(RUN_CAMPAIGNS)
    ModelAndView change(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        if (!(campaigns.run(actor, ref) instanceof Campaign.Changeable it)) {
            return Page.go("/campaigns/%s", ref);
        }
        if (form.ticked("check")) {
            return Page.show(FORM, view(it, form, actor, true, List.of()));
        }
        var changed = form.read(reader -> forms.read(reader, actor, it.plan())).then(it::change);
        return switch (changed.save(event -> campaigns.save(actor, form.version(), event))) {
            case Saved.Done<Campaign> _ -> Page.go(Notice.done("Campaign saved"), "/campaigns/%s", ref);
            case Ruling.Refused<Campaign>(var problems) -> Page.refuse(FORM, view(it, form, actor, false, problems));
            case Saved.Stale<Campaign> _ -> Page.merged(changing(ref, actor));
        };
    }
}
