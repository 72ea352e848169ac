package waymark.training.certificates;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import waymark.TestDatabase;
import waymark.web.sql.RecordParameters;

/// Courses and certificates, written as the owner.
@Component
public class CertificateFixtures {

    private final JdbcClient owner = TestDatabase.owner();

    /// The code of a new course.
    ///
    /// @param provider empty for one of the partnership
    /// @param clearance whether it may count as the training of a role
    public String course(String provider, boolean clearance) {
        var code = "COURSE_" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
        owner.sql("""
                insert into training.course (code, name, level, provider, valid_months, clearance)
                values (:code, 'Course ' || :code, 2, :provider, 24, :clearance)
                """)
                .param("code", code)
                .param("provider", provider)
                .param("clearance", clearance)
                .update();
        return code;
    }

    /// The key of a new certificate of the partnership, for somebody of the council of Hull.
    ///
    /// @param area of the session; null for the whole partnership
    public UUID certificate(@Nullable UUID person, String name, String course, @Nullable String area, LocalDate taken) {
        var id = UUID.randomUUID();
        var code = CertificateCode.next();
        owner.sql("""
                insert into training.certificate (id, code, name_check, person, name, organisation, organisation_name, area, course,
                                                  course_name, level, issuer, own, taken_on, issued_on, valid_until, recorded_by,
                                                  recorded_by_name)
                values (:id, :code, :check, :person, :name, 'HCC', 'Hull City Council', :area, :course, 'Course ' || :course, 2,
                        'The partnership', true, :taken, :taken, :until, gen_random_uuid(), 'Sample trainer')
                """)
                .paramSource(RecordParameters.none()
                        .with("id", id)
                        .with("code", code)
                        .with("check", CertificateCode.nameCheck(code, name))
                        .with("person", person)
                        .with("name", name)
                        .with("area", area)
                        .with("course", course)
                        .with("taken", taken)
                        .with("until", taken.plusMonths(24)))
                .update();
        return id;
    }

    /// One of another organisation, for a session in another area.
    public UUID elsewhere(String course) {
        var id = certificate(UUID.randomUUID(), "Sample Person", course, "EAST_RIDING", LocalDate.now());
        owner.sql("update training.certificate set organisation = 'ERYC' where id = ?")
                .param(id)
                .update();
        return id;
    }

    /// The digits by which it is checked.
    public String code(UUID certificate) {
        return owner.sql("select code from training.certificate where id = :id")
                .param("id", certificate)
                .query(String.class)
                .single();
    }
}
