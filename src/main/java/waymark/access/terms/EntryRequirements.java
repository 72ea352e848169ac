package waymark.access.terms;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import waymark.access.sessions.Session;
import waymark.kernel.Permission;

/// Who is held at the door, and for what: the one place that says so. [waymark.access.security.PermissionInterceptor]
/// asks before any door
/// opens.
///
/// Open all the same are the terms themselves, one's own ways in, showing again who one is, and what one had typed.
/// Whoever looks after accounts is not held by their organisation's agreement: nobody else could give it a lead to
/// accept it.
///
/// To an account that nobody certified nothing opens, not even its own ways in: it may be somebody's who has left.
@Component
public class EntryRequirements {

    /// What somebody has still to do.
    public enum Held {
        TERMS,
        AGREEMENT,
        CERTIFICATION
    }

    private static final Set<String> OPEN = Set.of("/terms", "/account", "/step-up", "/parked");

    /// What alone opens to an account that is held out: the page that says why.
    public static final String HELD_OUT = "/account/held-out";

    private final TermsEditions editions;

    EntryRequirements(TermsEditions editions) {
        this.editions = editions;
    }

    /// @param pattern of the handler that was asked for
    public Optional<Held> holds(Session session, String pattern) {
        if (session.heldOut()) {
            return pattern.equals(HELD_OUT) ? Optional.empty() : Optional.of(Held.CERTIFICATION);
        }
        return open(pattern) ? Optional.empty() : held(session);
    }

    Optional<Held> held(Session session) {
        if (session.accepted().terms() < editions.current(TermsEdition.TERMS).edition()) {
            return Optional.of(Held.TERMS);
        }
        return session.accepted().sharing()
                                < editions.current(TermsEdition.SHARING).edition()
                        && !session.person().may(Permission.MANAGE_ACCOUNTS)
                ? Optional.of(Held.AGREEMENT)
                : Optional.empty();
    }

    static boolean open(String pattern) {
        return OPEN.stream().anyMatch(open -> pattern.equals(open) || pattern.startsWith(open + "/"));
    }
}
