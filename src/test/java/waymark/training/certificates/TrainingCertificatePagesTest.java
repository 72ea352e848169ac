package waymark.training.certificates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.training.TrainingFixtures;
import waymark.training.champions.ChampionFixtures;

/// Certificates: issued to who was there, checked by strangers, renewed, corrected and erased.
@WaymarkTest
class TrainingCertificatePagesTest {

    private static final String NOTHING = "There is no certificate with this code. Check the digits and try again";

    @Autowired
    CertificateFixtures fixtures;

    @Autowired
    TrainingFixtures training;

    @Autowired
    ChampionFixtures people;

    @Autowired
    TestUsers someone;

    @Autowired
    CertificateJob job;

    @Autowired
    Visit visit;

    private final JdbcClient owner = TestDatabase.owner();

    @Test
    void who_was_there_gets_a_certificate_that_a_stranger_checks_without_learning_a_name() {
        var course = fixtures.course("", false);
        var session = training.session("HULL");
        owner.sql(
                        "update training.session set starts_at = now() - interval '3 hours', ends_at = now() - interval '1 hour' where ref = ?")
                .param(session)
                .update();
        var enrolment = training.enrolled(session, "Zoë O’Brien", "A charity", true);
        var path = "/training/sessions/" + session + "/certificates";
        var trainer = visit.as(training.trainer("HULL"));
        assertThat(trainer.get(path).words()).contains("Zoë O’Brien");
        assertThat(visit.as(training.trainer("EAST_RIDING")).get(path).status()).isEqualTo(404);
        assertThat(trainer.post(path).errors()).contains("Choose the course", "Choose at least one person");
        assertThat(trainer.post(path, "course", course, "people", enrolment.toString())
                        .status())
                .isEqualTo(303);
        var certificate = trainer.get(path)
                .html()
                .select("a[href^=/training/certificates/]:contains(Zoë)")
                .attr("href");
        assertThat(trainer.get(certificate + ".pdf").status()).isEqualTo(200);
        var code = fixtures.code(UUID.fromString(certificate.substring("/training/certificates/".length())));

        var stranger = visit.asNobody();
        var checked = stranger.post("/certificate", "code", code.substring(0, 7) + " " + code.substring(7));
        assertThat(checked.words())
                .contains("Valid", "Course " + course, "Level 2")
                .doesNotContain("Zoë")
                .doesNotContain("charity");
        assertThat(stranger.post("/certificate", "code", code, "name", "zoe obrien")
                        .words())
                .contains("The name you typed is the name on the certificate");
        assertThat(stranger.post("/certificate", "code", code, "name", "Somebody Else")
                        .words())
                .contains("is not the name on the certificate");
    }

    @Test
    void unknown_mistyped_and_erased_codes_answer_alike() {
        var certificate = fixtures.certificate(null, "Ada Erased", fixtures.course("", false), "HULL", LocalDate.now());
        var code = fixtures.code(certificate);
        var trainer = visit.as(training.trainer("HULL"));
        var erasure = "/training/certificates/" + certificate + "/erasure";
        assertThat(trainer.post(erasure).errors())
                .containsExactly("Tick that the name and the code are to go for good");
        assertThat(trainer.post(erasure, "sure", "yes").status()).isEqualTo(303);
        var stranger = visit.asNobody();
        var unknown = CertificateCode.next();
        var answers = List.of(code, unknown, "12345").stream()
                .map(one -> {
                    var page = stranger.post("/certificate", "code", one, "name", "Ada Erased");
                    assertThat(page.status()).isEqualTo(422);
                    assertThat(page.errors()).containsExactly(NOTHING);
                    return page.text().replace(one, "CODE");
                })
                .distinct()
                .toList();
        assertThat(answers).hasSize(1);
    }

    @Test
    void a_renewal_keeps_the_old_and_a_correction_revokes_it_visibly() {
        var person = someone.member("HCC");
        var course = fixtures.course("", false);
        var first = fixtures.certificate(
                person.id(), person.name(), course, "HULL", LocalDate.now().minusMonths(23));
        assertThat(visit.as(person).get("/").words()).contains("Renew your training");
        var trainer = visit.as(training.trainer("HULL"));
        var path = "/training/certificates/" + first;
        var today = LocalDate.now();
        var renewed = new String[] {
            "version", "1",
            "course", course,
            "taken-day", "" + today.getDayOfMonth(),
            "taken-month", "" + today.getMonthValue(),
            "taken-year", "" + today.getYear()
        };
        assertThat(trainer.post(path + "/renewal", renewed).status()).isEqualTo(303);
        var stranger = visit.asNobody();
        assertThat(stranger.post("/certificate", "code", fixtures.code(first)).words())
                .contains("Renewed: a newer certificate was issued");
        var second = trainer.get(path)
                .html()
                .select("a:contains(See the one that followed)")
                .attr("href");
        var secondId = UUID.fromString(second.substring("/training/certificates/".length()));
        var correction = java.util.Arrays.copyOf(renewed, renewed.length + 4);
        correction[renewed.length] = "name";
        correction[renewed.length + 1] = "Right Name";
        correction[renewed.length + 2] = "words";
        correction[renewed.length + 3] = "";
        assertThat(trainer.post(second + "/correction", correction).errors()).containsExactly("Enter what was wrong");
        correction[renewed.length + 3] = "The name was misspelt";
        assertThat(trainer.post(second + "/correction", correction).status()).isEqualTo(303);
        assertThat(stranger.post("/certificate", "code", fixtures.code(secondId))
                        .words())
                .contains("Revoked: it was corrected, and issued anew");
        assertThat(visit.as(person).get("/training/certificates").words()).contains("Right Name");
        assertThat(visit.as(someone.member("OPCC")).get(path).status()).isEqualTo(404);
    }

    @Test
    void whoever_has_two_certificates_that_end_on_one_day_is_told_of_each_once() {
        var person = someone.member("HCC");
        var taken = LocalDate.now().plusDays(10).minusMonths(24);
        var courses = List.of(fixtures.course("", false), fixtures.course("", false));
        courses.forEach(course -> fixtures.certificate(person.id(), person.name(), course, "HULL", taken));
        var system = Actor.system("Test");
        CurrentActor.run(system, () -> job.remind(system));
        CurrentActor.run(system, () -> job.remind(system));

        assertThat(owner.sql("select text from notices.notice where person = ?")
                        .param(person.id())
                        .query(String.class)
                        .list())
                .hasSize(2)
                .anyMatch(text -> text.contains("In two weeks: your certificate of “Course " + courses.getFirst()))
                .anyMatch(text -> text.contains("In two weeks: your certificate of “Course " + courses.getLast()));
    }

    @Test
    void a_lead_records_a_course_of_others_and_is_offered_own_certificates_as_training() {
        var person = people.listed(someone.member("HCC"));
        var lead = visit.as(people.lead("HCC"));
        var elsewhere = fixtures.course("A college", true);
        var sent = new String[] {
            "person", ChampionFixtures.reference(person),
            "course", elsewhere,
            "taken-day", "3",
            "taken-month", "6",
            "taken-year", "2026"
        };
        assertThat(lead.post("/training/certificates/new", sent).errors())
                .containsExactly("Enter what you were shown, for example a certificate with its number");
        var with = java.util.Arrays.copyOf(sent, sent.length + 2);
        with[sent.length] = "evidence";
        with[sent.length + 1] = "Number 4411";
        var recorded = lead.post("/training/certificates/new", with).location();
        assertThat(lead.get(recorded).words()).contains("A college", "Number 4411");
        assertThat(lead.get("/training/certificates/due").status()).isEqualTo(200);

        var counting = fixtures.course("", true);
        fixtures.certificate(person.id(), person.name(), counting, "HULL", LocalDate.now());
        var clearances = lead.get("/clearances/" + person.id());
        assertThat(clearances.words()).contains("Course " + counting).doesNotContain("Course " + elsewhere);
        assertThat(lead.get("/clearances/" + person.id() + "?offered=0")
                        .html()
                        .select("input[name=kind][value=training]")
                        .hasAttr("checked"))
                .isTrue();
    }
}
