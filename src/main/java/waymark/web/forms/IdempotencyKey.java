package waymark.web.forms;

/// How a form's one-time id is used up: by the transaction that saves what the form asks for.
public final class IdempotencyKey {

    /// Label of a transaction that only prepares (`@Transactional(label = IdempotencyKey.NOT_YET)`), such as
    /// drawing the next number. It leaves the id alone: should the saving fail, the same form can be sent
    /// again.
    public static final String NOT_YET = "not yet";

    private IdempotencyKey() {}
}
