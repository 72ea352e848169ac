package waymark.analysis.estimates;

import static waymark.kernel.Permission.ANALYSE_FIGURES;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;
import waymark.web.RecordsAccess;
import waymark.web.lists.ListFile;
import waymark.web.mvc.Download;
import waymark.web.mvc.Templates;
import waymark.web.pdf.Pdf;
import waymark.web.pdf.PdfMeta;

/// An estimate on paper and as a table, each with the note on the method. No count of the overlap table is in them that
/// did not pass disclosure control, whoever asks.
@Controller
@RequestMapping("/insight/estimates/{ref}")
class EstimatePaperController {

    private static final List<String> HEADER = List.of(
            "Part", "What", "Estimate or count", "Lower limit", "Upper limit", "Resamples without an estimate", "Note");

    private final Estimates estimates;
    private final Templates templates;
    private final Clock clock;

    EstimatePaperController(Estimates estimates, Templates templates, Clock clock) {
        this.estimates = estimates;
        this.templates = templates;
        this.clock = clock;
    }

    private Estimate workedOut(Actor actor, Ref ref) {
        var it = estimates.get(actor, ref);
        if (it.result() == null) {
            throw new NotFound(ref);
        }
        return it;
    }

    @GetMapping("/estimate.pdf")
    @Allow(ANALYSE_FIGURES)
    @RecordsAccess
    ResponseEntity<byte[]> paper(@PathVariable Ref ref, Actor.Person actor) {
        var it = workedOut(actor, ref);
        estimates.exported(actor, ref);
        var body = templates.render("analysis/estimates/paper", Map.of("it", it, "note", MethodNote.of(it)));
        var meta = new PdfMeta("Estimate " + ref, "With the note on the method", "en-GB", clock.instant());
        return Download.pdf("estimate-" + ref + ".pdf", Pdf.of(body, meta));
    }

    @GetMapping({"/estimate.csv", "/estimate.xlsx"})
    @Allow(ANALYSE_FIGURES)
    @RecordsAccess
    ListFile file(@PathVariable Ref ref, Actor.Person actor) {
        var it = workedOut(actor, ref);
        estimates.exported(actor, ref);
        return new ListFile("estimate-" + ref, HEADER, rows(it));
    }

    private static List<List<String>> rows(Estimate it) {
        var rows = new ArrayList<List<String>>();
        var result = it.result();
        var guarded = it.guarded();
        if (result == null || guarded == null) {
            return rows;
        }
        rows.add(line("Verdict", result.headline(), it.state().words() + ", " + MethodNote.of(it)));
        result.reasons().forEach(reason -> rows.add(line("Reason", reason, "")));
        for (var method : result.methods()) {
            rows.add(List.of(
                    method.compared() ? "Method" : "Method, for comparison only",
                    method.name(),
                    method.estimate() == null ? "none" : EstimateResult.inWords(method.estimate()),
                    EstimateResult.inWords(method.lower()),
                    EstimateResult.inWords(method.upper()),
                    method.failedShare(),
                    method.remark()));
        }
        for (var near : result.near()) {
            rows.add(List.of(
                    "Model near the best",
                    near.model(),
                    EstimateResult.inWords(near.estimate()),
                    "",
                    "",
                    "",
                    near.behind() + " BIC points behind"));
        }
        guarded.lines()
                .forEach(line ->
                        rows.add(List.of("People on exactly these lists", line.lists(), line.count(), "", "", "", "")));
        return rows;
    }

    private static List<String> line(String part, String what, String note) {
        return List.of(part, what, "", "", "", "", note);
    }
}
