package waymark.training.champions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.training.TrainingFixtures;

/// Champions from the proposal to the thanks, as the people concerned see them.
@WaymarkTest
class ChampionPagesTest {

    @Autowired
    private ChampionMessages messages;

    @Autowired
    ChampionFixtures fixtures;

    @Autowired
    TrainingFixtures training;

    @Autowired
    TestUsers someone;

    @Autowired
    Visit visit;

    @Autowired
    ChampionJob job;

    @Autowired
    ChampionAddresses addresses;

    private static String[] proposal(Actor.Person person, String service) {
        var today = LocalDate.now();
        return new String[] {
            "person",
            ChampionFixtures.reference(person),
            "kind",
            "STAFF",
            "service",
            service,
            "areas",
            "HULL",
            "about",
            "Whom to call",
            "from-day",
            "" + today.getDayOfMonth(),
            "from-month",
            "" + today.getMonthValue(),
            "from-year",
            "" + today.getYear(),
            "to-day",
            "1",
            "to-month",
            "6",
            "to-year",
            "" + (today.getYear() + 2)
        };
    }

    @Test
    void somebody_is_proposed_agreed_to_active_and_thanked_with_a_successor() {
        var champion = fixtures.listed(someone.member("HCC"));
        var keeper = visit.as(training.trainer("HULL"));
        assertThat(keeper.post("/champions/new").errors())
                .contains("Choose a person of the directory", "Choose the service", "Choose at least one area");
        var path = keeper.post("/champions/new", proposal(champion, "HOUSING")).location();
        assertThat(keeper.get(path).words()).contains("Waits for agreement", champion.name());
        assertThat(visit.as(someone.member("OPCC")).get(path).status()).isEqualTo(404);
        assertThat(keeper.post("/champions/new", proposal(champion, "HOUSING")).errors())
                .containsExactly(champion.name() + " is proposed for this service already, or is its champion");

        var lead = visit.as(fixtures.lead("HCC"));
        assertThat(lead.get("/").words())
                .contains("Say whether your organisation agrees that " + champion.name() + " is a champion");
        assertThat(keeper.post(path + "/agreement", "version", "1", "answer", "yes")
                        .errors())
                .containsExactly("Enter who of the organisation agreed, and how you know");
        assertThat(lead.post(path + "/agreement", "version", "1", "answer", "yes")
                        .status())
                .isEqualTo(303);
        assertThat(lead.get(path).words()).contains("Active", "The organisation agreed");

        var self = visit.as(champion);
        assertThat(self.get("/champions/mine").location()).isEqualTo(path);
        assertThat(self.post(path + "/activities", "kind", "TRAINED", "about", "Night shift")
                        .status())
                .isEqualTo(303);
        assertThat(visit.as(someone.member("OPCC")).get(path).words()).contains("Night shift");
        assertThat(self.get(path + "/ending").status()).isEqualTo(404);

        assertThat(keeper.post(path + "/ending", "version", "2").errors())
                .contains("Enter why it ends", "Enter a word of thanks; the person gets it");
        var next = keeper.post(
                        path + "/ending", "version", "2", "ending", "New post", "thanks", "Thank you", "next", "yes")
                .location();
        assertThat(next).isEqualTo("/champions/new?after=" + path.substring("/champions/".length()));
        var successor = fixtures.listed(someone.member("HCC"));
        var form = proposal(successor, "HOUSING");
        var with = java.util.Arrays.copyOf(form, form.length + 2);
        with[form.length] = "after";
        with[form.length + 1] = path.substring("/champions/".length());
        assertThat(keeper.post("/champions/new", with).status()).isEqualTo(303);
        assertThat(keeper.get(path).words()).contains("Thank you", "Followed by", successor.name());
    }

    @Test
    void nobody_agrees_to_their_own_appointment() {
        var lead = fixtures.listed(fixtures.lead("OPCC"));
        var ref = fixtures.proposed(lead, "COUNCIL", "HULL");
        assertThat(visit.as(lead)
                        .post("/champions/" + ref + "/agreement", "version", "1", "answer", "yes")
                        .errors())
                .containsExactly("Nobody agrees to their own appointment; ask the lead of your organisation");
    }

    @Test
    void nothing_heard_for_a_time_leaves_a_hole_until_something_is_logged() {
        var champion = someone.member("HCC");
        var ref = fixtures.serving(
                champion, "FIRE", "NORTH_LINCOLNSHIRE", LocalDate.now().minusMonths(8));
        var reader = visit.as(someone.member("OPCC"));
        assertThat(reader.get("/champions/" + ref).words()).contains("Unconfirmed", "Nothing was heard for a time");
        assertThat(reader.get("/champions/coverage")
                        .html()
                        .select("tr:contains(Fire and rescue) td[data-label=North Lincolnshire]")
                        .text())
                .contains("1 unconfirmed");
        var self = visit.as(champion);
        assertThat(self.get("/").words()).contains("Log what you did as a champion");
        self.post("/champions/" + ref + "/activities", "kind", "CASCADED");
        assertThat(reader.get("/champions/" + ref).words()).contains("Active").doesNotContain("Unconfirmed");
        var logged = self.get("/champions/" + ref)
                .html()
                .select("form[action$=taking-back]")
                .attr("action");
        self.post(logged);
        assertThat(reader.get("/champions/" + ref).words()).contains("Unconfirmed");
    }

    @Test
    void terms_and_silence_are_reminded_of_once() {
        var champion = someone.member("HCC");
        var ref = fixtures.serving(
                champion, "HEALTH", "HULL", LocalDate.now().minusYears(3).plusDays(20));
        var system = Actor.system("Test of reminders");
        for (int again = 0; again < 2; again++) {
            CurrentActor.as(system, () -> {
                job.remind(system);
                return true;
            });
        }
        assertThat(told(champion, "Your term as a champion ends soon: " + ref)).isOne();
        assertThat(told(champion, "Did you do something as a champion? Log it in two clicks: " + ref))
                .isOne();
    }

    private static long told(Actor.Person person, String text) {
        return TestDatabase.owner()
                .sql("select count(*) from notices.notice where person = :person and text = :text")
                .param("person", person.id())
                .param("text", text)
                .query(Long.class)
                .single();
    }

    @Test
    void what_worked_is_shown_once_a_keeper_has_looked_at_it() {
        var champion = someone.member("HCC");
        fixtures.serving(champion, "POLICE", "HULL", LocalDate.now().minusDays(3));
        var title = "Ten minutes " + UUID.randomUUID();
        var self = visit.as(champion);
        self.post("/champions/stories", "title", title, "words", "We talked at the start of each shift");
        var reader = visit.as(someone.member("OPCC"));
        assertThat(reader.get("/champions/stories").words()).doesNotContain(title);
        assertThat(reader.post("/champions/stories", "title", "x", "words", "y").errors())
                .containsExactly("Champions share what worked; you are none at the moment");
        var keeper = visit.as(training.trainer("HULL"));
        var look = keeper.get("/champions/stories")
                .html()
                .select("a[href$=look]:contains(" + title + ")")
                .attr("href");
        assertThat(keeper.post(look, "version", "1", "state", "returned").errors())
                .containsExactly("Enter why it is not shown; its author reads it");
        assertThat(keeper.post(look, "version", "1", "state", "shown").status()).isEqualTo(303);
        assertThat(reader.get("/champions/stories").words()).contains(title);
    }

    @Test
    void a_message_reaches_the_champions_of_an_area_and_nobody_else() {
        var inHull = someone.member("HCC");
        var elsewhere = someone.member("OPCC");
        fixtures.serving(inHull, "CHARITIES", "HULL", LocalDate.now().minusDays(3));
        fixtures.serving(elsewhere, "CHARITIES", "EAST_RIDING", LocalDate.now().minusDays(3));
        var subject = "News " + UUID.randomUUID();
        var keeper = visit.as(training.trainer("HULL"));
        assertThat(keeper.post("/champions/messages/new", "subject", subject, "words", "Hello")
                        .errors())
                .containsExactly("Choose at least one area");
        keeper.post("/champions/messages/new", "subject", subject, "words", "Hello", "areas", "HULL");
        assertThat(visit.as(inHull).get("/champions/messages").words()).contains(subject);
        assertThat(visit.as(elsewhere).get("/champions/messages").words()).doesNotContain(subject);
        var system = Actor.system("Test of addresses");
        assertThat(CurrentActor.as(system, () -> addresses.serving(system)))
                .extracting(ChampionAddresses.Address::person)
                .contains(inHull.id(), elsewhere.id());
    }

    @Test
    void a_message_goes_to_nobody_who_has_left_or_is_no_champion_any_more() {
        var stays = someone.member("HCC");
        var left = someone.member("HCC");
        var ended = someone.member("HCC");
        for (var one : List.of(stays, left, ended)) {
            fixtures.serving(one, "CHARITIES", "HULL", LocalDate.now().minusDays(3));
            training.owner()
                    .sql("update directory.person set email = :email where id = :id")
                    .param("email", one.id() + "@example.org")
                    .param("id", one.id())
                    .update();
        }
        visit.as(training.trainer("HULL"))
                .post("/champions/messages/new", "subject", "Hello", "words", "Hello", "areas", "HULL");
        training.owner()
                .sql("update directory.person set to_date = current_date - 1 where id = :id")
                .param("id", left.id())
                .update();
        training.owner()
                .sql("update training.champion set to_date = current_date - 1 where person = :id")
                .param("id", ended.id())
                .update();
        var system = Actor.system("Test of addresses");
        assertThat(CurrentActor.as(system, () -> messages.waiting(system)))
                .extracting(ChampionMessages.Letter::email)
                .contains(stays.id() + "@example.org")
                .doesNotContain(left.id() + "@example.org", ended.id() + "@example.org");
        CurrentActor.run(system, () -> messages.endOvertaken(system));
        assertThat(training.owner()
                        .sql(
                                "select person from training.champion_mail where settled_at is null and person in (:people)")
                        .param("people", List.of(stays.id(), left.id(), ended.id()))
                        .query(UUID.class)
                        .list())
                .containsExactly(stays.id());
    }
}
