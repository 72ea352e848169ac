package waymark.concerns.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
/// stands in the page and nowhere else.
@Controller
@RequestMapping("/receipt")
class ReceiptController {

    /// @param typed what is no receipt of ours
    record Ask(String typed, List<Problem> problems) {}

    /// @param until the last day on which the code opens them, or null while the desk works on the report
    /// @param days how many they stay when that is done
    /// @param written what was just sent, or empty
    /// @param once drawn for the form
    record View(
            String code,
            List<Inbox.Message> messages,
            @Nullable LocalDate until,
            int days,
            Progress progress,
            TeamHours.Now hours,
            String text,
            boolean written,
            UUID once,
            FilesForm files,
            List<Problem> problems) {}

    private final Inbox inbox;
    private final PublicFacts facts;
    private final FileIntake files;

    ReceiptController(Inbox inbox, PublicFacts facts, FileIntake files) {
        this.inbox = inbox;
        this.facts = facts;
        this.files = files;
    }

    @GetMapping
    @Public
    ModelAndView ask(HttpServletRequest request) {
        return signedIn(request).orElseGet(() -> Page.show("concerns/intake/code", new Ask("", List.of())));
    }

    /// @param text typed so far, where only the language is changed
    @PostMapping
    @Public
    ModelAndView read(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String text,
            HttpServletRequest request) {
        return signedIn(request)
                .orElseGet(() -> inbox.read(code)
                        .map(found -> shown(code, found, text, false, List.of()))
                        .orElseGet(() -> nothing(code)));
    }

    /// Once sent the message stands among the others.
    @PostMapping("/message")
    @Public
    ModelAndView write(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String once,
            HttpServletRequest request) {
        return signedIn(request).orElseGet(() -> written(code, text.strip(), once));
    }

    private ModelAndView written(String code, String text, String once) {
        var problems = new Problems()
                .when(text.isEmpty(), "text", "receipt.problem.empty")
                .when(text.length() > Report.LONGEST, "text", "report.problem.long")
                .list();
        if (problems.isEmpty()) {
            inbox.write(code, once, text);
        }
        return inbox.read(code)
                .map(found -> shown(code, found, problems.isEmpty() ? "" : text, problems.isEmpty(), problems))
                .orElseGet(() -> nothing(code));
    }

    private ModelAndView shown(String code, Inbox.Found found, String text, boolean written, List<Problem> problems) {
        var view = new View(
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

    static ModelAndView nothing(String typed) {
        return Page.refuse(
                "concerns/intake/code", new Ask(typed, List.of(new Problem("code", "receipt.problem.nothing"))));
    }

    private static Optional<ModelAndView> signedIn(HttpServletRequest request) {
        return ReportController.signedIn(request);
    }
}
