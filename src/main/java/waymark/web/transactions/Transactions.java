package waymark.web.transactions;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLWarning;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.interceptor.TransactionAttribute;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.kernel.InvariantViolation;
import waymark.web.edge.DatabaseLimits;
import waymark.web.forms.IdempotencyKey;
import waymark.web.forms.IdempotencyKeys;
import waymark.web.health.DatabaseWatch;
import waymark.web.health.UnconfirmedCommit;

/// Begins every transaction as somebody: the database role and the person whose rows the policies will
/// show. The program's own database login holds no rights at all, so a statement outside a transaction is
/// refused.
///
/// Both are set for the transaction only: a pooled connection carries nobody's identity to the next request.
@Component("transactionManager")
public class Transactions extends JdbcTransactionManager {

    private static final Logger LOG = LoggerFactory.getLogger(Transactions.class);

    private static final String IDENTIFY = "select set_config('role', ?, true), set_config('waymark.person', ?, true), "
            + "set_config('statement_timeout', ?, true)";

    /// One round trip for both: the driver's own way of setting the isolation costs two more for every page.
    private static final String IDENTIFY_FOR_A_PAGE = "set transaction isolation level repeatable read; " + IDENTIFY;

    private final IdempotencyKeys sentForms;
    private final DatabaseWatch watch;
    private final CommittedChanges changes;

    Transactions(DataSource dataSource, IdempotencyKeys sentForms, DatabaseWatch watch, CommittedChanges changes) {
        super(dataSource);
        this.changes = changes;
        this.sentForms = sentForms;
        this.watch = watch;
    }

    /// The one transaction round a GET handler: everything on the page is of the same moment.
    public static final class ForPage extends DefaultTransactionDefinition {
        public ForPage(boolean recordsALook) {
            setReadOnly(!recordsALook);
        }
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        watch.refuseWhileAway();
        try {
            super.doBegin(transaction, definition);
        } catch (CannotCreateTransactionException none) {
            watch.failed(none);
            throw none;
        }
        var connection = current();
        try {
            identify(connection, CurrentActor.now(), definition instanceof ForPage ? IDENTIFY_FOR_A_PAGE : IDENTIFY);
            if (!definition.isReadOnly() && !prepares(definition)) {
                sentForms.claim(connection);
            }
        } catch (SQLException problem) {
            giveBack(transaction, connection);
            watch.failed(problem);
            throw new InvariantViolation("a transaction that could not say who is acting", problem);
        } catch (RuntimeException problem) {
            giveBack(transaction, connection);
            throw problem;
        }
    }

    @Override
    protected void doCommit(DefaultTransactionStatus status) {
        if (status.isReadOnly()) {
            super.doCommit(status);
            return;
        }
        try {
            ConfirmedCommit.run(current(), () -> super.doCommit(status));
        } catch (UnconfirmedCommit unknown) {
            LOG.error(
                    "A commit was not confirmed: {}. Whoever sent it is told that it may not be saved.", why(unknown));
            changes.committed();
            watch.failed(unknown);
            throw unknown;
        }
        changes.committed();
    }

    private static String why(UnconfirmedCommit unknown) {
        return unknown.getCause() instanceof SQLWarning
                ? "the database did not wait for a standby"
                : "the connection ended before the answer";
    }

    private static boolean prepares(TransactionDefinition definition) {
        return definition instanceof TransactionAttribute attribute
                && attribute.getLabels().contains(IdempotencyKey.NOT_YET);
    }

    private Connection current() {
        if (TransactionSynchronizationManager.getResource(obtainDataSource()) instanceof ConnectionHolder holder) {
            return holder.getConnection();
        }
        throw new InvariantViolation("a transaction begun without a connection");
    }

    /// The transaction that is open goes on as somebody else: see [RunAsSystem].
    static void identify(Connection connection, Actor actor) throws SQLException {
        identify(connection, actor, IDENTIFY);
    }

    private static void identify(Connection connection, Actor actor, String sql) throws SQLException {
        // where the database's machine is gone without a word, the one who waits for it finds out too
        connection.setNetworkTimeout(Runnable::run, DatabaseLimits.answer(actor.databaseRole()));
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, actor.databaseRole());
            statement.setString(2, actor.id().toString());
            statement.setString(3, DatabaseLimits.statement(actor.databaseRole()));
            statement.execute();
        }
    }

    private void giveBack(Object transaction, Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException gone) {
            logger.warn("A half-begun transaction could not be rolled back: its connection is gone");
        }
        doCleanupAfterCompletion(transaction);
    }
}
