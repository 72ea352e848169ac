package waymark.demonstration;

import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import waymark.cases.emergency.EmergencyApi;
import waymark.cases.members.MembersApi;
import waymark.cases.record.Capacity;
import waymark.cases.record.Cases;
import waymark.cases.sealedfields.SealedFieldsApi;
import waymark.directory.PeopleApi;
import waymark.kernel.Actor;

/// Who sees the cases of the demonstration: members of other organisations, a conflict of interest, a safe
/// address, and an access in an emergency that waits for its review.
@Component
@ConditionalOnBooleanProperty("waymark.demonstration")
class DemoCaseAccess {

    private final DemoCases made;
    private final Cases cases;
    private final MembersApi members;
    private final SealedFieldsApi fields;
    private final EmergencyApi emergencies;
    private final PeopleApi people;
    private final DemoPeople acting;

    DemoCaseAccess(
            DemoCases made,
            Cases cases,
            MembersApi members,
            SealedFieldsApi fields,
            EmergencyApi emergencies,
            PeopleApi people,
            DemoPeople acting) {
        this.made = made;
        this.cases = cases;
        this.members = members;
        this.fields = fields;
        this.emergencies = emergencies;
        this.people = people;
        this.acting = acting;
    }

    void addTo(DemoTimeline timeline, Map<String, Actor.Person> persons, DemoCalendar days) {
        var caseworker = DemoPeople.find(persons, "caseworker");
        var sergeant = DemoPeople.find(persons, "sergeant");
        timeline.on(
                days.today(),
                () -> acting.as(caseworker, owner -> {
                    var mai = cases.find(made.about("Mai")).orElseThrow();
                    members.add(owner, mai, people.find(owner, sergeant.id()).orElseThrow(), Capacity.READER);
                    fields.recordAddress(
                            owner, mai, "Fictional. Flat 3, 12 Sample Street", "Ring twice. Never come in uniform.");
                    var shut = people.find(
                            owner, DemoPeople.find(persons, "coordinator").id());
                    members.declareConflict(
                            owner, mai, shut.orElseThrow(), "Fictional. They rent a flat to the family.");
                }));
        timeline.on(
                days.today(),
                () -> acting.as(
                        sergeant,
                        officer -> emergencies.open(
                                officer,
                                made.about("Piotr"),
                                "Fictional. He rang from a lay-by, is being followed and the line broke off.")));
    }
}
