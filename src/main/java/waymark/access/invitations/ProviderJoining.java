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

/// Uses an invitation with an account at the organisation's own provider: the account here is the one that was invited,
/// with the roles that it was given here, whatever the provider says of its owner.
@Component
class ProviderJoining implements CallbackHandler {

    private final InvitationAcceptance desk;
    private final ProviderSignIn entry;

    ProviderJoining(InvitationAcceptance desk, ProviderSignIn entry) {
        this.desk = desk;
        this.entry = entry;
    }

    @Override
    public OidcPurpose errand() {
        return OidcPurpose.JOIN;
    }

    @Override
    public ModelAndView back(Guest guest) throws SignInRefused {
        var invitation = guest.attempt().invitation();
        if (invitation == null) {
            throw new SignInRefused(SignInRefusal.GONE);
        }
        if (CurrentActor.as(Actor.DOOR, () -> desk.join(Actor.DOOR, invitation, guest.provider(), guest.shown()))
                .isEmpty()) {
            throw new SignInRefused(SignInRefusal.TAKEN);
        }
        return entry.enter(guest);
    }
}
