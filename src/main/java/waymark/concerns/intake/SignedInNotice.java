package waymark.concerns.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.web.servlet.ModelAndView;
import waymark.web.Page;

/// The public forms take nothing from a person who is signed in, so that no report belongs to an account.
public final class SignedInNotice {

    record View() {}

    private SignedInNotice() {}

    /// The page that says so, if somebody is signed in.
    public static Optional<ModelAndView> instead(HttpServletRequest request) {
        return request.getUserPrincipal() == null
                ? Optional.empty()
                : Optional.of(Page.show("concerns/intake/signedIn", new View()));
    }
}
