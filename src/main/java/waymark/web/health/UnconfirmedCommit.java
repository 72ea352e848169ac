package waymark.web.health;

import org.springframework.transaction.TransactionSystemException;

/// Nobody can say whether a transaction holds: the connection ended between the commit and the answer, or
/// the database committed without the word of a standby, so that what was written goes with that one
/// machine. It counts as not saved, and nobody is told that it was; sent again, the same form is taken once.
public final class UnconfirmedCommit extends TransactionSystemException {

    /// @param why the database's word, or what became of the connection
    public UnconfirmedCommit(Throwable why) {
        super("it is not known whether the commit holds", why);
    }
}
