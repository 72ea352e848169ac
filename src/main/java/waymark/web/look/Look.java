package waymark.web.look;

/// How the pages of a partnership look. An empty text is Waymark's own.
///
/// @param number of the last change; 0 where nothing was changed yet
/// @param header colour of the header, as `#10393f`
/// @param link colour of links
/// @param title what stands in the header and at the end of each page's title
/// @param sender the name under which e-mails are sent
/// @param logo true where there is one
public record Look(int number, String header, String link, String title, String sender, boolean logo) {

    /// Waymark's own.
    public static final Look NONE = new Look(0, "", "", "", "", false);

    /// What an address of its style sheet or logo ends with, so that a browser may keep them and still never
    /// shows the ones before.
    public String version() {
        return "?v=" + number;
    }

    /// True where a colour is not Waymark's own.
    public boolean coloured() {
        return !header.isEmpty() || !link.isEmpty();
    }
}
