package waymark.concerns.triage;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import waymark.concerns.identity.IdentityRequest;
import waymark.concerns.intake.ClosingMessage;
import waymark.concerns.intake.Report;
import waymark.concerns.reports.PublicReport;
import waymark.concerns.reports.ReportOutcome;
import waymark.concerns.retention.Retention;
import waymark.concerns.sharing.SharedCopy;
import waymark.kernel.Problem;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;

/// What the page of a report shows.
///
/// @param says its contents, or null while it waits
/// @param retention its retention, or null unless it is closed
/// @param identity the latest request to the custodian about it
/// @param contact the contact details that a custodian gave, or empty
/// @param interpreting languages and interpreting services, or null if none is needed
/// @param takenOnBy names of the organisations that took it on as a case
/// @param opensCases true if the reader may open a case from it
/// @param mine true if the reader has it
/// @param form `outcome`, `closing` and `text` as typed
/// @param moved true if somebody else changed the report first
record ReportView(
        PublicReport report,
        @Nullable Report says,
        List<DeskMessages.Message> messages,
        @Nullable Retention retention,
        List<SharedCopy> copies,
        @Nullable IdentityRequest identity,
        String contact,
        List<DeskFiles.File> files,
        @Nullable InterpreterNeeds interpreting,
        List<String> takenOnBy,
        boolean opensCases,
        boolean mine,
        Instant now,
        FormData form,
        boolean moved,
        List<Problem> problems) {

    /// True while a custodian has the request.
    boolean identityWaits() {
        return identity instanceof IdentityRequest.Waiting;
    }

    String closing() {
        return closing(form);
    }

    /// The message that was chosen for the reporter; the one that is always safe if none was.
    static String closing(FormData form) {
        var chosen = form.text("closing");
        return chosen.isEmpty() ? ClosingMessage.NOTHING.name() : chosen;
    }

    List<Choice> outcomes() {
        return ReportOutcome.choices();
    }

    String due(PublicReport.Waiting waiting) {
        return OpeningDeadline.words(now, waiting.openBy());
    }
}
