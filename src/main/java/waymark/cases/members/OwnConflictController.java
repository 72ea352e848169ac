package waymark.cases.members;

import static waymark.kernel.Permission.WORK_CASES;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.cases.members.Conflicts.Subject;
import waymark.cases.record.Capacity;
import waymark.cases.record.Case;
import waymark.cases.record.Cases;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.RecordsAccess;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// A member of a case declares a conflict of interest for themself.
@Controller
@RequestMapping("/cases/{ref}/conflicts/own")
class OwnConflictController {

    private static final String FORM = "cases/members/ownConflict";

    record View(Case it, FormData form, List<Problem> problems) {}

    private final Cases cases;
    private final Conflicts conflicts;

    OwnConflictController(Cases cases, Conflicts conflicts) {
        this.cases = cases;
        this.conflicts = conflicts;
    }

    @GetMapping
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView form(@PathVariable Ref ref, Actor.Person actor) {
        return Page.show(
                FORM, new View(member(cases.get(actor, ref, ConflictsController.PART)), FormData.empty(), List.of()));
    }

    @PostMapping
    @Allow(WORK_CASES)
    ModelAndView declare(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = member(cases.find(ref).orElseThrow(() -> new NotFound(ref)));
        var declared = form.read(reader -> {
            reader.when(
                    it.owner().equals(actor.id()), "reason", "You own this case. Hand it over first, then declare it");
            return reader.required("reason", "Reason", FormReader.REASON, "Enter how you know the person");
        });
        return switch (declared) {
            case Ruling.Refused<String>(var problems) -> Page.refuse(FORM, new View(it, form, problems));
            case Ruling.Agreed<String>(var reason) -> {
                conflicts.declare(actor, it, new Subject(actor.id(), null, actor.name()), reason);
                yield Page.go(
                        Notice.done("Declared. The case is gone from your list, and its owner was told"), "/cases");
            }
        };
    }

    private static Case member(Case it) {
        if (it.capacity() == Capacity.EMERGENCY) {
            throw new NotFound(it.ref());
        }
        return it;
    }
}
