package waymark.training.certificates;

import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import waymark.web.figures.CountedPeriod;
import waymark.web.figures.FigureProvider;
import waymark.web.figures.ProvidedFigure;
import waymark.web.figures.Tally;

/// How many people were trained, by level: sessions of the area, each person once.
@Repository
class CertificateFigureProvider implements FigureProvider {

    private final JdbcClient db;

    CertificateFigureProvider(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<ProvidedFigure> figures() {
        return IntStream.of(Course.LEVELS)
                .mapToObj(level -> new ProvidedFigure(
                        "people_trained_level_" + level,
                        "People trained on level " + level,
                        "People who got a certificate of this level for a session of the area in the quarter, each once",
                        false,
                        true,
                        (area, period) -> new Tally.Number(trained(level, area, period))))
                .toList();
    }

    private long trained(int level, String area, CountedPeriod period) {
        return db.sql("""
                select count(distinct coalesce(c.person::text, lower(c.name) || ' ' || c.organisation_name))
                  from training.certificate c
                 where c.area = :area and c.level = :level and c.own and c.state = 'valid' and c.erased_on is null
                   and c.taken_on between :first and :last
                """)
                .param("area", area)
                .param("level", level)
                .param("first", period.first())
                .param("last", period.asOf())
                .query(Long.class)
                .single();
    }
}
