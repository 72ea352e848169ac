package waymark.access.sessions;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.web.forms.ParkedForms;

/// Keeps what somebody typed when their form comes too late: after the session ended, or with the token of
/// an earlier one.
@Component
public class FormParking {

    private final ParkedForms parked;

    FormParking(ParkedForms parked) {
        this.parked = parked;
    }

    /// Parks the form for the account whose session is over. A form without a session is not kept.
    public void parkAfterExpiry(HttpServletRequest request) {
        if (request.getAttribute(SessionFilter.OVER) instanceof Session over && over.complete()) {
            park(request, over.person().id());
        }
    }

    public Optional<UUID> park(HttpServletRequest request, UUID account) {
        return park(account, request.getRequestURI(), request.getParameterMap(), ParkedForms.KEPT);
    }

    /// A form that was not sent because the person was away: kept for a working day.
    Optional<UUID> parkForTheDay(UUID account, String path, Map<String, String[]> fields) {
        return park(account, path, fields, Session.ABSOLUTE);
    }

    private Optional<UUID> park(UUID account, String path, Map<String, String[]> fields, Duration kept) {
        return CurrentActor.as(
                Actor.AUTHENTICATION, () -> parked.park(Actor.AUTHENTICATION, account, path, fields, kept));
    }
}
