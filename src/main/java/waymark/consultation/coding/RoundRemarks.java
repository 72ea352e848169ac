package waymark.consultation.coding;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.Audit;
import waymark.consultation.rounds.RemarkCare;
import waymark.consultation.rounds.Round;
import waymark.kernel.Actor;
import waymark.web.security.Sealing;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;

/// What people wrote, and the themes that two readers choose for it.
@Repository
@Transactional(readOnly = true)
public class RoundRemarks {

    private final JdbcClient db;
    private final RoundThemes themes;
    private final Audit audit;
    private final Sealing sealing;

    RoundRemarks(JdbcClient db, RoundThemes themes, Audit audit, Sealing sealing) {
        this.db = db;
        this.themes = themes;
        this.audit = audit;
        this.sealing = sealing;
    }

    /// In an order that says nothing: the row policies leave out what the reader may not read, and the
    /// other reader’s choice before both are done.
    public List<RemarkLine> of(Actor actor, Round round) {
        return db.sql("""
                select m.id, m.version, coalesce(q.words, '') as asked, m.part, m.words, m.sealed, m.hidden, mine.theme as mine,
                       other.theme as other, m.theme, m.quoted
                  from consultation.remark m
                  left join consultation.question q on q.round = m.round and q.number = m.question
                  left join consultation.coding mine on mine.remark = m.id and mine.coder = :me
                  left join consultation.coding other on other.remark = m.id and other.coder <> :me and other.coder in (:first, :second)
                 where m.round = :round order by m.question, m.part, m.id
                """)
                .param("me", actor.id())
                .param("first", round.firstCoder())
                .param("second", round.secondCoder())
                .param("round", round.ref().value())
                .query(this::line)
                .list();
    }

    /// The same to be read on a page. Of a round whose texts stay sealed it is recorded who opened them, before they
    /// are shown.
    @Transactional
    public List<RemarkLine> opened(Actor actor, Round round) {
        if (round.remarks() == RemarkCare.SEALED) {
            audit.looked(actor, "open_sealed_remarks", round.ref().value());
        }
        return of(actor, round);
    }

    /// How many there are, as far as the reader may read them.
    ///
    /// @param unsettled how many have no theme yet
    public record Counted(int texts, int unsettled) {}

    /// Counts them without opening one.
    public Counted count(Round round) {
        return db.sql("""
                select count(*)::int as texts, (count(*) filter (where m.theme is null))::int as unsettled
                  from consultation.remark m where m.round = :round
                """)
                .param("round", round.ref().value())
                .query(RecordMapper.of(Counted.class))
                .single();
    }

    private RemarkLine line(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var sealed = row.getBytes("sealed");
        var words = sealed == null
                ? row.getString("words")
                : sealing.open(sealed, "remark " + id)
                        .map(open -> new String(open, StandardCharsets.UTF_8))
                        .orElse("");
        return new RemarkLine(
                id,
                row.getInt("version"),
                row.getString("asked"),
                row.getString("part"),
                words == null ? "" : words,
                row.getInt("hidden"),
                row.getObject("mine", Integer.class),
                row.getObject("other", Integer.class),
                row.getObject("theme", Integer.class),
                row.getBoolean("quoted"));
    }

    /// The two choices for every text that both read.
    public List<Agreement.Pair> pairs(Round round) {
        return db.sql("""
                select a.theme as first, b.theme as second
                  from consultation.coding a join consultation.coding b on b.remark = a.remark
                 where a.round = :round and a.coder = :first and b.coder = :second
                """)
                .param("round", round.ref().value())
                .param("first", round.firstCoder())
                .param("second", round.secondCoder())
                .query((row, _) -> new Agreement.Pair(row.getInt("first"), row.getInt("second")))
                .list();
    }

    /// Keeps a reader’s choices.
    @Transactional
    public void code(Actor actor, Round round, Map<UUID, Integer> themes) {
        themes.forEach((remark, theme) -> db.sql("""
                        insert into consultation.coding (remark, coder, round, theme) values (:remark, :actor, :round, :theme)
                        on conflict (remark, coder) do update set theme = excluded.theme
                        """)
                .paramSource(RecordParameters.none()
                        .by(actor)
                        .with("remark", remark)
                        .with("round", round.ref())
                        .with("theme", theme))
                .update());
        audit.changed(actor, "code_consultation_remarks", round.ref().value(), 0, List.of());
    }

    /// Where the two agree, their theme is the theme of the text.
    @Transactional
    public void agree(Actor actor, Round round) {
        db.sql("""
                update consultation.remark m set theme = a.theme, version = m.version + 1
                  from consultation.coding a, consultation.coding b
                 where m.round = :round and m.theme is null and a.remark = m.id and b.remark = m.id and a.coder = :first
                   and b.coder = :second and a.theme = b.theme
                """)
                .param("round", round.ref().value())
                .param("first", round.firstCoder())
                .param("second", round.secondCoder())
                .update();
        themes.recount(round.ref(), round.least());
    }

    /// One of the two says, after talking with the other, which theme it is.
    @Transactional
    public boolean settle(Actor actor, Round round, UUID remark, int version, int theme) {
        int rows = db.sql("""
                update consultation.remark set theme = :theme, quoted = false, version = version + 1
                 where id = :id and round = :round and version = :version
                """)
                .param("theme", theme)
                .param("id", remark)
                .param("round", round.ref().value())
                .param("version", version)
                .update();
        if (rows > 0) {
            themes.recount(round.ref(), round.least());
            audit.changed(actor, "settle_consultation_remark", round.ref().value(), 0, List.of("theme"));
        }
        return rows > 0;
    }

    /// Lets everybody read it, or no longer. False where somebody was first.
    @Transactional
    public boolean quote(Actor actor, Round round, UUID remark, int version, boolean quoted) {
        int rows = db.sql("""
                update consultation.remark set quoted = :quoted, version = version + 1
                 where id = :id and round = :round and version = :version
                """)
                .param("quoted", quoted)
                .param("id", remark)
                .param("round", round.ref().value())
                .param("version", version)
                .update();
        if (rows > 0) {
            audit.changed(actor, "quote_consultation_remark", round.ref().value(), 0, List.of("quoted"));
        }
        return rows > 0;
    }
}
