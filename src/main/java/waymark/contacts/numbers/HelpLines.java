package waymark.contacts.numbers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.Audit;
import waymark.kernel.Actor;
import waymark.kernel.InvariantViolation;
import waymark.kernel.NotFound;
import waymark.kernel.Saved;
import waymark.kernel.TelephoneNumber;
import waymark.web.sql.RecordMapper;

/// The numbers that anybody, or any professional, may turn to: those of the whole country, and the
/// partnership's own.
@Repository
@Transactional(readOnly = true)
public class HelpLines {

    private static final String DETAILS = """
            select l.code, l.version, l.name, l.channel, l.number, l.e164 as dial, l.hours, l.use_when, l.verified,
                   l.checked_on as checked, l.source, l.demonstration, l.national, coalesce(l.area, '') as area, coalesce(l.subject, '') as subject
              from directory.help_line l
            """;

    private static final String OF_THE_DAY = " where l.from_date <= :day and (l.to_date is null or l.to_date >= :day) ";

    private final JdbcClient db;
    private final Audit audit;

    HelpLines(JdbcClient db, Audit audit) {
        this.db = db;
        this.audit = audit;
    }

    /// The lines of the day that have a number, those of the whole country first; of them, what the row
    /// policies let the actor see.
    public List<HelpLine> on(Actor actor, LocalDate day) {
        return db.sql("""
                select code, name, number, channel, hours, use_when, verified, checked_on, demonstration, national,
                       coalesce(area, '') as area, coalesce(subject, '') as subject
                  from directory.help_line
                 where number <> '' and from_date <= :day and (to_date is null or to_date >= :day)
                 order by not national, position, code
                """).param("day", day).query(HelpLines::line).list();
    }

    /// Those of the day as they are kept, also without a number.
    List<HelpLineDetails> all(Actor actor, LocalDate day) {
        return db.sql(DETAILS + OF_THE_DAY + "order by not l.national, l.position, l.code")
                .param("day", day)
                .query(RecordMapper.of(HelpLineDetails.class))
                .list();
    }

    /// Those that were taken away and are not back, as they were last.
    List<HelpLineDetails> removed(Actor actor, LocalDate day) {
        return db.sql(DETAILS + """
                 where l.to_date < :day
                   and not exists (select from directory.help_line later
                                    where later.code = l.code and later.from_date > l.from_date)
                 order by l.to_date desc, l.code
                """)
                .param("day", day)
                .query(RecordMapper.of(HelpLineDetails.class))
                .list();
    }

    /// The codes of every line there ever was, so that none means two things.
    Set<String> codes(Actor actor) {
        return Set.copyOf(db.sql("select distinct code from directory.help_line")
                .query(String.class)
                .list());
    }

    /// The line as it stands on the day.
    HelpLineDetails get(Actor actor, String code, LocalDate day) {
        return current(code, day).orElseThrow(() -> new NotFound(code));
    }

    private Optional<HelpLineDetails> current(String code, LocalDate day) {
        return db.sql(DETAILS + OF_THE_DAY + "and l.code = :code")
                .param("day", day)
                .param("code", code)
                .query(RecordMapper.of(HelpLineDetails.class))
                .optional();
    }

    /// A new one of the partnership's own, after the others.
    @Transactional
    void add(Actor actor, HelpLineDetails line, LocalDate from) {
        insert(line, "public and professionals", line.verified() ? "verified" : "unverified", from);
        audit.changed(actor, "add_line", line.code(), 1, List.of("added"));
    }

    /// One of the demonstration's own.
    @Transactional
    public void invent(Actor actor, NewHelpLine line, LocalDate from) {
        var invented = new HelpLineDetails(
                line.code(),
                0,
                line.name(),
                "telephone",
                line.number(),
                line.e164(),
                line.hours(),
                line.useWhen(),
                false,
                null,
                "Ofcom’s numbers for drama",
                true,
                line.area(),
                line.subject(),
                false);
        insert(invented, "demonstration users", "fictional, demonstration only", from);
        audit.changed(actor, "add_line", line.code(), 1, List.of("added"));
    }

    private void insert(HelpLineDetails line, String audience, String verification, LocalDate from) {
        db.sql("""
                insert into directory.help_line (code, name, number, e164, channel, hours, audience, for_everyone, area,
                                                 subject, use_when, source, verified, checked_on, verification,
                                                 demonstration, position, from_date)
                values (:code, :name, :number, :dial, :channel, :hours, :audience, true, :area, :subject, :use, :source,
                        :verified, cast(:checked as date), :verification, :demonstration,
                        (select coalesce(max(position), 0) + 1 from directory.help_line), :from)
                """)
                .params(values(line))
                .param("code", line.code())
                .param("audience", audience)
                .param("verification", verification)
                .param("demonstration", line.demonstration())
                .param("from", from)
                .update();
    }

    /// From the day on it is as wanted; what it was until then stays on record.
    @Transactional
    Saved<HelpLineDetails> save(Actor actor, HelpLineDetails wanted, LocalDate day) {
        if (!end(wanted.code(), wanted.version(), day)) {
            return Saved.stale(get(actor, wanted.code(), day));
        }
        again(wanted, day);
        audit.changed(actor, "change_line", wanted.code(), wanted.version() + 1L, List.of("details"));
        return Saved.done();
    }

    /// From the day on nobody is shown it; what it was stays on record.
    @Transactional
    Saved<HelpLineDetails> remove(Actor actor, String code, int version, LocalDate day) {
        if (!end(code, version, day)) {
            return current(code, day).<Saved<HelpLineDetails>>map(Saved::stale).orElseGet(Saved::done);
        }
        audit.changed(actor, "remove_line", code, version + 1L, List.of("removed"));
        return Saved.done();
    }

    /// One that was taken away is there again from the day on, as it was last. Nothing happens where it is
    /// there.
    @Transactional
    void bringBack(Actor actor, String code, LocalDate day) {
        if (current(code, day).isEmpty()) {
            bringBack(
                    actor,
                    removed(actor, day).stream()
                            .filter(line -> line.code().equals(code))
                            .findFirst()
                            .orElseThrow(() -> new NotFound(code)),
                    day);
        }
    }

    private void bringBack(Actor actor, HelpLineDetails line, LocalDate day) {
        again(line, day);
        audit.changed(actor, "bring_back_line", line.code(), line.version(), List.of("removed"));
    }

    /// As wanted from the day on, whether it is there now or was taken away.
    @Transactional
    void put(Actor actor, HelpLineDetails wanted, LocalDate day) {
        bringBack(actor, wanted.code(), day);
        var now = get(actor, wanted.code(), day);
        if (save(actor, wanted.onto(now.version()), day) instanceof Saved.Stale<HelpLineDetails>) {
            throw new InvariantViolation("a public number that changed while the import held the directory");
        }
    }

    /// Moves one of the partnership's own past its neighbour. Nothing happens at the end of the list, nor
    /// with one of the whole country.
    @Transactional
    void move(Actor actor, String code, boolean up, LocalDate day) {
        get(actor, code, day);
        var own = new ArrayList<>(
                db.sql("""
                select code from directory.help_line
                 where not national and from_date <= :day and (to_date is null or to_date >= :day)
                 order by position, code
                   for update
                """).param("day", day).query(String.class).list());
        int at = own.indexOf(code);
        int to = up ? at - 1 : at + 1;
        if (at < 0 || to < 0 || to >= own.size()) {
            return;
        }
        Collections.swap(own, at, to);
        db.sql("""
                update directory.help_line l
                   set position = o.place
                  from unnest(cast(:codes as text[])) with ordinality o (code, place)
                 where l.code = o.code and not l.national
                """).param("codes", own.toArray(String[]::new)).update();
        audit.changed(actor, "order_lines", code, 0, List.of("position"));
    }

    /// Its last day is the day before; false where it is not as the version says.
    private boolean end(String code, int version, LocalDate day) {
        return db.sql("""
                update directory.help_line
                   set to_date = cast(:day as date) - 1, version = version + 1
                 where code = :code and version = :version
                   and from_date <= cast(:day as date) and (to_date is null or to_date >= cast(:day as date))
                """)
                        .param("code", code)
                        .param("version", version)
                        .param("day", day)
                        .update()
                == 1;
    }

    /// The line whose last row has ended, as wanted from the day on.
    private void again(HelpLineDetails wanted, LocalDate day) {
        db.sql("""
                insert into directory.help_line (code, name, number, e164, channel, hours, audience, for_everyone, area,
                                                 subject, use_when, source, verified, checked_on, verification,
                                                 demonstration, national, position, from_date, version)
                select l.code, :name, :number, :dial, :channel, :hours, l.audience, l.for_everyone, cast(:area as text), cast(:subject as text),
                       :use, :source, :verified, cast(:checked as date), case when :verified then 'verified' else 'unverified' end,
                       l.demonstration, l.national, l.position, cast(:day as date), l.version
                  from directory.help_line l
                 where l.code = :code
                 order by l.from_date desc
                 limit 1
                on conflict (code, from_date) do update
                   set name = excluded.name, number = excluded.number, e164 = excluded.e164,
                       channel = excluded.channel, hours = excluded.hours, area = excluded.area,
                       subject = excluded.subject, use_when = excluded.use_when, source = excluded.source, verified = excluded.verified, checked_on = excluded.checked_on, verification = excluded.verification,
                       to_date = null
                """)
                .params(values(wanted))
                .param("code", wanted.code())
                .param("day", day)
                .update();
    }

    private static Map<String, Object> values(HelpLineDetails line) {
        var values = new HashMap<String, Object>();
        values.put("name", line.name());
        values.put("number", line.number());
        values.put("dial", line.dial());
        values.put("channel", line.channel());
        values.put("hours", line.hours());
        values.put("area", line.area().isEmpty() ? null : line.area());
        values.put("subject", line.subject().isEmpty() ? null : line.subject());
        values.put("use", line.useWhen());
        values.put("source", line.source());
        values.put("verified", line.verified());
        values.put("checked", line.checked());
        return values;
    }

    static HelpLine line(ResultSet row, int number) throws SQLException {
        return new HelpLine(
                row.getString("code"),
                row.getString("name"),
                row.getString("number"),
                href(row.getString("channel"), row.getString("number")),
                HelpLineHours.words(row.getString("hours")),
                row.getString("use_when"),
                row.getBoolean("verified"),
                row.getObject("checked_on", LocalDate.class),
                row.getBoolean("demonstration"),
                row.getString("area"),
                row.getString("subject"),
                row.getBoolean("national"));
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
