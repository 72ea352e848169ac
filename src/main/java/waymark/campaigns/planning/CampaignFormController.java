package waymark.campaigns.planning;

import static waymark.kernel.Permission.RUN_CAMPAIGNS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.campaigns.pictures.catalogue.Picture;
import waymark.campaigns.words.PreferredWords;
import waymark.campaigns.words.WordWarnings;
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

/// Plans a campaign, changes it, and copies it to another area.
@Controller
class CampaignFormController {

    private static final String FORM = "campaigns/planning/form";
    private static final String COPY = "campaigns/planning/copy";

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

    /// @param lost pictures that do not go with the copy
    record Copy(Campaign it, List<Choice> areas, List<Ref> lost, FormData form, List<Problem> problems) {}

    private final Campaigns campaigns;
    private final CampaignPictures pictures;
    private final CampaignForm forms;
    private final PreferredWords words;

    CampaignFormController(Campaigns campaigns, CampaignPictures pictures, CampaignForm forms, PreferredWords words) {
        this.campaigns = campaigns;
        this.pictures = pictures;
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
        var it = run(ref, actor);
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
        if (!(run(ref, actor) instanceof Campaign.Changeable it)) {
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

    @GetMapping("/campaigns/{ref}/copy")
    @Allow(RUN_CAMPAIGNS)
    ModelAndView copying(@PathVariable Ref ref, Actor.Person actor) {
        var it = campaigns.get(ref);
        return Page.show(COPY, copy(it, actor, FormData.empty(), List.of()));
    }

    private Copy copy(Campaign it, Actor.Person actor, FormData form, List<Problem> problems) {
        return new Copy(it, forms.areas(actor), lost(it, actor), form, problems);
    }

    /// Those that a campaign may show anew today, each in its medium.
    private List<Campaigns.CopiedPicture> usable(Campaign it, Actor.Person actor) {
        var usable = new ArrayList<Campaigns.CopiedPicture>();
        for (var shown : pictures.of(actor, it.ref())) {
            if (pictures.check(actor, shown.ref(), shown.medium())
                    instanceof Ruling.Agreed<Picture.Published>(var picture)) {
                usable.add(new Campaigns.CopiedPicture(picture, shown.medium()));
            }
        }
        return usable;
    }

    private List<Ref> lost(Campaign it, Actor.Person actor) {
        var kept =
                usable(it, actor).stream().map(copied -> copied.picture().ref()).toList();
        return pictures.of(actor, it.ref()).stream()
                .map(CampaignPictures.Shown::ref)
                .filter(ref -> !kept.contains(ref))
                .toList();
    }

    @PostMapping("/campaigns/{ref}/copy")
    @Allow(RUN_CAMPAIGNS)
    ModelAndView copy(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = campaigns.get(ref);
        var today = forms.today();
        record To(@Nullable String area, LocalDate from, LocalDate last) {}
        var copied = form.read(reader -> new To(
                        forms.area(reader, actor),
                        reader.requiredDate("fromDay", "First day", today.plusWeeks(4)),
                        reader.requiredDate("toDay", "Last day", today.plusWeeks(8))))
                .then(to -> it.copy(
                        copied(it.plan(), to.area(), to.from(), to.last()),
                        leftOut(it, lost(it, actor)),
                        actor,
                        today));
        return switch (copied) {
            case Ruling.Refused<CampaignEvent.Planned>(var problems) ->
                Page.refuse(COPY, copy(it, actor, form, problems));
            case Ruling.Agreed<CampaignEvent.Planned>(var event) -> {
                var made = campaigns.nextRef();
                campaigns.copy(actor, made, event, usable(it, actor));
                yield Page.go(Notice.done("Campaign copied. " + event.leftOut()), "/campaigns/%s", made);
            }
        };
    }

    /// Neither what was spent nor what was public goes with it: a public page says a day and a place of its own.
    private static CampaignPlan copied(CampaignPlan plan, @Nullable String area, LocalDate from, LocalDate to) {
        var last = (to.isBefore(from) ? from : to).withDayOfMonth(1);
        var longest = from.withDayOfMonth(1).plusMonths(CampaignPlan.LONGEST_WINDOW - 1L);
        return new CampaignPlan(
                area,
                plan.title(),
                plan.aim(),
                plan.audience(),
                plan.languages(),
                plan.channels(),
                from,
                to,
                null,
                plan.objective(),
                from.withDayOfMonth(1),
                last.isAfter(longest) ? longest : last,
                false,
                plan.publicWords(),
                null,
                "",
                "",
                "");
    }

    private static String leftOut(Campaign it, List<Ref> lost) {
        var out = new ArrayList<String>(List.of("its reach", "its downloads"));
        if (it.plan().cost() != null) {
            out.add("its cost");
        }
        if (!it.header().learned().isEmpty()) {
            out.add("what was learned");
        }
        if (it.plan().open()) {
            out.add("its public page");
        }
        lost.forEach(picture -> out.add("the picture %s, which may not be used any more".formatted(picture)));
        return "Left out: " + String.join(", ", out) + ".";
    }

    /// @throws NotFound where there is none, or the reader does not run campaigns there
    private Campaign run(Ref ref, Actor.Person actor) {
        var it = campaigns.get(ref);
        if (!Campaign.mayRun(actor, it.plan().area())) {
            throw new NotFound(ref);
        }
        return it;
    }
}
