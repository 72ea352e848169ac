package waymark.demonstration;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import waymark.cases.members.MembersApi;
import waymark.cases.record.Capacity;
import waymark.cases.record.Cases;
import waymark.directory.PeopleApi;
import waymark.kernel.Actor;
import waymark.sharing.disclosures.Disclosure;
import waymark.sharing.disclosures.DisclosureApi;
import waymark.sharing.disclosures.DisclosureDetails;
import waymark.sharing.disclosures.Purpose;
import waymark.sharing.disclosures.WantedDisclosure;
import waymark.sharing.policerequests.PoliceRequestApi;
import waymark.sharing.policydocuments.Condition;
import waymark.sharing.policydocuments.PolicyDocumentApi;

/// What was shared of the cases of the demonstration, and a request of the police that waits.
@Component
@ConditionalOnBooleanProperty("waymark.demonstration")
class DemoCaseSharing {

    private final DemoCases made;
    private final Cases cases;
    private final MembersApi members;
    private final PeopleApi directory;
    private final DisclosureApi disclosures;
    private final PoliceRequestApi requests;
    private final PolicyDocumentApi policies;
    private final DemoPeople people;

    DemoCaseSharing(
            DemoCases made,
            Cases cases,
            MembersApi members,
            PeopleApi directory,
            DisclosureApi disclosures,
            PoliceRequestApi requests,
            PolicyDocumentApi policies,
            DemoPeople people) {
        this.made = made;
        this.cases = cases;
        this.members = members;
        this.directory = directory;
        this.disclosures = disclosures;
        this.requests = requests;
        this.policies = policies;
        this.people = people;
    }

    void addTo(DemoTimeline timeline, Map<String, Actor.Person> persons, DemoCalendar days) {
        var caseworker = DemoPeople.find(persons, "caseworker");
        var manager = DemoPeople.find(persons, "casework_manager");
        var sergeant = DemoPeople.find(persons, "sergeant");
        timeline.on(
                days.day(-100),
                () -> people.as(
                        DemoPeople.find(persons, "ig"),
                        governance -> policies.policy(
                                governance,
                                caseworker.organisation(),
                                "Fictional. Safeguarding and special category data",
                                List.of(Condition.SCH1_18),
                                "Fictional data protection officer",
                                days.day(-100),
                                days.day(265))));
        timeline.on(
                days.day(-20),
                () -> people.as(caseworker, owner -> {
                    var mai = made.about("Mai");
                    var it = cases.find(mai).orElseThrow();
                    directory.find(owner, manager.id()).ifPresent(one -> members.add(owner, it, one, Capacity.WORKER));
                    disclosures.share(
                            owner,
                            mai,
                            wanted(
                                    sergeant.id(),
                                    sergeant.organisation(),
                                    "%s, %s".formatted(sergeant.name(), sergeant.organisationName()),
                                    List.of("IDENTITY", "SAFETY"),
                                    Purpose.SAFEGUARDING,
                                    Disclosure.Reply.AGREED,
                                    "Fictional. Yes, so that they know if he comes back.",
                                    days.day(-20),
                                    days.day(40)));
                    requests.record(
                            owner,
                            mai,
                            days.day(-20),
                            days.day(6),
                            List.of("IDENTITY", "NRM", "COUNSELLING"),
                            "Fictional police force",
                            "Fictional. Who drove her to the nail bar in June.",
                            "Fictional. What she said of the driver, and notes of her counselling.");
                }));
        timeline.on(
                days.day(-2),
                () -> people.as(
                        caseworker,
                        owner -> disclosures.prepare(
                                owner,
                                made.about("Piotr"),
                                wanted(
                                        null,
                                        null,
                                        "Duty desk, Fictional Night Shelter",
                                        List.of("IDENTITY"),
                                        Purpose.HOUSING,
                                        Disclosure.Reply.UNDECIDED,
                                        "Fictional. I want to see the room first.",
                                        days.day(-2),
                                        days.day(25)))));
    }

    private static WantedDisclosure wanted(
            @Nullable UUID toPerson,
            @Nullable String toOrganisation,
            String receiver,
            List<String> parts,
            Purpose purpose,
            Disclosure.Reply answer,
            String said,
            LocalDate from,
            LocalDate until) {
        return new WantedDisclosure(
                toPerson,
                toOrganisation,
                parts,
                "",
                purpose,
                "CHARITY_SUPPORT",
                from,
                until,
                toPerson == null ? Disclosure.Channel.SECURE_EMAIL : Disclosure.Channel.WAYMARK,
                Disclosure.Told.ASKED,
                answer,
                null,
                null,
                null,
                new DisclosureDetails(
                        receiver,
                        "",
                        "Fictional. They cannot help without it.",
                        "Fictional caseworker",
                        "English",
                        "",
                        said,
                        "",
                        "",
                        "",
                        "",
                        ""));
    }
}
