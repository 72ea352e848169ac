package waymark.access.sessions;

import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import waymark.kernel.Actor;

/// What Spring Security keeps of somebody who has signed in completely: the person, and how they proved who
/// they are (as its factors). It has no permissions: those come from the person's role grants.
public class PersonAuthentication extends AbstractAuthenticationToken {

    private final Session session;

    public PersonAuthentication(Session session) {
        super(authorities(session.proofs()));
        this.session = session;
        setAuthenticated(true);
    }

    private static List<FactorGrantedAuthority> authorities(Proofs proofs) {
        return List.of(FactorGrantedAuthority.withFactor(proofs.name()).build());
    }

    public Session session() {
        return session;
    }

    @Override
    public Actor.Person getPrincipal() {
        return session.person();
    }

    @Override
    public String getCredentials() {
        return "";
    }

    /// The account's id: a log line never names a person.
    @Override
    public String getName() {
        return session.person().id().toString();
    }
}
