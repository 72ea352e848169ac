package waymark.pathways.policy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.directory.DirectoryApi;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Area;
import waymark.kernel.Permission;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.kernel.Scope;
import waymark.pathways.editions.Sent;
import waymark.pathways.policy.PolicyItem.Kind;
import waymark.pathways.policy.PolicyItem.Proof;
import waymark.web.Notice;
import waymark.web.Page;

/// One thing that a policy change touches, for whoever answers for it: what to do now, and what became of it.
@Controller
@RequestMapping("/policy-changes/{ref}/items/{id}")
class PolicyItemController {

    /// @param place where it holds, in words
    /// @param proof what shows that it is done, where there is something
    /// @param writes true where the reader may write the pathway itself
    /// @param recorder true where the reader may say who sees to it, and open it again
    record View(
            PolicyChange change,
            ItemLine line,
            String place,
            Optional<Proof> proof,
            boolean writes,
            boolean recorder,
            String because,
            List<Problem> problems) {}

    private static final String PAGE = "pathways/policy/item";

    private final PolicyAccess keeper;
    private final PolicyChanges changes;
    private final PolicySaves saves;
    private final DirectoryApi directory;
    private final Clock clock;

    PolicyItemController(
            PolicyAccess keeper, PolicyChanges changes, PolicySaves saves, DirectoryApi directory, Clock clock) {
        this.keeper = keeper;
        this.changes = changes;
        this.saves = saves;
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping
    @Allow(Permission.VIEW_PATHWAYS)
    ModelAndView show(@PathVariable Ref ref, @PathVariable UUID id, Actor.Person actor) {
        return Page.show(PAGE, view(actor, keeper.answered(actor, ref, id), "", List.of()));
    }

    @PostMapping("/done")
    @Allow(Permission.VIEW_PATHWAYS)
    ModelAndView done(
            @PathVariable Ref ref,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> fields,
            Actor.Person actor) {
        var line = keeper.answered(actor, ref, id);
        var seen = line.item().at(new Sent(fields).version());
        var proof = line.proof(changes.get(actor, ref).since());
        return save(actor, line, "", seen.done(proof, LocalDate.now(clock), actor.name()));
    }

    @PostMapping("/nothing-needed")
    @Allow(Permission.VIEW_PATHWAYS)
    ModelAndView nothingNeeded(
            @PathVariable Ref ref,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> fields,
            Actor.Person actor) {
        var line = keeper.answered(actor, ref, id);
        var sent = new Sent(fields);
        var because = sent.text("because");
        var seen = line.item().at(sent.version());
        return save(actor, line, because, seen.nothingNeeded(because, LocalDate.now(clock), actor.name()));
    }

    @PostMapping("/reopening")
    @Allow(Permission.EDIT_PATHWAYS)
    ModelAndView reopen(
            @PathVariable Ref ref,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> fields,
            Actor.Person actor) {
        keeper.recorded(actor, ref);
        var line = keeper.answered(actor, ref, id);
        return save(actor, line, "", line.item().at(new Sent(fields).version()).reopen());
    }

    private ModelAndView save(Actor actor, ItemLine line, String because, Ruling<PolicyItem> ruling) {
        var item = line.item();
        return switch (ruling) {
            case Ruling.Refused<PolicyItem>(var problems) -> Page.refuse(PAGE, view(actor, line, because, problems));
            case Ruling.Agreed<PolicyItem>(PolicyItem now) ->
                switch (saves.save(actor, new PolicyEvent.Closed(now, LocalDate.now(clock)))) {
                    case Saved.Done<Ref> _ -> Page.go(notice(actor, now), "/policy-changes/%s", item.change());
                    case Saved.Stale<Ref> _ -> conflict(actor, item);
                };
        };
    }

    private Notice notice(Actor actor, PolicyItem now) {
        if (now.open()) {
            return Notice.done("Opened again");
        }
        long left = changes.items(actor, now.change()).stream()
                .filter(line -> line.item().open())
                .count();
        return Notice.done(
                left == 0
                        ? "Closed. Nothing that this change touches is left to do"
                        : "Closed. %d left to do".formatted(left));
    }

    private ModelAndView conflict(Actor actor, PolicyItem before) {
        var line = keeper.answered(actor, before.change(), before.id());
        var problem = new Problem(
                "",
                "Somebody was first. It stands now: %s"
                        .formatted(line.item().standing().words()));
        return Page.merged(PAGE, view(actor, line, "", List.of(problem)));
    }

    private View view(Actor actor, ItemLine line, String because, List<Problem> problems) {
        var change = changes.get(actor, line.item().change());
        var area = line.item().touched().area();
        return new View(
                change,
                line,
                place(actor, area),
                line.proof(change.since()),
                line.item().touched().kind() == Kind.PATHWAY
                        && actor.may(Permission.EDIT_PATHWAYS, area == null ? Scope.PARTNERSHIP : Scope.area(area)),
                PolicyChangesController.recorder(actor),
                because,
                problems);
    }

    private String place(Actor actor, @Nullable String area) {
        return directory.areas(actor).stream()
                .filter(one -> one.code().equals(area))
                .map(Area::name)
                .findFirst()
                .orElse("All areas");
    }
}
