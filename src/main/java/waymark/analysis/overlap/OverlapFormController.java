package waymark.analysis.overlap;

import static waymark.kernel.Permission.MATCH_LISTS;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.directory.DirectoryApi;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;

/// What is agreed before lists are compared: begun by one organisation, and changed until the first list is
/// in.
@Controller
@RequestMapping("/insight/overlaps")
class OverlapFormController {

    private static final String FORM = "analysis/overlap/form";

    /// @param project that is changed; empty for a new one
    record Form(Optional<OverlapProject> project, List<Choice> organisations, FormData form, List<Problem> problems) {

        List<Choice> fields() {
            return Choice.from(List.of(OverlapField.values()), OverlapField::column, OverlapField::label);
        }
    }

    private final OverlapProjects projects;
    private final OverlapPage page;
    private final DirectoryApi directory;

    OverlapFormController(OverlapProjects projects, OverlapPage page, DirectoryApi directory) {
        this.projects = projects;
        this.page = page;
        this.directory = directory;
    }

    private List<Choice> others(Actor.Person actor) {
        return directory.organisations(actor).stream()
                .filter(one -> !one.code().equals(actor.organisation()))
                .map(one -> Choice.of(one.code(), one.name()))
                .toList();
    }

    @GetMapping("/new")
    @Allow(MATCH_LISTS)
    ModelAndView begin(Actor.Person actor) {
        var form = FormData.empty()
                .with("fields", List.of("given_name", "surname", "date_of_birth"))
                .with("agreement", DraftAgreement.AGREEMENT)
                .with("dpia", DraftAgreement.DPIA)
                .with("deleteOn", projects.today().plusMonths(3));
        return Page.show(FORM, new Form(Optional.empty(), others(actor), form, List.of()));
    }

    @PostMapping("/new")
    @Allow(MATCH_LISTS)
    ModelAndView add(FormData form, Actor.Person actor) {
        var others = others(actor);
        return switch (OverlapProject.Given.begun(form, actor, others, projects.today())) {
            case Ruling.Refused<OverlapProject.Given>(var problems) ->
                Page.refuse(FORM, new Form(Optional.empty(), others, form, problems));
            case Ruling.Agreed<OverlapProject.Given>(var given) ->
                Page.go(
                        Notice.done("Begun. Those who bring lists for the other organisations are told"),
                        "/insight/overlaps/%s",
                        projects.add(actor, given));
        };
    }

    @GetMapping("/{ref}/edit")
    @Allow(MATCH_LISTS)
    ModelAndView edit(@PathVariable Ref ref, Actor.Person actor) {
        var it = page.changeable(ref, actor);
        var form = FormData.version(it.version())
                .with("title", it.title())
                .with("purpose", it.purpose())
                .with("definition", it.definition())
                .with("place", it.place())
                .with("from", it.fromDay())
                .with("to", it.toDay())
                .with("fields", it.fields())
                .with("agreement", it.agreement())
                .with("dpia", it.dpia())
                .with("judges", it.judges())
                .with("deleteOn", it.deleteOn());
        return Page.show(FORM, new Form(Optional.of(it), List.of(), form, List.of()));
    }

    @PostMapping("/{ref}/edit")
    @Allow(MATCH_LISTS)
    ModelAndView change(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = page.changeable(ref, actor);
        var read = OverlapProject.Given.changed(form, it, projects.today());
        return switch (read.save(given -> projects.change(actor, it, form.version(), given))) {
            case Saved.Done<OverlapProject> _ ->
                Page.go(Notice.done("Saved. Every organisation signs it again"), it.path());
            case Ruling.Refused<OverlapProject>(var problems) ->
                Page.refuse(FORM, new Form(Optional.of(it), List.of(), form, problems));
            case Saved.Stale<OverlapProject> _ -> Page.merged(edit(ref, actor));
        };
    }
}
