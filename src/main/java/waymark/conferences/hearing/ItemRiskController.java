package waymark.conferences.hearing;

import static waymark.kernel.Permission.RUN_CONFERENCES;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.RecordsAccess;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// Adds a risk of an item and scores it again. Every score stays in its history.
@Controller
class ItemRiskController {

    private static final String FORM = "conferences/hearing/risk";

    /// @param risk null for a new one
    record View(HeardItem it, @Nullable ItemRisk risk, FormData form, List<Problem> problems) {

        List<Choice> likelihoods() {
            return IntStream.rangeClosed(1, 5)
                    .mapToObj(one -> Choice.of(Integer.toString(one), one + ", " + lower(ItemRisk.likelihood(one))))
                    .toList();
        }

        List<Choice> impacts() {
            return IntStream.rangeClosed(1, 5)
                    .mapToObj(one -> Choice.of(Integer.toString(one), one + ", " + lower(ItemRisk.impact(one))))
                    .toList();
        }

        private static String lower(String words) {
            return Character.toLowerCase(words.charAt(0)) + words.substring(1);
        }

        String action() {
            return it.path() + "/risks/" + (risk == null ? "new" : risk.id().toString()) + it.query();
        }
    }

    private final HeardItems heard;
    private final ItemRisks risks;

    ItemRiskController(HeardItems heard, ItemRisks risks) {
        this.heard = heard;
        this.risks = risks;
    }

    @GetMapping("/conferences/items/{ref}/hearing/risks/new")
    @Allow(RUN_CONFERENCES)
    @RecordsAccess(at = "ref")
    ModelAndView fresh(@PathVariable Ref ref, @RequestParam(defaultValue = "") String hearing, Actor.Person actor) {
        var it = heard.getRunning(actor, ref, hearing);
        return it.accepted()
                ? Page.show(FORM, new View(it, null, FormData.empty(), List.of()))
                : HearingPage.toAccept(it);
    }

    @PostMapping("/conferences/items/{ref}/hearing/risks/new")
    @Allow(RUN_CONFERENCES)
    ModelAndView add(
            @PathVariable Ref ref, @RequestParam(defaultValue = "") String hearing, FormData form, Actor.Person actor) {
        var it = heard.forRunning(actor, ref, hearing);
        return it.accepted() ? save(actor, it, null, form) : HearingPage.toAccept(it);
    }

    @GetMapping("/conferences/items/{ref}/hearing/risks/{id}")
    @Allow(RUN_CONFERENCES)
    @RecordsAccess(at = "ref")
    ModelAndView again(
            @PathVariable Ref ref,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String hearing,
            Actor.Person actor) {
        var it = heard.getRunning(actor, ref, hearing);
        if (!it.accepted()) {
            return HearingPage.toAccept(it);
        }
        var risk = risk(it, id);
        var now = risk.now();
        var form = FormData.empty()
                .with("area", risk.area())
                .with("likelihood", now.likelihood())
                .with("impact", now.impact())
                .with("controls", now.controls())
                .with("ended", now.ended() ? List.of("yes") : List.of());
        return Page.show(FORM, new View(it, risk, form, List.of()));
    }

    @PostMapping("/conferences/items/{ref}/hearing/risks/{id}")
    @Allow(RUN_CONFERENCES)
    ModelAndView score(
            @PathVariable Ref ref,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String hearing,
            FormData form,
            Actor.Person actor) {
        var it = heard.forRunning(actor, ref, hearing);
        return it.accepted() ? save(actor, it, risk(it, id), form) : HearingPage.toAccept(it);
    }

    private static ItemRisk risk(HeardItem it, UUID id) {
        return it.risks().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(id));
    }

    private ModelAndView save(Actor.Person actor, HeardItem it, @Nullable ItemRisk risk, FormData form) {
        if (!it.begun()) {
            return Page.go("%s%s", it.path(), it.query());
        }
        var read = form.read(reader -> new ItemRisks.Entry(
                risk == null
                        ? reader.requiredLine("area", "Risk", FormReader.TITLE, "Enter what may happen")
                        : risk.area(),
                reader.number("likelihood", 1, 5, "Choose how likely it is"),
                reader.number("impact", 1, 5, "Choose how bad it would be"),
                reader.text("controls", "What is done against it", FormReader.TEXT),
                risk != null && form.ticked("ended")));
        return switch (read) {
            case Ruling.Refused<ItemRisks.Entry>(var problems) -> Page.refuse(FORM, new View(it, risk, form, problems));
            case Ruling.Agreed<ItemRisks.Entry>(var entry) -> {
                risks.score(actor, it.item().ref(), it.hearing(), risk == null ? null : risk.id(), entry);
                yield Page.go(
                        Notice.done(risk == null ? "Risk added" : "Risk scored again"),
                        "%s%s#risks",
                        it.path(),
                        it.query());
            }
        };
    }
}
