package waymark.analysis.estimates;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.insight.estimation.Verdict;
import waymark.kernel.Actor;
import waymark.kernel.Ref;
import waymark.web.sql.RecordMapper;

/// What members read of estimates that a second reader agreed to: the verdict, and a range where there is one.
@Repository
@Transactional(readOnly = true)
class ReleasedEstimates {

    private static final String ROWS = """
            select estimate, title, period_from, period_to, territory, definition, lists, replicates, verdict, range_from, range_to,
                   analyst_name, reader_name, released_on
              from analysis.estimate_release
            """;

    private final JdbcClient db;

    ReleasedEstimates(JdbcClient db) {
        this.db = db;
    }

    /// An agreed estimate.
    ///
    /// @param estimate its reference
    /// @param lists    how many there were
    record Released(
            Ref estimate,
            String title,
            LocalDate periodFrom,
            LocalDate periodTo,
            String territory,
            Estimate.Definition definition,
            int lists,
            int replicates,
            Verdict verdict,
            @Nullable Long rangeFrom,
            @Nullable Long rangeTo,
            String analystName,
            String readerName,
            LocalDate releasedOn) {

        String path() {
            return "/insight/estimates/" + estimate;
        }

        String headline() {
            return EstimateResult.headline(
                    verdict,
                    rangeFrom == null ? null : rangeFrom.doubleValue(),
                    rangeTo == null ? null : rangeTo.doubleValue());
        }

        String meaning() {
            return EstimateResult.meaning(verdict);
        }
    }

    /// The latest period first.
    List<Released> all(Actor actor) {
        return db.sql(ROWS + " order by period_to desc, estimate")
                .query(RecordMapper.of(Released.class))
                .list();
    }

    Optional<Released> find(Actor actor, Ref ref) {
        return db.sql(ROWS + " where estimate = :ref")
                .param("ref", ref.value())
                .query(RecordMapper.of(Released.class))
                .optional();
    }
}
