package waymark.web;

/// Where "Exit this page" leads (a component of the GOV.UK Design System).
public final class ExitThisPage {

    /// A page that anybody may have open.
    public static final String TO = "https://www.bbc.co.uk/weather";

    /// Ends a visit in which something was typed, and leads on.
    public static final String ENDING = "/report/exit";

    private ExitThisPage() {}

    /// The address of the button without scripts.
    ///
    /// @param visit that ends with it, or empty where nothing was typed yet
    public static String address(String visit) {
        return visit.isEmpty() ? TO : ENDING + "?visit=" + visit;
    }
}
