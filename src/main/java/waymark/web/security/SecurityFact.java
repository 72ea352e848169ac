package waymark.web.security;

import java.util.List;
import waymark.kernel.Actor;

/// One thing that holds in this installation now, told on the page about security (`/security`): which
/// proofs are asked for at the sign-in, when the audit log was last sealed. Each module tells its own.
///
/// @param order among the others
/// @param what as the row is headed
/// @param state in a sentence or two
public record SecurityFact(int order, String what, String state) {

    /// Implemented by a module that has something to tell; asked in the page's transaction.
    public interface Teller {

        List<SecurityFact> facts(Actor.Person reader);
    }
}
