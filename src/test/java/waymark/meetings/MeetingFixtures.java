package waymark.meetings;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
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

    /// Somebody who holds a seat of the group of Hull on that day alone.
    public Actor.Person seated(String organisation, String seat, boolean deputy, LocalDate day, String... roles) {
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
                values ('LOG_HULL', :seat, :kind, :person, :day, :day)
                """)
                .param("seat", seat)
                .param("kind", deputy ? "deputy" : "holder")
                .param("person", person.id())
                .param("day", day)
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

    JdbcClient owner() {
        return owner;
    }
}
