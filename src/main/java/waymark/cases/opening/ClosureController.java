package waymark.cases.opening;

import static waymark.kernel.Permission.WORK_CASES;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.cases.record.Case;
import waymark.cases.record.Cases;
import waymark.cases.record.ClosingCheck;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Outcome;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.RecordsAccess;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// Closes a case with a reason, and opens it again with one.
@Controller
class ClosureController {

    private static final String PAGE = "cases/opening/closure";
    private static final String WHY = "Enter why it is opened again";

    /// @param checks what the parts of the case ask before it is closed
    record View(Case it, List<Choice> reasons, List<ClosingCheck.Item> checks, FormData form, List<Problem> problems) {}

    private record Closing(ClosingReason reason, String words) {}

    private final Cases cases;
    private final Closures closures;
    private final List<ClosingCheck> checks;
    private final Clock clock;

    ClosureController(Cases cases, Closures closures, List<ClosingCheck> checks, Clock clock) {
        this.cases = cases;
        this.closures = closures;
        this.checks = checks.stream()
                .sorted(Comparator.comparingInt(ClosingCheck::position))
                .toList();
        this.clock = clock;
    }

    private List<ClosingCheck.Item> asked(Actor.Person actor, Case it) {
        return it.closed()
                ? List.of()
                : checks.stream()
                        .flatMap(check -> check.before(it, actor, LocalDate.now(clock)).stream())
                        .toList();
    }

    /// Closes an open case, opens a closed one.
    @GetMapping("/cases/{ref}/closure")
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        var it = worked(cases.get(actor, ref, "closure"));
        return Page.show(PAGE, view(actor, it, FormData.version(it.version()), List.of()));
    }

    private static Case worked(Case it) {
        if (!it.capacity().works()) {
            throw new NotFound(it.ref());
        }
        return it;
    }

    private View view(Actor.Person actor, Case it, FormData form, List<Problem> problems) {
        return new View(
                it,
                Stream.of(ClosingReason.values())
                        .map(reason -> Choice.of(reason.name(), reason.words()))
                        .toList(),
                asked(actor, it),
                form,
                problems);
    }

    @PostMapping("/cases/{ref}/closure")
    @Allow(WORK_CASES)
    ModelAndView save(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = worked(cases.find(ref).orElseThrow(() -> new NotFound(ref)));
        return switch (it.closed() ? reopen(actor, it, form) : close(actor, it, form)) {
            case Saved.Done<Case> _ ->
                Page.go(Notice.done(it.closed() ? "Case opened again" : "Case closed"), "/cases/%s", ref);
            case Ruling.Refused<Case>(var problems) -> Page.refuse(PAGE, view(actor, it, form, problems));
            case Saved.Stale<Case> _ -> Page.merged(show(ref, actor));
        };
    }

    private Outcome<Case> close(Actor.Person actor, Case it, FormData form) {
        var open = asked(actor, it).stream().filter(item -> !item.done()).toList();
        return form.read(reader -> {
                    var reason = reader.choice("reason", ClosingReason.class, "Choose why the case is closed");
                    var words = new ArrayList<>(List.of(reader.text("words", "What was agreed", FormReader.REASON)));
                    for (var item : open) {
                        var field = "why-" + item.code();
                        var why = reader.text(field, "Why it is not done", FormReader.REASON);
                        reader.when(
                                why.isEmpty() && !form.text("reason").isEmpty() && !reason.atOnce(),
                                field,
                                "Do this first, or enter why it is not done: " + item.words());
                        if (!why.isEmpty()) {
                            words.add("Not done: %s. %s".formatted(item.words(), why));
                        }
                    }
                    return new Closing(reason, String.join("\n", words).strip());
                })
                .save(closing -> closures.close(actor, it, form.version(), closing.reason(), closing.words()));
    }

    private Outcome<Case> reopen(Actor.Person actor, Case it, FormData form) {
        return form.read(reader -> reader.required("words", "Why", FormReader.REASON, WHY))
                .save(words -> closures.reopen(actor, it, form.version(), words));
    }
}
