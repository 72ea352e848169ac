package waymark.cases.notification;

import java.util.List;
import org.springframework.stereotype.Component;
import waymark.cases.record.Case;
import waymark.cases.record.Route;
import waymark.cases.record.RouteChangeEffect;
import waymark.kernel.Actor;

/// A notification that was not sent is dropped where the case takes a route that has a referral.
@Component
class NotificationRouteEffect implements RouteChangeEffect {

    private final Notifications notifications;

    NotificationRouteEffect(Notifications notifications) {
        this.notifications = notifications;
    }

    @Override
    public List<String> wouldClear(Case it, Route to) {
        return written(it, to) ? List.of("The draft of the notification to the Home Office") : List.of();
    }

    @Override
    public void clear(Actor.Person actor, Case it, Route to) {
        if (written(it, to)) {
            notifications.clear(actor, it);
        }
    }

    private boolean written(Case it, Route to) {
        return !NotificationController.fits(to)
                && notifications.find(it).orElse(null) instanceof Notification.Open open
                && !open.answers().equals(NotificationAnswers.EMPTY);
    }
}
