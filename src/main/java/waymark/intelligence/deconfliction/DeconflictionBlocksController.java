package waymark.intelligence.deconfliction;

import static waymark.kernel.Permission.ALLOW_LOOKS;
import static waymark.kernel.Permission.READ_AUDIT;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.audit.AuditedPeople;
import waymark.audit.AuditedPeople.Someone;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;

/// Who asked too often in deconfliction, and letting them ask again once somebody has heard why. Nothing of what they
/// asked about is kept.
@Controller
@RequestMapping("/intelligence/deconfliction/blocks")
class DeconflictionBlocksController {

    private static final String PAGE = "intelligence/deconfliction/lift";

    record View(List<DeconflictionBudget.Block> blocks, Map<UUID, Someone> people, UUID reader) {

        String who(DeconflictionBudget.Block block) {
            return name(people, block);
        }
    }

    record Lift(DeconflictionBudget.Block block, String who, FormData form, List<Problem> problems) {}

    private final DeconflictionBudget budget;
    private final AuditedPeople people;

    DeconflictionBlocksController(DeconflictionBudget budget, AuditedPeople people) {
        this.budget = budget;
        this.people = people;
    }

    private static String name(Map<UUID, Someone> people, DeconflictionBudget.Block block) {
        var someone = people.get(block.person());
        return someone == null ? "Account " + block.account() : someone.name();
    }

    @GetMapping
    @Allow(READ_AUDIT)
    ModelAndView list(Actor.Person actor) {
        var all = budget.all(actor);
        return Page.show(
                "intelligence/deconfliction/blocks",
                new View(
                        all,
                        people.named(all.stream()
                                .map(DeconflictionBudget.Block::person)
                                .toList()),
                        actor.id()));
    }

    @GetMapping("/{id}")
    @Allow(ALLOW_LOOKS)
    ModelAndView form(@PathVariable UUID id, Actor.Person actor) {
        var block = block(actor, id);
        return Page.show(PAGE, lift(block, FormData.version(block.version()), List.of()));
    }

    private Lift lift(DeconflictionBudget.Block block, FormData form, List<Problem> problems) {
        return new Lift(block, name(people.named(List.of(block.person())), block), form, problems);
    }

    /// Nobody lifts their own, and what was lifted is lifted.
    private DeconflictionBudget.Block block(Actor.Person actor, UUID id) {
        return budget.find(actor, id)
                .filter(one -> one.liftedAt() == null && !one.person().equals(actor.id()))
                .orElseThrow(() -> new NotFound(id.toString()));
    }

    @PostMapping("/{id}")
    @Allow(ALLOW_LOOKS)
    ModelAndView lift(@PathVariable UUID id, FormData form, Actor.Person actor) {
        var block = block(actor, id);
        var read = form.read(reader -> reader.required("reason", "The reason", 500, "Say what you heard"));
        return switch (read.save(reason -> budget.lift(actor, block, form.version(), reason))) {
            case Saved.Done<DeconflictionBudget.Block> _ ->
                Page.go(Notice.done("They may ask again"), "/intelligence/deconfliction/blocks");
            case Ruling.Refused<DeconflictionBudget.Block>(var problems) ->
                Page.refuse(PAGE, lift(block, form, problems));
            case Saved.Stale<DeconflictionBudget.Block> _ -> Page.go("/intelligence/deconfliction/blocks");
        };
    }
}
