package waymark.concerns.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Problems;
import waymark.kernel.Public;

/// Where a reporter comes back with the code of their report, reads what the desk answered, and writes more.
/// The code is carried in the page, sealed ([Drafts]), and nowhere else.
@Controller
@RequestMapping("/receipt")
class ReceiptController {

    private final Drafts drafts;
    private final Intake intake;
    private final ReportInbox inbox;
    private final ReceiptPages pages;

    ReceiptController(Drafts drafts, Intake intake, ReportInbox inbox, ReceiptPages pages) {
        this.drafts = drafts;
        this.intake = intake;
        this.inbox = inbox;
        this.pages = pages;
    }

    @GetMapping
    @Public
    ModelAndView ask(HttpServletRequest request) {
        return SignedInNotice.instead(request).orElseGet(pages::ask);
    }

    /// @param code as typed; if empty, the draft has it
    /// @param text typed so far, when only the language is changed
    @PostMapping
    @Public
    ModelAndView read(
            @RequestParam(defaultValue = "") String draft,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String text,
            HttpServletRequest request) {
        return SignedInNotice.instead(request)
                .orElseGet(() -> drafts.open(draft)
                        .map(before -> read(before, code(before, code), text))
                        .orElseGet(pages::gone));
    }

    private ModelAndView read(Drafts.Draft draft, String code, String text) {
        return inbox.read(code)
                .map(found -> {
                    Receipt.parse(code).ifPresent(receipt -> drafts.read(draft, intake.mark(receipt)));
                    return pages.shown(draft, code, found, text, false, List.of());
                })
                .orElseGet(() -> pages.nothing(code));
    }

    /// Shows the inbox after the message was sent.
    @PostMapping("/message")
    @Public
    ModelAndView write(
            @RequestParam(defaultValue = "") String draft,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String once,
            HttpServletRequest request) {
        return SignedInNotice.instead(request)
                .orElseGet(() -> drafts.open(draft)
                        .map(before -> written(before, code(before, code), text.strip(), once))
                        .orElseGet(pages::gone));
    }

    private static String code(Drafts.Draft draft, String typed) {
        return typed.isEmpty() ? draft.answers().getOrDefault("code", "") : typed;
    }

    private ModelAndView written(Drafts.Draft draft, String code, String text, String once) {
        var problems = new Problems()
                .when(text.isEmpty(), "text", "receipt.problem.empty")
                .when(text.length() > Report.LONGEST, "text", "report.problem.long")
                .list();
        if (problems.isEmpty()) {
            inbox.write(code, once, text);
        }
        return inbox.read(code)
                .map(found ->
                        pages.shown(draft, code, found, problems.isEmpty() ? "" : text, problems.isEmpty(), problems))
                .orElseGet(() -> pages.nothing(code));
    }
}
