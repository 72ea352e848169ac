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

/// The permission check of every route: the person must have the permission that the handler names, in
/// some scope; and must have proved who they are a short time ago where the handler asks for it
/// ([StepUp]). Before both: a person who has not accepted the terms is led to them, and one whose account
/// was not confirmed in the access review to the page that says so ([EntryRequirements]).
@Component
class PermissionInterceptor implements HandlerInterceptor {

    /// Where somebody is led who comes to the front and was not signed in before.
    private static final String PUBLIC_START = "/welcome";

    private final RoleCatalogue catalogue;
    private final FormParking parking;
    private final Reauthentication reauthentication;
    private final EntryRequirements requirements;
    private final RefusedRequests refused;

    PermissionInterceptor(
            RoleCatalogue catalogue,
            FormParking parking,
            Reauthentication reauthentication,
            EntryRequirements requirements,
            RefusedRequests refused) {
        this.catalogue = catalogue;
        this.parking = parking;
        this.reauthentication = reauthentication;
        this.requirements = requirements;
        this.refused = refused;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(handler instanceof HandlerMethod method) || !method.hasMethodAnnotation(Allow.class)) {
            return true; // static files, and routes marked @Public: any other handler would have stopped the start-up
        }
        if (!(request.getUserPrincipal() instanceof PersonAuthentication signedIn)) {
            sendToSignIn(request, response);
            return false;
        }
        if (missing(signedIn, request, response)) {
            return false;
        }
        var permission =
                Objects.requireNonNull(method.getMethodAnnotation(Allow.class)).value();
        if (!signedIn.getPrincipal().may(permission)) {
            refuse(request, signedIn.getPrincipal(), permission);
        }
        return !method.hasMethodAnnotation(StepUp.class)
                || reauthentication.passes(signedIn.session(), request, response);
    }

    /// Leads the person to what they have to accept, and keeps the form that they were sending.
    private boolean missing(PersonAuthentication signedIn, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var pattern = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        var missing = requirements.missing(signedIn.session(), pattern);
        if (missing.isEmpty()) {
            return false;
        }
        boolean reads = reads(request);
        if (!reads && !parking.parked(request, signedIn.getPrincipal().id())) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (missing.get() == EntryRequirements.Missing.ACCESS_REVIEW) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", EntryRequirements.SUSPENDED);
        } else if (reads) {
            var to = SignInRedirect.encoded(wanted(request));
            response.sendRedirect(to.isEmpty() ? "/terms" : "/terms?to=" + to);
        } else {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", "/terms");
        }
        return true;
    }

    private static boolean reads(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    private void sendToSignIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (reads(request)) {
            var wanted = wanted(request);
            if (wanted.equals("/") && SessionCookie.read(request).isEmpty()) {
                response.sendRedirect(PUBLIC_START);
                return;
            }
            var to = wanted.equals("/") ? "" : "?to=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8);
            response.sendRedirect("/sign-in" + to);
        } else {
            parking.answerLate(request, response);
        }
    }

    private static String wanted(HttpServletRequest request) {
        return request.getRequestURI() + (request.getQueryString() == null ? "" : "?" + request.getQueryString());
    }

    /// A person who has the role and lacks the vetting or training that it needs is told so, at every
    /// route. A route with a reference in its path looks the same forbidden and absent; one without says
    /// which roles may open it.
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
            throw new NotFound("route");
        }
        throw new NotAllowed(permission, catalogue.titlesThatGive(permission));
    }
}
