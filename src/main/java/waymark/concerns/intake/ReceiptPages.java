package waymark.concerns.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import waymark.concerns.files.FileIntake;
import waymark.kernel.Problem;
import waymark.web.Page;

/// The pages for a reporter who comes back with their code.
@Component
class ReceiptPages {

    /// @param typed a code that is not valid
    /// @param gone true if a page was sent again too late, or after its reader had left
    record Ask(String typed, Drafts.Carried carried, boolean gone, List<Problem> problems) {}

    /// @param until the last day on which the code opens them, or null while the desk works on the report
    /// @param days how many they are kept after it is closed
    /// @param written what was just sent, or empty
    /// @param once idempotency key of the form
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
    private final PublicFacts facts;
    private final FileIntake files;

    ReceiptPages(Drafts drafts, PublicFacts facts, FileIntake files) {
        this.drafts = drafts;
        this.facts = facts;
        this.files = files;
    }

    /// The page that asks for the code.
    ModelAndView ask() {
        return Page.show("concerns/intake/code", asked("", false, List.of()));
    }

    /// The messages under a code.
    ///
    /// @param written true if a message was just sent
    ModelAndView shown(
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

    /// Says that nothing was found under what was typed.
    ModelAndView nothing(String typed) {
        return Page.refuse(
                "concerns/intake/code", asked(typed, false, List.of(new Problem("code", "receipt.problem.nothing"))));
    }

    /// The first page, empty, with the reason.
    ModelAndView gone() {
        var page = Page.show("concerns/intake/code", asked("", true, List.of()));
        page.setStatus(HttpStatus.GONE);
        return page;
    }

    private Ask asked(String typed, boolean gone, List<Problem> problems) {
        return new Ask(typed, drafts.carried(drafts.begin()), gone, problems);
    }
}
