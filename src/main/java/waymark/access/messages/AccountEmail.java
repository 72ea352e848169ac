package waymark.access.messages;

/// An e-mail to one person.
///
/// @param id the same at each attempt to send the same e-mail
/// @param text contains [#LINK] once, where the link goes
/// @param path where the link leads within Waymark
public record AccountEmail(String id, String to, String subject, String text, String path) {

    public static final String LINK = "{link}";

    String text(String address) {
        return text.replace(LINK, address + path);
    }

    @Override
    public String toString() {
        return "a letter"; // never into a log
    }
}
