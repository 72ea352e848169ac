package waymark.web.mail;

/// Hears of every letter that is handed to the mail server, and keeps back those that are not to go; a bean of
/// the module that shows the queue.
public interface MailLog {

    /// True where the letter is not handed over: somebody gave it up, or its address was refused for good. It
    /// then counts as refused.
    boolean held(MailLetter letter);

    /// What became of it.
    void tried(MailLetter letter, MailOutcome outcome, MailReply reply);
}
