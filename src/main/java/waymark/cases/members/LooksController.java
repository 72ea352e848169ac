package waymark.cases.members;

import static waymark.kernel.Permission.REVIEW_EMERGENCY_ACCESS;
import static waymark.kernel.Permission.WORK_CASES;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import waymark.cases.members.Looks.Filter;
import waymark.cases.members.Looks.Look;
import waymark.cases.record.Capacity;
import waymark.cases.record.Case;
import waymark.cases.record.Cases;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Problems;
import waymark.kernel.Ref;
import waymark.web.Page;
import waymark.web.RecordsAccess;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.lists.FilterChip;
import waymark.web.lists.ListFile;

/// Who looked at a case: for its members, and by its reference for information governance.
@Controller
class LooksController {

    private static final List<String> HEADER =
            List.of("Reference", "Time", "Person", "Organisation", "As", "Part of the case");

    private static final List<Choice> KINDS = kinds();

    /// @param it null for information governance
    /// @param ref of the case, or null where none was asked for
    record View(
            @Nullable Case it,
            @Nullable Ref ref,
            List<Look> looks,
            List<Choice> people,
            FormData form,
            boolean unknown) {

        List<Choice> kinds() {
            return KINDS;
        }

        boolean most() {
            return looks.size() >= Looks.MOST;
        }

        List<FilterChip> chips() {
            var chips = new ArrayList<FilterChip>();
            chip(chips, "Person", "person", Choice.labels(people).getOrDefault(form.text("person"), ""));
            chip(chips, "As", "as", Choice.labels(KINDS).getOrDefault(form.text("as"), ""));
            return chips;
        }

        private void chip(List<FilterChip> chips, String kind, String field, String label) {
            if (!label.isEmpty()) {
                chips.add(new FilterChip(kind, label, field, form.text(field)));
            }
        }
    }

    private final Cases cases;
    private final Looks looks;

    LooksController(Cases cases, Looks looks) {
        this.cases = cases;
        this.looks = looks;
    }

    private static List<Choice> kinds() {
        var kinds = new ArrayList<Choice>();
        for (var capacity : Capacity.values()) {
            kinds.add(Choice.of(capacity.word(), capacity.title()));
        }
        kinds.add(Choice.of("sealed", "Sealed field opened"));
        return List.copyOf(kinds);
    }

    @GetMapping("/cases/{ref}/looks")
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView list(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = cases.get(actor, ref, "looks");
        if (it.capacity() == Capacity.EMERGENCY) {
            throw new NotFound(ref);
        }
        return Page.show(
                "cases/members/looks", new View(it, ref, looks.at(it, filter(form)), people(it.id()), form, false));
    }

    private List<Choice> people(UUID caseId) {
        return Choice.from(looks.lookers(caseId), one -> one.person().toString(), Looks.Looker::name);
    }

    /// What is asked for. What cannot be read is left out, so that an old link shows a list and never an error.
    private static Filter filter(FormData form) {
        var unread = new Problems();
        return new Filter(
                uuid(form.text("person")),
                KINDS.stream().anyMatch(kind -> kind.value().equals(form.text("as"))) ? form.text("as") : "",
                form.date("from").parse("from", "From", unread).orElse(null),
                form.date("until").parse("until", "Until", unread).orElse(null));
    }

    private static @Nullable UUID uuid(String text) {
        try {
            return text.isEmpty() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException other) {
            return null;
        }
    }

    /// By reference, for information governance: nothing of the case is shown.
    @GetMapping("/cases/looks")
    @Allow(REVIEW_EMERGENCY_ACCESS)
    @RecordsAccess
    ModelAndView byReference(FormData form, Actor.Person actor) {
        var ref = Ref.parse(form.text("ref"));
        var found = ref.flatMap(one -> looks.find(actor, one));
        return Page.show(
                "cases/members/looksByReference",
                new View(
                        null,
                        ref.orElse(null),
                        found.map(id -> looks.byReference(id, filter(form))).orElse(List.of()),
                        found.map(this::people).orElse(List.of()),
                        form,
                        !form.text("ref").isEmpty() && found.isEmpty()));
    }

    @GetMapping({"/cases/looks.csv", "/cases/looks.xlsx"})
    @Allow(REVIEW_EMERGENCY_ACCESS)
    @RecordsAccess
    ListFile file(FormData form, Actor.Person actor) {
        var ref = Ref.parse(form.text("ref"));
        var found = ref.flatMap(one -> looks.find(actor, one));
        return new ListFile(
                "looks",
                HEADER,
                found.map(id -> looks.byReference(id, filter(form))).orElse(List.of()).stream()
                        .map(look -> List.of(
                                form.text("ref").toUpperCase(java.util.Locale.ROOT),
                                look.at(),
                                look.name(),
                                look.organisation(),
                                look.asTitle(),
                                look.sealed() ? "Sealed field" : look.partTitle()))
                        .toList());
    }
}
