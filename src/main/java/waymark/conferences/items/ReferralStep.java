package waymark.conferences.items;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import waymark.cases.consent.sharing.Justification;
import waymark.conferences.forums.Forum;

/// A question of the referral form. Safeguarding comes before all else where the forum asks it of a person, since
/// exploitation is harm by a third party.
enum ReferralStep {
    START("Who or what is it about?", List.of("forum", "about", "case")),
    SAFEGUARDING("Capacity and safeguarding", List.of("capacityView", "section42", "section42Notes")),
    ABOUT(
            "The referral",
            List.of("subject", "identifiers", "exploitation", "address", "premises", "visits", "licensing")),
    THRESHOLD("Threshold and what was tried", List.of("threshold", "concern", "tried")),
    TOLD(
            "Told and asked",
            Stream.concat(Stream.of("awareness", "basis"), Justification.FIELDS.stream())
                    .toList()),
    SAFETY("Safety and wishes", List.of("feared", "safe", "wishes", "advocate")),
    CHECK("Check and send", List.of());

    private final String title;
    private final List<String> fields;

    ReferralStep(String title, List<String> fields) {
        this.title = title;
        this.fields = fields;
    }

    /// As a heading.
    String title() {
        return title;
    }

    /// Names of its fields, which the other steps carry along.
    List<String> fields() {
        return fields;
    }

    /// True where it is asked.
    boolean applies(Forum forum, boolean person) {
        return switch (this) {
            case SAFEGUARDING -> person && forum.asksSection42();
            case SAFETY -> person;
            case START, ABOUT, THRESHOLD, TOLD, CHECK -> true;
        };
    }

    /// Those that are asked, in order.
    static List<ReferralStep> of(Forum forum, boolean person) {
        return Stream.of(values()).filter(step -> step.applies(forum, person)).toList();
    }

    /// The one after it.
    ReferralStep next(Forum forum, boolean person) {
        var all = of(forum, person);
        return all.get(Math.min(all.indexOf(this) + 1, all.size() - 1));
    }

    /// The one before it.
    ReferralStep previous(Forum forum, boolean person) {
        var all = of(forum, person);
        return all.get(Math.max(all.indexOf(this) - 1, 0));
    }

    static Optional<ReferralStep> called(String name) {
        return Stream.of(values()).filter(step -> step.name().equals(name)).findFirst();
    }
}
