package waymark.exchange.exports;

import static waymark.kernel.Permission.MANAGE_ACCOUNTS;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Enumeration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.kernel.StepUp;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.RecordsAccess;
import waymark.web.forms.FormData;

/// Asking for everything, the second administrator's approval, and the download.
@Controller
@RequestMapping("/exports")
class ExportsController {

    private static final String LIST = "exchange/exports/exports";
    private static final String ONE = "exchange/exports/export";

    /// @param leftOut what does not go out, with its reason
    record Index(List<ExportRun> runs, List<ExportRules.Rule> leftOut, FormData form, List<Problem> problems) {}

    record View(ExportRun run, boolean approves, boolean own, List<Problem> problems) {}

    private final ExportRuns runs;

    ExportsController(ExportRuns runs) {
        this.runs = runs;
    }

    @GetMapping
    @Allow(MANAGE_ACCOUNTS)
    ModelAndView list() {
        return Page.show(LIST, index(FormData.empty(), List.of()));
    }

    private Index index(FormData form, List<Problem> problems) {
        return new Index(runs.all(), ExportRules.read().staying(), form, problems);
    }

    @PostMapping
    @Allow(MANAGE_ACCOUNTS)
    @StepUp
    ModelAndView ask(FormData form, Actor.Person actor) {
        return switch (form.read(reader -> new Asking(form.line("recipient"), reader.text("why", "The reason", 500)))
                .then(asking -> ExportRun.ask(asking.recipient(), asking.why()))) {
            case Ruling.Refused<ExportRun.Asked>(var problems) -> Page.refuse(LIST, index(form, problems));
            case Ruling.Agreed<ExportRun.Asked>(var event) ->
                Page.go(
                        Notice.done("It waits for an administrator of another organisation"),
                        "/exports/%s",
                        runs.ask(actor, event));
        };
    }

    private record Asking(String recipient, String why) {}

    @GetMapping("/{ref}")
    @Allow(MANAGE_ACCOUNTS)
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        return Page.show(ONE, view(runs.get(ref), actor, List.of()));
    }

    private static View view(ExportRun run, Actor.Person actor, List<Problem> problems) {
        return new View(run, run.approvableBy(actor), run.askedBy().equals(actor.id()), problems);
    }

    @PostMapping("/{ref}/approval")
    @Allow(MANAGE_ACCOUNTS)
    @StepUp
    ModelAndView approve(@PathVariable Ref ref, Actor.Person actor) {
        return decide(ref, actor, true, "Approved. It is written within minutes");
    }

    @PostMapping("/{ref}/refusal")
    @Allow(MANAGE_ACCOUNTS)
    ModelAndView refuse(@PathVariable Ref ref, Actor.Person actor) {
        return decide(ref, actor, false, "Declined");
    }

    private ModelAndView decide(Ref ref, Actor.Person actor, boolean yes, String done) {
        var run = runs.get(ref);
        return switch (run.decide(actor, yes).save(state -> runs.decide(actor, ref, state))) {
            case Ruling.Refused<ExportRun>(var problems) -> Page.refuse(ONE, view(run, actor, problems));
            case Saved.Done<ExportRun> _ -> Page.go(Notice.done(done), "/exports/%s", ref);
            case Saved.Stale<ExportRun>(var now) ->
                Page.conflict(ONE, view(now, actor, List.of(new Problem("", "Somebody decided it a moment ago"))));
        };
    }

    /// The encrypted archive, piece by piece, so that its size does not matter.
    @GetMapping("/{ref}/everything.zip.age")
    @Allow(MANAGE_ACCOUNTS)
    @StepUp
    @RecordsAccess
    ResponseEntity<InputStreamResource> download(@PathVariable Ref ref, Actor.Person actor) {
        var run = runs.get(ref);
        if (run.state() != ExportRun.State.DONE) {
            throw new NotFound(ref);
        }
        int many = runs.download(actor, run);
        var pieces = IntStream.range(0, many)
                .mapToObj(number -> (Supplier<InputStream>) () -> new ByteArrayInputStream(runs.content(ref, number)))
                .iterator();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .contentLength(run.bytes())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("waymark-" + ref + ".zip.age")
                                .build()
                                .toString())
                .body(new InputStreamResource(new SequenceInputStream(new Enumeration<InputStream>() {
                    @Override
                    public boolean hasMoreElements() {
                        return pieces.hasNext();
                    }

                    @Override
                    public InputStream nextElement() {
                        return pieces.next().get();
                    }
                })));
    }
}
