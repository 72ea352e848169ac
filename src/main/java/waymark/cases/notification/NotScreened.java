package waymark.cases.notification;

/// What the pages say where a notification does not leave.
final class NotScreened {

    static final String WORDS =
            "Waymark could not screen the text, so nothing leaves: no sheet, no print, no PDF and no record that it was sent";

    /// Where the case has taken a route that has a referral.
    static final String OTHER_ROUTE =
            "The route of this case has changed to one with a referral, so no notification is sent";

    /// Where the answers say that it was decided for the person.
    static final String NO_BEST_INTERESTS =
            "Record under consent first that they lack capacity and that it was decided in their best interests not to refer";

    private NotScreened() {}
}
