package waymark.documents;

import static waymark.kernel.Permission.USE_WAYMARK;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Outcome;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.files.Upload;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// Adds a document to a thing, and a version to a document.
@Controller
class DocumentFormController {

    private static final String FORM = "documents/documentForm";
    private static final String REPLACEMENT = "documents/replacement";

    /// The file input: how large a file may be, and the file that waits where the form was sent before.
    ///
    /// @param token empty where none waits
    record FileField(String largest, String waiting, String token) {

        String accepted() {
            return DocumentFormat.ACCEPTED;
        }
    }

    record View(
            DocumentHolder.Thing thing, DocumentHolder holder, FormData form, FileField file, List<Problem> problems) {

        String path() {
            return holder.path(thing.ref());
        }

        List<Choice> kinds() {
            return Choice.from(kindsOf(holder), DocumentKind::name, DocumentKind::word);
        }
    }

    record Replacement(Document it, FormData form, FileField file, List<Problem> problems) {}

    private final Documents documents;
    private final DocumentHolders holders;
    private final UploadIntake uploads;
    private final DocumentLimits limits;
    private final Clock clock;

    DocumentFormController(
            Documents documents, DocumentHolders holders, UploadIntake uploads, DocumentLimits limits, Clock clock) {
        this.documents = documents;
        this.holders = holders;
        this.uploads = uploads;
        this.limits = limits;
        this.clock = clock;
    }

    @GetMapping("/documents/for/{ref}")
    @Allow(USE_WAYMARK)
    ModelAndView form(@PathVariable Ref ref, Actor.Person actor) {
        var thing = holders.toAdd(actor, ref);
        var form = FormData.empty().with("dated", today());
        return Page.show(FORM, new View(thing, holders.of(ref), form, field(actor, null), List.of()));
    }

    @PostMapping("/documents/for/{ref}")
    @Allow(USE_WAYMARK)
    ModelAndView add(@PathVariable Ref ref, FormData form, Actor.Person actor, HttpServletRequest request) {
        var thing = holders.toAdd(actor, ref);
        var taken = take(actor, thing.ref(), form, request);
        var added = form.read(reader -> read(reader, thing, taken));
        var outcome = switch (added) {
            case Ruling.Refused<DocumentEvent.Added> refused -> new Ruling.Refused<Document>(refused.problems());
            case Ruling.Agreed<DocumentEvent.Added>(var event) -> documents.save(actor, event, file(taken));
        };
        return switch (outcome) {
            case Saved<Document> _ -> {
                uploads.forget(file(taken));
                yield Page.go(
                        Notice.done("Document added"), "%s", holders.of(ref).path(ref));
            }
            case Ruling.Refused<Document>(var problems) ->
                Page.refuse(FORM, new View(thing, holders.of(ref), form, field(actor, taken), problems));
        };
    }

    private DocumentEvent.Added read(FormReader form, DocumentHolder.Thing thing, UploadIntake.Result taken) {
        var holder = holders.of(thing.ref());
        var kind = form.choice("kind", kindsOf(holder), DocumentKind::name, "Choose what type of document it is");
        var title = form.requiredLine("title", "Title", FormReader.TITLE, "Enter a title");
        var dated = form.requiredDate("dated", "Date of the document", today());
        form.when(dated.isAfter(today().plusYears(1)), "dated", "Date of the document must be within a year from now");
        var givenBy = holder.ofCase()
                ? form.requiredLine("givenBy", "Who gave it", FormReader.TITLE, "Enter who gave it")
                : "";
        var usableFor = holder.ofCase()
                ? form.required(
                        "usableFor", "What it may be used for", FormReader.REASON, "Enter what it may be used for")
                : "";
        file(form, taken);
        return new DocumentEvent.Added(
                documents.nextRef(),
                holder.kind(),
                thing.ref(),
                kind,
                title,
                givenBy,
                usableFor,
                dated,
                kind.keptUntil(today()),
                today());
    }

    @GetMapping("/documents/{ref}/replacement")
    @Allow(USE_WAYMARK)
    ModelAndView replacement(@PathVariable Ref ref, Actor.Person actor) {
        var it = toReplace(actor, ref);
        return Page.show(REPLACEMENT, new Replacement(it, follows(it), field(actor, null), List.of()));
    }

    @PostMapping("/documents/{ref}/replacement")
    @Allow(USE_WAYMARK)
    ModelAndView replace(@PathVariable Ref ref, FormData form, Actor.Person actor, HttpServletRequest request) {
        var it = toReplace(actor, ref);
        var taken = take(actor, it.about().thing(), form, request);
        var replaced = form.read(reader -> {
                    file(reader, taken);
                    return reader.text("note", "What changed", FormReader.REASON);
                })
                .then(note -> it.replace(number(form), note, today()));
        Outcome<Document> outcome = switch (replaced) {
            case Ruling.Refused<DocumentEvent.Replaced> refused -> new Ruling.Refused<>(refused.problems());
            case Ruling.Agreed<DocumentEvent.Replaced>(var event) -> documents.save(actor, event, file(taken));
        };
        return switch (outcome) {
            case Saved.Done<Document> _ -> {
                uploads.forget(file(taken));
                yield Page.go(Notice.done("Version added"), "/documents/%s", ref);
            }
            case Ruling.Refused<Document>(var problems) -> again(actor, it, form, taken, problems);
            case Saved.Stale<Document>(var current) -> again(actor, current, form, taken, overtaken(current));
        };
    }

    private ModelAndView again(
            Actor.Person actor, Document it, FormData form, UploadIntake.Result taken, List<Problem> problems) {
        var shown = follows(it).with("note", form.text("note"));
        return Page.refuse(REPLACEMENT, new Replacement(it, shown, field(actor, taken), problems));
    }

    private List<Problem> overtaken(Document current) {
        return current instanceof Document.Kept kept
                        && kept.replace(0, "", today()) instanceof Ruling.Refused<DocumentEvent.Replaced>(var problems)
                ? problems
                : List.of(new Problem("file", "Somebody removed the document meanwhile"));
    }

    private Document.Kept toReplace(Actor.Person actor, Ref ref) {
        var it = documents.get(ref);
        holders.toAdd(actor, it.about().thing());
        if (it instanceof Document.Kept kept) {
            return kept;
        }
        throw new NotFound(ref);
    }

    private static FormData follows(Document it) {
        return FormData.empty().with("follows", it.newest().number());
    }

    private static int number(FormData form) {
        var text = form.text("follows");
        return text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 0;
    }

    private UploadIntake.Result take(Actor.Person actor, Ref thing, FormData form, HttpServletRequest request) {
        var taken = uploads.take(actor, Upload.of(request), form.text("waiting"));
        if (taken instanceof UploadIntake.Result.Refused(var _, var virus) && virus) {
            documents.infected(actor, thing);
        }
        return taken;
    }

    private static void file(FormReader form, UploadIntake.Result taken) {
        if (taken instanceof UploadIntake.Result.Refused(var message, var _)) {
            form.when(true, "file", message);
        }
    }

    private static SealedUpload file(UploadIntake.Result taken) {
        return ((UploadIntake.Result.Taken) taken).file();
    }

    private FileField field(Actor.Person actor, UploadIntake.@Nullable Result taken) {
        return taken instanceof UploadIntake.Result.Taken(var file)
                ? new FileField(limits.largestInWords(), file.described(), uploads.token(actor, file))
                : new FileField(limits.largestInWords(), "", "");
    }

    private static List<DocumentKind> kindsOf(DocumentHolder holder) {
        return holder.ofCase() ? DocumentKind.OF_CASES : DocumentKind.OF_THE_PARTNERSHIP;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
