package waymark.conferences.research;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import waymark.conferences.forums.Forum;
import waymark.conferences.items.Item;
import waymark.conferences.items.ItemDetails;
import waymark.directory.DateText;

/// What one agency holds here about an item, for a subject access request that came to it: its own referral, what it
/// searched, and its entries, those that it withheld from the others marked. Nothing of anybody else.
///
/// @param referred true where the agency referred the item
/// @param asked by when those who want the rest ask: the forum by its name
record AgencyPack(
        Item item,
        String agency,
        String asked,
        boolean referred,
        List<ResearchReturn> returns,
        List<ResearchReturns.Event> events) {

    /// A heading of the referral with what was written.
    record Line(String heading, String words) {}

    AgencyPack {
        returns = List.copyOf(returns);
        events = List.copyOf(events);
    }

    static AgencyPack of(
            Item item,
            String organisation,
            String agency,
            Forum forum,
            List<ResearchReturn> returns,
            List<ResearchReturns.Event> events) {
        return new AgencyPack(item, agency, forum.name(), item.organisation().equals(organisation), returns, events);
    }

    /// What the agency wrote in its referral; nothing where another referred.
    List<Line> referral() {
        return referred ? lines(item) : List.of();
    }

    /// What a referral says, line by line, without what is empty.
    static List<Line> lines(Item item) {
        var said = item.details();
        return Stream.of(
                        new Line(item.person() ? "Person" : "Place", said.subject()),
                        new Line("Exploitation", item.exploitation().title()),
                        new Line("Other names, dates, addresses, vehicles", said.identifiers()),
                        new Line("Address", said.address()),
                        new Line("Kind of place", said.premises()),
                        new Line("Concern", said.concern()),
                        new Line("What was tried", said.tried()),
                        new Line("Threshold", String.join("\n", said.threshold())),
                        new Line("Told and asked", said.awareness().title()),
                        new Line("Why without agreement", said.reason()),
                        new Line("Whom they fear", said.feared()),
                        new Line("Who is safe", said.safe()),
                        new Line("Wishes", said.wishes()),
                        new Line("Advocate", said.advocate()),
                        new Line("View on capacity", said.capacityView()),
                        new Line("Section 42 enquiry", said.section42().title()),
                        new Line("Section 42, what was said", said.section42Notes()),
                        new Line("Visits", said.visits()),
                        new Line("Licensing", said.licensing()),
                        new Line("Why it was returned", said.returned()))
                .filter(line -> !line.words().isEmpty())
                .toList();
    }

    /// What the agency searches by: no more of the referral than that.
    static List<Line> searchable(ItemDetails said, boolean person) {
        return Stream.of(
                        new Line(person ? "Person" : "Place", said.subject()),
                        new Line("Other names, dates, addresses, vehicles", said.identifiers()),
                        new Line("Address", said.address()),
                        new Line("Kind of place", said.premises()))
                .filter(line -> !line.words().isEmpty())
                .toList();
    }

    String file() {
        return "subject-access-" + item.ref().value().toLowerCase(Locale.ROOT) + ".pdf";
    }

    /// When it happened, in words.
    static String act(ResearchReturns.Event event) {
        return switch (event.act()) {
            case "RETURNED" -> "Returned to those who run the forum";
            case "RELEASED" -> "Released into the meeting";
            default -> "Recalled";
        };
    }

    static String day(ResearchEntry entry) {
        return DateText.day(entry.onDay());
    }
}
