package waymark.cases.notification;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import waymark.cases.consent.BestInterests;
import waymark.cases.consent.ConsentDecision;
import waymark.cases.consent.Consents;
import waymark.cases.consent.Layer;
import waymark.cases.record.Case;
import waymark.kernel.Actor;
import waymark.kernel.Problem;

/// Whether a cleared text may leave now. Every way out asks it: the sheet, its PDF, and the record that it
/// was sent.
@Component
class WayOut {

    private final NotificationScreener screener;
    private final NotificationPlaces places;
    private final Consents consents;

    WayOut(NotificationScreener screener, NotificationPlaces places, Consents consents) {
        this.screener = screener;
        this.places = places;
        this.consents = consents;
    }

    /// What keeps a text that was not sent yet from leaving; nothing where it may.
    List<Problem> problems(Actor actor, Case it, Notification.Cleared cleared) {
        if (!NotificationController.fits(it)) {
            return List.of(new Problem("", NotScreened.OTHER_ROUTE));
        }
        var problems = new ArrayList<>(Notification.leaves(cleared, screened(actor, it, cleared)));
        if (cleared.text().answers().person().noReferral() == NoReferral.BEST_INTERESTS && !decidedNotToRefer(it)) {
            problems.add(new Problem("", NotScreened.NO_BEST_INTERESTS));
        }
        return problems;
    }

    Screened screened(Actor actor, Case it, Notification.Cleared cleared) {
        return screener.screen(it, cleared.text().answers(), places.names(actor));
    }

    private boolean decidedNotToRefer(Case it) {
        return consents.standing(it, it.main())
                .bestInterests()
                .filter(decision -> !decision.refer())
                .map(BestInterests::decidedOn)
                .isPresent();
    }

    /// True where the person agreed, under consent, that the police may know who they are.
    boolean mayBeKnown(Case it) {
        return consents.standing(it, it.main()).decision(Layer.POLICE) == ConsentDecision.GIVEN;
    }
}
