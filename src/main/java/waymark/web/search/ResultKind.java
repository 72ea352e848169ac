package waymark.web.search;

/// What kind of thing is found.
///
/// @param order kinds that fit equally well are shown by it, small numbers first
/// @param many the heading over several: "Actions"
public record ResultKind(int order, String many) {

    /// Pages with information, and pages to work from.
    public static final ResultKind PAGE = new ResultKind(800, "Pages");

    /// Pages with what the partnership has set.
    public static final ResultKind SETTINGS = new ResultKind(900, "Settings");

    /// As the address of the page says it.
    String key() {
        return many.toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
    }
}
