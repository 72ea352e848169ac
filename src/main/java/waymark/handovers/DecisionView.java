package waymark.handovers;

import java.util.List;
import waymark.kernel.Problem;
import waymark.web.forms.FormData;

/// What a page shows on which somebody decides about a hand-over.
///
/// @param form holds the version that the page shows
/// @param moved the present state, if somebody else changed it first; else empty
public record DecisionView(Handover handover, FormData form, String moved, List<Problem> problems) {

    /// The page as it is opened.
    public static DecisionView of(Handover handover) {
        return new DecisionView(handover, FormData.version(handover.transfer().version()), "", List.of());
    }

    /// The page with what is wrong with the form.
    public static DecisionView refused(Handover handover, FormData form, List<Problem> problems) {
        return new DecisionView(handover, form, "", problems);
    }

    /// The page after somebody else changed the hand-over first; the form may be sent again.
    public static DecisionView stale(Handover now, FormData form) {
        return new DecisionView(now, form.with("version", now.transfer().version()), now.sentence(), List.of());
    }
}
