package waymark.access.sessions;

import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import waymark.kernel.Actor;

/// What Spring Security knows of a whole sign-in: the person, and which proofs were given. Rights come from
/// grants, never from here.
public class SignedIn extends AbstractAuthenticationToken {

    private final Actor.Person person;

    public SignedIn(Session session) {
        super(authorities(session));
        this.person = session.person();
        setAuthenticated(true);
    }

    private static List<FactorGrantedAuthority> authorities(Session session) {
        return session.factors().stream()
                .map(factor -> FactorGrantedAuthority.withFactor(factor.toUpperCase(java.util.Locale.ROOT))
                        .build())
                .toList();
    }

    @Override
    public Actor.Person getPrincipal() {
        return person;
    }

    @Override
    public String getCredentials() {
        return "";
    }

    /// The account's id: a log line never names a person.
    @Override
    public String getName() {
        return person.id().toString();
    }
}
