package waymark.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Actor;
import waymark.kernel.Area;
import waymark.kernel.NotFound;
import waymark.web.forms.Choice;
import waymark.web.sql.RecordMapper;

/// The partnership, its areas and its organisations, for other modules. It reads nothing about people, so
/// that the machine that only takes public reports can carry it.
@Repository
@Transactional(readOnly = true)
public class DirectoryApi {

    private static final String ORGANISATIONS = """
            select o.code, o.name, o.sector, o.sector_name, o.coverage, o.current,
                   array(select a.area from directory.organisation_area a where a.organisation = o.code
                          order by a.area) as areas
              from directory_open.organisation o
            """;

    private final JdbcClient db;

    DirectoryApi(JdbcClient db) {
        this.db = db;
    }

    /// What the partnership is called; empty before one was set up.
    public String partnershipName(Actor actor) {
        return db.sql("select name from directory.partnership order by code limit 1")
                .query(String.class)
                .optional()
                .orElse("");
    }

    /// The partnership's areas in its own order.
    public List<Area> areas(Actor actor) {
        return db.sql("select code, name from directory.area order by position, code")
                .query(RecordMapper.of(Area.class))
                .list();
    }

    /// Areas and sectors, in one statement: most pages of the directory need both.
    public AreasAndSectors areasAndSectors(Actor actor) {
        var areas = new ArrayList<Choice>();
        var sectors = new ArrayList<Choice>();
        db.sql("""
                select true as area, code, name, position from directory.area
                union all
                select false as area, code, name, position from directory.sector
                order by position, code
                """).query(row -> {
            var choice = Choice.of(row.getString("code"), row.getString("name"));
            (row.getBoolean("area") ? areas : sectors).add(choice);
        });
        return new AreasAndSectors(areas, sectors);
    }

    /// The organisations with their names of today, by name; ended ones too, marked so.
    public List<OrganisationSummary> organisations(Actor actor) {
        return db.sql(ORGANISATIONS + " order by lower(o.name), o.code")
                .query(RecordMapper.of(OrganisationSummary.class))
                .list();
    }

    /// The organisation with its name of today.
    ///
    /// @throws NotFound where there is none
    public OrganisationSummary organisation(Actor actor, String code) {
        return find(actor, code).orElseThrow(() -> new NotFound(code));
    }

    /// The organisation with that code; nothing where there is none.
    @Transactional(readOnly = true)
    public Optional<OrganisationSummary> find(Actor actor, String code) {
        return db.sql(ORGANISATIONS + " where o.code = :code")
                .param("code", code)
                .query(RecordMapper.of(OrganisationSummary.class))
                .optional();
    }
}
