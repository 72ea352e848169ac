package waymark.concerns.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.concerns.files.FileIntake;
import waymark.kernel.Problem;
import waymark.kernel.Problems;
import waymark.kernel.Public;
import waymark.web.Page;

/// Where somebody comes back with the code of their report: reads what the desk answered, and writes more. The code
/// travels in the page, sealed ([Drafts]), and nowhere else.
@Controller
@RequestMapping("/receipt")
class ReceiptController {

    /// @param typed what is no receipt of ours
    /// @param gone true where a page was sent again too late, or after its reader had left
    record Ask(String typed, Drafts.Carried carried, boolean gone, List<Problem> problems) {}

    /// @param until the last day on which the code opens them, or null while the desk works on the report
    /// @param days how many they stay when that is done
    /// @param written what was just sent, or empty
    /// @param once drawn for the form
    record View(
            Drafts.Carried carried,
            String code,
            List<ReportInbox.Message> messages,
            @Nullable LocalDate until,
            int days,
            ReportProgress progress,
            TeamHours.Now hours,
            String text,
            boolean written,
            UUID once,
            FilesForm files,
            List<Problem> problems) {}

    private final Drafts drafts;
    private final Intake intake;
    private final ReportInbox inbox;
    private final PublicFacts facts;
    private final FileIntake files;

    ReceiptController(Drafts drafts, Intake intake, ReportInbox inbox, PublicFacts facts, FileIntake files) {
        this.drafts = drafts;
        this.intake = intake;
        this.inbox = inbox;
        this.facts = facts;
        this.files = files;
    }

    @GetMapping
    @Public
    ModelAndView ask(HttpServletRequest request) {
        return signedIn(request).orElseGet(() -> Page.show("concerns/intake/code", asked("", false, List.of())));
    }

    /// @param code typed; else the draft has it
    /// @param text typed so far, where only the language is changed
    @PostMapping
    @Public
    ModelAndView read(
            @RequestParam(defaultValue = "") String draft,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String text,
            HttpServletRequest request) {
        return signedIn(request)
                .orElseGet(() -> drafts.open(draft)
                        .map(before -> read(before, code(before, code), text))
                        .orElseGet(this::gone));
    }

    private ModelAndView read(Drafts.Draft draft, String code, String text) {
        return inbox.read(code)
                .map(found -> {
                    Receipt.parse(code).ifPresent(receipt -> drafts.read(draft, intake.mark(receipt)));
                    return shown(draft, code, found, text, false, List.of());
                })
                .orElseGet(() -> nothing(code));
    }

    /// Once sent the message is among the others.
    @PostMapping("/message")
    @Public
    ModelAndView write(
            @RequestParam(defaultValue = "") String draft,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String once,
            HttpServletRequest request) {
        return signedIn(request)
                .orElseGet(() -> drafts.open(draft)
                        .map(before -> written(before, code(before, code), text.strip(), once))
                        .orElseGet(this::gone));
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
                .map(found -> shown(draft, code, found, problems.isEmpty() ? "" : text, problems.isEmpty(), problems))
                .orElseGet(() -> nothing(code));
    }

    private ModelAndView shown(
            Drafts.Draft draft,
            String code,
            ReportInbox.Found found,
            String text,
            boolean written,
            List<Problem> problems) {
        var view = new View(
                drafts.carried(draft.with(Map.of("code", code))),
                code,
                found.messages(),
                found.until(),
                facts.settings().messagesDays(),
                found.progress(),
                facts.hours(),
                text,
                written,
                UUID.randomUUID(),
                FilesForm.of(files),
                problems);
        return problems.isEmpty()
                ? Page.show("concerns/intake/inbox", view)
                : Page.refuse("concerns/intake/inbox", view);
    }

    /// Nothing is found under what was typed.
    ModelAndView nothing(String typed) {
        return Page.refuse(
                "concerns/intake/code", asked(typed, false, List.of(new Problem("code", "receipt.problem.nothing"))));
    }

    /// An empty first page that says why.
    ModelAndView gone() {
        var page = Page.show("concerns/intake/code", asked("", true, List.of()));
        page.setStatus(HttpStatus.GONE);
        return page;
    }

    private Ask asked(String typed, boolean gone, List<Problem> problems) {
        return new Ask(typed, drafts.carried(drafts.begin()), gone, problems);
    }

    private static Optional<ModelAndView> signedIn(HttpServletRequest request) {
        return ReportController.signedIn(request);
    }
}
