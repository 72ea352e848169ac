package waymark.campaigns.toolkits;

import static waymark.kernel.Permission.RUN_CAMPAIGNS;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.campaigns.words.PreferredWords;
import waymark.campaigns.words.WordWarnings;
import waymark.directory.DirectoryApi;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.kernel.Scope;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;

/// Makes a toolkit, and changes what is said of it.
@Controller
class ToolkitFormController {

    private static final String FORM = "campaigns/toolkits/form";
    private static final String[] WORDED = {"title", "summary"};

    /// @param it null for a new one
    record View(
            @Nullable Toolkit it,
            List<Choice> areas,
            List<Choice> campaigns,
            FormData form,
            WordWarnings words,
            boolean checked,
            List<Problem> problems) {

        String action() {
            return it == null ? "/campaigns/toolkits/new" : "/campaigns/toolkits/" + it.ref() + "/description";
        }
    }

    private final Toolkits toolkits;
    private final DirectoryApi directory;
    private final PreferredWords words;

    ToolkitFormController(Toolkits toolkits, DirectoryApi directory, PreferredWords words) {
        this.toolkits = toolkits;
        this.directory = directory;
        this.words = words;
    }

    @GetMapping("/campaigns/toolkits/new")
    @Allow(RUN_CAMPAIGNS)
    ModelAndView making(@RequestParam(defaultValue = "") String campaign, Actor.Person actor) {
        return Page.show(FORM, view(null, FormData.empty().with("campaign", campaign), actor, false, List.of()));
    }

    private View view(
            @Nullable Toolkit it, FormData form, Actor.Person actor, boolean checked, List<Problem> problems) {
        return new View(
                it,
                areas(actor),
                Choice.from(toolkits.campaigns(), one -> one.ref().value(), one -> one.ref() + " " + one.title()),
                form,
                WordWarnings.of(form, words.current(actor), WORDED),
                checked,
                problems);
    }

    private List<Choice> areas(Actor.Person actor) {
        var areas = new ArrayList<Choice>();
        directory.areas(actor).stream()
                .filter(area -> actor.may(RUN_CAMPAIGNS, Scope.PARTNERSHIP)
                        || actor.may(RUN_CAMPAIGNS, Scope.area(area.code())))
                .forEach(area -> areas.add(Choice.of(area.code(), area.name())));
        if (actor.may(RUN_CAMPAIGNS, Scope.PARTNERSHIP)) {
            areas.add(Choice.of(ToolkitEvent.WHOLE, "Whole partnership"));
        }
        return areas;
    }

    @PostMapping("/campaigns/toolkits/new")
    @Allow(RUN_CAMPAIGNS)
    ModelAndView make(FormData form, Actor.Person actor) {
        if (form.ticked("check")) {
            return Page.show(FORM, view(null, form, actor, true, List.of()));
        }
        return switch (ToolkitEvent.Made.read(form, areas(actor), toolkits)) {
            case Ruling.Refused<ToolkitEvent.Made>(var problems) ->
                Page.refuse(FORM, view(null, form, actor, false, problems));
            case Ruling.Agreed<ToolkitEvent.Made>(var event) -> {
                var ref = toolkits.nextRef();
                toolkits.make(actor, ref, event);
                yield Page.go(Notice.done("Toolkit made. Add its files now"), "/campaigns/toolkits/%s", ref);
            }
        };
    }

    @GetMapping("/campaigns/toolkits/{ref}/description")
    @Allow(RUN_CAMPAIGNS)
    ModelAndView changing(@PathVariable Ref ref, Actor.Person actor) {
        var it = toolkits.open(actor, ref);
        var header = it.header();
        var form = FormData.version(header.version())
                .with("title", header.title())
                .with("summary", header.summary())
                .with("campaign", header.campaign());
        return Page.show(FORM, view(it, form, actor, false, List.of()));
    }

    @PostMapping("/campaigns/toolkits/{ref}/description")
    @Allow(RUN_CAMPAIGNS)
    ModelAndView change(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = toolkits.open(actor, ref);
        if (form.ticked("check")) {
            return Page.show(FORM, view(it, form, actor, true, List.of()));
        }
        return switch (ToolkitEvent.Changed.read(form, ref, toolkits)
                .save(event -> toolkits.save(actor, form.version(), event))) {
            case Saved.Done<Toolkit> _ -> Page.go(Notice.done("Toolkit saved"), "/campaigns/toolkits/%s", ref);
            case Ruling.Refused<Toolkit>(var problems) -> Page.refuse(FORM, view(it, form, actor, false, problems));
            case Saved.Stale<Toolkit> _ -> Page.merged(changing(ref, actor));
        };
    }
}
