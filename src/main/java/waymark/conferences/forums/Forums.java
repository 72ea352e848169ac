package waymark.conferences.forums;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.History;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Saved;
import waymark.web.sql.RecordParameters;

/// The forums and who is named for them. Everybody who signs in may read which there are and what they are for.
@Repository
@Transactional(readOnly = true)
public class Forums {

    private static final String EVENT = """
            insert into conferences.forum_event (forum, version, at, actor, actor_name, event)
            values (:object, :version, :at, :actor, :actorName, cast(:event as jsonb))
            """;

    private static final String ROWS = """
            select f.code, f.version, f.group_code, f.area, a.name as area_name, f.name, f.purpose, f.about, f.person_attends,
                   f.asks_section_42, f.threshold, f.threshold_rule, f.quorum, f.repeat_months, f.decide_days, f.agenda_days,
                   f.minutes_days, f.review_weeks, f.item_minutes, f.keep_years, f.confidentiality, f.ended_on
              from conferences.forum f
              join directory_open.area a on a.code = f.area
            """;

    private static final String STAFF = """
            select id, forum, person, person_name, duty, from_day, to_day, version from conferences.forum_staff
            """;

    private record Named(String duty, LocalDate fromDay) {}

    private record Ended(String duty, LocalDate toDay) {}

    private final JdbcClient db;
    private final History history;
    private final Clock clock;

    Forums(JdbcClient db, History history, Clock clock) {
        this.db = db;
        this.history = history;
        this.clock = clock;
    }

    /// All, by area and name.
    public List<Forum> all() {
        return db.sql(ROWS + " order by a.position, f.name")
                .query((row, _) -> forum(row))
                .list();
    }

    /// @throws NotFound where there is no such forum
    public Forum get(String code) {
        return find(code).orElseThrow(() -> new NotFound(code));
    }

    /// The forum with that code.
    public Optional<Forum> find(String code) {
        return db.sql(ROWS + " where f.code = :code")
                .param("code", code)
                .query((row, _) -> forum(row))
                .optional();
    }

    /// Those that the person is named for today, whatever they do there.
    public List<Forum> runBy(Actor.Person actor) {
        return db.sql(ROWS + """
                 where exists (select from conferences.forum_staff s
                                where s.forum = f.code and s.person = :me and s.from_day <= :today
                                  and coalesce(s.to_day >= :today, true))
                 order by a.position, f.name
                """)
                .param("me", actor.id())
                .param("today", LocalDate.now(clock))
                .query((row, _) -> forum(row))
                .list();
    }

    private static Forum forum(ResultSet row) throws SQLException {
        return new Forum(
                row.getString("code"),
                row.getInt("version"),
                row.getString("group_code"),
                row.getString("area"),
                row.getString("area_name"),
                row.getString("name"),
                row.getString("purpose"),
                Forum.Subject.valueOf(row.getString("about").toUpperCase(Locale.ROOT)),
                row.getBoolean("person_attends"),
                row.getBoolean("asks_section_42"),
                strings(row, "threshold"),
                row.getString("threshold_rule").equals("any"),
                strings(row, "quorum"),
                row.getInt("repeat_months"),
                row.getInt("decide_days"),
                row.getInt("agenda_days"),
                row.getInt("minutes_days"),
                row.getInt("review_weeks"),
                row.getInt("item_minutes"),
                row.getInt("keep_years"),
                row.getString("confidentiality"),
                row.getObject("ended_on", LocalDate.class));
    }

    private static List<String> strings(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }

    /// Who is or was named for the forum, the newest first.
    public List<StaffMember> staff(String forum) {
        return db.sql(STAFF + " where forum = :forum order by from_day desc, person_name")
                .param("forum", forum)
                .query((row, _) -> staffMember(row))
                .list();
    }

    private static StaffMember staffMember(ResultSet row) throws SQLException {
        return new StaffMember(
                row.getObject("id", UUID.class),
                row.getString("forum"),
                row.getObject("person", UUID.class),
                row.getString("person_name"),
                Duty.of(row.getString("duty")),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class),
                row.getInt("version"));
    }

    /// Sets up a forum.
    @Transactional
    public void add(Actor actor, Forum forum) {
        db.sql("""
                insert into conferences.forum (code, group_code, area, name, purpose, about, person_attends, asks_section_42,
                                               threshold, threshold_rule, quorum, repeat_months, decide_days, agenda_days,
                                               minutes_days, review_weeks, item_minutes, keep_years, confidentiality)
                values (:code, :groupCode, :area, :name, :purpose, :subject, :personAttends, :asksSection42, :threshold, :rule,
                        :quorum, :repeatMonths, :decideDays, :agendaDays, :minutesDays, :reviewWeeks, :itemMinutes,
                        :keepYears, :confidentiality)
                """).paramSource(parameters(forum)).update();
        event(actor, "add_forum", forum.code(), 1, List.of("added"), forum);
    }

    /// Changes how a forum works.
    ///
    /// @param fields that changed
    @Transactional
    public Saved<Forum> change(Actor actor, Forum forum, int version, List<String> fields) {
        int changed =
                db.sql("""
                update conferences.forum
                   set name = :name, purpose = :purpose, about = :subject, person_attends = :personAttends,
                       asks_section_42 = :asksSection42, threshold = :threshold, threshold_rule = :rule, quorum = :quorum,
                       repeat_months = :repeatMonths, decide_days = :decideDays, agenda_days = :agendaDays,
                       minutes_days = :minutesDays, review_weeks = :reviewWeeks, item_minutes = :itemMinutes,
                       keep_years = :keepYears, confidentiality = :confidentiality, ended_on = cast(:endedOn as date),
                       version = version + 1
                 where code = :code and version = :read
                """).paramSource(parameters(forum).with("read", version)).update();
        if (changed == 0) {
            return Saved.stale(get(forum.code()));
        }
        event(actor, "change_forum", forum.code(), version + 1L, fields, forum);
        return Saved.done();
    }

    private static RecordParameters parameters(Forum forum) {
        return RecordParameters.of(forum)
                .with("subject", forum.about().word())
                .with("rule", forum.anyOfThreshold() ? "any" : "all");
    }

    /// Names somebody for a forum from a day on.
    @Transactional
    public UUID name(Actor actor, String forum, UUID person, String personName, Duty duty, LocalDate from) {
        var id = UUID.randomUUID();
        db.sql("""
                insert into conferences.forum_staff (id, forum, person, person_name, duty, from_day)
                values (:id, :forum, :person, :personName, :duty, :from)
                """)
                .param("id", id)
                .param("forum", forum)
                .param("person", person)
                .param("personName", personName)
                .param("duty", duty.word())
                .param("from", from)
                .update();
        event(actor, "name_forum_staff", forum, get(forum).version(), List.of("staff"), new Named(duty.word(), from));
        return id;
    }

    /// Ends what somebody does for a forum.
    ///
    /// @param last their last day
    @Transactional
    public Saved<StaffMember> end(Actor actor, StaffMember member, int version, LocalDate last) {
        int changed = db.sql("""
                update conferences.forum_staff set to_day = :last, version = version + 1 where id = :id and version = :version
                """)
                .param("last", last)
                .param("id", member.id())
                .param("version", version)
                .update();
        if (changed == 0) {
            return Saved.stale(member);
        }
        event(
                actor,
                "end_forum_staff",
                member.forum(),
                get(member.forum()).version(),
                List.of("staff"),
                new Ended(member.duty().word(), last));
        return Saved.done();
    }

    /// What somebody still does for forums after that day.
    List<StaffMember> namedAfter(UUID person, LocalDate day) {
        return db.sql(
                        STAFF
                                + " where person = :person and coalesce(to_day > greatest(cast(:day as date), from_day), true) order by forum, duty")
                .param("person", person)
                .param("day", day)
                .query((row, _) -> staffMember(row))
                .list();
    }

    private void event(Actor actor, String act, String forum, long version, List<String> fields, Record event) {
        history.append(actor, new History.Change(act, forum, version, fields), EVENT, event, RecordParameters.none());
    }
}
