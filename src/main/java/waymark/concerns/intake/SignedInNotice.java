package waymark.concerns.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.web.servlet.ModelAndView;
import waymark.web.Page;

/// Whoever is signed in reports nothing from the public pages: what comes from there is nobody's.
public final class SignedInNotice {

    record View() {}

    private SignedInNotice() {}

    /// The page that says so, where somebody is signed in.
    public static Optional<ModelAndView> instead(HttpServletRequest request) {
        return request.getUserPrincipal() == null
                ? Optional.empty()
                : Optional.of(Page.show("concerns/intake/signedIn", new View()));
    }
}
