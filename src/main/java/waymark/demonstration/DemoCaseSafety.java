package waymark.demonstration;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import waymark.cases.children.ChildApi;
import waymark.cases.safety.SafetyApi;
import waymark.kernel.Actor;
import waymark.kernel.Ref;
import waymark.support.contacts.ContactLogApi;
import waymark.support.risk.CaseRiskApi;
import waymark.web.forms.FormData;

/// How safe the people in the cases of the demonstration are: looked at and in time in most of them, as in a
/// partnership that works well. Three are late, and the last contact of each says why.
@Component
@ConditionalOnBooleanProperty("waymark.demonstration")
class DemoCaseSafety {

    private static final String FICTIONAL = "Fictional. ";

    /// Somebody whom the owner of their case looked at.
    ///
    /// @param on so many days ago
    /// @param next so many days from today; before today where it is late
    /// @param danger what it is; empty where none is known
    /// @param subject and level of the risk that was assessed with it, and why
    private record Looked(
            String owner,
            String about,
            int on,
            int next,
            String danger,
            String notSafe,
            String subject,
            String level,
            String reason) {}

    /// What was said when somebody was spoken with last.
    ///
    /// @param next when they are spoken with again, in days from today
    private record Spoke(String owner, String about, int on, String way, String said, int next) {}

    /// A child whom the council has taken on, and who has a guardian.
    private record TakenOn(String owner, String about, int on) {}

    private static final String WORKER = "caseworker";
    private static final String OFFICER = "sergeant";
    private static final String OTHERS = "FROM_OTHERS";
    private static final String AGAIN = "EXPLOITATION_AGAIN";

    private static final List<Looked> LOOKED = List.of(
            new Looked(
                    WORKER,
                    "Elena",
                    6,
                    8,
                    "The man who drove them has come to the farm twice and asked for her.",
                    "The driver, and whoever works for him.",
                    "TO_CHILDREN",
                    "MEDIUM",
                    "He knows which school the children went to. They go to another one now."),
            new Looked(
                    WORKER,
                    "Linh",
                    5,
                    9,
                    "",
                    "The woman who lent her the money for the journey.",
                    AGAIN,
                    "MEDIUM",
                    "She is asked for the rest of the money. She tells the worker of each call."),
            new Looked(
                    WORKER,
                    "Arben",
                    23,
                    -2,
                    "",
                    "His former employer.",
                    OTHERS,
                    "LOW",
                    "Nobody has looked for him since he left the town."),
            new Looked(
                    WORKER,
                    "Binh",
                    4,
                    6,
                    "",
                    "The men at the house.",
                    AGAIN,
                    "MEDIUM",
                    "He asked where the house is, and whether he may go back for his things."),
            new Looked(
                    WORKER,
                    "Dita",
                    3,
                    7,
                    "",
                    "Her uncle.",
                    OTHERS,
                    "MEDIUM",
                    "Her uncle rang the school and gave another name."),
            new Looked(
                    WORKER,
                    "Ada",
                    7,
                    7,
                    "",
                    "The family for whom she cooked.",
                    OTHERS,
                    "LOW",
                    "The family has moved away, and the police know where they are."),
            new Looked(
                    OFFICER,
                    "Luan",
                    2,
                    5,
                    "The men who locked him in have not been found.",
                    "Whoever says that he is a cousin.",
                    OTHERS,
                    "MEDIUM",
                    "He was asked for at the home once. The home lets nobody in whom it does not know."),
            new Looked(
                    OFFICER,
                    "Amara",
                    1,
                    4,
                    "",
                    "The family in whose house she cleaned.",
                    OTHERS,
                    "LOW",
                    "They do not know where she is, and have not asked."),
            new Looked(
                    OFFICER,
                    "Samuel",
                    15,
                    -1,
                    "",
                    "The driver of the lorry.",
                    AGAIN,
                    "LOW",
                    "He wants to stay at the hostel and has met no stranger."),
            new Looked(
                    OFFICER,
                    "Jay",
                    3,
                    4,
                    "The boy who gave him the telephones waits near his school.",
                    "Two boys of the next year, whom his mother knows.",
                    AGAIN,
                    "MEDIUM",
                    "He was asked to take another train. His mother now drives him to school."),
            new Looked(
                    OFFICER,
                    "Nguyen Mai",
                    1,
                    3,
                    "",
                    "The owner of the nail bar.",
                    OTHERS,
                    "LOW",
                    "She sleeps in another town and has a new telephone."),
            new Looked(
                    OFFICER,
                    "Ion",
                    1,
                    10,
                    "",
                    "The gangmaster.",
                    AGAIN,
                    "LOW",
                    "He knows now what he is owed, and whom he can ring."));

    private static final List<Spoke> SPOKE = List.of(
            new Spoke(WORKER, "Elena", 6, "VISIT", "The children are at school, and she sleeps better.", 8),
            new Spoke(WORKER, "Linh", 5, "APPOINTMENT", "She wants to learn to drive, and asked what it costs.", 5),
            new Spoke(
                    WORKER,
                    "Arben",
                    1,
                    "PHONE",
                    "His review is late because he moved to another town on that day, and asked for a week to settle. He is well. We meet on the day that he chose.",
                    3),
            new Spoke(WORKER, "Binh", 4, "VISIT", "He is bored and wants to play football. The home asks a club.", 3),
            new Spoke(WORKER, "Dita", 3, "APPOINTMENT", "She told her guardian about the call herself.", 4),
            new Spoke(WORKER, "Ada", 7, "VISIT", "She has begun to count the days to her birthday.", 7),
            new Spoke(
                    WORKER,
                    "Piotr",
                    1,
                    "PHONE",
                    "The review meeting is late because the interpreter was ill. He wants to have the same one, and waits for her.",
                    2),
            new Spoke(OFFICER, "Luan", 2, "VISIT", "He telephoned his mother from the home.", 5),
            new Spoke(
                    OFFICER,
                    "Samuel",
                    1,
                    "PHONE",
                    "His review is late because he asked to have his social worker there, who is back in two days. The hostel says that he is well.",
                    2),
            new Spoke(OFFICER, "Jay", 3, "VISIT", "He says that he wants it to stop, and does not know how.", 4));

    private static final List<TakenOn> TAKEN_ON = List.of(
            new TakenOn(OFFICER, "Samuel", 14),
            new TakenOn(OFFICER, "Jay", 5),
            new TakenOn(WORKER, "Binh", 8),
            new TakenOn(WORKER, "Dita", 20),
            new TakenOn(WORKER, "Ada", 58));

    private final DemoCases made;
    private final SafetyApi safety;
    private final CaseRiskApi risks;
    private final ContactLogApi contacts;
    private final ChildApi children;
    private final DemoPeople people;

    DemoCaseSafety(
            DemoCases made,
            SafetyApi safety,
            CaseRiskApi risks,
            ContactLogApi contacts,
            ChildApi children,
            DemoPeople people) {
        this.made = made;
        this.safety = safety;
        this.risks = risks;
        this.contacts = contacts;
        this.children = children;
        this.people = people;
    }

    void addTo(DemoTimeline timeline, Map<String, Actor.Person> persons, DemoCalendar days) {
        LOOKED.forEach(one -> on(
                timeline,
                days.day(-one.on()),
                DemoPeople.find(persons, one.owner()),
                (owner, day) -> looked(owner, one, day, days)));
        SPOKE.forEach(one -> on(
                timeline,
                days.day(-one.on()),
                DemoPeople.find(persons, one.owner()),
                (owner, day) -> contacts.record(
                        owner,
                        made.about(one.about()),
                        day,
                        one.way(),
                        true,
                        FICTIONAL + one.said(),
                        days.day(one.next()))));
        TAKEN_ON.forEach(one -> on(
                timeline,
                days.day(-one.on()),
                DemoPeople.find(persons, one.owner()),
                (owner, day) -> takenOn(owner, made.about(one.about()), day)));
    }

    /// What an owner does on a day.
    private interface Act {
        void by(Actor.Person owner, LocalDate day);
    }

    private void on(DemoTimeline timeline, LocalDate day, Actor.Person owner, Act act) {
        timeline.on(day, () -> people.as(owner, actor -> act.by(actor, day)));
    }

    private void looked(Actor.Person owner, Looked one, LocalDate day, DemoCalendar days) {
        var ref = made.about(one.about());
        var next = days.today().plusDays(one.next());
        safety.record(owner, ref, day, !one.danger().isEmpty(), said(one.danger()), said(one.notSafe()), next);
        risks.record(
                owner,
                ref,
                day,
                one.subject(),
                one.level(),
                next,
                null,
                new CaseRiskApi.Words("", said(one.reason()), "", "", ""));
    }

    private static String said(String words) {
        return words.isEmpty() ? "" : FICTIONAL + words;
    }

    private void takenOn(Actor.Person owner, Ref ref, LocalDate day) {
        children.record(
                owner,
                ref,
                "social-care",
                FormData.empty()
                        .with("authority", "HULL")
                        .with("sentOn", day)
                        .with("sentBy", owner.name())
                        .with("receivedOn", day)
                        .with("receivedBy", "Fictional: Jo Sample, duty social worker")
                        .with("outcome", "LOOKED_AFTER")
                        .with("outcomeOn", day),
                List.of("HULL"));
        children.record(
                owner,
                ref,
                "guardian",
                FormData.empty()
                        .with("askedOn", day)
                        .with("askedBy", owner.name())
                        .with("reply", "GUARDIAN")
                        .with("repliedOn", day)
                        .with("guardian", "Fictional: Robin Sample"),
                List.of());
    }
}
