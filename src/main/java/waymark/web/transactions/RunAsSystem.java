package waymark.web.transactions;

import java.sql.SQLException;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.kernel.InvariantViolation;

/// A part of a transaction that runs as the system: for what somebody sets off without the right to see or
/// change it themselves, and which must be done or undone with what they do. When a person leaves, the
/// hand-overs they held change hands though the person who records the leaving may not read one.
///
/// A caller lets nothing through that the actor asked for by name: the rows follow from what the actor may
/// do (this person leaves), and the caller's rule says which. History and the audit log name the system and
/// what it was doing.
@Component
public class RunAsSystem {

    private final DataSource dataSource;

    RunAsSystem(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /// Runs as the system within the transaction that is open; after it the transaction is the actor's
    /// again. Where the work fails, the whole transaction is to be given up.
    ///
    /// @param name of the clock's work, as history and audit print it
    /// @throws InvariantViolation where no transaction is open
    public <T> T get(String name, Function<Actor, T> work) {
        if (!(TransactionSynchronizationManager.getResource(dataSource) instanceof ConnectionHolder holder)) {
            throw new InvariantViolation("the clock’s part of a transaction that nobody began");
        }
        var clock = Actor.system(name);
        identify(holder, clock);
        boolean done = false;
        try {
            var result = CurrentActor.as(clock, () -> work.apply(clock));
            identify(holder, CurrentActor.now());
            done = true;
            return result;
        } finally {
            if (!done) {
                holder.setRollbackOnly(); // it may be the system's still: nobody else goes on in it
            }
        }
    }

    private static void identify(ConnectionHolder holder, Actor actor) {
        try {
            Transactions.identify(holder.getConnection(), actor);
        } catch (SQLException problem) {
            throw new InvariantViolation("a transaction that could not say who is acting", problem);
        }
    }
}
