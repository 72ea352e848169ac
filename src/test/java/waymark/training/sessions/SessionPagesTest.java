package waymark.training.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.training.TrainingFixtures;

/// Planning a session, places and the waiting list, and who came.
@WaymarkTest
class SessionPagesTest {

    @Autowired
    private Visit visit;

    @Autowired
    private TrainingFixtures training;

    @Autowired
    private TestUsers someone;

    private static String[] details(UUID trainer, LocalDate day, int capacity, String places) {
        return new String[] {
            "date-day",
            "" + day.getDayOfMonth(),
            "date-month",
            "" + day.getMonthValue(),
            "date-year",
            "" + day.getYear(),
            "from",
            "10:00",
            "until",
            "12:00",
            "place",
            "Guildhall",
            "capacity",
            "" + capacity,
            "places",
            places,
            "trainers",
            trainer.toString(),
            "about",
            "Tea from half past nine."
        };
    }

    private static String[] with(String[] first, String... more) {
        return java.util.stream.Stream.concat(java.util.Arrays.stream(first), java.util.Arrays.stream(more))
                .toArray(String[]::new);
    }

    @Test
    void a_session_is_planned_changed_and_cancelled() {
        var trainer = training.trainer("HULL");
        var browser = visit.as(trainer);
        var day = LocalDate.now(ZoneOffset.UTC).plusDays(30);
        var pack = training.packRef(training.packVersion("HULL"));
        assertThat(browser.post("/training/sessions/new", "pack", pack, "area", "HULL")
                        .errors())
                .anyMatch(each -> each.contains("place"));
        var planned = browser.post(
                "/training/sessions/new", with(details(trainer.id(), day, 8, "OPEN"), "pack", pack, "area", "HULL"));
        assertThat(planned.errors()).isEmpty();
        var session = planned.location();
        assertThat(browser.get(session).words())
                .contains("10:00 to 12:00", "Guildhall", trainer.name(), "0 of 8 taken");

        var changed = browser.post(
                session + "/details", with(details(trainer.id(), day.plusDays(1), 9, "INVITED"), "version", "1"));
        assertThat(changed.errors()).isEmpty();
        assertThat(browser.get(session).words()).contains("0 of 9 taken", "By invitation only");
        assertThat(browser.post(session + "/cancellation", "version", "2").status())
                .isEqualTo(422);
        browser.post(session + "/cancellation", "version", "2", "reason", "The hall is flooded");
        assertThat(browser.get(session).words()).contains("Cancelled", "The hall is flooded");
    }

    @Test
    void who_waits_longest_moves_up_when_a_place_becomes_free() {
        var ref = training.session("HULL", training.packVersion("HULL"), inDays(9), 1);
        var session = "/training/sessions/" + ref;
        var first = someone.member("HCC");
        var second = someone.member("OPCC");
        var third = someone.member("HUMBERSIDE_POLICE");
        visit.as(first).post(session + "/place", "role", "Officer");
        visit.as(second).post(session + "/place");
        visit.as(third).post(session + "/place");
        assertThat(visit.as(second).get(session).words())
                .contains("You are on the waiting list", "1 of 1 taken, 2 waiting");
        visit.as(first).post(session + "/place/withdrawal");
        assertThat(visit.as(second).get(session).words()).contains("You have a place", "1 of 1 taken, 1 waiting");
        assertThat(visit.as(third).get(session).words()).contains("You are on the waiting list");
        assertThat(mails(second.id())).containsExactly("waiting", "moved_up");
        assertThat(mails(first.id())).containsExactly("place", "given_up");
        visit.as(third).post(session + "/place");
        assertThat(visit.as(third).get(session).words()).as("no second place").contains("1 of 1 taken, 1 waiting");
    }

    private java.util.List<String> mails(UUID person) {
        return training.owner()
                .sql("""
                        select m.kind from training.session_mail m join training.enrolment e on e.id = m.enrolment
                         where e.person = :person order by m.made_at, m.id
                        """)
                .param("person", person)
                .query(String.class)
                .list();
    }

    private static Instant inDays(int days) {
        return Instant.now().truncatedTo(ChronoUnit.MINUTES).plus(days, ChronoUnit.DAYS);
    }

    @Test
    void more_places_let_people_move_up() {
        var trainer = training.trainer("HULL");
        var ref = training.session("HULL", training.packVersion("HULL"), inDays(9), 1);
        var session = "/training/sessions/" + ref;
        visit.as(someone.member("HCC")).post(session + "/place");
        var second = someone.member("OPCC");
        visit.as(second).post(session + "/place");
        var day = LocalDate.now(ZoneOffset.UTC).plusDays(9);
        assertThat(visit.as(trainer)
                        .post(session + "/details", with(details(trainer.id(), day, 2, "OPEN"), "version", "1"))
                        .errors())
                .isEmpty();
        assertThat(visit.as(second).get(session).words()).contains("You have a place");
    }

    @Test
    void a_member_takes_a_place_for_a_colleague_and_sees_nobody_else() {
        var ref = training.session("HULL");
        var session = "/training/sessions/" + ref;
        training.enrolled(ref, "Colm Reddy (fictional)", "A hospital", null);
        var member = visit.as(someone.member("HCC"));
        assertThat(member.post(session + "/colleague", "name", "Asha Bell", "role", "Officer", "email", "no address")
                        .errors())
                .anyMatch(each -> each.contains("name@example.org"));
        member.post(
                session + "/colleague", "name", "Asha Bell", "role", "Officer", "email", "asha" + ref + "@example.org");
        var page = member.get(session).words();
        assertThat(page).contains("Asha Bell").doesNotContain("Colm Reddy");
        assertThat(visit.as(someone.member("HCC")).get(session).words()).doesNotContain("Asha Bell");
        assertThat(visit.as(training.trainer("HULL")).get(session).words())
                .contains("Asha Bell", "Colm Reddy", "Officer");
        assertThat(visit.as(training.trainer("EAST_RIDING")).get(session).words())
                .doesNotContain("Asha Bell");
    }

    @Test
    void by_invitation_means_that_nobody_else_takes_a_place() {
        var ref = training.session("HULL");
        var session = "/training/sessions/" + ref;
        training.owner()
                .sql("update training.session set open = false where ref = :ref")
                .param("ref", ref)
                .update();
        var member = someone.member("HCC");
        assertThat(visit.as(member).post(session + "/place").status()).isEqualTo(404);
        var trainer = visit.as(training.trainer("HULL"));
        assertThat(trainer.post(
                                session + "/people/new",
                                "way",
                                "invite",
                                "email",
                                "x" + ref + "@example.org",
                                "name",
                                "Ines")
                        .errors())
                .anyMatch(each -> each.contains("organisation"));
        trainer.post(
                session + "/people/new",
                "way",
                "invite",
                "email",
                "x" + ref + "@example.org",
                "name",
                "Ines Prowse",
                "other",
                "A hospital",
                "role",
                "Nurse");
        assertThat(trainer.get(session).words()).contains("Invited, 1", "Ines Prowse", "A hospital");
    }

    @Test
    void attendance_is_recorded_by_organisation_and_role() {
        var ref = training.session("HULL", training.packVersion("HULL"), inDays(-1), 10);
        var session = "/training/sessions/" + ref;
        var came = training.enrolled(ref, "Asha Bell", "A hospital", null);
        var away = training.enrolled(ref, "Colm Reddy", "A hospital", null);
        var trainer = visit.as(training.trainer("HULL"));
        trainer.post(session + "/attendance", "version", "1", "came-" + came, "came", "came-" + away, "away");
        trainer.post(session + "/attendance/more", "name", "Wanda Frith", "organisation", "OPCC", "role", "Analyst");
        var page = trainer.get(session);
        assertThat(page.words()).contains("Ended", "Who came, by organisation", "Wanda Frith");
        var rows =
                page.html().select("table:contains(by organisation) tbody tr").eachText();
        assertThat(rows).anyMatch(row -> row.contains("A hospital") && row.contains("1") && row.contains("2"));
    }

    @Test
    void strangers_see_public_sessions_and_nothing_of_anybody() {
        var ref = training.session("HULL");
        var hidden = training.session("HULL");
        training.owner()
                .sql("update training.session set public = true, title = 'Public ' || ref where ref = :ref")
                .param("ref", ref)
                .update();
        training.owner()
                .sql("update training.session set title = 'Hidden ' || ref where ref = :ref")
                .param("ref", hidden)
                .update();
        training.enrolled(ref, "Asha Bell", "A hospital", null);
        var page = visit.asNobody().get("/workshops");
        assertThat(page.words()).contains("Public " + ref).doesNotContain("Hidden " + hidden, "Asha Bell");
        assertThat(page.html().select("[itemtype=https://schema.org/Event] [itemprop=startDate]"))
                .isNotEmpty();
    }
}
