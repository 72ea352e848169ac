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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.campaigns.pictures.catalogue.Picture;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;

/// Copies a campaign to another area, without what was particular to it.
@Controller
@RequestMapping("/campaigns/{ref}/copy")
class CampaignCopyController {

    private static final String COPY = "campaigns/planning/copy";

    /// @param lost pictures that do not go with the copy
    record View(Campaign it, List<Choice> areas, List<Ref> lost, FormData form, List<Problem> problems) {}

    private final Campaigns campaigns;
    private final CampaignPictures pictures;
    private final CampaignForm forms;

    CampaignCopyController(Campaigns campaigns, CampaignPictures pictures, CampaignForm forms) {
        this.campaigns = campaigns;
        this.pictures = pictures;
        this.forms = forms;
    }

    @GetMapping
    @Allow(RUN_CAMPAIGNS)
    ModelAndView copying(@PathVariable Ref ref, Actor.Person actor) {
        var it = campaigns.get(ref);
        return Page.show(COPY, view(it, actor, FormData.empty(), List.of()));
    }

    private View view(Campaign it, Actor.Person actor, FormData form, List<Problem> problems) {
        return new View(it, forms.areas(actor), lost(it, actor), form, problems);
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

    @PostMapping
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
                        it.plan().copied(to.area(), to.from(), to.last()), leftOut(it, lost(it, actor)), actor, today));
        return switch (copied) {
            case Ruling.Refused<CampaignEvent.Planned>(var problems) ->
                Page.refuse(COPY, view(it, actor, form, problems));
            case Ruling.Agreed<CampaignEvent.Planned>(var event) -> {
                var made = campaigns.nextRef();
                campaigns.copy(actor, made, event, usable(it, actor));
                yield Page.go(Notice.done("Campaign copied. " + event.leftOut()), "/campaigns/%s", made);
            }
        };
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
}
