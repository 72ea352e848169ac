package waymark.intelligence.outreach;

import static waymark.kernel.Permission.RUN_OPERATIONS;

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
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Area;
import waymark.kernel.Permission;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.kernel.Scope;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// What is typed about a community, when it is added and later.
@Controller
@RequestMapping("/intelligence/outreach")
class CommunityFormController {

    private static final String FORM = "intelligence/outreach/form";

    /// @param it empty for a new one
    record View(
            Optional<Community> it, List<Choice> areas, List<Choice> people, FormData form, List<Problem> problems) {}

    private final Communities communities;
    private final DirectoryApi directory;
    private final PeopleApi people;

    CommunityFormController(Communities communities, DirectoryApi directory, PeopleApi people) {
        this.communities = communities;
        this.directory = directory;
        this.people = people;
    }

    private List<Area> areas(Actor.Person actor) {
        boolean officer = actor.may(RUN_OPERATIONS, Scope.organisation(actor.organisation()));
        return directory.areas(actor).stream()
                .filter(area -> officer || actor.may(Permission.RUN_OPERATIONS, Scope.area(area.code())))
                .toList();
    }

    private View view(Actor.Person actor, Optional<Community> it, FormData form, List<Problem> problems) {
        return new View(
                it,
                Choice.from(areas(actor), Area::code, Area::name),
                Choice.from(
                        people.staying(actor),
                        one -> one.ref().value(),
                        one -> "%s, %s".formatted(one.name(), one.organisationName())),
                form,
                problems);
    }

    private Community.Given read(FormReader reader, Actor.Person actor) {
        return Community.Given.read(reader, areas(actor), people.staying(actor));
    }

    @GetMapping("/new")
    @Allow(RUN_OPERATIONS)
    ModelAndView begin(Actor.Person actor) {
        return Page.show(FORM, view(actor, Optional.empty(), FormData.empty(), List.of()));
    }

    @PostMapping("/new")
    @Allow(RUN_OPERATIONS)
    ModelAndView add(FormData form, Actor.Person actor) {
        return switch (form.read(reader -> read(reader, actor))) {
            case Ruling.Refused<Community.Given>(var problems) ->
                Page.refuse(FORM, view(actor, Optional.empty(), form, problems));
            case Ruling.Agreed<Community.Given>(var given) ->
                Page.go(Notice.done("Added"), "/intelligence/outreach/%s", communities.add(actor, given));
        };
    }

    @GetMapping("/{ref}/edit")
    @Allow(RUN_OPERATIONS)
    ModelAndView edit(@PathVariable Ref ref, Actor.Person actor) {
        var it = communities.kept(actor, ref);
        var officer = Optional.ofNullable(it.officer()).flatMap(id -> people.find(actor, id));
        return Page.show(FORM, view(actor, Optional.of(it), it.filled(officer), List.of()));
    }

    @PostMapping("/{ref}/edit")
    @Allow(RUN_OPERATIONS)
    ModelAndView change(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = communities.kept(actor, ref);
        var saved = form.read(reader -> read(reader, actor))
                .save(given -> communities.change(actor, it, form.version(), given, form.ticked("ended")));
        return switch (saved) {
            case Saved.Done<Community> _ -> Page.go(Notice.done("Saved"), "/intelligence/outreach/%s", ref);
            case Ruling.Refused<Community>(var problems) ->
                Page.refuse(FORM, view(actor, Optional.of(it), form, problems));
            case Saved.Stale<Community> _ -> Page.merged(edit(ref, actor));
        };
    }
}
