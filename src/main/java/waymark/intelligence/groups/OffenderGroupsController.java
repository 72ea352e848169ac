package waymark.intelligence.groups;

import static waymark.kernel.Permission.HANDLE_INTELLIGENCE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.audit.TimelineEntry;
import waymark.directory.DirectoryApi;
import waymark.directory.DirectoryChoices;
import waymark.intelligence.reports.MarkedPaper;
import waymark.intelligence.reports.Marking;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.web.Page;
import waymark.web.RecordsAccess;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;

/// Groups: the list, and one group with its plan on screen and paper.
@Controller
@RequestMapping("/intelligence/groups")
class OffenderGroupsController {

    private static final String GROUP = "intelligence/groups/group";

    record Index(List<OffenderGroups.Line> groups, boolean archived, Marking marking) {}

    record View(
            OffenderGroup it,
            List<OffenderGroup.Strand> plan,
            List<OffenderGroup.Reader> readers,
            List<OffenderGroup.Linked> links,
            List<Choice> organisations,
            List<TimelineEntry> timeline,
            LocalDate today,
            FormData form,
            List<Problem> problems,
            Marking marking) {}

    /// What is printed.
    record Paper(OffenderGroup it, List<OffenderGroup.Strand> plan, LocalDate today, Marking marking) {}

    private final OffenderGroups groups;
    private final DirectoryApi directory;
    private final MarkedPaper papers;
    private final Clock clock;

    OffenderGroupsController(OffenderGroups groups, DirectoryApi directory, MarkedPaper papers, Clock clock) {
        this.groups = groups;
        this.directory = directory;
        this.papers = papers;
        this.clock = clock;
    }

    @GetMapping
    @Allow(HANDLE_INTELLIGENCE)
    ModelAndView list(@RequestParam(defaultValue = "") String archived, Actor.Person actor) {
        boolean over = archived.equals("yes");
        return Page.show(
                "intelligence/groups/groups", new Index(groups.find(actor, over), over, Marking.OFFICIAL_SENSITIVE));
    }

    @GetMapping("/{ref}")
    @Allow(HANDLE_INTELLIGENCE)
    @RecordsAccess(at = "ref")
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        var it = groups.get(actor, ref);
        groups.looked(actor, "open_offender_group", ref);
        return Page.show(GROUP, view(actor, it, FormData.empty(), List.of()));
    }

    /// The page of the group, with what is wrong with a form on it.
    ModelAndView refuse(Actor.Person actor, OffenderGroup it, FormData form, List<Problem> problems) {
        return Page.refuse(GROUP, view(actor, it, form, problems));
    }

    private View view(Actor.Person actor, OffenderGroup it, FormData form, List<Problem> problems) {
        return new View(
                it,
                plan(actor, it),
                groups.readers(actor, it),
                groups.links(actor, it),
                others(actor, it),
                groups.timeline(it.ref()),
                LocalDate.now(clock),
                form,
                problems,
                Marking.OFFICIAL_SENSITIVE);
    }

    /// The organisations that it may be shown to.
    List<Choice> others(Actor.Person actor, OffenderGroup it) {
        return DirectoryChoices.organisations(directory.organisations(actor)).stream()
                .filter(one -> !one.value().equals(it.unit()))
                .toList();
    }

    private List<OffenderGroup.Strand> plan(Actor actor, OffenderGroup it) {
        return OffenderGroup.Strand.of(groups.steps(actor, it));
    }

    /// The plan on a page of paper.
    @GetMapping("/{ref}/plan.pdf")
    @Allow(HANDLE_INTELLIGENCE)
    @RecordsAccess(at = "ref")
    ResponseEntity<byte[]> paper(@PathVariable Ref ref, Actor.Person actor) {
        var it = groups.get(actor, ref);
        groups.looked(actor, "print_offender_group", ref);
        var page = new Paper(it, plan(actor, it), LocalDate.now(clock), Marking.OFFICIAL_SENSITIVE);
        return papers.download(
                "plan-" + ref,
                "Plan for group " + ref,
                page.marking(),
                "intelligence/groups/paper",
                Map.of("page", page));
    }
}
