package waymark.training.certificates;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.Audit;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Saved;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;

/// The courses for which certificates are issued or recorded.
@Repository
@Transactional(readOnly = true)
class Courses {

    private static final String ROWS = """
            select code, version, name, level, provider, audience, method, duration, understand, able, success, valid_months,
                   clearance, retired_on
              from training.course
            """;

    private final JdbcClient db;
    private final Audit audit;

    Courses(JdbcClient db, Audit audit) {
        this.db = db;
        this.audit = audit;
    }

    /// Those that are given first; by level, then by name.
    List<Course> all() {
        return db.sql(ROWS + " order by retired_on is not null, level, lower(name), code")
                .query(RecordMapper.of(Course.class))
                .list();
    }

    /// Those that are given now.
    ///
    /// @param ours false for the courses of others
    List<Course> offered(boolean ours, LocalDate today) {
        return all().stream()
                .filter(one -> one.offered(today) && one.ours() == ours)
                .toList();
    }

    /// @throws NotFound where there is none of that code
    Course get(String code) {
        return db.sql(ROWS + " where code = :code")
                .param("code", code)
                .query(RecordMapper.of(Course.class))
                .optional()
                .orElseThrow(() -> new NotFound(code));
    }

    /// False where one of that code is there already.
    @Transactional
    boolean add(Actor actor, Course course) {
        boolean added = db.sql("""
                insert into training.course (code, name, level, provider, audience, method, duration, understand, able, success,
                                             valid_months, clearance, retired_on)
                values (:code, :name, :level, :provider, :audience, :method, :duration, :understand, :able, :success,
                        :validMonths, :clearance, :retiredOn)
                on conflict (code) do nothing
                """).paramSource(RecordParameters.of(course)).update() == 1;
        if (added) {
            audit.changed(actor, "add_course", course.code(), 1, List.of());
        }
        return added;
    }

    @Transactional
    Saved<Course> change(Actor actor, Course course, int version) {
        int rows = db.sql("""
                update training.course
                   set name = :name, level = :level, provider = :provider, audience = :audience, method = :method,
                       duration = :duration, understand = :understand, able = :able, success = :success,
                       valid_months = :validMonths, clearance = :clearance, retired_on = :retiredOn, version = version + 1
                 where code = :code and version = :expected
                """)
                .paramSource(RecordParameters.of(course).with("expected", version))
                .update();
        if (rows == 0) {
            return Saved.stale(get(course.code()));
        }
        audit.changed(actor, "change_course", course.code(), version + 1L, List.of());
        return Saved.done();
    }
}
