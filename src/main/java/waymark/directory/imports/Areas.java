package waymark.directory.imports;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.Audit;
import waymark.directory.imports.PartnershipFile.AreaEntry;
import waymark.directory.imports.PartnershipFile.Partnership;
import waymark.directory.imports.PartnershipFile.SectorEntry;
import waymark.kernel.Actor;
import waymark.web.sql.RecordMapper;

/// The partnership itself, its areas and its sectors: what only an import changes.
@Repository
@Transactional(readOnly = true)
public class Areas {

    private final JdbcClient db;
    private final Audit audit;

    Areas(JdbcClient db, Audit audit) {
        this.db = db;
        this.audit = audit;
    }

    /// The partnership this installation serves, or nothing before the first import.
    Optional<Partnership> partnership(Actor actor) {
        return db.sql(
                        "select code, name, strategy_title, strategy_from, strategy_to, source from directory.partnership")
                .query((row, number) -> new Partnership(
                        row.getString("code"),
                        row.getString("name"),
                        new PartnershipFile.Strategy(
                                row.getString("strategy_title"),
                                row.getInt("strategy_from"),
                                row.getInt("strategy_to")),
                        row.getString("source")))
                .optional();
    }

    List<AreaEntry> areas(Actor actor) {
        return db.sql("select code, name, local_authority from directory.area order by position, code")
                .query(RecordMapper.of(AreaEntry.class))
                .list();
    }

    /// Two imports at once would each believe that they were first: the second waits here.
    @Transactional
    void alone(Actor actor) {
        db.sql("select 1 from (select pg_advisory_xact_lock(hashtext('directory.import'))) as waited")
                .query(Integer.class)
                .single();
    }

    @Transactional
    void put(Actor actor, Partnership partnership) {
        db.sql("""
                insert into directory.partnership (code, name, strategy_title, strategy_from, strategy_to, source)
                values (:code, :name, :title, :from, :to, :source)
                on conflict (code) do update
                   set name = excluded.name, strategy_title = excluded.strategy_title,
                       strategy_from = excluded.strategy_from, strategy_to = excluded.strategy_to,
                       source = excluded.source, version = partnership.version + 1
                """)
                .param("code", partnership.code())
                .param("name", partnership.name())
                .param("title", partnership.strategy().title())
                .param("from", partnership.strategy().from())
                .param("to", partnership.strategy().to())
                .param("source", partnership.source())
                .update();
        audit.changed(actor, "import_partnership", partnership.code(), 0, List.of());
    }

    @Transactional
    void put(Actor actor, AreaEntry area, int position) {
        db.sql("""
                insert into directory.area (code, name, local_authority, position)
                values (:code, :name, :authority, :position)
                on conflict (code) do update
                   set name = excluded.name, local_authority = excluded.local_authority,
                       position = excluded.position, version = area.version + 1
                """)
                .param("code", area.code())
                .param("name", area.name())
                .param("authority", area.localAuthority())
                .param("position", position)
                .update();
        audit.changed(actor, "import_area", area.code(), 0, List.of());
    }

    @Transactional
    void put(Actor actor, SectorEntry sector, int position) {
        db.sql("""
                insert into directory.sector (code, name, position) values (:code, :name, :position)
                on conflict (code) do update
                   set name = excluded.name, position = excluded.position, version = sector.version + 1
                """)
                .param("code", sector.code())
                .param("name", sector.name())
                .param("position", position)
                .update();
        audit.changed(actor, "import_sector", sector.code(), 0, List.of());
    }
}
