package waymark.pathways.drafting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.directory.DirectoryApi;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Permission;
import waymark.kernel.Problem;
import waymark.kernel.Problems;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Scope;
import waymark.pathways.editions.Audience;
import waymark.pathways.editions.Content;
import waymark.pathways.editions.EditionSaves;
import waymark.pathways.editions.Pathway;
import waymark.pathways.editions.PathwayEdition;
import waymark.pathways.editions.Pathways;
import waymark.pathways.editions.Sent;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;

/// Adds a pathway: a default for a new situation, or an area's own steps in one that is there.
@Controller
@RequestMapping("/new-pathway")
class NewPathwayController {

    record View(
            String area,
            String code,
            String title,
            String summary,
            String audience,
            List<Choice> areas,
            List<Choice> codes,
            List<Choice> audiences,
            List<Problem> problems) {}

    private static final String PAGE = "pathways/drafting/newPathway";
    private static final String EVERYWHERE = "everywhere";
    private static final String ANOTHER = "another";

    private final Pathways pathways;
    private final EditionSaves saves;
    private final DirectoryApi directory;
    private final Clock clock;

    NewPathwayController(Pathways pathways, EditionSaves saves, DirectoryApi directory, Clock clock) {
        this.pathways = pathways;
        this.saves = saves;
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping
    @Allow(Permission.EDIT_PATHWAYS)
    ModelAndView form(
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "") String code,
            Actor.Person actor) {
        return Page.show(PAGE, view(actor, area, code, "", "", "", List.of()));
    }

    @PostMapping
    @Allow(Permission.EDIT_PATHWAYS)
    ModelAndView add(@RequestParam MultiValueMap<String, String> fields, Actor.Person actor) {
        var sent = new Sent(fields);
        var page = view(
                actor,
                sent.text("area"),
                sent.text("code"),
                sent.text("title"),
                sent.text("summary"),
                sent.text("audience"),
                List.of());
        return switch (ruling(actor, page)) {
            case Ruling.Refused<Pathway>(var problems) ->
                Page.refuse(
                        PAGE,
                        view(actor, page.area(), page.code(), page.title(), page.summary(), page.audience(), problems));
            case Ruling.Agreed<Pathway>(Pathway pathway) -> add(actor, pathway);
        };
    }

    private ModelAndView add(Actor actor, Pathway wanted) {
        var ref = saves.newRef(actor);
        var pathway = new Pathway(
                ref,
                wanted.code(),
                wanted.area(),
                wanted.title(),
                wanted.summary(),
                wanted.audience(),
                wanted.position(),
                0);
        saves.add(
                actor,
                pathway,
                new PathwayEdition.Body(
                        UUID.randomUUID(),
                        ref,
                        wanted.area(),
                        1,
                        0,
                        Content.empty(wanted.area()),
                        "",
                        List.of(actor.id()),
                        actor.name(),
                        LocalDate.now(clock)));
        return Page.go(Notice.done("Pathway added. Write its steps"), "/pathways/%s/draft", ref);
    }

    private Ruling<Pathway> ruling(Actor actor, View page) {
        var problems = new Problems();
        problems.when(
                page.areas().stream().noneMatch(one -> one.value().equals(page.area())),
                "area",
                "Choose where it shall hold");
        problems.when(
                page.codes().stream().noneMatch(one -> one.value().equals(page.code())),
                "code",
                "Choose the situation");
        if (problems.any()) {
            return new Ruling.Refused<>(problems.list());
        }
        var area = page.area().equals(EVERYWHERE) ? null : page.area();
        return page.code().equals(ANOTHER) ? another(actor, page, area, problems) : own(actor, page, area, problems);
    }

    private Ruling<Pathway> another(Actor actor, View page, @Nullable String area, Problems problems) {
        var code = page.title()
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^A-Z0-9]+", "_")
                .replaceAll("^[_0-9]+|_$", "");
        var short40 = code.length() > 40 ? code.substring(0, 40) : code;
        problems.when(area != null, "area", "A new situation begins with a default for all areas");
        problems.when(page.title().isEmpty() || code.isEmpty(), "title", "Enter a title");
        problems.when(page.title().length() > 200, "title", "The title must be 200 characters or fewer");
        problems.when(page.summary().length() > 1000, "summary", "This must be 1,000 characters or fewer");
        problems.when(
                page.audiences().stream().noneMatch(one -> one.value().equals(page.audience())),
                "audience",
                "Choose whom it is about");
        problems.when(
                pathways.find(actor, short40, null).isPresent(), "title", "There is a pathway with this title already");
        return problems.or(() -> new Pathway(
                new Ref("PW-0000"),
                short40,
                null,
                page.title(),
                page.summary(),
                Audience.valueOf(page.audience()),
                100,
                0));
    }

    private Ruling<Pathway> own(Actor actor, View page, @Nullable String area, Problems problems) {
        problems.when(
                area == null, "code", "There is a default for this already; choose an area, or another situation");
        problems.when(
                area != null && pathways.find(actor, page.code(), area).isPresent(),
                "code",
                "The area has its own steps in this already");
        var whole = pathways.find(actor, page.code(), null).orElseThrow(() -> new NotFound(page.code()));
        return problems.or(() -> new Pathway(
                new Ref("PW-0000"),
                whole.code(),
                area,
                whole.title(),
                whole.summary(),
                whole.audience(),
                whole.position(),
                0));
    }

    private View view(
            Actor actor,
            String area,
            String code,
            String title,
            String summary,
            String audience,
            List<Problem> problems) {
        var areas = new ArrayList<Choice>();
        if (actor.may(Permission.EDIT_PATHWAYS, Scope.PARTNERSHIP)) {
            areas.add(Choice.of(EVERYWHERE, "All areas", "A default"));
        }
        directory.areas(actor).stream()
                .filter(one -> actor.may(Permission.EDIT_PATHWAYS, Scope.area(one.code())))
                .forEach(one -> areas.add(Choice.of(one.code(), one.name())));
        var codes = new ArrayList<>(pathways.all(actor).stream()
                .filter(one -> one.area() == null)
                .map(one -> Choice.of(one.code(), one.title()))
                .toList());
        codes.add(Choice.of(ANOTHER, "A new situation"));
        return new View(
                area,
                code,
                title,
                summary,
                audience,
                areas,
                codes,
                Choice.from(List.of(Audience.values()), Audience::name, Audience::words),
                problems);
    }
}
