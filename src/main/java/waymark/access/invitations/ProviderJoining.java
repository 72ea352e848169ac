package waymark.access.invitations;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import waymark.access.providers.CallbackHandler;
import waymark.access.providers.OidcPurpose;
import waymark.access.providers.ProviderSignIn;
import waymark.access.providers.SignInRefusal;
import waymark.access.providers.SignInRefused;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;

/// Uses an invitation with an account at the organisation's own provider: the account here is the one that
/// was invited, with the roles that it was given here, whatever the provider says of its owner.
@Component
class ProviderJoining implements CallbackHandler {

    private final InvitationAcceptance acceptance;
    private final ProviderSignIn entry;

    ProviderJoining(InvitationAcceptance acceptance, ProviderSignIn entry) {
        this.acceptance = acceptance;
        this.entry = entry;
    }

    @Override
    public OidcPurpose purpose() {
        return OidcPurpose.JOIN;
    }

    @Override
    public ModelAndView handle(Callback callback) throws SignInRefused {
        var invitation = callback.attempt().invitation();
        if (invitation == null) {
            throw new SignInRefused(SignInRefusal.GONE);
        }
        if (CurrentActor.as(
                        Actor.AUTHENTICATION,
                        () -> acceptance.join(
                                Actor.AUTHENTICATION, invitation, callback.provider(), callback.identity()))
                .isEmpty()) {
            throw new SignInRefused(SignInRefusal.TAKEN);
        }
        return entry.enter(callback);
    }
}
