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
import org.springframework.web.servlet.ModelAndView;
import waymark.campaigns.pictures.catalogue.Medium;
import waymark.campaigns.pictures.catalogue.Picture;
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

/// The steps of a campaign (launched, ended, learned from), how far it reached, and its pictures.
@Controller
class CampaignStepsController {

    private static final String STEP = "campaigns/planning/step";
    private static final String REACH = "campaigns/planning/reach";
    private static final String STRIKE = "campaigns/planning/strike";
    private static final String PICTURE = "campaigns/planning/picture";
    private static final int MOST = 100_000_000;

    /// @param months that are compared from now on, in words
    record Step(Campaign it, String months, FormData form, List<Problem> problems) {}

    record Reaching(Campaign it, FormData form, List<Problem> problems) {

        List<Choice> channels() {
            return Channel.choices();
        }
    }

    record Striking(Campaign it, Reach reach, FormData form, List<Problem> problems) {}

    record Showing(Campaign it, List<Choice> pictures, FormData form, List<Problem> problems) {

        List<Choice> media() {
            return CampaignPictures.media();
        }
    }

    private final Campaigns campaigns;
    private final CampaignPictures pictures;
    private final Clock clock;

    CampaignStepsController(Campaigns campaigns, CampaignPictures pictures, Clock clock) {
        this.campaigns = campaigns;
        this.pictures = pictures;
        this.clock = clock;
    }

    @GetMapping("/campaigns/{ref}/step")
    @Allow(RUN_CAMPAIGNS)
    ModelAndView stepping(@PathVariable Ref ref, Actor.Person actor) {
        var it = run(ref, actor);
        return it instanceof Campaign.Learned
                ? Page.go("/campaigns/%s", ref)
                : Page.show(STEP, step(it, FormData.version(it.header().version()), List.of()));
    }

    private static Step step(Campaign it, FormData form, List<Problem> problems) {
        return new Step(
                it,
                FollowingReports.words(
                        java.time.YearMonth.from(it.plan().windowFirst()),
                        java.time.YearMonth.from(it.plan().windowLast())),
                form,
                problems);
    }

    @PostMapping("/campaigns/{ref}/step")
    @Allow(RUN_CAMPAIGNS)
    ModelAndView take(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = run(ref, actor);
        var today = LocalDate.now(clock);
        Ruling<CampaignEvent.Stepped> ruling = switch (it) {
            case Campaign.Planned planned -> planned.launch(today);
            case Campaign.Launched launched -> launched.end(today);
            case Campaign.Ended ended ->
                form.read(reader -> reader.text("learned", "What was learned", Campaign.LONGEST_LEARNED))
                        .then(words -> ended.learn(words, today));
            case Campaign.Learned _ -> Ruling.refused("", "What was learned is written down already");
        };
        return switch (ruling.save(event -> campaigns.save(actor, form.version(), event))) {
            case Saved.Done<Campaign> _ ->
                Page.go(
                        Notice.done(
                                "Saved. The campaign is: " + campaigns.get(ref).word()),
                        "/campaigns/%s",
                        ref);
            case Ruling.Refused<Campaign>(var problems) -> Page.refuse(STEP, step(it, form, problems));
            case Saved.Stale<Campaign> _ -> Page.merged(stepping(ref, actor));
        };
    }

    @GetMapping("/campaigns/{ref}/reach")
    @Allow(RUN_CAMPAIGNS)
    ModelAndView reaching(@PathVariable Ref ref, Actor.Person actor) {
        return Page.show(
                REACH,
                new Reaching(run(ref, actor), FormData.empty().with("countedOn", LocalDate.now(clock)), List.of()));
    }

    @PostMapping("/campaigns/{ref}/reach")
    @Allow(RUN_CAMPAIGNS)
    ModelAndView reach(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = run(ref, actor);
        var today = LocalDate.now(clock);
        var read = form.read(reader -> {
            var on = reader.requiredDate("countedOn", "The day it was read", today);
            reader.when(on.isAfter(today), "countedOn", "The day must not be in the future");
            reader.when(it instanceof Campaign.Planned, "", "Reach is recorded once the campaign is launched");
            return new Reach(
                    UUID.randomUUID(),
                    reader.choice("channel", Channel.class, "Choose how people were reached")
                            .name(),
                    reader.number("people", "People reached", 0, MOST),
                    reader.requiredLine("source", "Where it was read", 200, "Enter where you read the number"),
                    on,
                    actor.name(),
                    null,
                    "");
        });
        return switch (read) {
            case Ruling.Refused<Reach>(var problems) -> Page.refuse(REACH, new Reaching(it, form, problems));
            case Ruling.Agreed<Reach>(var reach) -> {
                campaigns.reach(actor, ref, reach);
                yield Page.go(Notice.done("Reach recorded"), "/campaigns/%s", ref);
            }
        };
    }

    @GetMapping("/campaigns/{ref}/reach/{id}")
    @Allow(RUN_CAMPAIGNS)
    ModelAndView striking(@PathVariable Ref ref, @PathVariable UUID id, Actor.Person actor) {
        return Page.show(STRIKE, new Striking(run(ref, actor), counted(ref, id), FormData.empty(), List.of()));
    }

    @PostMapping("/campaigns/{ref}/reach/{id}")
    @Allow(RUN_CAMPAIGNS)
    ModelAndView strike(@PathVariable Ref ref, @PathVariable UUID id, FormData form, Actor.Person actor) {
        var it = run(ref, actor);
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

    @GetMapping("/campaigns/{ref}/picture")
    @Allow(RUN_CAMPAIGNS)
    ModelAndView showing(@PathVariable Ref ref, Actor.Person actor) {
        return Page.show(PICTURE, showing(run(ref, actor), actor, FormData.empty(), List.of()));
    }

    private Showing showing(Campaign it, Actor.Person actor, FormData form, List<Problem> problems) {
        return new Showing(it, pictures.offered(actor), form, problems);
    }

    @PostMapping("/campaigns/{ref}/picture")
    @Allow(RUN_CAMPAIGNS)
    ModelAndView show(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = run(ref, actor);
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
                Page.refuse(PICTURE, showing(it, actor, form, problems));
            case Ruling.Agreed<Picture.Published>(var picture) -> {
                campaigns.show(actor, it, picture, medium);
                yield Page.go(Notice.done("The campaign shows the picture"), "/campaigns/%s", ref);
            }
        };
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
