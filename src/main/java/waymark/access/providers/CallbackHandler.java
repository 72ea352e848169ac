package waymark.access.providers;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.ModelAndView;

/// What becomes of somebody who comes back from a provider, for one errand. Whoever sends people there says it: signing
/// in
/// and linking here, showing it again in `stepup`, joining in `invitations`.
public interface CallbackHandler {

    /// Somebody whom the provider signed in with a strong factor, by an answer that was checked.
    record Guest(
            OidcAttempt attempt,
            Provider provider,
            VerifiedIdentity shown,
            HttpServletRequest request,
            HttpServletResponse response) {}

    OidcPurpose errand();

    /// Where they go now.
    ModelAndView back(Guest guest) throws SignInRefused;
}
