package waymark.cases.children;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.Audit;
import waymark.kernel.Actor;
import waymark.kernel.Saved;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;

/// Which areas have a panel that decides on children, and where guardians work, by day.
@Repository
@Transactional(readOnly = true)
class ChildAreas {

    /// Whether guardians work in an area.
    enum Coverage {
        YES("They work here"),
        NO("They do not work here"),
        NOT_CONFIRMED("Not confirmed");

        private final String word;

        Coverage(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// The settings of one area on a day.
    ///
    /// @param site what the Home Office calls the site; null where there is no panel
    /// @param covered code of [Coverage]
    /// @param version of the row of the panel; 0 where there is none
    record ChildArea(
            String area,
            String name,
            @Nullable String site,
            @Nullable LocalDate fromDay,
            @Nullable LocalDate untilDay,
            String source,
            String unchecked,
            int version,
            String covered,
            String coveredSource) {

        boolean panel() {
            return site != null;
        }

        Coverage coverage() {
            return Coverage.valueOf(covered.toUpperCase(Locale.ROOT));
        }
    }

    private static final String ROWS = """
            select a.code as area, a.name, p.site, p.from_day, p.until_day, coalesce(p.source, '') as source,
                   coalesce(p.unchecked, '') as unchecked, coalesce(p.version, 0) as version,
                   coalesce(g.covered, 'not_confirmed') as covered, coalesce(g.source, '') as covered_source
              from directory_open.area a
              left join lateral (
                select x.site, x.from_day, x.until_day, x.source, x.unchecked, x.version
                  from cases.devolved_panel x
                 where x.area = a.code and x.from_day <= :day and coalesce(x.until_day >= :day, true)
                 order by x.from_day desc limit 1) p on true
              left join lateral (
                select x.covered, x.source from cases.guardian_area x
                 where x.area = a.code and x.from_day <= :day
                 order by x.from_day desc limit 1) g on true
            """;

    private final JdbcClient db;
    private final Audit audit;

    ChildAreas(JdbcClient db, Audit audit) {
        this.db = db;
        this.audit = audit;
    }

    /// Every area of the partnership on a day.
    List<ChildArea> on(Actor actor, LocalDate day) {
        return db.sql(ROWS + " order by a.position, a.code")
                .param("day", day)
                .query(RecordMapper.of(ChildArea.class))
                .list();
    }

    /// One area on a day; nothing where the partnership has none of that code.
    Optional<ChildArea> find(String area, LocalDate day) {
        return db.sql(ROWS + " where a.code = :area")
                .param("day", day)
                .param("area", area)
                .query(RecordMapper.of(ChildArea.class))
                .optional();
    }

    /// A panel of an area from a day on.
    record Panel(
            String area,
            LocalDate fromDay,
            @Nullable LocalDate untilDay,
            String site,
            String source,
            String unchecked) {}

    /// Puts a panel; one of the same area and first day is changed.
    @Transactional
    void put(Actor actor, Panel panel) {
        db.sql("""
                insert into cases.devolved_panel (area, from_day, until_day, site, source, unchecked, set_by)
                values (:area, :fromDay, :untilDay, :site, :source, :unchecked, :actorName)
                on conflict (area, from_day) do update
                   set until_day = excluded.until_day, site = excluded.site, source = excluded.source,
                       unchecked = excluded.unchecked, set_by = excluded.set_by, version = devolved_panel.version + 1
                """).paramSource(RecordParameters.of(panel).by(actor)).update();
        audit.changed(actor, "set_devolved_panel", panel.area(), 0, List.of());
    }

    /// Ends the panel of an area with a day.
    ///
    /// @param version that was read
    @Transactional
    Saved<ChildArea> end(Actor actor, ChildArea area, int version, LocalDate untilDay) {
        int ended = db.sql("""
                update cases.devolved_panel set until_day = :until, set_by = :actorName, version = version + 1
                 where area = :area and from_day = :from and version = :version
                """)
                .paramSource(RecordParameters.none()
                        .by(actor)
                        .with("until", untilDay)
                        .with("area", area.area())
                        .with("from", area.fromDay())
                        .with("version", version))
                .update();
        if (ended == 0) {
            return Saved.stale(area);
        }
        audit.changed(actor, "end_devolved_panel", area.area(), version + 1L, List.of());
        return Saved.done();
    }

    /// Says from a day on whether guardians work in an area.
    @Transactional
    void cover(Actor actor, String area, LocalDate from, Coverage coverage, String source) {
        db.sql("""
                insert into cases.guardian_area (area, from_day, covered, source, set_by)
                values (:area, :from, :covered, :source, :actorName)
                on conflict (area, from_day) do update
                   set covered = excluded.covered, source = excluded.source, set_by = excluded.set_by,
                       version = guardian_area.version + 1
                """)
                .paramSource(RecordParameters.none()
                        .by(actor)
                        .with("area", area)
                        .with("from", from)
                        .with("covered", coverage.code())
                        .with("source", source))
                .update();
        audit.changed(actor, "set_guardian_area", area, 0, List.of());
    }
}
