package waymark.demonstration;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import waymark.kernel.Actor;
import waymark.kernel.Ref;
import waymark.support.contacts.ContactLogApi;
import waymark.support.outcomes.CoreOutcomesApi;
import waymark.support.outcomes.CoreOutcomesApi.Said;
import waymark.support.outcomes.OutcomeAnswer;
import waymark.support.outcomes.OutcomePoint;
import waymark.support.risk.CaseRiskApi;

/// How two people of the demonstration are, what may happen to them, and who was in contact with them.
@Component
@ConditionalOnBooleanProperty("waymark.demonstration")
class DemoCaseOutcomes {

    private static final String HOUSING = "MSCOS1";
    private static final String SAFETY = "MSCOS2";
    private static final String SUPPORT = "MSCOS3";
    private static final String SERVICES = "MSCOS4";
    private static final String PURPOSE = "MSCOS5";
    private static final String MEDICAL = "MSCOS6";
    private static final String EDUCATION = "MSCOS7";

    /// Whom the caseworker asked at the start, and on which day.
    private static final Map<String, Integer> MET =
            Map.of("Elena", -22, "Linh", -33, "Arben", -25, "Dita", -15, "Ada", -54);

    private final DemoCases made;
    private final CoreOutcomesApi outcomes;
    private final CaseRiskApi risks;
    private final ContactLogApi contacts;
    private final DemoPeople people;

    DemoCaseOutcomes(
            DemoCases made, CoreOutcomesApi outcomes, CaseRiskApi risks, ContactLogApi contacts, DemoPeople people) {
        this.made = made;
        this.outcomes = outcomes;
        this.risks = risks;
        this.contacts = contacts;
        this.people = people;
    }

    void addTo(DemoTimeline timeline, Map<String, Actor.Person> persons, DemoCalendar days) {
        var caseworker = DemoPeople.find(persons, "caseworker");
        timeline.on(days.day(-64), () -> people.as(caseworker, owner -> piotrAtTheStart(owner, days)));
        timeline.on(days.day(-30), () -> people.as(caseworker, owner -> piotrInDebt(owner, days)));
        timeline.on(days.day(-12), () -> people.as(caseworker, owner -> piotrLater(owner, days)));
        timeline.on(days.day(-33), () -> people.as(caseworker, owner -> maiAtTheStart(owner, days)));
        timeline.on(days.day(-5), () -> people.as(caseworker, owner -> maiNow(owner, days)));
        MET.forEach((about, day) -> atTheStart(timeline, caseworker, about, days.day(day)));
        atTheStart(timeline, DemoPeople.find(persons, "sergeant"), "Samuel", days.day(-12));
    }

    /// Somebody of whom no more is told here was asked at the start, as everybody is.
    private void atTheStart(DemoTimeline timeline, Actor.Person worker, String about, LocalDate day) {
        timeline.on(
                day,
                () -> people.as(
                        worker,
                        owner -> outcomes.record(
                                owner,
                                made.about(about),
                                OutcomePoint.START,
                                day,
                                Map.of(
                                        HOUSING, said(3, ""),
                                        SAFETY, said(2, ""),
                                        SUPPORT, said(3, ""),
                                        MEDICAL, new Said(OutcomeAnswer.NOT_SAID, "")),
                                Map.of())));
    }

    private void piotrAtTheStart(Actor.Person owner, DemoCalendar days) {
        var ref = made.about("Piotr");
        outcomes.record(
                owner,
                ref,
                OutcomePoint.START,
                days.day(-64),
                Map.of(
                        HOUSING, said(1, "Fictional. I sleep at a friend’s and have to leave in the day."),
                        SAFETY, said(3, ""),
                        SUPPORT, said(2, ""),
                        SERVICES, said(3, ""),
                        PURPOSE, said(1, "Fictional. I only wait."),
                        MEDICAL, new Said(OutcomeAnswer.NOT_SAID, ""),
                        EDUCATION, said(2, "")),
                Map.of(
                        HOUSING, said(1, "Fictional. No tenancy; three addresses in a month."),
                        SAFETY, said(2, "Fictional. The man who lent him money has telephoned twice."),
                        MEDICAL, said(2, "Fictional. No GP; his hand has not healed.")));
        risk(
                owner,
                ref,
                days.day(-64),
                days.day(-57),
                "EXPLOITATION_AGAIN",
                "MEDIUM",
                "Fictional. He was offered work by the same man.");
    }

    private void piotrInDebt(Actor.Person owner, DemoCalendar days) {
        var ref = made.about("Piotr");
        risks.record(
                owner,
                ref,
                days.day(-30),
                "EXPLOITATION_AGAIN",
                "HIGH",
                days.day(-23),
                days.day(-28),
                new CaseRiskApi.Words(
                        "Fictional. He may go back to the recycling plant to pay what he is said to owe.",
                        "Fictional. The man came to his friend’s door and named a day.",
                        "Fictional. A room elsewhere; wages that he is owed.",
                        "Fictional. He calls the worker before he meets anybody about work.",
                        "Fictional. The caseworker asks housing for a room in another town."));
        contacts.record(
                owner,
                ref,
                days.day(-30),
                "VISIT",
                true,
                "Fictional. He says that he is tired of owing.",
                days.day(-26));
        contacts.record(owner, ref, days.day(-26), "PHONE", false, "Fictional. It rang out.", null);
    }

    private void piotrLater(Actor.Person owner, DemoCalendar days) {
        var ref = made.about("Piotr");
        risk(
                owner,
                ref,
                days.day(-12),
                days.day(9),
                "EXPLOITATION_AGAIN",
                "MEDIUM",
                "Fictional. He has moved, and the man does not know where.");
        contacts.record(
                owner,
                ref,
                days.day(-12),
                "APPOINTMENT",
                true,
                "Fictional. At the housing office. He likes the room and wants to work again.",
                days.day(1));
        outcomes.record(
                owner,
                ref,
                OutcomePoint.MONTHS_3,
                days.day(-12),
                Map.of(
                        HOUSING, said(4, "Fictional. It is small, but it has a lock."),
                        SAFETY, said(4, ""),
                        SUPPORT, said(4, ""),
                        SERVICES, said(4, ""),
                        PURPOSE, said(2, ""),
                        MEDICAL, said(3, ""),
                        EDUCATION, said(2, "")),
                Map.of(
                        HOUSING, said(4, "Fictional. A tenancy for six months."),
                        SAFETY, said(3, "Fictional. No more calls since he moved."),
                        MEDICAL, said(4, "Fictional. He has a GP and an appointment for his hand.")));
    }

    private void maiAtTheStart(Actor.Person owner, DemoCalendar days) {
        var ref = made.about("Mai");
        outcomes.record(
                owner,
                ref,
                OutcomePoint.START,
                days.day(-33),
                Map.of(
                        HOUSING, said(3, ""),
                        SAFETY, said(2, "Fictional. I look at the door all night."),
                        SUPPORT, said(3, ""),
                        SERVICES, new Said(OutcomeAnswer.NOT_SAID, ""),
                        MEDICAL, said(2, ""),
                        EDUCATION, said(1, "Fictional. I want to learn English.")),
                Map.of());
        risk(
                owner,
                ref,
                days.day(-33),
                days.day(9),
                "TO_SELF",
                "LOW",
                "Fictional. She sleeps badly and says that she has no such thoughts.");
    }

    private void maiNow(Actor.Person owner, DemoCalendar days) {
        var ref = made.about("Mai");
        risks.record(
                owner,
                ref,
                days.day(-5),
                "FROM_OTHERS",
                "HIGH",
                days.day(2),
                days.day(1),
                new CaseRiskApi.Words(
                        "Fictional. The owner of the nail bar may look for her near the college.",
                        "Fictional. A friend told her that he had asked for her.",
                        "Fictional. A place at a college in another town.",
                        "Fictional. She does not travel alone; the college uses another name.",
                        "Fictional. The caseworker speaks with the college and the police on Monday."));
        contacts.record(
                owner,
                ref,
                days.day(-5),
                "TEXT",
                true,
                "Fictional. She wrote that a friend had heard of him, and asked to meet.",
                days.day(1));
    }

    private void risk(
            Actor.Person owner, Ref ref, LocalDate on, LocalDate next, String subject, String level, String reason) {
        risks.record(owner, ref, on, subject, level, next, null, new CaseRiskApi.Words("", reason, "", "", ""));
    }

    private static Said said(int rating, String words) {
        return new Said(OutcomeAnswer.rated(rating), words);
    }
}
