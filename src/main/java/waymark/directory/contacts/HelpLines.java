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

/// The numbers that anybody, or any professional, may turn to.
@Repository
@Transactional(readOnly = true)
public class HelpLines {

    private final JdbcClient db;
    private final Audit audit;

    HelpLines(JdbcClient db, Audit audit) {
        this.db = db;
        this.audit = audit;
    }

    /// The lines of the day that have a number, in their order; of those, what the row policies let the actor see.
    public List<HelpLine> on(Actor actor, LocalDate day) {
        return db.sql("""
                select code, name, number, e164, channel, hours, use_when, verified, demonstration,
                       coalesce(area, '') as area
                  from directory.help_line
                 where number <> '' and from_date <= :day and (to_date is null or to_date >= :day)
                 order by position, code
                """).param("day", day).query(HelpLines::line).list();
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
                href(row.getString("channel"), row.getString("number"), row.getString("e164")),
                row.getString("hours"),
                row.getString("use_when"),
                row.getBoolean("verified"),
                row.getBoolean("demonstration"),
                row.getString("area"));
    }

    /// What a tap on it does: ring, write, open; nothing where it is only a description.
    static String href(String channel, String number, String e164) {
        if (channel.equals("telephone")) {
            return e164.isEmpty() ? "" : "tel:" + e164;
        }
        if (channel.equals("email")) {
            return "mailto:" + number;
        }
        return number.matches("[A-Za-z0-9.-]+\\.[a-z]{2,}(/[A-Za-z0-9/_-]*)?") ? "https://" + number : "";
    }
}
