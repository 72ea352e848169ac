package waymark.demonstration;

import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import waymark.cases.referral.ReferralApi;
import waymark.kernel.Actor;

/// A referral of the demonstration that is half prepared: with gaps and their reasons, and with something
/// still to look at. All of it is invented.
@Component
@ConditionalOnBooleanProperty("waymark.demonstration")
class DemoCaseReferral {

    private static final Map<String, Map<String, String>> SECTIONS = Map.of(
            "route",
            Map.of("pv-under-age-at-time", "no", "support", "yes"),
            "background",
            Map.of(
                    "birthplace",
                    "Fictional: a village in the north of the country",
                    "family-gap",
                    "NOT_ASKED",
                    "family-because",
                    "she was exhausted and there was no reason to press her",
                    "education",
                    "Fictional. School until she was twelve.",
                    "employment-history",
                    "Fictional. Helped on the family’s fields."),
            "beginning",
            Map.of(
                    "multiple",
                    "no",
                    "when",
                    "Fictional. From March 2025 until she was found.",
                    "how-start",
                    "Fictional. In March 2025 a woman she met online promised work in a nail bar and a room. She was told"
                            + " the journey cost more than she could earn in a year.",
                    "taken",
                    "yes",
                    "taken-details",
                    "Fictional. By car and lorry in April 2025. She did not know through which countries."),
            "treatment",
            Map.of(
                    "required-to-do",
                    "Fictional. Nails from eight in the morning to nine at night, seven days a week.",
                    "treatment",
                    "Fictional. Her passport was taken on the first day. She was told the police would lock her up."));

    private static final int DAYS_AGO = 3;

    private final DemoCases made;
    private final ReferralApi referrals;
    private final DemoPeople people;

    DemoCaseReferral(DemoCases made, ReferralApi referrals, DemoPeople people) {
        this.made = made;
        this.referrals = referrals;
        this.people = people;
    }

    void addTo(DemoTimeline timeline, Map<String, Actor.Person> persons, DemoCalendar days) {
        timeline.on(
                days.day(-DAYS_AGO),
                () -> people.as(
                        DemoPeople.find(persons, "caseworker"),
                        owner -> referrals.prepare(owner, made.about("Mai"), SECTIONS)));
    }
}
