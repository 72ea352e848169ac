package waymark.campaigns.planning;

import static waymark.kernel.Permission.RUN_CAMPAIGNS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
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
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;

/// How many people a campaign reached, read somewhere and recorded; a wrong number is struck out and stays.
@Controller
@RequestMapping("/campaigns/{ref}/reach")
class CampaignReachController {

    private static final String REACH = "campaigns/planning/reach";
    private static final String STRIKE = "campaigns/planning/strike";

    record Reaching(Campaign it, FormData form, List<Problem> problems) {

        List<Choice> channels() {
            return Channel.choices();
        }
    }

    record Striking(Campaign it, Reach reach, FormData form, List<Problem> problems) {}

    private final Campaigns campaigns;
    private final Clock clock;

    CampaignReachController(Campaigns campaigns, Clock clock) {
        this.campaigns = campaigns;
        this.clock = clock;
    }

    @GetMapping
    @Allow(RUN_CAMPAIGNS)
    ModelAndView reaching(@PathVariable Ref ref, Actor.Person actor) {
        return Page.show(
                REACH,
                new Reaching(
                        campaigns.run(actor, ref),
                        FormData.empty().with("countedOn", LocalDate.now(clock)),
                        List.of()));
    }

    @PostMapping
    @Allow(RUN_CAMPAIGNS)
    ModelAndView reach(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = campaigns.run(actor, ref);
        return switch (Reach.read(form, it, actor, LocalDate.now(clock))) {
            case Ruling.Refused<Reach>(var problems) -> Page.refuse(REACH, new Reaching(it, form, problems));
            case Ruling.Agreed<Reach>(var reach) -> {
                campaigns.reach(actor, ref, reach);
                yield Page.go(Notice.done("Reach recorded"), "/campaigns/%s", ref);
            }
        };
    }

    @GetMapping("/{id}")
    @Allow(RUN_CAMPAIGNS)
    ModelAndView striking(@PathVariable Ref ref, @PathVariable UUID id, Actor.Person actor) {
        return Page.show(
                STRIKE, new Striking(campaigns.run(actor, ref), counted(ref, id), FormData.empty(), List.of()));
    }

    @PostMapping("/{id}")
    @Allow(RUN_CAMPAIGNS)
    ModelAndView strike(@PathVariable Ref ref, @PathVariable UUID id, FormData form, Actor.Person actor) {
        var it = campaigns.run(actor, ref);
        var reach = counted(ref, id);
        var read = form.read(
                reader -> reader.required("because", "The reason", 500, "Enter what is wrong with the number"));
        return switch (read) {
            case Ruling.Refused<String>(var problems) -> Page.refuse(STRIKE, new Striking(it, reach, form, problems));
            case Ruling.Agreed<String>(var because) -> {
                campaigns.strike(actor, ref, id, because, LocalDate.now(clock));
                yield Page.go(Notice.done("Number struck out. It stays to be seen"), "/campaigns/%s", ref);
            }
        };
    }

    private Reach counted(Ref ref, UUID id) {
        return campaigns.reached(ref).stream()
                .filter(reach -> reach.id().equals(id) && reach.struckOn() == null)
                .findFirst()
                .orElseThrow(() -> new NotFound(ref));
    }
}
