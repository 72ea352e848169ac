package waymark.web.calendar;

/// Somebody in a calendar entry: who invites, or who is invited.
public record CalendarAddress(String name, String address) {

    /// A property that says who: `ORGANIZER;CN="Waymark":mailto:waymark@example.org`.
    public String as(String property) {
        return "%s;CN=\"%s\":mailto:%s".formatted(property, name.replace("\"", "'"), address);
    }
}
