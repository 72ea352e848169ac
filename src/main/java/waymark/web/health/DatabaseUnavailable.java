package waymark.web.health;

import org.springframework.transaction.CannotCreateTransactionException;

/// The database is known to be away, so nobody waits for it.
final class DatabaseUnavailable extends CannotCreateTransactionException {

    DatabaseUnavailable() {
        super("the database is away");
    }
}
