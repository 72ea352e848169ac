package waymark.campaigns.toolkits;

import static waymark.kernel.Permission.RUN_CAMPAIGNS;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.campaigns.planning.SpokenLanguages;
import waymark.campaigns.words.PreferredWords;
import waymark.campaigns.words.WordWarnings;
import waymark.directory.DirectoryApi;
import waymark.documents.DocumentsApi;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.kernel.Scope;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.files.Upload;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// Makes and changes toolkits, adds their files, publishes and ends them.
@Controller
class ToolkitFormController {

    private static final String FORM = "campaigns/toolkits/form";
    private static final String FILE = "campaigns/toolkits/file";
    private static final String STEP = "campaigns/toolkits/step";
    private static final String WHOLE = "all";
    private static final String[] WORDED = {"title", "summary"};
    private static final long MOST = 20L << 20;
    private static final int LONGEST_NAME = 120;

    /// Formats that cameras write.
    private static final Set<String> PHOTOGRAPHS = Set.of("JPEG picture", "HEIC picture", "WebP picture");

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

    /// @param items names of the files that are there
    /// @param waiting the name of a file that has arrived and waits; empty where none does
    record FileView(
            Toolkit it, List<String> items, FormData form, String waiting, String token, List<Problem> problems) {

        List<Choice> languages() {
            return SpokenLanguages.choices();
        }

        String accepted() {
            return DocumentsApi.accepted();
        }
    }

    record Step(Toolkit it, List<Choice> others, FormData form, List<Problem> problems) {}

    private final Toolkits toolkits;
    private final DirectoryApi directory;
    private final DocumentsApi documents;
    private final PreferredWords words;
    private final Clock clock;

    ToolkitFormController(
            Toolkits toolkits, DirectoryApi directory, DocumentsApi documents, PreferredWords words, Clock clock) {
        this.toolkits = toolkits;
        this.directory = directory;
        this.documents = documents;
        this.words = words;
        this.clock = clock;
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
            areas.add(Choice.of(WHOLE, "Whole partnership"));
        }
        return areas;
    }

    private @Nullable Ref campaign(FormReader reader) {
        return reader.optionalChoice(
                        "campaign", toolkits.campaigns(), one -> one.ref().value(), "Choose a campaign of the list")
                .map(Toolkits.Named::ref)
                .orElse(null);
    }

    private static String title(FormReader reader) {
        return reader.requiredLine("title", "The name", LONGEST_NAME, "Enter a name");
    }

    private static String summary(FormReader reader) {
        return reader.required("summary", "What it is for", Toolkit.LONGEST_SUMMARY, "Enter what it is for");
    }

    @PostMapping("/campaigns/toolkits/new")
    @Allow(RUN_CAMPAIGNS)
    ModelAndView make(FormData form, Actor.Person actor) {
        if (form.ticked("check")) {
            return Page.show(FORM, view(null, form, actor, true, List.of()));
        }
        var made = form.read(reader -> {
            var title = title(reader);
            return new ToolkitEvent.Made(
                    Optional.of(reader.choice("area", areas(actor), Choice::value, "Choose an area")
                                    .value())
                            .filter(code -> !code.equals(WHOLE))
                            .orElse(null),
                    campaign(reader),
                    title,
                    summary(reader),
                    toolkits.freeSlug(Toolkit.slug(title)));
        });
        return switch (made) {
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
        var it = open(ref, actor);
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
        var it = open(ref, actor);
        if (form.ticked("check")) {
            return Page.show(FORM, view(it, form, actor, true, List.of()));
        }
        var changed =
                form.read(reader -> new ToolkitEvent.Changed(ref, campaign(reader), title(reader), summary(reader)));
        return switch (changed.save(event -> toolkits.save(actor, form.version(), event))) {
            case Saved.Done<Toolkit> _ -> Page.go(Notice.done("Toolkit saved"), "/campaigns/toolkits/%s", ref);
            case Ruling.Refused<Toolkit>(var problems) -> Page.refuse(FORM, view(it, form, actor, false, problems));
            case Saved.Stale<Toolkit> _ -> Page.merged(changing(ref, actor));
        };
    }

    @GetMapping("/campaigns/toolkits/{ref}/files/new")
    @Allow(RUN_CAMPAIGNS)
    ModelAndView adding(
            @PathVariable Ref ref,
            @RequestParam(defaultValue = "") String item,
            @RequestParam(defaultValue = "") String language,
            Actor.Person actor) {
        var form = FormData.empty().with("item", item).with("language", language.isEmpty() ? "en" : language);
        return Page.show(FILE, fileView(open(ref, actor), form, null, List.of()));
    }

    private FileView fileView(Toolkit it, FormData form, DocumentsApi.@Nullable Looked looked, List<Problem> problems) {
        var items = toolkits.files(it.ref()).stream()
                .map(Toolkit.FileLine::item)
                .distinct()
                .toList();
        return looked instanceof DocumentsApi.Looked.Good good
                ? new FileView(it, items, form, good.name(), good.token(), problems)
                : new FileView(it, items, form, "", "", problems);
    }

    @PostMapping("/campaigns/toolkits/{ref}/files/new")
    @Allow(RUN_CAMPAIGNS)
    ModelAndView add(@PathVariable Ref ref, FormData form, Actor.Person actor, HttpServletRequest request) {
        var it = open(ref, actor);
        var looked = documents.look(actor, Upload.of(request), form.text("waiting"), MOST);
        var there = toolkits.files(ref);
        record Typed(String item, String language, String why) {}
        var typed = form.read(reader -> {
            var item = reader.requiredLine("item", "What the file is", LONGEST_NAME, "Enter what the file is");
            var language = reader.choice("language", SpokenLanguages.choices(), Choice::value, "Choose a language")
                    .value();
            var why = reader.text("why", "The reason", Toolkit.LONGEST_REASON);
            boolean again = there.stream()
                    .anyMatch(
                            file -> file.item().equals(item) && file.language().equals(language));
            reader.when(
                    again && why.isEmpty(),
                    "why",
                    "There is such a file in this language. Enter why the new one takes its place; people read it");
            if (looked instanceof DocumentsApi.Looked.Refused(var message)) {
                reader.when(true, "file", message);
            }
            reader.when(
                    looked instanceof DocumentsApi.Looked.Good good && PHOTOGRAPHS.contains(good.format()),
                    "file",
                    "A photograph cannot be called back once anybody may take it. Use an illustration, as PDF or PNG");
            return new Typed(item, language, again ? why : "");
        });
        return switch (typed) {
            case Ruling.Refused<Typed>(var problems) -> Page.refuse(FILE, fileView(it, form, looked, problems));
            case Ruling.Agreed<Typed>(var good) -> {
                if (!(looked instanceof DocumentsApi.Looked.Good file)) {
                    yield Page.refuse(FILE, fileView(it, form, looked, List.of()));
                }
                toolkits.add(
                        actor,
                        new ToolkitEvent.FileAdded(
                                ref,
                                UUID.randomUUID(),
                                good.item(),
                                good.language(),
                                file.name(),
                                file.format(),
                                documents.content(actor, file),
                                good.why(),
                                LocalDate.now(clock)));
                documents.forget(actor, file);
                yield Page.go(Notice.done("File added"), "/campaigns/toolkits/%s", ref);
            }
        };
    }

    @GetMapping("/campaigns/toolkits/{ref}/step")
    @Allow(RUN_CAMPAIGNS)
    ModelAndView stepping(@PathVariable Ref ref, Actor.Person actor) {
        var it = open(ref, actor);
        return Page.show(STEP, step(it, FormData.version(it.header().version()), List.of()));
    }

    private Step step(Toolkit it, FormData form, List<Problem> problems) {
        return new Step(
                it,
                Choice.from(
                        toolkits.published(it.ref()), one -> one.ref().value(), one -> one.ref() + " " + one.title()),
                form,
                problems);
    }

    /// Publishes a draft; leads people from a published one to another, or withdraws it.
    @PostMapping("/campaigns/toolkits/{ref}/step")
    @Allow(RUN_CAMPAIGNS)
    ModelAndView take(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = open(ref, actor);
        var today = LocalDate.now(clock);
        var outcome = switch (it) {
            case Toolkit.Draft draft ->
                draft.publish(toolkits.files(ref), today).save(event -> toolkits.save(actor, form.version(), event));
            case Toolkit.Published published -> {
                record End(@Nullable Ref by, String because) {}
                yield form.read(reader -> new End(
                                reader.optionalChoice(
                                                "by",
                                                toolkits.published(ref),
                                                one -> one.ref().value(),
                                                "Choose a toolkit of the list")
                                        .map(Toolkits.Named::ref)
                                        .orElse(null),
                                reader.text("because", "The reason", Toolkit.LONGEST_REASON)))
                        .then(end -> published.end(end.by(), end.because(), today))
                        .save(event -> toolkits.save(actor, form.version(), event));
            }
            case Toolkit.Replaced _, Toolkit.Withdrawn _ -> throw new NotFound(ref);
        };
        return switch (outcome) {
            case Saved.Done<Toolkit> _ ->
                Page.go(
                        Notice.done(
                                "Saved. The toolkit is: " + toolkits.get(ref).word()),
                        "/campaigns/toolkits/%s",
                        ref);
            case Ruling.Refused<Toolkit>(var problems) -> Page.refuse(STEP, step(it, form, problems));
            case Saved.Stale<Toolkit> _ -> Page.merged(stepping(ref, actor));
        };
    }

    /// @throws NotFound where there is none, it is over, or the reader runs no campaigns there
    private Toolkit open(Ref ref, Actor.Person actor) {
        var it = toolkits.get(ref);
        if (!it.open() || !ToolkitsController.mayChange(actor, it)) {
            throw new NotFound(ref);
        }
        return it;
    }
}
