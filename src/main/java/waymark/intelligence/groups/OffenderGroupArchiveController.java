package waymark.intelligence.groups;

import static waymark.kernel.Permission.HANDLE_INTELLIGENCE;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.intelligence.reports.Marking;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;

/// A group is archived with what was learned, and taken up again.
@Controller
@RequestMapping("/intelligence/groups/{ref}")
class OffenderGroupArchiveController {

    private static final String FORM = "intelligence/groups/archive";

    record View(OffenderGroup it, FormData form, List<Problem> problems, Marking marking) {}

    private final OffenderGroups groups;

    OffenderGroupArchiveController(OffenderGroups groups) {
        this.groups = groups;
    }

    @GetMapping("/archive")
    @Allow(HANDLE_INTELLIGENCE)
    ModelAndView form(@PathVariable Ref ref, Actor.Person actor) {
        var it = groups.changeable(actor, ref);
        var form = FormData.version(it.version()).with("learned", it.learned());
        return Page.show(FORM, new View(it, form, List.of(), Marking.OFFICIAL_SENSITIVE));
    }

    @PostMapping("/archive")
    @Allow(HANDLE_INTELLIGENCE)
    ModelAndView archive(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = groups.changeable(actor, ref);
        var read = form.read(reader -> reader.required(
                "learned", "What was learned", OffenderGroup.LONGEST, "Enter what was learned, for the next officer"));
        return switch (read.save(learned -> groups.archive(actor, it, form.version(), true, learned))) {
            case Saved.Done<OffenderGroup> _ -> Page.go(Notice.done("Archived. It can be reopened"), it.path());
            case Ruling.Refused<OffenderGroup>(var problems) ->
                Page.refuse(FORM, new View(it, form, problems, Marking.OFFICIAL_SENSITIVE));
            case Saved.Stale<OffenderGroup> _ -> Page.merged(form(ref, actor));
        };
    }

    @PostMapping("/reopening")
    @Allow(HANDLE_INTELLIGENCE)
    ModelAndView reopen(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = groups.get(actor, ref);
        if (!it.own() || it.active()) {
            throw new NotFound(ref);
        }
        return switch (groups.archive(actor, it, form.version(), false, it.learned())) {
            case Saved.Done<OffenderGroup> _ -> Page.go(Notice.done("Taken up again"), it.path());
            case Saved.Stale<OffenderGroup> _ -> Page.go(Notice.important("Somebody else changed it first"), it.path());
        };
    }
}
