package waymark.meetings.accountability;

import java.util.Locale;

/// What is counted of an organisation.
enum FigureKind {
    MEETINGS(
            "Meetings",
            "Meetings that the organisation came to, by the holder of a seat or the deputy, of those that count for it. A meeting"
                    + " counts where it had a seat in the group on that day with somebody in it, and somebody recorded who came."
                    + " A vacant seat, a meeting that it was not expected at and the time before its first day do not count. A"
                    + " mistake that was corrected counts as corrected."),
    ACTIONS(
            "Actions on time",
            "Actions that the organisation answers for, in the plans of the areas and from meetings, with their last day within"
                    + " these days: completed by that day, of those completed or late today. Cancelled actions do not count."),
    RETURNS(
            "Returns on time",
            "Quarterly returns of the area whose local authority it is, due within these days: first submitted by that day."
                    + " Returns that the board waived do not count. Organisations that are no local authority have none."),
    CONTACTS(
            "Contacts checked",
            "Points of contact of the organisation as of today, whatever days are chosen: checked within the period of the"
                    + " contact settings, and nobody has said since that something is wrong."),
    HANDOVERS(
            "Hand-overs answered in time",
            "Hand-overs of a concern sent to the organisation and answered before they were escalated. Those who do not watch"
                    + " over its hand-overs see whole quarters only, as a percentage, and only from five hand-overs on."),
    CHALLENGES(
            "Challenges answered in time",
            "Challenges to the organisation with their last day within these days: answered by that day, of those answered or"
                    + " late today. Withdrawn ones do not count.");

    private final String title;
    private final String definition;

    FigureKind(String title, String definition) {
        this.title = title;
        this.definition = definition;
    }

    String title() {
        return title;
    }

    String definition() {
        return definition;
    }

    /// Where the definition is on the page.
    String anchor() {
        return "definition-" + name().toLowerCase(Locale.ROOT);
    }
}
