package waymark.access.terms;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import waymark.access.sessions.Session;
import waymark.kernel.Permission;

/// Who has to accept something before anything else, and what: the only place that decides it.
/// [waymark.access.security.PermissionInterceptor] asks it before every route.
///
/// Always open are the terms themselves, one's own account, proving again who one is, and what one had
/// typed. A person who manages accounts does not wait for their organisation's agreement: nobody else
/// could give it a lead to accept it.
///
/// An account that was not confirmed in the access review opens nothing, not even its own account page:
/// its person may have left.
@Component
public class EntryRequirements {

    /// What somebody has still to do.
    public enum Missing {
        TERMS,
        AGREEMENT,
        ACCESS_REVIEW
    }

    private static final Set<String> OPEN = Set.of("/terms", "/account", "/step-up", "/parked");

    /// The only page that a suspended account can open: it says why.
    public static final String SUSPENDED = "/account/held-out";

    private final TermsEditions editions;

    EntryRequirements(TermsEditions editions) {
        this.editions = editions;
    }

    /// @param pattern of the handler that was asked for
    public Optional<Missing> missing(Session session, String pattern) {
        if (session.suspended()) {
            return pattern.equals(SUSPENDED) ? Optional.empty() : Optional.of(Missing.ACCESS_REVIEW);
        }
        return open(pattern) ? Optional.empty() : missing(session);
    }

    Optional<Missing> missing(Session session) {
        if (session.accepted().terms() < editions.current(TermsEdition.TERMS).edition()) {
            return Optional.of(Missing.TERMS);
        }
        return session.accepted().sharing()
                                < editions.current(TermsEdition.SHARING).edition()
                        && !session.person().may(Permission.MANAGE_ACCOUNTS)
                ? Optional.of(Missing.AGREEMENT)
                : Optional.empty();
    }

    static boolean open(String pattern) {
        return OPEN.stream().anyMatch(open -> pattern.equals(open) || pattern.startsWith(open + "/"));
    }
}
