package waymark.analysis.national;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Actor;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;

/// The national figures. An edition is added and never changed: what was printed stays what was printed.
@Repository
@Transactional(readOnly = true)
class NationalFigures {

    private final JdbcClient db;

    NationalFigures(JdbcClient db) {
        this.db = db;
    }

    /// All of them.
    Held held(Actor actor) {
        return new Held(db.sql("""
                select measure, split, part, year, quarter, number, value, first_published as first, edition, published_on, source,
                       verification, note
                  from analysis.national_figure order by measure, split, part, year, quarter, number
                """).query(RecordMapper.of(Edition.class)).list());
    }

    /// A value of an edition.
    record Given(Series series, Period period, int value, boolean first) {}

    /// Adds what an edition printed, in the transaction of whoever confirms it.
    void add(
            Actor.Person actor,
            List<Given> values,
            String edition,
            LocalDate publishedOn,
            String ref,
            LocalDate today) {
        for (var one : values) {
            db.sql("""
                    insert into analysis.national_figure (id, measure, split, part, year, quarter, number, value, first_published, edition,
                                                          published_on, source, verification, brought_with, added_on, added_by_name)
                    select :id, :measure, :split, :part, :year, :quarter, coalesce(max(f.number), 0) + 1, :value, :first, :edition,
                           :publishedOn, :edition, 'VERIFIED', :ref, :today, :actorName
                      from analysis.national_figure f
                     where f.measure = :measure and f.split = :split and f.part = :part and f.year = :year and f.quarter = :quarter
                    """)
                    .paramSource(RecordParameters.none()
                            .by(actor)
                            .with("id", UUID.randomUUID())
                            .with("measure", one.series().measure().name())
                            .with("split", one.series().split().name())
                            .with("part", one.series().part())
                            .with("year", one.period().year())
                            .with("quarter", one.period().quarter())
                            .with("value", one.value())
                            .with("first", one.first())
                            .with("edition", edition)
                            .with("publishedOn", publishedOn)
                            .with("ref", ref)
                            .with("today", today))
                    .update();
        }
    }

    /// The newest edition of which values were brought; null before the first.
    @Nullable
    String newestEdition(Actor actor) {
        return db.sql("""
                select edition from analysis.national_figure where published_on is not null
                 order by published_on desc, added_on desc limit 1
                """).query(String.class).optional().orElse(null);
    }
}
