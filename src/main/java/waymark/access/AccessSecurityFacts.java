package waymark.access;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import waymark.access.accounts.Account;
import waymark.access.sessions.Session;
import waymark.access.worklink.WorkLinkEmail;
import waymark.kernel.Actor;
import waymark.web.security.SecurityFact;

/// What the page about security says of signing in.
@Component
class AccessSecurityFacts implements SecurityFact.Teller {

    private final WorkLinkEmail post;
    private final Duration byLink;

    AccessSecurityFacts(WorkLinkEmail post, @Value("${waymark.work-email.session:4h}") Duration byLink) {
        this.post = post;
        this.byLink = byLink;
    }

    @Override
    public List<SecurityFact> facts(Actor.Person reader) {
        var facts = new ArrayList<SecurityFact>();
        facts.add(new SecurityFact(
                10,
                "Signing in",
                "A full account asks for a passkey whose device checks its owner, or for a password and a code from an authenticator. A password or a code alone is not enough. After %d wrong attempts in a row the account is locked for %d minutes."
                        .formatted(Account.TRIES, Account.LOCKED_FOR.toMinutes())));
        facts.add(new SecurityFact(
                20,
                "Link to a work e-mail address",
                post.delivers()
                        ? "Offered. It lets a member read and nothing more, for %d hours at most."
                                .formatted(byLink.toHours())
                        : "Not offered: this installation sends no e-mail."));
        facts.add(new SecurityFact(
                30,
                "Signed out automatically",
                "After %d minutes without activity, and after %d hours in any case. What was being typed is kept, encrypted, for half an hour, for the same person only."
                        .formatted(Session.IDLE.toMinutes(), Session.ABSOLUTE.toHours())));
        return facts;
    }
}
