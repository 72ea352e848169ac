package waymark.concerns.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.concerns.files.FileIntake;
import waymark.concerns.files.UploadResult;
import waymark.kernel.Problem;
import waymark.kernel.Public;
import waymark.web.Page;
import waymark.web.PageContext;
import waymark.web.security.ConstantTimeResponse;

/// Adds photos and documents to a report that was sent, with its code: the report itself never waits for a
/// large file on a bad line.
@Controller
@RequestMapping("/receipt/files")
class FilesController {

    /// @param code shown again, since it may not have been written down yet
    record View(Receipt code, List<UploadResult> taken, boolean agreed, FilesForm form, Drafts.Carried carried) {

        List<UploadResult.Kept> kept() {
            return taken.stream()
                    .filter(UploadResult.Kept.class::isInstance)
                    .map(UploadResult.Kept.class::cast)
                    .toList();
        }

        List<Problem> problems(PageContext context) {
            return taken.isEmpty()
                    ? List.of(new Problem("files", context.text("files.none")))
                    : taken.stream()
                            .filter(UploadResult.Refused.class::isInstance)
                            .map(UploadResult.Refused.class::cast)
                            .map(each -> new Problem(
                                    "files",
                                    (each.name().isEmpty() ? "" : each.name() + ": ")
                                            + context.text(each.why().key(), form.most(), form.megabytes())))
                            .toList();
        }
    }

    private final UploadReader sent;
    private final FileIntake files;
    private final Drafts drafts;
    private final ReceiptPages pages;

    FilesController(UploadReader sent, FileIntake files, Drafts drafts, ReceiptPages pages) {
        this.sent = sent;
        this.files = files;
        this.drafts = drafts;
        this.pages = pages;
    }

    /// The page has no address of its own: a reader comes back with their code.
    @GetMapping
    @Public
    ModelAndView again() {
        return Page.go("/receipt");
    }

    @PostMapping
    @Public
    ModelAndView add(HttpServletRequest request) {
        return SignedInNotice.instead(request).orElseGet(() -> {
            long began = System.nanoTime();
            var result = sent.read(request);
            var page = result.draft().isEmpty()
                    ? pages.gone()
                    : result.receipt()
                            .filter(_ -> result.known())
                            .map(receipt -> shown(result.draft().get(), receipt, result))
                            .orElseGet(() -> pages.nothing(result.code()));
            ConstantTimeResponse.keep(began);
            return page;
        });
    }

    private ModelAndView shown(Drafts.Draft draft, Receipt receipt, UploadReader.Result result) {
        var view = new View(
                receipt,
                result.taken(),
                result.agreed(),
                FilesForm.of(files),
                drafts.carried(draft.with(Map.of("code", receipt.digits()))));
        boolean all = !result.taken().isEmpty()
                && view.kept().size() == result.taken().size();
        return all ? Page.show("concerns/intake/files", view) : Page.refuse("concerns/intake/files", view);
    }
}
