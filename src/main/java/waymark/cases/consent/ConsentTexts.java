package waymark.cases.consent;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.web.sql.RecordMapper;

/// What is explained, and what follows from withdrawing: rows with days and sources, no words in the program.
@Repository
@Transactional(readOnly = true)
class ConsentTexts {

    private static final String POINTS = """
        select code, version, kind, audience, words, required, source from cases.consent_point
        """;

    private final JdbcClient db;

    ConsentTexts(JdbcClient db) {
        this.db = db;
    }

    /// What is explained on such an occasion, in order.
    List<ConsentPoint> points(Occasion occasion, LocalDate day) {
        return db.sql(POINTS + """
             where from_day <= :day and coalesce(until_day >= :day, true) order by position, code, version
            """).param("day", day).query(RecordMapper.of(ConsentPoint.class)).list().stream()
                .filter(point -> point.audience().reaches(occasion))
                .toList();
    }

    /// Every point there ever was, by what is kept of it: for what was ticked earlier.
    Map<String, ConsentPoint> every() {
        return db.sql(POINTS).query(RecordMapper.of(ConsentPoint.class)).list().stream()
                .collect(Collectors.toMap(ConsentPoint::key, Function.identity()));
    }

    /// What follows when consent is withdrawn, in order.
    List<Consequence> consequences(LocalDate day) {
        return db.sql("""
            select layer, kind, words, source, checked from cases.consent_consequence
             where from_day <= :day and coalesce(until_day >= :day, true)
             order by layer, kind, position
            """)
                .param("day", day)
                .query(RecordMapper.of(Consequence.class))
                .list();
    }
}
