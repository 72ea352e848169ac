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
import waymark.kernel.Actor;
import waymark.kernel.Ref;
import waymark.web.sql.RecordMapper;

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

    Packs(JdbcClient db) {
        this.db = db;
    }

    /// The pack with this reference; nothing where there is none, or none for this actor.
    public Optional<Pack> pack(Actor actor, Ref ref) {
        return db.sql(PACK + " where ref = :ref")
                .param("ref", ref.value())
                .query(RecordMapper.of(Pack.class))
                .optional();
    }

    /// All versions of a pack, the latest first.
    public List<PackVersion> versions(Actor actor, UUID pack) {
        return db.sql(VERSION + " where v.pack = :pack order by v.number desc")
                .param("pack", pack)
                .query(Packs::version)
                .list();
    }

    /// The version with this key.
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
