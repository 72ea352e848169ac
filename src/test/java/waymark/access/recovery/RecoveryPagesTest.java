package waymark.access.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.access.accounts.AccountFixtures;
import waymark.access.messages.AccountEmail;
import waymark.kernel.Actor;
import waymark.web.mail.FakeMailServer;
import waymark.web.mail.FakeMailServer.Mood;

/// From asking to the link: who is told, who may confirm, who may stop, and what ends with it.
@WaymarkTest
class RecoveryPagesTest {

    @Autowired
    Visit visit;

    @Autowired
    TestUsers someone;

    @Autowired
    AccountFixtures accounts;

    @Autowired
    RecoveryFixtures recoveries;

    private final JdbcClient owner = TestDatabase.owner();
    private Actor.Person person;
    private Actor.Person lead;
    private Actor.Person coordinator;
    private String email;

    @BeforeEach
    void somebody_who_lost_everything() {
        recoveries.clear();
        person = accounts.withPasswordAndCode(someone.member("HCC"));
        lead = someone.organisationLead("HCC");
        coordinator = someone.coordinator();
        email = accounts.email(person);
    }

    @AfterEach
    void nothing_stays_behind() {
        recoveries.clear();
    }

    @Test
    void asking_answers_alike_and_writes_to_the_known_alone() {
        var known = visit.asNobody();
        var unknown = visit.asNobody();

        var first = recoveries.ask(known, email);
        var second = recoveries.ask(unknown, "nobody-" + UUID.randomUUID() + "@example.org");
        recoveries.round();

        assertThat(first).matches("\\d{3} \\d{3}");
        assertThat(second).matches("\\d{3} \\d{3}");
        assertThat(pageWithout(known)).isEqualTo(pageWithout(unknown));
        assertThat(recoveries.letters(email)).hasSize(1);
        assertThat(owner.sql("select count(*) from access.recovery_request where sealed is not null")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void asking_costs_the_same_for_known_and_unknown() {
        var costs = new java.util.HashSet<Long>();
        for (var address : java.util.List.of(email, "nobody-" + UUID.randomUUID() + "@example.org", email)) {
            var browser = visit.asNobody();
            browser.post("/sign-in/recovery", "email", "");
            var before = waymark.bench.CountingStatements.sent();
            browser.post("/sign-in/recovery", "email", address);
            costs.add(waymark.bench.CountingStatements.sent() - before);
        }

        assertThat(costs).hasSize(1).doesNotContain(0L);
    }

    @Test
    void two_colleagues_confirm_and_everybody_is_told_at_each_step() {
        var number = recoveries.ask(visit.asNobody(), email);
        recoveries.round();
        var at = "/recoveries/" + recoveries.of(person);

        assertThat(visit.as(lead).get("/").words()).contains("Ring " + person.name());
        assertThat(confirm(lead, at, number).location()).isEqualTo(at);
        recoveries.round();
        assertThat(confirm(coordinator, at, number).location()).isEqualTo(at);
        recoveries.round();

        assertThat(visit.as(lead).get(at).words()).contains("The link is sent");
        assertThat(recoveries.letters(email).stream().map(letter -> letter.subject()))
                .containsExactly(
                        "Your account will be recovered in a day",
                        "A colleague has confirmed the recovery of your account",
                        "Somebody asked to recover your account");
        for (var told : new Actor.Person[] {person, lead, coordinator}) {
            assertThat(notices(told)).as(told.name()).isEqualTo(3);
        }
        assertThat(audited("begin_recovery", person.id().toString())).isEqualTo(1);
        assertThat(audited("confirm_recovery", "recovery:" + recoveries.of(person)))
                .isEqualTo(2);
    }

    @Test
    void the_same_colleague_two_from_elsewhere_and_the_person_themself_are_refused() {
        var number = recoveries.ask(visit.asNobody(), email);
        recoveries.round();
        var at = "/recoveries/" + recoveries.of(person);
        confirm(coordinator, at, number);

        assertThat(confirm(coordinator, at, number).errors())
                .containsExactly("You have confirmed it already. The second has to be another person");
        assertThat(confirm(someone.administrator(), at, number).errors())
                .containsExactly(
                        "One of the two has to be from the person's own organisation: ask its lead to confirm it");
        assertThat(confirm(someone.organisationLead("ERYC"), at, number).status())
                .as("the lead of another organisation does not even see it")
                .isEqualTo(404);
        assertThat(confirm(lead, at, number).status()).isEqualTo(303);
    }

    @Test
    void a_lead_does_not_confirm_their_own() {
        var own = accounts.withPasswordAndCode(lead);
        var number = recoveries.ask(visit.asNobody(), accounts.email(own));
        recoveries.round();

        assertThat(confirm(own, "/recoveries/" + recoveries.of(own), number).errors())
                .containsExactly("You cannot confirm your own recovery");
    }

    @Test
    void without_the_number_nobody_confirms_and_four_wrong_ones_stop_it() {
        recoveries.ask(visit.asNobody(), email);
        recoveries.round();
        var at = "/recoveries/" + recoveries.of(person);

        assertThat(visit.as(lead).post(at + "/confirmation", "number", "000000").errors())
                .as("no try is counted before they rang")
                .hasSize(1);
        for (int tries = 0; tries < Recovery.TRIES; tries++) {
            assertThat(confirm(lead, at, "no number").status()).isEqualTo(422);
        }

        assertThat(visit.as(lead).get(at).words()).contains("Stopped, or lapsed");
    }

    @Test
    void anybody_concerned_stops_it_at_one_press() {
        recoveries.ask(visit.asNobody(), email);
        recoveries.round();
        var letter = recoveries.letters(email).getFirst();
        assertThat(visit.asNobody().get(letter.path()).heading()).isEqualTo("Stop the recovery of your account");
        assertThat(owner.sql("select stopped_at is null from access.recovery where id = :id")
                        .param("id", recoveries.of(person))
                        .query(Boolean.class)
                        .single())
                .as("opening the link stops nothing")
                .isTrue();

        visit.asNobody().post(letter.path());
        assertThat(visit.as(lead).get("/recoveries/" + recoveries.of(person)).words())
                .contains("Stopped, or lapsed");

        recoveries.ask(visit.asNobody(), email);
        recoveries.round();
        assertThat(visit.as(person).get("/").words()).contains("Say whether it was you");
        visit.as(person).post("/account/recovery/stopping");
        assertThat(visit.as(person).get("/account/recovery").words())
                .contains("Nobody has asked to recover your account");

        recoveries.ask(visit.asNobody(), email);
        recoveries.round();
        visit.as(coordinator).post("/recoveries/" + recoveries.of(person) + "/stopping");
        recoveries.round();
        assertThat(recoveries.letters(email).getFirst().text()).contains("is over");
    }

    @Test
    void before_the_day_is_over_no_link_goes_out() {
        recoveries.confirmed(person, lead, coordinator, 23);

        recoveries.round();

        assertThat(recoveries.letters(email)).isEmpty();
    }

    @Test
    void no_link_goes_out_before_a_day_after_the_person_was_in_fact_written_that_it_would() {
        var id = recoveries.confirmed(person, lead, coordinator, 100);
        owner.sql("update access.recovery set told = 2, written = 2, written_at = null where id = :id")
                .param("id", id)
                .update();

        recoveries.round();
        recoveries.round();
        assertThat(recoveries.letters(email))
                .extracting(AccountEmail::subject)
                .containsExactly("Your account will be recovered in a day");

        owner.sql("update access.recovery set written_at = written_at - interval '25 hours' where id = :id")
                .param("id", id)
                .update();
        recoveries.round();
        assertThat(recoveries.letters(email).getFirst().subject()).isEqualTo("Recover your Waymark account");
    }

    @Test
    void a_mail_server_at_its_worst_delays_a_letter_and_sends_it_three_times_at_most() {
        var worst = new FakeMailServer();
        try (worst) {
            recoveries.confirmed(person, lead, coordinator, 25);
            worst.mood = Mood.CLOSES_AT_ONCE;
            recoveries.roundBy(worst);
            assertThat(worst.letters).isEmpty();

            worst.mood = Mood.CLOSES_AFTER_THE_LETTER;
            for (int round = 0; round < 6; round++) {
                recoveries.roundBy(worst);
                owner.sql("update access.recovery set letter_after = null where stopped_at is null and used_at is null")
                        .update();
            }
            assertThat(worst.letters.stream()
                            .map(letter -> letter.replaceAll("(?s).*Message-ID: (<[^>]*>).*", "$1"))
                            .distinct())
                    .hasSize(1);
            assertThat(worst.letters).hasSize(3);
        }
    }

    @Test
    void after_the_day_the_link_begins_anew_and_every_old_way_in_ends() {
        var old = visit.as(person);
        recoveries.confirmed(person, lead, coordinator, 25);
        recoveries.round();
        var link = recoveries.letters(email).getFirst().path();
        var browser = visit.asNobody();

        assertThat(old.get("/").status()).as("until it is used").isEqualTo(200);
        assertThat(browser.get(link).words()).contains("Welcome back");
        var chosen = browser.post(link, "password", "violet harbour monday", "again", "violet harbour monday");

        assertThat(chosen.location()).isEqualTo("/sign-in/code");
        assertThat(old.get("/").location()).startsWith("/sign-in");
        assertThat(browser.get(link).status()).as("once").isEqualTo(404);
        assertThat(browser.post("/sign-in", "email", email, "password", AccountFixtures.PASSWORD)
                        .status())
                .isEqualTo(422);
        var half = visit.browser(browser.post("/sign-in", "email", email, "password", "violet harbour monday"));
        assertThat(half.get("/sign-in/code").location()).startsWith("/sign-in/enrolment");
        assertThat(half.get("/").location()).as("still one factor").startsWith("/sign-in");
        recoveries.round();
        assertThat(recoveries.letters(email).getFirst().text())
                .contains("Everything you signed in with before has ended");
        assertThat(audited("recover_account", person.id().toString())).isEqualTo(1);
    }

    @Test
    void stopped_after_the_link_went_out_the_link_opens_nothing() {
        var id = recoveries.confirmed(person, lead, coordinator, 25);
        recoveries.round();
        var link = recoveries.letters(email).getFirst().path();

        visit.asNobody().post(recoveries.stopping(id));

        assertThat(visit.asNobody().get(link).status()).isEqualTo(404);
        assertThat(visit.asNobody()
                        .post(link, "password", "violet harbour monday", "again", "violet harbour monday")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void an_administrators_own_link_gives_no_way_round() {
        var administrator = visit.as(someone.administrator());
        var link = administrator
                .post("/accounts/" + person.id() + "/invitation")
                .html()
                .select(".waymark-key")
                .text();
        var path = java.net.URI.create(link).getPath();
        var browser = visit.asNobody();

        assertThat(browser.get(path).heading()).as("no passkey with it").isEqualTo("Choose your password");
        assertThat(browser.post(path + "/passkey/question").status()).isEqualTo(404);
        browser.post(path, "password", "violet harbour monday", "again", "violet harbour monday");
        var half = visit.browser(browser.post("/sign-in", "email", email, "password", "violet harbour monday"));

        assertThat(half.get("/sign-in/enrolment").location())
                .as("the old authenticator still stands between")
                .startsWith("/sign-in/code");
    }

    @Test
    void an_administrator_alone_gets_into_no_account_that_has_a_passkey_or_had_one() {
        var other = someone.member("HCC");
        accounts.passkey(other);
        var administrator = visit.as(someone.administrator());
        var at = "/accounts/" + other.id();

        assertThat(administrator.get(at).html().select("form[action$=/invitation]"))
                .isEmpty();
        assertThat(administrator.post(at + "/invitation").html().select(".waymark-key"))
                .isEmpty();
        owner.sql("delete from access.passkey where account = :id")
                .param("id", other.id())
                .update();
        owner.sql("update access.account set used_at = now() where id = :id")
                .param("id", other.id())
                .update();
        assertThat(administrator.post(at + "/invitation").html().select(".waymark-key"))
                .as("once the administrator has taken the passkey away")
                .isEmpty();
    }

    @Test
    void a_link_that_was_made_before_the_first_passkey_sets_no_password_beside_it() {
        var other = someone.member("HCC");
        var link = visit.as(someone.administrator())
                .post("/accounts/" + other.id() + "/invitation")
                .html()
                .select(".waymark-key")
                .text();
        var path = java.net.URI.create(link).getPath();
        assertThat(visit.asNobody().get(path).heading()).isEqualTo("Set up how you sign in");
        accounts.passkey(other);
        var browser = visit.asNobody();

        assertThat(browser.get(path).status()).isEqualTo(404);
        assertThat(browser.post(path, "password", "violet harbour monday", "again", "violet harbour monday")
                        .status())
                .isEqualTo(404);
    }

    private Visit.Answer confirm(Actor.Person who, String at, String number) {
        return visit.as(who).post(at + "/confirmation", "number", number, "rang", "yes");
    }

    private static String pageWithout(Visit.Browser browser) {
        return browser.get("/sign-in/recovery/asked")
                .html()
                .select("main")
                .outerHtml()
                .replaceAll("\\d{3} \\d{3}", "");
    }

    /// About this recovery: what others left open is told to the same colleagues.
    private int notices(Actor.Person told) {
        return owner.sql("select count(*) from notices.notice where person = :id and path in (:own, :colleagues)")
                .param("id", told.id())
                .param("own", "/account/recovery")
                .param("colleagues", "/recoveries/" + recoveries.of(person))
                .query(Integer.class)
                .single();
    }

    private int audited(String act, String object) {
        return owner.sql(
                        "select count(*) from audit.leaf where act = :act and object = :object and decision = 'agreed'")
                .param("act", act)
                .param("object", object)
                .query(Integer.class)
                .single();
    }
}
