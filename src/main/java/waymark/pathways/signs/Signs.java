package waymark.pathways.signs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import waymark.audit.History;
import waymark.audit.TimelineEntry;
import waymark.kernel.NotFound;
import waymark.web.sql.RecordParameters;

/// The signs, their wordings and their history.
@Repository
@Transactional(readOnly = true)
class Signs {

    /// The signs in use on a day, in its words.
    private static final String LINE = """
            select s.code, s.exploitation, s.kind, s.public, s.applies_to, w.words, w.next
              from pathways.sign s
              join lateral (select x.words, x.next from pathways.sign_wording x
                             where x.sign = s.code and (x.from_date is null or x.from_date <= :day)
                             order by x.number desc limit 1) w on true
             where (s.ended_on is null or s.ended_on >= :day)
            """;

    private final JdbcClient db;
    private final JsonMapper json;
    private final History history;

    Signs(JdbcClient db, JsonMapper json, History history) {
        this.db = db;
        this.json = json;
        this.history = history;
    }

    /// The signs of the day, in their order.
    List<SignLine> lines(LocalDate day) {
        return db.sql(LINE + "order by s.position, s.code")
                .param("day", day)
                .query(Signs::line)
                .list();
    }

    /// The signs of the day that show at a place, by how soon they are looked for.
    Map<AtPremises, List<SignLine>> atPremises(LocalDate day) {
        var found = new EnumMap<AtPremises, List<SignLine>>(AtPremises.class);
        for (var soon : AtPremises.values()) {
            found.put(
                    soon,
                    db.sql(LINE + "and s.at_premises = :soon order by s.position, s.code")
                            .param("day", day)
                            .param("soon", soon.code())
                            .query(Signs::line)
                            .list());
        }
        return found;
    }

    /// Every sign, those that ended and those yet to begin among them.
    List<Sign> all() {
        return db.sql(sign("")).query(this::sign).list();
    }

    Sign get(String code) {
        return db.sql(sign("where s.code = :code"))
                .param("code", code)
                .query(this::sign)
                .optional()
                .orElseThrow(() -> new NotFound(code));
    }

    private static String sign(String where) {
        return """
                select s.code, s.version, s.exploitation, s.kind, s.public, coalesce(s.at_premises, '') as at_premises,
                       s.applies_to, s.source, s.ended_on,
                       (select jsonb_agg(jsonb_build_object('number', w.number, 'words', w.words, 'next', w.next,
                                 'from', w.from_date))
                          from pathways.sign_wording w where w.sign = s.code) as wordings
                  from pathways.sign s
                 %s
                 order by s.position, s.code
                """.formatted(where);
    }

    /// What was done to it, the last first.
    List<TimelineEntry> history(String code) {
        return history.timeline("""
                select cast(null as date) as on_day, at, actor_name as by_name, '' as words,
                       case event ->> 'act' when 'reword_sign' then 'Reworded' when 'end_sign' then 'Ended' else 'Added'
                       end as headline
                  from pathways.sign_event
                 where sign = :code
                 order by version desc, at desc
                 limit 100
                """, RecordParameters.none().with("code", code));
    }

    private static SignLine line(ResultSet row, int number) throws SQLException {
        return new SignLine(
                row.getString("code"),
                Exploitation.valueOf(row.getString("exploitation")),
                SignKind.valueOf(row.getString("kind")),
                row.getBoolean("public"),
                AppliesTo.valueOf(row.getString("applies_to")),
                row.getString("words"),
                row.getString("next"));
    }

    private Sign sign(ResultSet row, int number) throws SQLException {
        return new Sign(
                row.getString("code"),
                row.getInt("version"),
                Exploitation.valueOf(row.getString("exploitation")),
                SignKind.valueOf(row.getString("kind")),
                row.getBoolean("public"),
                AtPremises.of(row.getString("at_premises")).orElse(null),
                AppliesTo.valueOf(row.getString("applies_to")),
                row.getString("source"),
                new ArrayList<>(Arrays.asList(json.readValue(row.getString("wordings"), SignWording[].class))),
                row.getObject("ended_on", LocalDate.class));
    }
}
