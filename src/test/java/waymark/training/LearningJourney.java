package waymark.training;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.journeys.Browsers;
import waymark.journeys.Reader;
import waymark.training.certificates.CertificateFixtures;
import waymark.training.champions.ChampionFixtures;
import waymark.training.evaluation.EvaluationFixtures;

/// A champion is proposed, agreed to, logs what they did on a phone without scripts and is thanked; a
/// certificate is issued and checked by a stranger; a session is evaluated on a phone.
@WaymarkTest
class LearningJourney {

    @LocalServerPort
    int port;

    @Autowired
    Visit visit;

    @Autowired
    TestUsers someone;

    @Autowired
    TrainingFixtures training;

    @Autowired
    ChampionFixtures champions;

    @Autowired
    CertificateFixtures certificates;

    @Autowired
    EvaluationFixtures evaluations;

    @Test
    void a_champion_is_appointed_is_active_and_ends_with_thanks() {
        var champion = champions.listed(someone.member("HCC"));
        var ref = champions.proposed(champion, "HOUSING", "HULL");
        var path = "/champions/" + ref;
        champions.serving(
                someone.member("HCC"), "POLICE", "HULL", LocalDate.now().minusMonths(9));
        champions.serving(
                someone.member("ERYC"), "HEALTH", "EAST_RIDING", LocalDate.now().minusDays(9));
        try (var reader = Browsers.window(port, 1280, true)) {
            reader.andAt(360).signedIn(visit.as(champions.lead("HCC")).cookie());
            var page = reader.opens(path + "/agreement").page();
            Reader.press(page, "Save");
            reader.looks("champion agreement refused");
            page.locator("input[name=answer][value=yes]").check();
            Reader.press(page, "Save");
            assertThat(page.locator("main")).containsText("Active");
            reader.looks("champion appointed");
        }
        try (var phone = Browsers.window(port, 360, false)) {
            phone.signedIn(visit.as(champion).cookie());
            var page = phone.opens("/champions/mine").page();
            phone.looks("champion logs");
            page.locator("input[name=kind][value=TRAINED]").check();
            Reader.press(page, "Log it");
            assertThat(page.locator("main")).containsText("Logged. Thank you");
            phone.looks("champion logged");
            phone.opens("/champions/stories");
            phone.looks("champion stories on a phone");
        }
        var story = champions.story(ref);
        try (var reader = Browsers.window(port, 1280, true)) {
            reader.andAt(360).signedIn(visit.as(training.trainer()).cookie());
            reader.opens("/champions");
            reader.looks("champions");
            reader.opens("/champions/coverage");
            reader.looks("champions coverage");
            reader.opens("/champions/new?service=HOUSING&area=HULL");
            reader.looks("champion proposed");
            reader.opens("/champions/stories/" + story + "/look");
            reader.looks("champion story");
            reader.opens("/champions/stories");
            reader.looks("champion stories");
            reader.opens("/champions/messages/new");
            reader.looks("champion message");
            reader.opens(path + "/renewal");
            reader.looks("champion renewal");
            var page = reader.opens(path + "/ending").page();
            page.locator("#ending").fill("A new post");
            page.locator("#thanks").fill("Thank you for two years of it");
            reader.looks("champion ending");
            Reader.press(page, "End it");
            assertThat(page.locator("main")).containsText("To follow");
            reader.opens(path);
            reader.looks("champion ended");
        }
    }

    @Test
    void a_certificate_is_issued_and_checked_by_a_stranger() {
        var course = certificates.course("", false);
        var session = training.session(
                null, training.packVersion(null), java.time.Instant.now().minusSeconds(9000), 10);
        training.enrolled(session, "Zoë O’Brien", "A charity", true);
        training.enrolled(session, someone.member("HCC"), true);
        String certificate;
        try (var reader = Browsers.window(port, 1280, true)) {
            reader.andAt(360).signedIn(visit.as(training.trainer()).cookie());
            var page = reader.opens("/training/sessions/" + session + "/certificates")
                    .page();
            page.locator("#course").selectOption(course);
            reader.looks("certificates of a session");
            Reader.press(page, "Issue the certificates");
            assertThat(page.locator("main")).containsText("Everybody who was there has a certificate");
            page.getByText("Zoë O’Brien").click();
            certificate = page.url().substring(page.url().lastIndexOf('/') + 1);
            reader.looks("certificate");
            reader.opens("/training/certificates/" + certificate + "/correction");
            reader.looks("certificate correction");
            reader.opens("/training/certificates");
            reader.looks("certificates");
            reader.opens("/training/certificates/new");
            reader.looks("course of others");
            reader.opens("/training/courses");
            reader.looks("courses");
            reader.opens("/training/courses/new");
            reader.looks("course");
            certificates.certificate(
                    UUID.randomUUID(), "Due Soon", course, null, LocalDate.now().minusMonths(23));
            reader.opens("/training/certificates/due");
            reader.looks("renewals due");
        }
        try (var stranger = Browsers.window(port, 360, false)) {
            var page = stranger.opens("/certificate").page();
            page.locator("#code").fill("123");
            Reader.press(page, "Check");
            stranger.looks("certificate not found");
            page.locator("#code").fill(certificates.code(UUID.fromString(certificate)));
            page.locator("#name").fill("zoe obrien");
            Reader.press(page, "Check");
            assertThat(page.locator("main")).containsText("The name you typed is the name on the certificate");
            stranger.looks("certificate checked");
        }
    }

    @Test
    void a_session_is_evaluated_on_a_phone_without_scripts() {
        var session = evaluations.evaluated("HULL", "AFTER");
        try (var phone = Browsers.window(port, 360, false)) {
            var page = phone.opens("/evaluation").page();
            page.locator("#code").fill(evaluations.token(session));
            Reader.press(page, "Continue");
            phone.looks("evaluation questions");
            for (int place = 0; place < 6; place++) {
                page.locator("input[name=question" + place + "]").first().check();
            }
            for (int place = 0; place < 5; place++) {
                page.locator("input[name=sentence" + place + "][value='5']").check();
            }
            Reader.press(page, "Send my answers");
            assertThat(page.locator("main")).containsText("Your answer is kept");
            phone.looks("evaluation answered");
            phone.opens("/evaluation/" + evaluations.token(session) + "/later");
            phone.looks("evaluation later");
        }
        evaluations.answered(session, 12);
        try (var reader = Browsers.window(port, 1280, true)) {
            reader.andAt(360).signedIn(visit.as(training.trainer()).cookie());
            reader.opens("/training/sessions/" + session + "/evaluation");
            reader.looks("evaluation");
            reader.opens("/training/evaluations");
            reader.looks("evaluations");
        }
    }
}
