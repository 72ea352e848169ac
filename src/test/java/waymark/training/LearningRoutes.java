package waymark.training;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import waymark.TestUsers;
import waymark.kernel.Actor;
import waymark.training.certificates.CertificateFixtures;
import waymark.training.champions.ChampionFixtures;
import waymark.training.evaluation.EvaluationFixtures;

/// What stands behind the routes of champions, certificates and evaluations: in Hull and of its council, or
/// elsewhere.
@Component
public class LearningRoutes {

    private final ChampionFixtures champions;
    private final CertificateFixtures certificates;
    private final EvaluationFixtures evaluations;
    private final TrainingFixtures training;
    private final TestUsers someone;

    LearningRoutes(
            ChampionFixtures champions,
            CertificateFixtures certificates,
            EvaluationFixtures evaluations,
            TrainingFixtures training,
            TestUsers someone) {
        this.champions = champions;
        this.certificates = certificates;
        this.evaluations = evaluations;
        this.training = training;
        this.someone = someone;
    }

    /// A champion of the council of Hull who serves.
    public String champion() {
        return "/champions/" + serving(someone.member("HCC"), "HULL");
    }

    private String serving(Actor.Person person, String area) {
        return champions.serving(person, "HOUSING", area, LocalDate.now().minusDays(10));
    }

    /// Somebody of the council of Hull who is proposed.
    public String proposed() {
        return "/champions/" + champions.proposed(someone.member("HCC"), "HOUSING", "HULL");
    }

    /// Somebody of another organisation and area who is proposed.
    public String proposedElsewhere() {
        return "/champions/" + champions.proposed(someone.member("ERYC"), "HOUSING", "EAST_RIDING");
    }

    /// A contribution that waits for a look.
    public String story(String area) {
        return "/champions/stories/" + champions.story(serving(someone.member("HCC"), area));
    }

    /// Something that a champion logged.
    public String activity(Actor.Person person) {
        var ref = serving(person, "HULL");
        return "/champions/" + ref + "/activities/" + champions.activity(ref, person);
    }

    /// A certificate of somebody of the council of Hull, for a session in Hull.
    public String certificate() {
        return path(certificates.certificate(
                UUID.randomUUID(), "Sample Person", certificates.course("", false), "HULL", LocalDate.now()));
    }

    /// One that neither the trainers of Hull nor the council of Hull know of.
    public String certificateElsewhere() {
        return path(certificates.elsewhere(certificates.course("", false)));
    }

    private static String path(UUID id) {
        return "/training/certificates/" + id;
    }

    public String course() {
        return "/training/courses/" + certificates.course("", false);
    }

    /// A session that is evaluated.
    public String session(String area) {
        return "/training/sessions/" + evaluations.evaluated(area, "BEFORE");
    }

    /// The code of an evaluation.
    public String evaluation() {
        return "/evaluation/" + evaluations.token(evaluations.evaluated("HULL", "BEFORE"));
    }
}
