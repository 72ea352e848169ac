package waymark.access.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import waymark.access.roles.RoleCatalogue;
import waymark.access.sessions.FormParking;
import waymark.access.sessions.PersonAuthentication;
import waymark.access.sessions.SessionCookie;
import waymark.access.sessions.SignInRedirect;
import waymark.access.stepup.Reauthentication;
import waymark.access.terms.EntryRequirements;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Permission;
import waymark.kernel.StepUp;
import waymark.web.mvc.NotAllowed;
import waymark.web.mvc.NotCleared;

/// The lock on every door: the permission that the handler names, held in some scope by the person who knocks; and the
/// second lock where the handler has one ([StepUp]). Before both: who has not accepted what is to be accepted first is
/// held, and whose account nobody certified ([EntryRequirements]).
@Component
class PermissionInterceptor implements HandlerInterceptor {

    /// Where somebody is led who comes to the front and was not signed in before.
    private static final String FOR_EVERYBODY = "/welcome";

    private final RoleCatalogue catalogue;
    private final FormParking parking;
    private final Reauthentication again;
    private final EntryRequirements door;
    private final RefusedRequests refused;

    PermissionInterceptor(
            RoleCatalogue catalogue,
            FormParking parking,
            Reauthentication again,
            EntryRequirements door,
            RefusedRequests refused) {
        this.catalogue = catalogue;
        this.parking = parking;
        this.again = again;
        this.door = door;
        this.refused = refused;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(handler instanceof HandlerMethod method) || !method.hasMethodAnnotation(Allow.class)) {
            return true; // static files, and the doors marked @Public: every other handler stopped the start-up
        }
        if (!(request.getUserPrincipal() instanceof PersonAuthentication signedIn)) {
            sendToSignIn(request, response);
            return false;
        }
        if (held(signedIn, request, response)) {
            return false;
        }
        var permission =
                Objects.requireNonNull(method.getMethodAnnotation(Allow.class)).value();
        if (!signedIn.getPrincipal().may(permission)) {
            refuse(request, signedIn.getPrincipal(), permission);
        }
        return !method.hasMethodAnnotation(StepUp.class) || again.passes(signedIn.session(), request, response);
    }

    /// Held at the door: what somebody was sending waits for them, and they are led to what they have to accept.
    private boolean held(PersonAuthentication signedIn, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var pattern = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        var held = door.holds(signedIn.session(), pattern);
        if (held.isEmpty()) {
            return false;
        }
        if (held.get() == EntryRequirements.Held.CERTIFICATION) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", EntryRequirements.HELD_OUT);
            return true;
        }
        if (request.getMethod().equals("GET") || request.getMethod().equals("HEAD")) {
            var to = SignInRedirect.encoded(wanted(request));
            response.sendRedirect(to.isEmpty() ? "/terms" : "/terms?to=" + to);
        } else {
            parking.park(request, signedIn.getPrincipal().id());
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", "/terms");
        }
        return true;
    }

    private void sendToSignIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getMethod().equals("GET") || request.getMethod().equals("HEAD")) {
            var wanted = wanted(request);
            if (wanted.equals("/") && SessionCookie.read(request).isEmpty()) {
                response.sendRedirect(FOR_EVERYBODY);
                return;
            }
            var to = wanted.equals("/") ? "" : "?to=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8);
            response.sendRedirect("/sign-in" + to);
        } else {
            parking.parkForTheOneWhoWasHere(request);
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", "/sign-in?again=kept");
        }
    }

    private static String wanted(HttpServletRequest request) {
        return request.getRequestURI() + (request.getQueryString() == null ? "" : "?" + request.getQueryString());
    }

    /// Whoever holds the role and lacks what must be in force beside it is told what, at every door alike. A door
    /// with a reference in its path looks the same forbidden and absent; one without says who may open it.
    private void refuse(HttpServletRequest request, Actor.Person person, Permission permission) {
        var gate = catalogue.gate(permission);
        if (gate.isPresent()
                && person.grants().stream()
                        .anyMatch(grant ->
                                catalogue.role(grant.role()).permissions().contains(permission))) {
            throw new NotCleared(permission, gate.get());
        }
        var pattern = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        refused.note(person, request.getMethod() + " " + pattern);
        if (pattern.contains("{")) {
            throw new NotFound("door");
        }
        throw new NotAllowed(permission, catalogue.titlesThatGive(permission));
    }
}
