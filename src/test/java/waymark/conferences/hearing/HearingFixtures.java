package waymark.conferences.hearing;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import waymark.StandingForm;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.conferences.ConferenceFixtures;
import waymark.conferences.ConferenceFixtures.Table;
import waymark.conferences.forums.Duty;
import waymark.conferences.forums.Forums;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.kernel.Ref;

/// Items that are heard today, in each state of a hearing.
@Component
public class HearingFixtures {

    private final ConferenceFixtures conferences;
    private final Forums forums;
    private final TestUsers someone;
    private final Visit visit;
    private final JdbcClient owner = TestDatabase.owner();

    HearingFixtures(ConferenceFixtures conferences, Forums forums, TestUsers someone, Visit visit) {
        this.conferences = conferences;
        this.forums = forums;
        this.someone = someone;
        this.visit = visit;
    }

    /// A day of a forum with one item.
    ///
    /// @param clerk takes the minutes
    public record Day(Table table, Actor.Person clerk, Ref meeting, Ref item) {

        /// `/conferences/items/CI-…/hearing`.
        public String path() {
            return "/conferences/items/" + item + "/hearing";
        }

        /// `/conferences/items/CI-…/minutes`.
        public String minutes() {
            return "/conferences/items/" + item + "/minutes";
        }
    }

    /// An item that is listed for today, with these agencies round the table beside the one that referred (HUMBERCARE).
    /// Chair and minute taker have accepted the statement.
    public Day listed(String... agencies) {
        var table = conferences.table(agencies);
        var clerk = someone.with("HCC", "conference_coordinator@area:HULL");
        var coordinator = someone.coordinator();
        CurrentActor.run(
                coordinator,
                () -> forums.name(
                        coordinator,
                        table.forum().code(),
                        clerk.id(),
                        clerk.name(),
                        Duty.MINUTE_TAKER,
                        LocalDate.now()));
        var meeting = conferences.meeting(table, 0);
        var item = conferences.listed(table, conferences.caseworker("HUMBERCARE"), meeting, agencies);
        conferences.accepts(table.chair(), meeting);
        conferences.accepts(clerk, meeting);
        return new Day(table, clerk, meeting, item);
    }

    /// Another item of the same day.
    public Day another(Day day, String... agencies) {
        var item = conferences.listed(day.table(), conferences.caseworker("HUMBERCARE"), day.meeting(), agencies);
        return new Day(day.table(), day.clerk(), day.meeting(), item);
    }

    /// An item that is being heard, with these agencies there and the others absent.
    public Day heardWith(String... there) {
        return begun(listed("HUMBERSIDE_POLICE", "HCC"), there);
    }

    /// Begins an item, with these agencies there and the others absent.
    public Day begun(Day day, String... there) {
        var chair = visit.as(day.table().chair());
        chair.post(day.path() + "/beginning");
        present(day, there);
        return day;
    }

    /// Records who is there.
    public void present(Day day, String... there) {
        var chair = visit.as(day.table().chair());
        var form = StandingForm.on(chair.get(day.path()).html(), day.path() + "/presence")
                .orElseThrow();
        for (var name : form.fields().keySet().stream()
                .filter(name -> name.startsWith("answer-"))
                .toList()) {
            form = form.with(
                    name, Arrays.asList(there).contains(name.substring("answer-".length())) ? "PRESENT" : "ABSENT");
        }
        chair.post(day.path() + "/presence", form.sent());
    }

    /// Writes a section as the chair.
    public Visit.Answer write(Day day, String section, String words) {
        return write(visit.as(day.table().chair()), day, section, words);
    }

    /// Writes a section as it stands on the page of somebody.
    public Visit.Answer write(Visit.Browser browser, Day day, String section, String words) {
        var path = day.path() + "/sections/" + section;
        var form = StandingForm.on(browser.get(day.path()).html(), path).orElseThrow();
        return browser.post(path, form.with("words-" + section, words).sent());
    }

    /// Scores a new risk.
    public Visit.Answer risk(Day day, String area, int likelihood, int impact) {
        return visit.as(day.table().chair())
                .post(
                        day.path() + "/risks/new",
                        "area",
                        area,
                        "likelihood",
                        Integer.toString(likelihood),
                        "impact",
                        Integer.toString(impact),
                        "controls",
                        "Patrols at night");
    }

    /// Ends the item.
    public Visit.Answer end(Day day) {
        var chair = visit.as(day.table().chair());
        var path = day.path() + "/ending";
        var form = StandingForm.on(chair.get(day.path()).html(), path).orElseThrow();
        return chair.post(path, form.sent());
    }

    /// A member of an agency who has not accepted the statement.
    public Actor.Person officer(String organisation) {
        return conferences.member(organisation);
    }

    /// A member of an agency who accepted the statement of that day.
    public Actor.Person member(Day day, String organisation) {
        var member = conferences.member(organisation);
        conferences.accepts(member, day.meeting());
        return member;
    }

    /// The meeting began, and its attendance says this of an organisation.
    ///
    /// @param answer `holder`, `deputy`, `apology` or `absent`
    public void attendance(Day day, String organisation, String answer) {
        var somebody = conferences.member(organisation);
        owner.sql("update meetings.meeting set state = 'in_progress' where ref = :ref")
                .param("ref", day.meeting().value())
                .update();
        owner.sql("""
                insert into meetings.attendance (id, meeting, position, seat, title, organisation, organisation_name, holder,
                                                 holder_name, deputy, deputy_name, answer)
                values (:id, :meeting, 1, :seat, 'Seat', :organisation, :organisation, :person, 'Holder', :person, 'Deputy', :answer)
                """)
                .param("id", UUID.randomUUID())
                .param("meeting", day.meeting().value())
                .param("seat", "SEAT_" + organisation)
                .param("organisation", organisation)
                .param("person", somebody.id())
                .param("answer", answer)
                .update();
    }

    /// The forum needs the sector of this organisation.
    public void needs(Day day, String organisation) {
        owner.sql("""
                update conferences.forum set quorum = (select array[o.sector] from directory_open.organisation o where o.code = :code)
                 where code = :forum
                """)
                .param("code", organisation)
                .param("forum", day.table().forum().code())
                .update();
    }

    /// Names the person for the forum of the day.
    public void named(Day day, Actor.Person person) {
        owner.sql("""
                insert into conferences.forum_staff (id, forum, person, person_name, duty, from_day)
                values (gen_random_uuid(), :forum, :person, :name, 'minute_taker', date '2020-01-01')
                """)
                .param("forum", day.table().forum().code())
                .param("person", person.id())
                .param("name", person.name())
                .update();
    }

    /// Lets an agency read the minutes that was not there.
    public void reads(Day day, String organisation) {
        visit.as(day.table().chair())
                .post(
                        day.minutes() + "/audience",
                        "organisation",
                        organisation,
                        "basis",
                        "SAFEGUARDING",
                        "reason",
                        "They house the person");
    }
}
