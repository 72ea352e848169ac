package waymark.concerns.sharing;

import java.util.List;
import waymark.concerns.intake.Report;
import waymark.concerns.reports.PublicReport.Cover;
import waymark.contacts.numbers.HelpLine;
import waymark.handovers.LawfulBases;
import waymark.kernel.Problem;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;

/// What the page of a redacted copy shows.
///
/// @param result what the recipient told, or empty
/// @param numbers of the recipient
/// @param form `way`, `to`, `their` and `result` as typed
/// @param moved true if somebody else was first
record SharedCopyView(
        Cover cover,
        Report says,
        SharedCopy sharedCopy,
        RedactedCopy cleaned,
        String result,
        List<HelpLine> numbers,
        FormData form,
        boolean moved,
        List<Problem> problems) {

    String receiver() {
        return CopyRecipient.words(sharedCopy.copy().receiver());
    }

    Choice basis() {
        return LawfulBases.words(sharedCopy.copy().basis());
    }

    Redactions redactions(String question) {
        return Redactions.between(
                says.answers().getOrDefault(question, ""), cleaned.answers().getOrDefault(question, ""));
    }

    List<Choice> ways() {
        return SharedCopy.Way.choices();
    }
}
