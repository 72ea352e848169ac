package waymark.campaigns.planning;

import static waymark.kernel.Permission.RUN_CAMPAIGNS;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.campaigns.pictures.catalogue.Medium;
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

/// Shows a picture in a campaign, and shows it no longer.
@Controller
@RequestMapping("/campaigns/{ref}/picture")
class CampaignPictureController {

    private static final String PICTURE = "campaigns/planning/picture";

    record View(Campaign it, List<Choice> pictures, FormData form, List<Problem> problems) {

        List<Choice> media() {
            return CampaignPictures.media();
        }
    }

    private final Campaigns campaigns;
    private final CampaignPictures pictures;

    CampaignPictureController(Campaigns campaigns, CampaignPictures pictures) {
        this.campaigns = campaigns;
        this.pictures = pictures;
    }

    @GetMapping
    @Allow(RUN_CAMPAIGNS)
    ModelAndView showing(@PathVariable Ref ref, Actor.Person actor) {
        return Page.show(PICTURE, view(campaigns.run(actor, ref), actor, FormData.empty(), List.of()));
    }

    private View view(Campaign it, Actor.Person actor, FormData form, List<Problem> problems) {
        return new View(it, pictures.offered(actor), form, problems);
    }

    @PostMapping
    @Allow(RUN_CAMPAIGNS)
    ModelAndView show(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = campaigns.run(actor, ref);
        var off = Ref.parse(form.text("off"));
        if (off.isPresent()) {
            campaigns.unshow(actor, ref, off.get());
            return Page.go(Notice.done("The campaign shows the picture no longer"), "/campaigns/%s", ref);
        }
        record Chosen(Ref picture, Medium medium) {}
        var chosen = form.read(reader -> {
            var picture = Ref.parse(reader.form().line("picture"));
            reader.when(picture.isEmpty(), "picture", "Choose a picture");
            return new Chosen(picture.orElse(ref), reader.choice("medium", Medium.class, "Choose where it is seen"));
        });
        var medium = chosen instanceof Ruling.Agreed<Chosen>(var agreed) ? agreed.medium() : Medium.PRINT;
        return switch (chosen.then(one -> pictures.check(actor, one.picture(), one.medium()))) {
            case Ruling.Refused<Picture.Published>(var problems) ->
                Page.refuse(PICTURE, view(it, actor, form, problems));
            case Ruling.Agreed<Picture.Published>(var picture) -> {
                campaigns.show(actor, it, picture, medium);
                yield Page.go(Notice.done("The campaign shows the picture"), "/campaigns/%s", ref);
            }
        };
    }
}
