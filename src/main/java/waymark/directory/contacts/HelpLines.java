package waymark.directory.contacts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.Audit;
import waymark.directory.HelpLine;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Saved;
import waymark.kernel.TelephoneNumber;

/// The numbers that anybody, or any professional, may turn to.
@Repository
@Transactional(readOnly = true)
public class HelpLines {

    private static final String DETAILS = """
            select code, version, name, channel, number, e164, hours, use_when, verified, source, demonstration
              from directory.help_line
             where from_date <= :day and (to_date is null or to_date >= :day)
            """;

    private final JdbcClient db;
    private final Audit audit;

    HelpLines(JdbcClient db, Audit audit) {
        this.db = db;
        this.audit = audit;
    }

    /// The lines of the day that have a number, in their order; of those, what the row policies let the actor see.
    public List<HelpLine> on(Actor actor, LocalDate day) {
        return db.sql("""
                select code, name, number, channel, hours, use_when, verified, demonstration,
                       coalesce(area, '') as area
                  from directory.help_line
                 where number <> '' and from_date <= :day and (to_date is null or to_date >= :day)
                 order by position, code
                """).param("day", day).query(HelpLines::line).list();
    }

    /// Those of the day whose number nobody has found.
    List<LineDetails> missing(Actor actor, LocalDate day) {
        return db.sql(DETAILS + " and number = '' order by position, code")
                .param("day", day)
                .query(HelpLines::details)
                .list();
    }

    /// The line as it stands on the day.
    LineDetails get(Actor actor, String code, LocalDate day) {
        return db.sql(DETAILS + " and code = :code")
                .param("day", day)
                .param("code", code)
                .query(HelpLines::details)
                .optional()
                .orElseThrow(() -> new NotFound(code));
    }

    /// From the day on it is as wanted; what it was until then stays on record.
    @Transactional
    Saved<LineDetails> save(Actor actor, LineDetails wanted, LocalDate day) {
        int ended = db.sql("""
                update directory.help_line
                   set to_date = case when from_date < cast(:day as date) then cast(:day as date) - 1 end,
                       version = version + 1
                 where code = :code and version = :version
                   and from_date <= cast(:day as date) and (to_date is null or to_date >= cast(:day as date))
                """)
                .param("code", wanted.code())
                .param("version", wanted.version())
                .param("day", day)
                .update();
        if (ended == 0) {
            return Saved.stale(get(actor, wanted.code(), day));
        }
        db.sql("""
                insert into directory.help_line (code, name, number, e164, channel, hours, audience, for_everyone, area,
                                                 use_when, source, verified, verification, demonstration, position,
                                                 from_date, version)
                select l.code, :name, :number, :dial, l.channel, :hours, l.audience, l.for_everyone, l.area, :use, :source,
                       :verified, case when :verified then 'verified' else 'unverified' end, l.demonstration, l.position,
                       cast(:day as date), l.version
                  from directory.help_line l
                 where l.code = :code and l.version = :version + 1
                   and (l.to_date = cast(:day as date) - 1 or l.from_date = cast(:day as date))
                on conflict (code, from_date) do update
                   set name = excluded.name, number = excluded.number, e164 = excluded.e164, hours = excluded.hours,
                       use_when = excluded.use_when, source = excluded.source, verified = excluded.verified,
                       verification = excluded.verification
                """)
                .param("name", wanted.name())
                .param("number", wanted.number())
                .param("dial", wanted.dial())
                .param("hours", wanted.hours())
                .param("use", wanted.useWhen())
                .param("source", wanted.source())
                .param("verified", wanted.verified())
                .param("code", wanted.code())
                .param("version", wanted.version())
                .param("day", day)
                .update();
        audit.changed(actor, "change_line", wanted.code(), wanted.version() + 1L, List.of("details"));
        return Saved.done();
    }

    private static LineDetails details(ResultSet row, int number) throws SQLException {
        return new LineDetails(
                row.getString("code"),
                row.getInt("version"),
                row.getString("name"),
                row.getString("channel"),
                row.getString("number"),
                row.getString("e164"),
                row.getString("hours"),
                row.getString("use_when"),
                row.getBoolean("verified"),
                row.getString("source"),
                row.getBoolean("demonstration"));
    }

    /// One of the demonstration's own.
    @Transactional
    void invent(Actor actor, NewLine line, LocalDate from) {
        db.sql("""
                insert into directory.help_line (code, name, number, e164, channel, hours, audience, for_everyone, area,
                                                 use_when, source, verified, verification, demonstration, position,
                                                 from_date)
                values (:code, :name, :number, :e164, 'telephone', :hours, 'demonstration users', true, :area, :use,
                        'Ofcom’s numbers for drama', false, 'fictional, demonstration only', true,
                        (select coalesce(max(position), 0) + 1 from directory.help_line), :from)
                """)
                .param("code", line.code())
                .param("name", line.name())
                .param("number", line.number())
                .param("e164", line.e164())
                .param("hours", line.hours())
                .param("area", line.area())
                .param("use", line.useWhen())
                .param("from", from)
                .update();
        audit.changed(actor, "add_line", line.code(), 1, List.of("added"));
    }

    static HelpLine line(ResultSet row, int number) throws SQLException {
        return new HelpLine(
                row.getString("code"),
                row.getString("name"),
                row.getString("number"),
                href(row.getString("channel"), row.getString("number")),
                row.getString("hours"),
                row.getString("use_when"),
                row.getBoolean("verified"),
                row.getBoolean("demonstration"),
                row.getString("area"));
    }

    /// What a tap on it does: ring, write, open; nothing where it is only a description.
    static String href(String channel, String number) {
        if (channel.equals("telephone")) {
            return TelephoneNumber.href(number);
        }
        if (channel.equals("email")) {
            return "mailto:" + number;
        }
        return number.matches("[A-Za-z0-9.-]+\\.[a-z]{2,}(/[A-Za-z0-9/_-]*)?") ? "https://" + number : "";
    }
}
