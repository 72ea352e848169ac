package waymark.access.invitations;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import waymark.access.providers.AgencyEntry;
import waymark.access.providers.ComingBack;
import waymark.access.providers.Errand;
import waymark.access.providers.Refusal;
import waymark.access.providers.Refused;
import waymark.kernel.Acting;
import waymark.kernel.Actor;

/// Uses an invitation with an account at the organisation's own provider: the account here is the one that was invited,
/// with the roles that it was given here, whatever the provider says of its owner.
@Component
class AgencyJoining implements ComingBack {

    private final InvitationDesk desk;
    private final AgencyEntry entry;

    AgencyJoining(InvitationDesk desk, AgencyEntry entry) {
        this.desk = desk;
        this.entry = entry;
    }

    @Override
    public Errand errand() {
        return Errand.JOIN;
    }

    @Override
    public ModelAndView back(Guest guest) throws Refused {
        var invitation = guest.attempt().invitation();
        if (invitation == null) {
            throw new Refused(Refusal.GONE);
        }
        if (Acting.as(Actor.DOOR, () -> desk.join(Actor.DOOR, invitation, guest.provider(), guest.shown()))
                .isEmpty()) {
            throw new Refused(Refusal.TAKEN);
        }
        return entry.enter(guest);
    }
}
