package waymark.access.providers;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.ModelAndView;

/// What happens when somebody comes back from a provider, for one purpose: signing in and linking here,
/// proving it again in `stepup`, joining in `invitations`.
public interface CallbackHandler {

    /// Somebody whom the provider signed in with a strong factor, by an answer that was checked.
    record Callback(
            OidcAttempt attempt,
            Provider provider,
            VerifiedIdentity identity,
            HttpServletRequest request,
            HttpServletResponse response) {}

    OidcPurpose purpose();

    /// Where they go now.
    ModelAndView handle(Callback callback) throws SignInRefused;
}
