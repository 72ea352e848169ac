package waymark.analysis.overlap;

import static waymark.kernel.Permission.MATCH_LISTS;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;

/// Deletes the lists of a comparison before its day, and says why.
@Controller
@RequestMapping("/insight/overlaps/{ref}/deletion")
class OverlapDeletionController {

    private static final String DELETION = "analysis/overlap/deletion";
    private static final int LONGEST_REASON = 300;

    record Deletion(OverlapProject it, FormData form, List<Problem> problems) {}

    private final OverlapProjects projects;
    private final OverlapDeletions deletions;

    OverlapDeletionController(OverlapProjects projects, OverlapDeletions deletions) {
        this.projects = projects;
        this.deletions = deletions;
    }

    private OverlapProject deletable(Ref ref, Actor.Person actor) {
        var it = projects.get(ref);
        if (it.deleted() || it.of(actor).isEmpty()) throw new NotFound(ref);
        return it;
    }

    @GetMapping
    @Allow(MATCH_LISTS)
    ModelAndView askDeletion(@PathVariable Ref ref, Actor.Person actor) {
        return Page.show(DELETION, new Deletion(deletable(ref, actor), FormData.empty(), List.of()));
    }

    @PostMapping
    @Allow(MATCH_LISTS)
    ModelAndView delete(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = deletable(ref, actor);
        var read =
                form.read(reader -> reader.required("why", "The reason", LONGEST_REASON, "Say why it is deleted now"));
        return switch (read) {
            case Ruling.Refused<String>(var problems) -> Page.refuse(DELETION, new Deletion(it, form, problems));
            case Ruling.Agreed<String>(var why) -> {
                deletions.delete(actor, it, why);
                yield Page.go(Notice.done("Deleted. The certificate is below"), it.path());
            }
        };
    }
}
