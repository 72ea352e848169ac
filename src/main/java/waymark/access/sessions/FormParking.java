package waymark.access.sessions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.web.forms.ParkedForms;
import waymark.web.forms.TypedFields;

/// Keeps what somebody typed when their form comes too late: after the session ended, or with the token of
/// an earlier one.
@Component
public class FormParking {

    /// Where our script sends a form whose session ends, with the address that it was going to.
    static final String OF_THE_SCRIPT = "/session/parking";

    private final ParkedForms parked;

    FormParking(ParkedForms parked) {
        this.parked = parked;
    }

    /// Answers a form that nobody is signed in to send, or somebody else than its page was made for. It is
    /// kept for whom the page was made, and leads to where they find it; what cannot be kept is shown to whoever
    /// sent it, to copy.
    public void answerLate(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var signedIn = SessionFilter.live(request)
                .filter(Session::complete)
                .map(session -> session.person().id());
        var kept = typedBy(request)
                .filter(account -> signedIn.map(account::equals).orElse(true))
                .flatMap(account -> park(request, account));
        if (kept.isPresent()) {
            lead(response, signedIn.isPresent() ? "/parked/" + kept.get() : "/sign-in?again=kept");
        } else if (!TypedFields.hold(request) && signedIn.isEmpty()) {
            lead(response, "/sign-in?again=press");
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    public Optional<UUID> park(HttpServletRequest request, UUID account) {
        return park(request, account, ParkedForms.KEPT);
    }

    /// Parks the form of somebody who has to do something else first.
    ///
    /// @return false where it held words and could not be kept: the page that says so then shows them
    public boolean parked(HttpServletRequest request, UUID account) {
        return parkForTheDay(request, account).isPresent() || !TypedFields.hold(request);
    }

    /// A form that was not sent because the person was away: kept for a working day.
    Optional<UUID> parkForTheDay(HttpServletRequest request, UUID account) {
        return park(request, account, Session.ABSOLUTE);
    }

    private Optional<UUID> park(HttpServletRequest request, UUID account, Duration kept) {
        var path = path(request);
        return path.isEmpty()
                ? Optional.empty()
                : CurrentActor.as(
                        Actor.AUTHENTICATION,
                        () -> parked.park(Actor.AUTHENTICATION, account, path, request.getParameterMap(), kept));
    }

    private static String path(HttpServletRequest request) {
        var form = request.getParameter("_form");
        return request.getRequestURI().equals(OF_THE_SCRIPT)
                ? SignInRedirect.ours(form == null ? "" : form)
                : request.getRequestURI();
    }

    /// By the token of the form, or where that is of an older kind by the session that is over.
    private static Optional<UUID> typedBy(HttpServletRequest request) {
        return FormTokens.madeFor(request)
                .or(() -> SessionFilter.over(request)
                        .filter(Session::complete)
                        .map(session -> session.person().id()));
    }

    private static void lead(HttpServletResponse response, String to) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", to);
    }
}
