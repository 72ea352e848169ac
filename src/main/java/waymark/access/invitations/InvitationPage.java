package waymark.access.invitations;

import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import waymark.access.providers.AuthorizationRequests;
import waymark.access.providers.Provider;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.kernel.Problem;
import waymark.web.Page;

/// The page of an invitation's link.
@Component
class InvitationPage {

    /// @param path of this page
    /// @param providers by which it may be joined as well
    record View(String path, Invitation invitation, List<Provider> providers, List<Problem> problems) {}

    private static final String TEMPLATE = "access/invitations/first";

    private final InvitationAcceptance acceptance;
    private final AuthorizationRequests requests;

    InvitationPage(InvitationAcceptance acceptance, AuthorizationRequests requests) {
        this.acceptance = acceptance;
        this.requests = requests;
    }

    /// What the link offers, while it is valid.
    Optional<Invitation> offer(String token) {
        return CurrentActor.as(Actor.AUTHENTICATION, () -> acceptance.offer(token));
    }

    /// The organisation's own sign-ins that it may be accepted with.
    List<Provider> providers(Invitation invitation) {
        return invitation.agency() ? requests.openTo(invitation.account().organisation()) : List.of();
    }

    ModelAndView show(String token, Invitation invitation) {
        return Page.show(TEMPLATE, view(token, invitation, List.of()));
    }

    ModelAndView refuse(String token, Invitation invitation, List<Problem> problems) {
        return Page.refuse(TEMPLATE, view(token, invitation, problems));
    }

    private View view(String token, Invitation invitation, List<Problem> problems) {
        return new View("/first/" + token, invitation, providers(invitation), problems);
    }

    /// Used, too old, stopped and never made are answered alike: guessing tells nothing.
    static ModelAndView gone() {
        var page = Page.show("access/invitations/gone", "/sign-in");
        page.setStatus(HttpStatus.NOT_FOUND);
        return page;
    }
}
