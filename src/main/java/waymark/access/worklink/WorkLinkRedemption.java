package waymark.access.worklink;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import waymark.access.roles.RoleCatalogue;
import waymark.access.sessions.Proofs;
import waymark.access.sessions.Proofs.Factor;
import waymark.access.sessions.Sessions;
import waymark.audit.Audit;
import waymark.kernel.Actor;

/// The one transaction in which a link is used up, its account opened and a session begun.
@Component
class WorkLinkRedemption {

    private final WorkLinks links;
    private final WorkLinkAccounts accounts;
    private final Sessions sessions;
    private final Audit audit;
    private final RoleCatalogue catalogue;
    private final Duration longest;

    WorkLinkRedemption(
            WorkLinks links,
            WorkLinkAccounts accounts,
            Sessions sessions,
            Audit audit,
            RoleCatalogue catalogue,
            @Value("${waymark.work-email.session:4h}") Duration longest) {
        this.links = links;
        this.accounts = accounts;
        this.sessions = sessions;
        this.audit = audit;
        this.catalogue = catalogue;
        this.longest = longest;
    }

    /// What each organisation is called today.
    @Transactional(readOnly = true)
    public Map<String, String> names(Actor clockwork) {
        return catalogue.names(clockwork).organisations();
    }

    /// The cookie of the session, or nothing where the link was used a moment ago or its address closed.
    @Transactional
    public Optional<String> enter(Actor actor, String token, WorkAddress address, String organisation, String name) {
        if (accounts.closed(address) || !links.use(token)) {
            return Optional.empty();
        }
        var id = accounts.open(actor, address, organisation, name);
        audit.changed(actor, "sign_in_by_work_email", id.toString(), 0, List.of("organisation:" + organisation));
        return Optional.of(sessions.begin(id, Proofs.NOTHING.and(Factor.LINK), null, longest));
    }
}
