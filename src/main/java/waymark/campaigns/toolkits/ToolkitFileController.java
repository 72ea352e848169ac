package waymark.campaigns.toolkits;

import static waymark.kernel.Permission.RUN_CAMPAIGNS;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.campaigns.planning.SpokenLanguages;
import waymark.documents.DocumentsApi;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.files.Upload;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;

/// Adds a file to a toolkit, in one language.
@Controller
@RequestMapping("/campaigns/toolkits/{ref}/files/new")
class ToolkitFileController {

    private static final String FILE = "campaigns/toolkits/file";
    private static final long MOST = 20L << 20;
    private static final int LONGEST_NAME = 120;

    /// Formats that cameras write.
    private static final Set<String> PHOTOGRAPHS = Set.of("JPEG picture", "HEIC picture", "WebP picture");

    /// @param items names of the files that are there
    /// @param waiting the name of a file that has arrived and waits; empty where none does
    record View(Toolkit it, List<String> items, FormData form, String waiting, String token, List<Problem> problems) {

        List<Choice> languages() {
            return SpokenLanguages.choices();
        }

        String accepted() {
            return DocumentsApi.accepted();
        }
    }

    private final Toolkits toolkits;
    private final DocumentsApi documents;
    private final Clock clock;

    ToolkitFileController(Toolkits toolkits, DocumentsApi documents, Clock clock) {
        this.toolkits = toolkits;
        this.documents = documents;
        this.clock = clock;
    }

    @GetMapping
    @Allow(RUN_CAMPAIGNS)
    ModelAndView adding(
            @PathVariable Ref ref,
            @RequestParam(defaultValue = "") String item,
            @RequestParam(defaultValue = "") String language,
            Actor.Person actor) {
        var form = FormData.empty().with("item", item).with("language", language.isEmpty() ? "en" : language);
        return Page.show(FILE, view(toolkits.open(actor, ref), form, null, List.of()));
    }

    private View view(Toolkit it, FormData form, DocumentsApi.@Nullable Looked looked, List<Problem> problems) {
        var items = toolkits.files(it.ref()).stream()
                .map(Toolkit.FileLine::item)
                .distinct()
                .toList();
        return looked instanceof DocumentsApi.Looked.Good good
                ? new View(it, items, form, good.name(), good.token(), problems)
                : new View(it, items, form, "", "", problems);
    }

    @PostMapping
    @Allow(RUN_CAMPAIGNS)
    ModelAndView add(@PathVariable Ref ref, FormData form, Actor.Person actor, HttpServletRequest request) {
        var it = toolkits.open(actor, ref);
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
            case Ruling.Refused<Typed>(var problems) -> Page.refuse(FILE, view(it, form, looked, problems));
            case Ruling.Agreed<Typed>(var good) -> {
                if (!(looked instanceof DocumentsApi.Looked.Good file)) {
                    yield Page.refuse(FILE, view(it, form, looked, List.of()));
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
}
