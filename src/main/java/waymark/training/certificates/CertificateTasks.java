package waymark.training.certificates;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Actor;
import waymark.web.TaskProvider;

/// Renewals that are due: one's own by name, those of one's organisation as a number.
@Repository
@Transactional(readOnly = true)
class CertificateTasks implements TaskProvider {

    private final JdbcClient db;
    private final Clock clock;

    CertificateTasks(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public List<Task> waitingFor(Actor.Person actor) {
        var today = LocalDate.now(clock);
        return db.sql("""
                select c.id::text as id, c.course_name, c.valid_until, 1 as how_many
                  from training.certificate c
                 where c.person = :me and c.state = 'valid' and c.followed_by is null and c.valid_until <= :soon
                union all
                select '', '', min(c.valid_until), count(*)::int
                  from training.certificate c
                 where c.organisation = :organisation and c.person is distinct from :me and c.state = 'valid'
                   and c.followed_by is null and c.valid_until <= :soon and :leads
                having count(*) > 0
                """)
                .param("me", actor.id())
                .param("organisation", actor.organisation())
                .param("leads", TrainingCertificate.leads(actor, actor.organisation()))
                .param("soon", today.plusDays(TrainingCertificate.DUE_DAYS))
                .query(CertificateTasks::task)
                .list();
    }

    private static Task task(ResultSet row, int number) throws SQLException {
        var day = row.getObject("valid_until", LocalDate.class);
        if (!row.getString("id").isEmpty()) {
            return new Task(
                    "Renew your training: " + row.getString("course_name"),
                    "Your certificate ends",
                    "/training/certificates/" + row.getString("id"),
                    day);
        }
        int many = row.getInt("how_many");
        return new Task(
                many == 1
                        ? "Have the training of 1 person in your organisation renewed"
                        : "Have the training of %d people in your organisation renewed".formatted(many),
                "The day is that of the first certificate that ends",
                "/training/certificates/due",
                day);
    }
}
