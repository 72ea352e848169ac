package waymark.web.health;

import org.springframework.transaction.CannotCreateTransactionException;

/// The database is known to be away, so nobody waits for it.
final class DatabaseAway extends CannotCreateTransactionException {

    DatabaseAway() {
        super("the database is away");
    }
}
