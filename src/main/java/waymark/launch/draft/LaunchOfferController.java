package waymark.launch.draft;

import static waymark.kernel.Permission.IMPORT_PARTNERSHIP;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Saved;
import waymark.launch.draft.LaunchOffers.Offer;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;

/// Rows chosen from what Waymark offers.
@Controller
@RequestMapping("/launch/{step}/offers")
class LaunchOfferController {

    private static final String PAGE = "launch/draft/offers";

    /// @param accountable who may answer for the objectives that are chosen; empty in other steps
    record View(
            LaunchStep step,
            Map<String, List<Offer>> offers,
            List<Choice> accountable,
            FormData form,
            List<Problem> problems) {

        /// Long lists are folded, so that the page shows its headings at once.
        boolean folded() {
            return offers.values().stream().mapToInt(List::size).sum() > FOLDED;
        }

        /// The first group begins the field that a problem leads to.
        boolean first(String group) {
            return offers.keySet().iterator().next().equals(group);
        }

        boolean chosenIn(List<Offer> group) {
            return group.stream()
                    .anyMatch(
                            offer -> form.all("chosen").contains(offer.choice().value()));
        }
    }

    private static final int FOLDED = 30;

    private final LaunchDrafts drafts;
    private final LaunchOffers offers;
    private final LaunchGate gate;

    LaunchOfferController(LaunchDrafts drafts, LaunchOffers offers, LaunchGate gate) {
        this.drafts = drafts;
        this.offers = offers;
        this.gate = gate;
    }

    @GetMapping
    @Allow(IMPORT_PARTNERSHIP)
    ModelAndView show(@PathVariable("step") String code, Actor.Person actor) {
        var step = LaunchGate.table(code);
        var draft = drafts.draft(actor);
        return gate.closed(actor)
                .orElseGet(() -> Page.show(
                        PAGE,
                        view(step, draft, FormData.version(draft.step(step).number()), List.of())));
    }

    private View view(LaunchStep step, Draft draft, FormData form, List<Problem> problems) {
        return new View(
                step,
                offers.of(step, draft),
                step == LaunchStep.OBJECTIVES ? draft.partners() : List.of(),
                form,
                problems);
    }

    @PostMapping
    @Allow(IMPORT_PARTNERSHIP)
    ModelAndView add(@PathVariable("step") String code, FormData form, Actor.Person actor) {
        var step = LaunchGate.table(code);
        var closed = gate.closed(actor);
        if (closed.isPresent()) {
            return closed.get();
        }
        var draft = drafts.draft(actor);
        var chosen = form.all("chosen");
        var rows = new ArrayList<LaunchRow>(draft.rows(step));
        int before = rows.size();
        var accountable = form.text("accountable");
        boolean known = draft.partners().stream().anyMatch(one -> one.value().equals(accountable));
        offers.of(step, draft).values().stream()
                .flatMap(List::stream)
                .filter(offer -> chosen.contains(offer.choice().value()))
                .map(offer -> known ? offer.row().with("accountable", accountable) : offer.row())
                .forEach(row -> rows.add(
                        new RowReading(row, List.of()).among(step, rows).row()));
        int added = rows.size() - before;
        if (added == 0) {
            return Page.refuse(
                    PAGE,
                    view(step, draft, form, List.of(new Problem("chosen", "Choose at least one from the lists"))));
        }
        return switch (drafts.save(actor, draft.step(step), rows)) {
            case Saved.Done<SavedStep> _ -> Page.go(Notice.done("Added: " + step.counted(added)), step.path());
            case Saved.Stale<SavedStep> _ ->
                Page.conflict(
                        PAGE,
                        view(
                                step,
                                drafts.draft(actor),
                                form,
                                List.of(
                                        new Problem(
                                                "chosen",
                                                "Nothing was added: somebody else saved this step since. Add your choice again"))));
        };
    }
}
