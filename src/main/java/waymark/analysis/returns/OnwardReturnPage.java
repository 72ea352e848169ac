package waymark.analysis.returns;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import waymark.audit.TimelineEntry;
import waymark.kernel.Actor;
import waymark.kernel.Outcome;
import waymark.kernel.Problem;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;

/// The page of one return to a national body.
@Component
class OnwardReturnPage {

    private static final String PAGE = "analysis/returns/return";

    record View(OnwardReturn it, Actor reader, List<TimelineEntry> timeline, FormData form, List<Problem> problems) {

        boolean changes() {
            return it.changeable(reader);
        }

        boolean approves() {
            return it.approvable(reader);
        }

        boolean sends() {
            return it.sendable(reader);
        }
    }

    private final OnwardReturns returns;

    OnwardReturnPage(OnwardReturns returns) {
        this.returns = returns;
    }

    private View view(Actor actor, OnwardReturn it, FormData form, List<Problem> problems) {
        return new View(it, actor, returns.timeline(it.ref()), form, problems);
    }

    ModelAndView show(Actor actor, OnwardReturn it) {
        return Page.show(PAGE, view(actor, it, FormData.empty(), List.of()));
    }

    /// Answers a step: with what is wrong, or with the return as it is then.
    ModelAndView answer(Actor actor, OnwardReturn it, FormData form, Outcome<OnwardReturn> outcome, String done) {
        return switch (outcome) {
            case Saved.Done<OnwardReturn> _ -> Page.go(Notice.done(done), it.path());
            case Ruling.Refused<OnwardReturn>(var problems) -> Page.refuse(PAGE, view(actor, it, form, problems));
            case Saved.Stale<OnwardReturn> _ ->
                Page.go(Notice.important("Somebody else changed it first. Nothing of yours was saved"), it.path());
        };
    }
}
