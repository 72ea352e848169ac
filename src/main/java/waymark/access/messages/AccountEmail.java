package waymark.access.messages;

/// What one person is written.
///
/// @param id the same at each try of the same letter
/// @param text holds [#LINK] once, where the link stands
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
