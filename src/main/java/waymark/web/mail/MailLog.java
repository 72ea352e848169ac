package waymark.web.mail;

/// Hears of every letter that is handed to the mail server, and keeps back those that are not to go; a bean of
/// the module that shows the queue.
public interface MailLog {

    /// True where the letter is not handed over: somebody gave it up, or its address was refused for good. It
    /// then counts as refused.
    boolean held(MailLetter letter);

    /// What became of it.
    void tried(MailLetter letter, MailOutcome outcome, MailReply reply);

    /// What its `Message-ID` carries, so that a letter of return can be told from one that somebody made up: it
    /// fits this letter and this address only. Letters and digits; empty where nobody looks.
    default String mark(MailLetter letter) {
        return "";
    }

    /// True where letters to the address are held back: they were refused for good, or came back. Asked in the
    /// transaction of a page.
    default boolean heldBack(String address) {
        return false;
    }
}
