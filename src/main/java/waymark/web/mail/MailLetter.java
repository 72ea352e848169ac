package waymark.web.mail;

import org.jspecify.annotations.Nullable;

/// A letter to one person. It may carry a link, never what is known about anybody.
///
/// @param id of this letter, the same at each try; letters, digits, dots and dashes
/// @param text paragraphs with an empty line between them; one that is an address becomes a link in the HTML
/// @param fewer the path of the page where its person chooses fewer letters of its kind, or null
/// @param unsubscribe the path that ends letters of its kind with one click (RFC 8058), or null
/// @param file what goes with it, byte for byte, or null
/// @param calendar what it says to the calendar of its person, or null; such a letter has no other file
public record MailLetter(
        String id,
        String to,
        String subject,
        String text,
        @Nullable String fewer,
        @Nullable String unsubscribe,
        @Nullable Attached file,
        @Nullable CalendarPart calendar) {

    /// A file that goes with a letter.
    public record Attached(String name, String content) {}

    /// An iCalendar file.
    ///
    /// @param method as the file itself says it: `REQUEST` or `CANCEL`
    public record CalendarPart(String method, String content) {}

    /// A letter that somebody asked for, or that asks something of them.
    public static MailLetter of(String id, String to, String subject, String text) {
        return new MailLetter(id, to, subject, text, null, null, null, null);
    }

    /// The same with the page where its person chooses fewer of them.
    public MailLetter fewerAt(String path) {
        return new MailLetter(id, to, subject, text, path, unsubscribe, file, calendar);
    }

    /// The same with the path that ends letters of its kind with one click: a program of its person's mail
    /// service sends a form there, without a session and without a page before it.
    public MailLetter endedAt(String path) {
        return new MailLetter(id, to, subject, text, fewer, path, file, calendar);
    }

    /// The same with a file.
    public MailLetter with(Attached attached) {
        return new MailLetter(id, to, subject, text, fewer, unsubscribe, attached, null);
    }

    /// The same with a message for the calendar of its person.
    public MailLetter with(CalendarPart part) {
        return new MailLetter(id, to, subject, text, fewer, unsubscribe, null, part);
    }

    @Override
    public String toString() {
        return "a letter"; // never into a log
    }
}
