package waymark.analysis.overlap;

import static waymark.kernel.Permission.MATCH_LISTS;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.directory.DirectoryApi;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;

/// Comparisons of lists: all of them, one of them step by step, and the signature that comes before any step.
@Controller
@RequestMapping("/insight/overlaps")
class OverlapsController {

    record Index(List<OverlapProject> projects, Map<String, String> names) {

        String name(String organisation) {
            return names.getOrDefault(organisation, organisation);
        }
    }

    private final OverlapProjects projects;
    private final OverlapPage page;
    private final DirectoryApi directory;

    OverlapsController(OverlapProjects projects, OverlapPage page, DirectoryApi directory) {
        this.projects = projects;
        this.page = page;
        this.directory = directory;
    }

    @GetMapping
    @Allow(MATCH_LISTS)
    ModelAndView list(Actor.Person actor) {
        var names = new HashMap<String, String>();
        directory.organisations(actor).forEach(one -> names.put(one.code(), one.name()));
        return Page.show("analysis/overlap/projects", new Index(projects.all(), names));
    }

    @GetMapping("/{ref}")
    @Allow(MATCH_LISTS)
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        return page.show(ref, actor);
    }

    @PostMapping("/{ref}/signature")
    @Allow(MATCH_LISTS)
    ModelAndView sign(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = projects.get(ref);
        var mine = it.of(actor).orElseThrow(() -> new NotFound(ref));
        if (it.deleted()) throw new NotFound(ref);
        if (it.unfinished()) {
            return page.refused(
                    it,
                    actor,
                    List.of(new Problem(
                            "sign", "Complete the agreement and the assessment first: parts are still a draft")));
        }
        return Page.go(
                projects.sign(actor, it, mine, form.version())
                        ? Notice.done("Signed for your organisation")
                        : Notice.important("The text has changed since you read it. Read it again and sign"),
                it.path());
    }
}
