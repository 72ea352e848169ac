package waymark.intelligence.groups;

import static waymark.kernel.Permission.HANDLE_INTELLIGENCE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.directory.DirectoryApi;
import waymark.directory.PeopleApi;
import waymark.directory.PersonSummary;
import waymark.intelligence.reports.Marking;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Area;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// What is entered of a group, when it is recorded and later.
@Controller
@RequestMapping("/intelligence/groups")
class OffenderGroupFormController {

    private static final String FORM = "intelligence/groups/form";
    private static final int REVIEW_MONTHS = 3;

    /// @param it what is changed; empty for a new one
    record View(
            Optional<OffenderGroup> it,
            List<Choice> areas,
            List<Choice> officers,
            FormData form,
            List<Problem> problems,
            Marking marking) {}

    private final OffenderGroups groups;
    private final DirectoryApi directory;
    private final PeopleApi people;
    private final Clock clock;

    OffenderGroupFormController(OffenderGroups groups, DirectoryApi directory, PeopleApi people, Clock clock) {
        this.groups = groups;
        this.directory = directory;
        this.people = people;
        this.clock = clock;
    }

    private View view(Optional<OffenderGroup> it, Actor.Person actor, FormData form, List<Problem> problems) {
        return new View(
                it,
                Choice.from(directory.areas(actor), Area::code, Area::name),
                Choice.from(officers(actor), one -> one.ref().value(), PersonSummary::name),
                form,
                problems,
                Marking.OFFICIAL_SENSITIVE);
    }

    private List<PersonSummary> officers(Actor.Person actor) {
        return people.of(actor, actor.organisation());
    }

    private LocalDate review() {
        return LocalDate.now(clock).plusMonths(REVIEW_MONTHS);
    }

    private OffenderGroup.Given read(FormReader reader, Actor.Person actor) {
        return OffenderGroup.Given.read(reader, directory.areas(actor), officers(actor), review());
    }

    @GetMapping("/new")
    @Allow(HANDLE_INTELLIGENCE)
    ModelAndView begin(Actor.Person actor) {
        var form = FormData.empty().with("reviewOn", review());
        return Page.show(FORM, view(Optional.empty(), actor, form, List.of()));
    }

    @PostMapping("/new")
    @Allow(HANDLE_INTELLIGENCE)
    ModelAndView add(FormData form, Actor.Person actor) {
        return switch (form.read(reader -> read(reader, actor))) {
            case Ruling.Refused<OffenderGroup.Given>(var problems) ->
                Page.refuse(FORM, view(Optional.empty(), actor, form, problems));
            case Ruling.Agreed<OffenderGroup.Given>(var given) ->
                Page.go(
                        Notice.done("Recorded. Now write its plan, step by step"),
                        "/intelligence/groups/%s",
                        groups.add(actor, given));
        };
    }

    @GetMapping("/{ref}/edit")
    @Allow(HANDLE_INTELLIGENCE)
    ModelAndView edit(@PathVariable Ref ref, Actor.Person actor) {
        var it = groups.changeable(actor, ref);
        return Page.show(FORM, view(Optional.of(it), actor, it.filled(officers(actor)), List.of()));
    }

    @PostMapping("/{ref}/edit")
    @Allow(HANDLE_INTELLIGENCE)
    ModelAndView change(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = groups.changeable(actor, ref);
        var read = form.read(reader -> read(reader, actor));
        return switch (read.save(given -> groups.change(actor, it, form.version(), given))) {
            case Saved.Done<OffenderGroup> _ -> Page.go(Notice.done("Saved"), it.path());
            case Ruling.Refused<OffenderGroup>(var problems) ->
                Page.refuse(FORM, view(Optional.of(it), actor, form, problems));
            case Saved.Stale<OffenderGroup> _ -> Page.merged(edit(ref, actor));
        };
    }
}
