package waymark.conferences.hearing;

import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import waymark.TestDatabase;
import waymark.conferences.ConferenceFixtures;
import waymark.kernel.Actor;
import waymark.kernel.Permission;

/// What stands behind the routes of a hearing: an item that is heard, which somebody runs where they may run a forum
/// and whose agency (the council of Hull) was there; and one of others.
@Component
public class HearingRoutes {

    private final HearingFixtures fixtures;
    private final ConferenceFixtures conferences;
    private final JdbcClient owner = TestDatabase.owner();

    HearingRoutes(HearingFixtures fixtures, ConferenceFixtures conferences) {
        this.fixtures = fixtures;
        this.conferences = conferences;
    }

    private HearingFixtures.Day of(Actor.Person person, Function<HearingFixtures.Day, HearingFixtures.Day> then) {
        var day = fixtures.listed("HUMBERSIDE_POLICE", "HCC");
        if (person.may(Permission.RUN_CONFERENCES)) {
            fixtures.named(day, person);
        }
        conferences.accepts(person, day.meeting());
        return then.apply(day);
    }

    private HearingFixtures.Day running(Actor.Person person) {
        return of(person, day -> fixtures.begun(day, "HCC"));
    }

    /// An item that is planned for today.
    public String planned(Actor.Person person) {
        return of(person, day -> day).path();
    }

    /// An item that is being heard.
    public String heard(Actor.Person person) {
        return running(person).path();
    }

    /// Its risk.
    public String risk(Actor.Person person) {
        var day = running(person);
        fixtures.risk(day, "Moved away", 2, 3);
        return day.path() + "/risks/" + first("risk", day);
    }

    private UUID first(String table, HearingFixtures.Day day) {
        return owner.sql("select x.id from conferences." + table
                        + " x join conferences.item i on i.id = x.item where i.ref = ? limit 1")
                .param(day.item().value())
                .query(UUID.class)
                .single();
    }

    /// The minutes of an item that was heard.
    public String minutes(Actor.Person person) {
        var day = running(person);
        fixtures.write(day, "decision", "Visit on Friday");
        fixtures.end(day);
        return day.minutes();
    }

    /// Somebody who was added to their readers.
    public String reader(Actor.Person person) {
        var day = running(person);
        fixtures.end(day);
        fixtures.reads(day, "HUMBERSIDE_POLICE");
        return day.minutes() + "/audience/" + first("audience", day);
    }

    /// The day of an item that was heard.
    public String day(Actor.Person person) {
        var day = running(person);
        fixtures.end(day);
        return "/conferences/days/" + day.meeting();
    }

    /// An item of which neither the council of Hull nor anybody who asks knows.
    public String ofOthers() {
        return "/conferences/items/"
                + fixtures.begun(fixtures.listed("OPCC"), "OPCC").item();
    }
}
