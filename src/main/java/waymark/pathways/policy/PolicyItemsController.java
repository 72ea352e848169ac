package waymark.pathways.policy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Permission;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// Chooses what a policy change affects: pathways and actions, those first that name the source. The search
/// narrows what is suggested; everything else can be chosen too.
@Controller
@RequestMapping("/policy-changes/{ref}/items")
class PolicyItemsController {

    private static final String PAGE = "pathways/policy/items";

    /// How long somebody has, where nothing else is said.
    private static final int DAYS = 28;

    private final PolicyAccess access;
    private final PolicyChanges changes;
    private final PolicySaves saves;
    private final Candidates candidates;
    private final Owners owners;
    private final Clock clock;

    PolicyItemsController(
            PolicyAccess access,
            PolicyChanges changes,
            PolicySaves saves,
            Candidates candidates,
            Owners owners,
            Clock clock) {
        this.access = access;
        this.changes = changes;
        this.saves = saves;
        this.candidates = candidates;
        this.owners = owners;
        this.clock = clock;
    }

    /// @param looked the words looked for; where there are none, the name of the source
    @GetMapping
    @Allow(Permission.EDIT_PATHWAYS)
    ModelAndView form(@PathVariable Ref ref, @RequestParam(defaultValue = "") String looked, Actor.Person actor) {
        var change = access.editable(actor, ref);
        var today = LocalDate.now(clock);
        var from = change.terms().holdsFrom();
        var due = from.isAfter(today) ? from : today.plusDays(DAYS);
        var form = FormData.empty().with("looked", looked).with("due", due);
        return Page.show(PAGE, view(actor, change, form, List.of()));
    }

    @PostMapping
    @Allow(Permission.EDIT_PATHWAYS)
    ModelAndView list(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var change = access.editable(actor, ref);
        var today = LocalDate.now(clock);
        return switch (form.read(reader -> due(reader, today))
                .map(due -> items(actor, view(actor, change, form, List.of()), due))
                .save(items -> saves.save(actor, new PolicyEvent.Listed(ref, items, today)))) {
            case Saved.Done<Ref> _ -> Page.go(Notice.done("Listed"), "/policy-changes/%s", ref);
            case Ruling.Refused<Ref>(var problems) -> Page.refuse(PAGE, view(actor, change, form, problems));
            case Saved.Stale<Ref> _ ->
                Page.go(Notice.important("Somebody listed these first"), "/policy-changes/%s", ref);
        };
    }

    private static LocalDate due(FormReader reader, LocalDate today) {
        reader.when(
                reader.form().all("items").isEmpty(),
                "items",
                "Choose at least one pathway or action that is affected");
        var due = reader.requiredDate("due", "Due date", today.plusDays(DAYS));
        reader.when(due.isBefore(today), "due", "The due date must be today or later");
        return due;
    }

    private List<PolicyItem> items(Actor actor, PolicyItemsView page, LocalDate due) {
        return page.candidates().stream()
                .filter(one -> page.chosen().contains(one.value()) && !one.listed())
                .map(one -> new PolicyItem(
                        UUID.randomUUID(),
                        page.change().ref(),
                        0,
                        one.affected(),
                        owners.of(actor, one),
                        due,
                        PolicyItem.TO_DO))
                .toList();
    }

    private PolicyItemsView view(Actor actor, PolicyChange change, FormData form, List<Problem> problems) {
        var listed = changes.items(actor, change.ref()).stream()
                .map(line -> line.item().affected().ref().value())
                .collect(Collectors.toSet());
        var looked = form.line("looked").isEmpty() ? change.terms().source() : form.line("looked");
        return new PolicyItemsView(
                change, looked, candidates.all(actor, looked, listed, LocalDate.now(clock)), form, problems);
    }
}
