package waymark.meetings;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.kernel.Actor;

/// Meetings of the operational group of Hull on days long past, each on a day of its own.
@Component
public class MeetingFixtures {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final LocalDate LONG_AGO = LocalDate.of(2012, 1, 3);

    private final TestUsers someone;
    private final Visit visit;
    private final JdbcClient owner = TestDatabase.owner();

    MeetingFixtures(TestUsers someone, Visit visit) {
        this.someone = someone;
        this.visit = visit;
    }

    /// A day on which the group does not meet yet.
    public LocalDate day() {
        return LONG_AGO.plusDays(9L * COUNT.incrementAndGet());
    }

    /// A day in years to come on which the group does not meet yet.
    public LocalDate dayToCome() {
        return LocalDate.now(ZoneOffset.UTC).plusYears(2).plusDays(9L * COUNT.incrementAndGet());
    }

    /// The same with an e-mail address, which is answered by [#email].
    public Actor.Person reachable(String organisation, String seat, boolean deputy, LocalDate day) {
        var person = seated(organisation, seat, deputy, day);
        owner.sql("update directory.person set email = :email where id = :id")
                .param("email", email(person))
                .param("id", person.id())
                .update();
        return person;
    }

    public String email(Actor.Person person) {
        return "m" + person.id() + "@example.org";
    }

    /// The group invites deputies only where they are sent; another test may have set something else.
    public void holdersInvited() {
        owner.sql("update meetings.group_setting set invite_deputies = false where group_code = 'LOG_HULL'")
                .update();
    }

    /// As if the meeting, and the seats of its day, had been on a day long past.
    public void past(String meeting, LocalDate day) {
        var past = day();
        owner.sql(
                        "update directory.seat_holding set from_date = :past, to_date = :past where from_date = :day and to_date = :day")
                .param("past", past)
                .param("day", day)
                .update();
        owner.sql("update meetings.meeting set starts_at = :past + time '14:00' where ref = :ref")
                .param("past", past)
                .param("ref", meeting.replace("/meetings/", ""))
                .update();
    }

    /// Somebody who holds a seat of the group of Hull on that day alone.
    public Actor.Person seated(String organisation, String seat, boolean deputy, LocalDate day, String... roles) {
        return seated(organisation, seat, deputy, day, day, roles);
    }

    /// The same from one day to another.
    public Actor.Person seated(
            String organisation, String seat, boolean deputy, LocalDate from, LocalDate to, String... roles) {
        var person = someone.with(organisation, roles);
        owner.sql("""
                insert into directory.person (id, ref, name, organisation, job_title, email, phone, from_date)
                values (:id, :ref, :name, :organisation, 'Officer', '', '', date '2010-01-01')
                """)
                .param("id", person.id())
                .param("ref", "PE-M" + "%06d".formatted(COUNT.incrementAndGet()))
                .param("name", person.name())
                .param("organisation", organisation)
                .update();
        owner.sql("""
                insert into directory.seat_holding (group_code, seat_code, kind, person, from_date, to_date)
                values ('LOG_HULL', :seat, :kind, :person, :from, :to)
                """)
                .param("seat", seat)
                .param("kind", deputy ? "deputy" : "holder")
                .param("person", person.id())
                .param("from", from)
                .param("to", to)
                .update();
        return person;
    }

    /// Plans one meeting of the group of Hull as somebody who runs it, and answers its path.
    public String planned(Actor.Person lead, LocalDate day) {
        return planned(lead, "LOG_HULL", day);
    }

    /// Plans one meeting of a group.
    public String planned(Actor.Person lead, String group, LocalDate day) {
        var answer = visit.as(lead)
                .post(
                        "/meetings/new",
                        "group",
                        group,
                        "count",
                        "1",
                        "date1-day",
                        String.valueOf(day.getDayOfMonth()),
                        "date1-month",
                        String.valueOf(day.getMonthValue()),
                        "date1-year",
                        String.valueOf(day.getYear()),
                        "time1",
                        "14:00",
                        "minutes",
                        "90",
                        "place",
                        "Guildhall");
        if (answer.status() != 303) {
            throw new AssertionError(answer.errors());
        }
        return path(group, day);
    }

    /// The path of the meeting of that day.
    public String path(LocalDate day) {
        return path("LOG_HULL", day);
    }

    private String path(String group, LocalDate day) {
        return "/meetings/"
                + owner.sql("""
                        select ref from meetings.meeting
                         where group_code = :group and (starts_at at time zone 'Europe/London')::date = :day
                        """)
                        .param("group", group)
                        .param("day", day)
                        .query(String.class)
                        .single();
    }

    /// An item of the agenda of a meeting, as the path of its pages.
    public String item(Actor.Person lead, String meeting, String title) {
        visit.as(lead).post(meeting + "/agenda/new", "title", title, "position", "1");
        return meeting
                + "/agenda/"
                + owner.sql("select id from meetings.agenda_item where meeting = :ref and title = :title")
                        .param("ref", meeting.replace("/meetings/", ""))
                        .param("title", title)
                        .query(String.class)
                        .single();
    }

    /// Begins it.
    public void opened(Actor.Person lead, String meeting) {
        visit.as(lead).post(meeting + "/opening", "version", "1");
    }

    /// The reference of a meeting of a group that has begun.
    String held(String group, LocalDate day) {
        return owner.sql("""
                insert into meetings.meeting (ref, group_code, starts_at, minutes, place, state)
                select 'MT-' || lpad(cast(nextval('meetings.meeting_number') as text), 4, '0'), :group,
                       cast(:day as date) + time '10:00', 60, 'Guildhall', 'in_progress'
                returning ref
                """)
                .param("group", group)
                .param("day", day)
                .query(String.class)
                .single();
    }

    /// Does something while a group is dissolved.
    void dissolved(String group, String parent, LocalDate lastDay, Runnable meanwhile) {
        place(group, parent, lastDay);
        try {
            meanwhile.run();
        } finally {
            place(group, null, null);
        }
    }

    private void place(String group, @Nullable String parent, @Nullable LocalDate lastDay) {
        owner.sql("update directory.group_ set parent = :parent, ended_on = :last where code = :group")
                .param("parent", parent)
                .param("last", lastDay)
                .param("group", group)
                .update();
    }

    public JdbcClient owner() {
        return owner;
    }
}
