package waymark.pathways.policy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
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
import waymark.kernel.Problems;
import waymark.kernel.Ref;
import waymark.kernel.Saved;
import waymark.pathways.editions.Sent;
import waymark.pathways.policy.PolicyItem.Kind;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.DateField;

/// Chooses what a policy change touches: pathways and actions, those first that name the source. The search narrows
/// what is suggested; everything else can be chosen too.
@Controller
@RequestMapping("/policy-changes/{ref}/items")
class PolicyItemsController {

    record View(
            PolicyChange change,
            String looked,
            List<Candidate> candidates,
            List<String> chosen,
            DateField due,
            List<Problem> problems) {

        List<Choice> suggested(Kind kind) {
            return candidates.stream()
                    .filter(one -> one.touched().kind() == kind && one.suggested() && !one.listed())
                    .map(one -> Choice.of(
                            one.value(), one.touched().title() + ", " + one.place(), String.join(". ", one.found())))
                    .toList();
        }

        List<Choice> others(Kind kind) {
            return candidates.stream()
                    .filter(one -> one.touched().kind() == kind && !one.suggested() && !one.listed())
                    .map(one -> Choice.of(one.value(), one.touched().title() + ", " + one.place()))
                    .toList();
        }

        long listed() {
            return candidates.stream().filter(Candidate::listed).count();
        }
    }

    private static final String PAGE = "pathways/policy/items";

    /// How long somebody has, where nothing else is said.
    private static final int DAYS = 28;

    private final PolicyAccess keeper;
    private final PolicyChanges changes;
    private final PolicySaves saves;
    private final Candidates candidates;
    private final Owners owners;
    private final Clock clock;

    PolicyItemsController(
            PolicyAccess keeper,
            PolicyChanges changes,
            PolicySaves saves,
            Candidates candidates,
            Owners owners,
            Clock clock) {
        this.keeper = keeper;
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
        var change = keeper.recorded(actor, ref);
        var today = LocalDate.now(clock);
        var from = change.terms().holdsFrom();
        var due = from.isAfter(today) ? from : today.plusDays(DAYS);
        return Page.show(PAGE, view(actor, change, looked, List.of(), DateField.of(due), List.of()));
    }

    @PostMapping
    @Allow(Permission.EDIT_PATHWAYS)
    ModelAndView list(@PathVariable Ref ref, @RequestParam MultiValueMap<String, String> fields, Actor.Person actor) {
        var change = keeper.recorded(actor, ref);
        var sent = new Sent(fields);
        var today = LocalDate.now(clock);
        var chosen = sent.all("items");
        var problems = new Problems().when(chosen.isEmpty(), "items", "Choose at least one thing that it touches");
        var due = sent.date("due").required("due", "Day by which it is done", today.plusDays(DAYS), problems);
        problems.when(
                due.isPresent() && due.get().isBefore(today),
                "due",
                "The day by which it is done must be today or later");
        var page = view(actor, change, sent.text("looked"), chosen, sent.date("due"), problems.list());
        if (problems.any()) {
            return Page.refuse(PAGE, page);
        }
        var items = items(actor, page, chosen, due.orElseThrow());
        return switch (saves.save(actor, new PolicyEvent.Listed(ref, items, today))) {
            case Saved.Done<Ref> _ -> Page.go(Notice.done("Listed"), "/policy-changes/%s", ref);
            case Saved.Stale<Ref> _ ->
                Page.go(Notice.important("Somebody listed these first"), "/policy-changes/%s", ref);
        };
    }

    private List<PolicyItem> items(Actor actor, View page, List<String> chosen, LocalDate due) {
        return page.candidates().stream()
                .filter(one -> chosen.contains(one.value()) && !one.listed())
                .map(one -> new PolicyItem(
                        UUID.randomUUID(),
                        page.change().ref(),
                        0,
                        one.touched(),
                        owners.of(actor, one),
                        due,
                        PolicyItem.TO_DO))
                .toList();
    }

    private View view(
            Actor actor,
            PolicyChange change,
            String looked,
            List<String> chosen,
            DateField due,
            List<Problem> problems) {
        var listed = changes.items(actor, change.ref()).stream()
                .map(line -> line.item().touched().ref().value())
                .collect(Collectors.toSet());
        var words = looked.isBlank() ? change.terms().source() : looked.strip();
        return new View(
                change, words, candidates.all(actor, words, listed, LocalDate.now(clock)), chosen, due, problems);
    }
}
