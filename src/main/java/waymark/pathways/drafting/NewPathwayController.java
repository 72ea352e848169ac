package waymark.pathways.drafting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
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
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Scope;
import waymark.pathways.editions.Audience;
import waymark.pathways.editions.Content;
import waymark.pathways.editions.EditionSaves;
import waymark.pathways.editions.Pathway;
import waymark.pathways.editions.PathwayEdition;
import waymark.pathways.editions.Pathways;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// Adds a pathway: a default for a new situation, or an area's own steps in one that is there.
@Controller
@RequestMapping("/new-pathway")
class NewPathwayController {

    record View(
            FormData form, List<Choice> areas, List<Choice> codes, List<Choice> audiences, List<Problem> problems) {}

    private static final String PAGE = "pathways/drafting/newPathway";
    private static final String EVERYWHERE = "everywhere";
    private static final String ANOTHER = "another";

    private static final Ref NOT_GIVEN_YET = new Ref("PW-0000");

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
        return Page.show(PAGE, view(actor, FormData.empty().with("area", area).with("code", code), List.of()));
    }

    @PostMapping
    @Allow(Permission.EDIT_PATHWAYS)
    ModelAndView add(FormData form, Actor.Person actor) {
        return switch (wanted(actor, form)) {
            case Ruling.Refused<Pathway>(var problems) -> Page.refuse(PAGE, view(actor, form, problems));
            case Ruling.Agreed<Pathway>(var wanted) -> {
                var pathway = wanted.with(saves.newRef(actor));
                var today = LocalDate.now(clock);
                var empty = Content.empty(pathway.area());
                saves.add(
                        actor,
                        pathway,
                        PathwayEdition.Body.draft(pathway.ref(), pathway.area(), 1, empty, "", actor, today));
                yield Page.go(Notice.done("Pathway added. Write its steps"), "/pathways/%s/draft", pathway.ref());
            }
        };
    }

    private Ruling<Pathway> wanted(Actor actor, FormData form) {
        return form.<Boolean>read(reader -> {
                    reader.choice("area", areas(actor), Choice::value, "Choose where it applies");
                    return reader.choice("code", codes(actor), Choice::value, "Choose the situation")
                            .value()
                            .equals(ANOTHER);
                })
                .then(another -> {
                    var area = form.text("area").equals(EVERYWHERE) ? null : form.text("area");
                    return another ? another(actor, form, area) : own(actor, form.text("code"), area);
                });
    }

    private Ruling<Pathway> another(Actor actor, FormData form, @Nullable String area) {
        return form.read(reader -> {
            var title = reader.requiredLine("title", "Title", FormReader.TITLE, "Enter a title");
            var code = code(title);
            reader.when(area != null, "area", "A new situation starts with a default for all areas");
            reader.when(code.isEmpty() && !title.isEmpty(), "title", "Enter a title");
            reader.when(
                    pathways.find(actor, code, null).isPresent(),
                    "title",
                    "There is a pathway with this title already");
            return new Pathway(
                    NOT_GIVEN_YET,
                    code,
                    null,
                    title,
                    reader.text("summary", "Summary", 1000),
                    reader.choice("audience", Audience.class, "Choose who it is about"),
                    100,
                    0);
        });
    }

    private static String code(String title) {
        var code = title.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_").replaceAll("^[_0-9]+|_$", "");
        return code.length() > 40 ? code.substring(0, 40) : code;
    }

    private Ruling<Pathway> own(Actor actor, String code, @Nullable String area) {
        if (area == null) {
            return Ruling.refused("code", "There is a default for this already; choose an area, or another situation");
        }
        if (pathways.find(actor, code, area).isPresent()) {
            return Ruling.refused("code", "The area has its own steps in this already");
        }
        var whole = pathways.find(actor, code, null).orElseThrow(() -> new NotFound(code));
        return Ruling.agreed(new Pathway(
                NOT_GIVEN_YET, code, area, whole.title(), whole.summary(), whole.audience(), whole.position(), 0));
    }

    private List<Choice> areas(Actor actor) {
        var areas = new ArrayList<Choice>();
        if (actor.may(Permission.EDIT_PATHWAYS, Scope.PARTNERSHIP)) {
            areas.add(Choice.of(EVERYWHERE, "All areas", "A default"));
        }
        directory.areas(actor).stream()
                .filter(one -> actor.may(Permission.EDIT_PATHWAYS, Scope.area(one.code())))
                .forEach(one -> areas.add(Choice.of(one.code(), one.name())));
        return areas;
    }

    private List<Choice> codes(Actor actor) {
        var defaults = pathways.all(actor).stream()
                .filter(one -> one.area() == null)
                .map(one -> Choice.of(one.code(), one.title()));
        return Stream.concat(defaults, Stream.of(Choice.of(ANOTHER, "A new situation")))
                .toList();
    }

    private View view(Actor actor, FormData form, List<Problem> problems) {
        var audiences = Choice.from(List.of(Audience.values()), Audience::name, Audience::words);
        return new View(form, areas(actor), codes(actor), audiences, problems);
    }
}
