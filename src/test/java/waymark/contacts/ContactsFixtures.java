package waymark.contacts;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import waymark.TestDatabase;
import waymark.web.Clocks;

/// Puts points of contact into an area of the test's own, so that no other test counts them.
public final class ContactsFixtures {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final JdbcClient owner = TestDatabase.owner();

    /// A subject of a code that no other test uses.
    public String subject() {
        var code = "SUBJECT" + COUNT.incrementAndGet();
        owner.sql("""
                insert into directory.subject (code, name, use_when, position, from_date)
                values (:code, :code, '', 500, date '2020-01-01')
                """).param("code", code).update();
        return code;
    }

    /// A subject is over and so are its posts, so that other tests do not see them.
    public void over(String subject) {
        owner.sql(
                        "update directory.spoc_post set to_date = greatest(from_date, date '2020-01-02') where subject = :code")
                .param("code", subject)
                .update();
        owner.sql("update directory.subject set to_date = date '2020-01-02' where code = :code")
                .param("code", subject)
                .update();
    }

    /// Somebody of the Hull council.
    public UUID person() {
        return person("HCC", UUID.randomUUID());
    }

    public UUID person(String organisation, UUID id) {
        int number = COUNT.incrementAndGet();
        owner.sql("""
                insert into directory.person (id, ref, name, organisation, job_title, email, phone, from_date)
                values (:id, :ref, :name, :organisation, '', :email, '01632 960500', date '2020-01-01')
                """)
                .param("id", id)
                .param("ref", "PE-CT%05d".formatted(number))
                .param("name", "Contact Person " + number)
                .param("organisation", organisation)
                .param("email", "contact" + number + "@example.org")
                .update();
        return id;
    }

    /// A post that a team answers around the clock.
    public String teamPost(String area, String subject) {
        return post("HCC", area, subject, "team", hours(1, 7, 0, 24, WeeklyHours.BankHolidays.AS_USUAL));
    }

    /// The team no longer answers, and nobody is named in its place.
    public void lapse(String post) {
        owner.sql("update directory.spoc_post set answered_by = 'person', phone = '' where ref = :ref")
                .param("ref", post)
                .update();
    }

    /// The post is over, so that other tests do not see it.
    public void close(String post) {
        owner.sql("update directory.spoc_post set to_date = date '2020-01-02' where ref = :ref")
                .param("ref", post)
                .update();
    }

    /// A post in Hull from five in the evening to nine in the morning.
    public String nightPost(String subject) {
        return post(subject, hours(1, 7, 17, 33, WeeklyHours.BankHolidays.AS_USUAL));
    }

    /// A post of that subject in Hull on Saturday and Sunday by day.
    public String weekendPost(String subject) {
        return post(subject, hours(6, 7, 9, 17, WeeklyHours.BankHolidays.AS_USUAL));
    }

    /// A post of that subject in Hull in office hours, whose holder has the number 01632 960500.
    public String dayPost(String subject) {
        var post = post(subject, officeHours());
        cover(post, "holder", person(), LocalDate.of(2020, 1, 1), null);
        return post;
    }

    /// The line of a team in Hull, 01632 960400, at every hour of the evening and night and on bank holidays.
    public String nightLine(String subject) {
        return post("HCC", "HULL", subject, "team", hours(1, 7, 17, 33, WeeklyHours.BankHolidays.AS_USUAL));
    }

    /// A post in Hull that nobody holds yet.
    public String post(String subject, WeeklyHours hours) {
        return post("HCC", "HULL", subject, "person", hours);
    }

    public String post(String organisation, String area, String subject, String answeredBy, WeeklyHours hours) {
        var ref = "SP-CT%05d".formatted(COUNT.incrementAndGet());
        owner.sql("""
                insert into directory.spoc_post (ref, organisation, subject, answered_by, phone, email, languages,
                                                 bank_holidays, from_date, checked_on, checked_by)
                values (:ref, :organisation, :subject, :by, :phone, '', '{}', :holidays, date '2020-01-01', current_date,
                        'Test')
                """)
                .param("ref", ref)
                .param("organisation", organisation)
                .param("subject", subject)
                .param("by", answeredBy)
                .param("phone", answeredBy.equals("team") ? "01632 960400" : "")
                .param("holidays", hours.bankHolidays().code())
                .update();
        owner.sql("insert into directory.spoc_area (post, area) values (:post, :area)")
                .param("post", ref)
                .param("area", area)
                .update();
        for (var span : hours.spans()) {
            owner.sql(
                            "insert into directory.spoc_hours (post, day, opens, closes) values (:post, :day, :opens, :closes)")
                    .param("post", ref)
                    .param("day", span.day())
                    .param("opens", span.opens())
                    .param("closes", span.closes())
                    .update();
        }
        return ref;
    }

    public void cover(String post, String kind, UUID person, LocalDate from, @Nullable LocalDate to) {
        owner.sql("""
                insert into directory.spoc_cover (id, post, kind, person, from_date, to_date)
                values (:id, :post, :kind, :person, :from, :to)
                """)
                .param("id", UUID.randomUUID())
                .param("post", post)
                .param("kind", kind)
                .param("person", person)
                .param("from", from)
                .param("to", to)
                .update();
    }

    public void absent(UUID person, String from, String to) {
        owner.sql("""
                insert into directory.absence (id, person, from_at, to_at, recorded_by, recorded_at)
                values (:id, :person, :from, :to, :person, now())
                """)
                .param("id", UUID.randomUUID())
                .param("person", person)
                .param("from", Timestamp.from(london(from)))
                .param("to", Timestamp.from(london(to)))
                .update();
    }

    /// `2026-03-04T09:30` on the wall clock in London.
    public static Instant london(String wall) {
        return LocalDateTime.parse(wall).atZone(Clocks.LONDON).toInstant();
    }

    /// The same hours on the days from first to last.
    static WeeklyHours hours(int firstDay, int lastDay, int opens, int closes, WeeklyHours.BankHolidays holidays) {
        return new WeeklyHours(
                java.util.stream.IntStream.rangeClosed(firstDay, lastDay)
                        .mapToObj(day -> new WeekdayHours(day, opens * 60, closes * 60))
                        .toList(),
                holidays);
    }

    public static WeeklyHours officeHours() {
        return hours(1, 5, 9, 17, WeeklyHours.BankHolidays.CLOSED);
    }

    static List<String> names(List<waymark.contacts.Contact> contacts, String subject) {
        return contacts.stream()
                .filter(contact -> contact.subject().equals(subject))
                .map(contact -> contact.person() + (contact.deputy() ? " (deputy)" : ""))
                .toList();
    }
}
