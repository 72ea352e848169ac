package waymark.training.packs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.History;
import waymark.audit.TimelineEntry;
import waymark.kernel.Actor;
import waymark.kernel.Ref;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;

/// The packs and their versions, for those who run workshops.
@Repository("trainingPacks")
@Transactional(readOnly = true)
public class Packs {

    private static final String PACK =
            "select id, ref, version, title, audience, area, owner, owner_name, origin from training.pack";
    private static final String VERSION = """
            select v.id, v.pack, v.area, v.number, v.version, v.state, v.title, v.audience, v.content, v.writers, v.submitted_by_name,
                   v.reviewed_by_name, v.published_on, v.review_note, v.withdrawn_reason
              from training.pack_version v
            """;

    private final JdbcClient db;
    private final History history;

    Packs(JdbcClient db, History history) {
        this.db = db;
        this.history = history;
    }

    /// The pack with this reference; nothing where there is none, or none for this actor.
    public Optional<Pack> pack(Actor actor, Ref ref) {
        return db.sql(PACK + " where ref = :ref")
                .param("ref", ref.value())
                .query(RecordMapper.of(Pack.class))
                .optional();
    }

    /// The packs with where each stands, by title.
    List<PackLine> lines(Actor actor) {
        return db.sql("""
                select p.ref, p.title, p.audience, p.area, v.number as published, v.minutes, v.id as version_id, o.number as open_number,
                       o.state as open_state,
                       (select count(*) from training.session s where s.pack = p.id and s.state = 'PLANNED') as planned
                  from training.pack p
                  left join training.pack_version v on v.pack = p.id and v.state = 'PUBLISHED'
                  left join training.pack_version o on o.pack = p.id and o.state in ('DRAFT', 'IN_REVIEW')
                 order by lower(p.title), p.ref
                """).query(RecordMapper.of(PackLine.class)).list();
    }

    /// The versions that a session can use, by title: one of each pack.
    public List<PackLine> published(Actor actor) {
        return lines(actor).stream().filter(line -> line.published() != null).toList();
    }

    /// Which supplied packs came in already, by what they were made from.
    List<String> origins(Actor actor) {
        return db.sql("select distinct origin from training.pack where origin <> ''")
                .query((row, _) -> row.getString("origin"))
                .list();
    }

    /// What happened to a pack, the latest first.
    List<TimelineEntry> timeline(Actor actor, UUID pack) {
        return history.timeline("""
                select null::date as on_day, at, actor_name as by_name, headline, words
                  from training.pack_event where pack = :pack order by at desc, id
                """, RecordParameters.none().with("pack", pack));
    }

    /// All versions of a pack, the latest first.
    public List<PackVersion> versions(Actor actor, UUID pack) {
        return db.sql(VERSION + " where v.pack = :pack order by v.number desc")
                .param("pack", pack)
                .query(Packs::version)
                .list();
    }

    /// The version with this id.
    public Optional<PackVersion> version(Actor actor, UUID id) {
        return db.sql(VERSION + " where v.id = :id")
                .param("id", id)
                .query(Packs::version)
                .optional();
    }

    private static PackVersion version(ResultSet row, int number) throws SQLException {
        return new PackVersion(
                row.getObject("id", UUID.class),
                row.getObject("pack", UUID.class),
                row.getString("area"),
                row.getInt("number"),
                row.getInt("version"),
                VersionState.valueOf(row.getString("state")),
                row.getString("title"),
                row.getString("audience"),
                PackJson.content(row.getString("content")),
                Arrays.asList((UUID[]) row.getArray("writers").getArray()),
                row.getString("submitted_by_name"),
                row.getString("reviewed_by_name"),
                row.getObject("published_on", LocalDate.class),
                row.getString("review_note"),
                row.getString("withdrawn_reason"));
    }
}
