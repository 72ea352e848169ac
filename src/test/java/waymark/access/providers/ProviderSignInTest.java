package waymark.access.providers;

import static org.assertj.core.api.Assertions.assertThat;
import static waymark.access.providers.StubProvider.signed;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
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
import waymark.access.AccessApi;
import waymark.access.accounts.AccountFixtures;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;

/// Somebody links the account they have at their organisation, signs in with it, shows it again, and joins
/// with it.
@WaymarkTest
class ProviderSignInTest {

    private static final String SUBJECT = "sub-1";

    @Autowired
    Visit visit;

    @Autowired
    TestUsers someone;

    @Autowired
    AccountFixtures accounts;

    @Autowired
    ProviderFixtures fixture;

    @Autowired
    AccessApi access;

    private final JdbcClient owner = TestDatabase.owner();
    private final StubProvider provider = new StubProvider();
    private final String domain = "d" + UUID.randomUUID().toString().substring(0, 8) + ".example";
    private UUID id = new UUID(0, 0);
    private Actor.Person person;

    @BeforeEach
    void an_organisation_with_a_provider() {
        id = fixture.open("HCC", provider.issuer(), "waymark-here", domain);
        person = accounts.withPasswordAndCode(someone.member("HCC"));
    }

    @AfterEach
    void away() {
        provider.close();
        fixture.remove(id);
    }

    @Test
    void a_linked_account_is_a_whole_sign_in_and_leads_to_where_one_was_going() throws Exception {
        fixture.linked(id, provider.issuer(), SUBJECT, person);
        var browser = visit.asNobody();
        assertThat(browser.get("/sign-in?to=/contacts")
                        .html()
                        .select("a[href^=/sign-in/organisation]")
                        .attr("href"))
                .isEqualTo("/sign-in/organisation?to=%2Fcontacts");

        var trip = ProviderRoundTrip.of(browser.post(
                "/sign-in/organisation",
                "email",
                "Who.Ever@" + domain.toUpperCase(java.util.Locale.ROOT),
                "to",
                "/contacts"));
        provider.answers(signed(trip.claims(provider, SUBJECT)));
        var answer = browser.get(trip.back());
        var in = visit.browser(answer);

        assertThat(trip.onward().words()).contains("127.0.0.1");
        assertThat(trip.asked())
                .containsEntry("response_type", "code")
                .containsEntry("scope", "openid")
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("client_id", "waymark-here")
                .containsEntry("acr_values", "urn:strong")
                .containsEntry("max_age", "43200")
                .doesNotContainKeys("prompt", "login_hint");
        assertThat(trip.asked().toString()).as("no address leaves").doesNotContain(domain);
        assertThat(trip.onward().response().getHeaders("Set-Cookie"))
                .anyMatch(header -> header.startsWith("waymark_provider=")
                        && header.contains("Path=/")
                        && header.contains("HttpOnly")
                        && header.contains("SameSite=Lax")
                        && header.contains("Max-Age=600"));
        var sent = provider.asked.getFirst();
        var verifier = sent.replaceFirst(".*code_verifier=([^&]+).*", "$1");
        assertThat(Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(MessageDigest.getInstance("SHA-256")
                                .digest(verifier.getBytes(StandardCharsets.US_ASCII))))
                .isEqualTo(trip.asked().get("code_challenge"));
        assertThat(sent).doesNotContain("secret");
        assertThat(provider.authorised.getFirst()).startsWith("Basic ");
        assertThat(in.get(answer.location()).location()).isEqualTo("/contacts");
        assertThat(in.get("/account/sessions").words()).contains("By HCC account");
    }

    @Test
    void a_provider_that_takes_the_secret_in_the_form_alone_gets_it_there() {
        provider.metadata = provider.metadata(
                provider.issuer(), ",\"token_endpoint_auth_methods_supported\":[\"client_secret_post\"]");
        fixture.linked(id, provider.issuer(), SUBJECT, person);
        var browser = visit.asNobody();
        var trip = depart(browser);
        provider.answers(signed(trip.claims(provider, SUBJECT)));

        assertThat(browser.get(trip.back()).location()).startsWith("/landing");
        assertThat(provider.asked.getFirst()).contains("client_secret=a+secret+between+two");
    }

    @Test
    void signing_out_says_that_one_is_still_signed_in_at_the_organisation() {
        var in = in();

        var out = in.post("/sign-out");

        assertThat(out.location()).isEqualTo("/sign-in?again=agency");
        assertThat(visit.asNobody().get(out.location()).words())
                .contains("You are still signed in at your organisation");
        assertThat(in.get("/account").location()).startsWith("/sign-in");
    }

    @Test
    void nobody_is_told_of_organisations_but_by_the_end_of_their_address() {
        var browser = visit.asNobody();

        var unknown = browser.post("/sign-in/organisation", "email", "a@nowhere-" + domain, "to", "/contacts");

        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.html().select("input[name=email]").attr("value")).isEqualTo("a@nowhere-" + domain);
        assertThat(browser.get("/sign-in/organisation").words()).doesNotContain("HCC");
    }

    @Test
    void where_two_organisations_share_an_address_one_chooses() {
        var another = new StubProvider();
        var second = fixture.open("ERYC", another.issuer(), "waymark-here", domain);
        try {
            var browser = visit.asNobody();
            var choose = browser.post("/sign-in/organisation", "email", "a@" + domain);
            assertThat(choose.html().select("main button").eachText()).containsExactly("ERYC account", "HCC account");
            var trip = ProviderRoundTrip.of(browser.post("/sign-in/organisation/" + second));
            assertThat(trip.address().toString()).startsWith(another.issuer());
        } finally {
            another.close();
            fixture.remove(second);
        }
    }

    @Test
    void one_links_it_oneself_after_showing_again_who_one_is_and_takes_it_away() {
        assertThat(visit.asBefore(person)
                        .post("/account/organisation/" + id + "/linking")
                        .location())
                .startsWith("/step-up");
        var browser = visit.as(person);
        assertThat(browser.get("/account").words()).contains("Your organisation’s account Not linked");

        var trip = ProviderRoundTrip.of(browser.post("/account/organisation/" + id + "/linking"));
        provider.answers(signed(trip.claims(provider, SUBJECT)));
        assertThat(browser.get(trip.back()).location()).isEqualTo("/account/organisation");

        assertThat(browser.get("/account/organisation").words()).contains("HCC account", "Remove the link");
        assertThat(acts()).contains("link_provider");
        var in = in();
        assertThat(browser.post("/account/organisation/" + id + "/unlinking").location())
                .isEqualTo("/account");
        assertThat(in.get("/account").location()).as("signed in by it").startsWith("/sign-in");
        assertThat(acts()).contains("unlink_provider");
        assertThat(browser.get("/account").status()).isEqualTo(200);
    }

    @Test
    void the_last_way_in_is_not_taken_away_but_by_an_administrator() {
        var only = someone.member("HCC");
        fixture.linked(id, provider.issuer(), "only", only);

        assertThat(visit.as(only)
                        .post("/account/organisation/" + id + "/unlinking")
                        .errors())
                .containsExactly(
                        "This is your only way to sign in. Add a passkey, or a password and an authenticator, first");
        var administrator = visit.as(someone.administrator());
        assertThat(administrator.get("/accounts/" + only.id()).words()).contains("Linked with their HCC account");
        assertThat(administrator
                        .post("/accounts/" + only.id() + "/providers/" + id + "/unlinking")
                        .location())
                .isEqualTo("/accounts/" + only.id());
        assertThat(visit.as(only)
                        .post("/account/organisation/" + id + "/unlinking")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void an_account_there_is_linked_with_one_here_and_in_the_session_that_set_out() {
        var other = accounts.withPasswordAndCode(someone.member("HCC"));
        fixture.linked(id, provider.issuer(), SUBJECT, other);
        var browser = visit.as(person);

        var taken = ProviderRoundTrip.of(browser.post("/account/organisation/" + id + "/linking"));
        provider.answers(signed(taken.claims(provider, SUBJECT)));
        assertThat(browser.get(taken.back()).location()).endsWith("why=taken");

        var mine = ProviderRoundTrip.of(browser.post("/account/organisation/" + id + "/linking"));
        provider.answers(signed(mine.claims(provider, "sub-2")));
        owner.sql("update access.session set account = :other where id_hash = :hash")
                .param("other", other.id())
                .param("hash", Visit.hash(browser.cookie()))
                .update();
        assertThat(browser.get(mine.back()).location())
                .as("somebody else by now")
                .endsWith("why=gone");
        assertThat(visit.as(someone.member("ERYC"))
                        .post("/account/organisation/" + id + "/linking")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_session_by_it_shows_again_who_is_there_by_going_round_once_more() {
        var in = in();
        owner.sql("update access.session set proved_at = now() - interval '11 minutes' where account = :id")
                .param("id", person.id())
                .update();
        assertThat(in.get("/account/passkeys").location()).startsWith("/step-up");
        assertThat(in.get("/step-up?to=/account/passkeys").words())
                .contains("Sign in again with your organisation's account", "Your password");

        var old = ProviderRoundTrip.of(in.post("/step-up/organisation", "to", "/account/passkeys"));
        assertThat(old.asked()).containsEntry("prompt", "login").containsEntry("max_age", "0");
        provider.answers(signed(old.claims(provider, SUBJECT)
                .claim("auth_time", Instant.now().minusSeconds(600).getEpochSecond())));
        assertThat(in.get(old.back()).location())
                .as("signed in before it was asked")
                .endsWith("why=long_ago");

        var other = ProviderRoundTrip.of(in.post("/step-up/organisation", "to", "/account/passkeys"));
        provider.answers(signed(other.claims(provider, "sub-2")));
        assertThat(in.get(other.back()).location()).endsWith("why=other");
        assertThat(in.get("/account/passkeys").location()).as("still asks").startsWith("/step-up");

        var good = ProviderRoundTrip.of(in.post("/step-up/organisation", "to", "/account/passkeys"));
        provider.answers(signed(good.claims(provider, SUBJECT)));
        var answer = in.get(good.back());
        var again = visit.browser(answer);
        assertThat(again.get(answer.location()).location()).isEqualTo("/account/passkeys");
        assertThat(again.get("/account/passkeys").status()).isEqualTo(200);
        assertThat(in.get("/account").location()).as("the old id is over").startsWith("/sign-in");
    }

    @Test
    void a_session_by_other_proofs_does_not_go_round() {
        fixture.linked(id, provider.issuer(), SUBJECT, person);

        assertThat(visit.as(person).post("/step-up/organisation").location()).startsWith("/step-up");
        assertThat(visit.as(person).get("/step-up").words()).doesNotContain("organisation's account");
    }

    @Test
    void an_invitation_is_joined_with_it_and_the_account_is_the_one_that_was_invited() {
        var invited = UUID.randomUUID();
        var link = invited(invited, "HCC");
        var browser = visit.asNobody();
        assertThat(browser.get(link).words()).contains("Use my HCC account");

        var weak = ProviderRoundTrip.of(browser.post(link + "/organisation", "provider", id.toString()));
        provider.answers(signed(weak.claims(provider, "sub-new").claim("amr", java.util.List.of("pwd"))));
        assertThat(browser.get(weak.back()).location()).endsWith("why=weak");
        assertThat(browser.get(link).status()).as("not used up").isEqualTo(200);

        var late = ProviderRoundTrip.of(browser.post(link + "/organisation", "provider", id.toString()));
        var lateAnswer = late.claims(provider, "sub-late");
        var second = visit.asNobody();
        var trip = ProviderRoundTrip.of(second.post(link + "/organisation", "provider", id.toString()));
        provider.answers(signed(trip.claims(provider, "sub-new")
                .claim("email", "somebody-else@example.org")
                .claim("roles", "administrator")));
        var in = visit.browser(second.get(trip.back()));

        assertThat(in.get("/account").words()).contains("Invited Person", "Member", "Linked");
        assertThat(in.get("/accounts").status()).isEqualTo(403);
        assertThat(browser.get(link).status()).as("works once").isEqualTo(404);
        provider.answers(signed(lateAnswer));
        assertThat(browser.get(late.back()).location()).as("another was first").endsWith("why=taken");
    }

    @Test
    void an_invitation_is_joined_with_ones_own_organisation_and_by_nobody_who_is_here_already() {
        var elsewhere = invited(UUID.randomUUID(), "ERYC");
        var browser = visit.asNobody();
        assertThat(browser.post(elsewhere + "/organisation", "provider", id.toString())
                        .status())
                .isEqualTo(404);

        fixture.linked(id, provider.issuer(), SUBJECT, person);
        var link = invited(UUID.randomUUID(), "HCC");
        var trip = ProviderRoundTrip.of(browser.post(link + "/organisation", "provider", id.toString()));
        provider.answers(signed(trip.claims(provider, SUBJECT)));
        assertThat(browser.get(trip.back()).location()).endsWith("why=taken");
        assertThat(browser.get(link).status()).as("not used up").isEqualTo(200);
    }

    private String invited(UUID account, String organisation) {
        var clockwork = Actor.system("Test");
        return CurrentActor.as(clockwork, () -> {
            access.open(
                    clockwork,
                    account,
                    "invited-" + account + "@example.org",
                    "Invited Person",
                    organisation,
                    organisation,
                    null);
            return access.invite(clockwork, account);
        });
    }

    private Visit.Browser in() {
        fixture.linked(id, provider.issuer(), SUBJECT, person);
        var browser = visit.asNobody();
        var trip = depart(browser);
        provider.answers(signed(trip.claims(provider, SUBJECT)));
        return visit.browser(browser.get(trip.back()));
    }

    private ProviderRoundTrip depart(Visit.Browser browser) {
        return ProviderRoundTrip.of(browser.post("/sign-in/organisation", "email", "a@" + domain));
    }

    private java.util.List<String> acts() {
        return owner.sql("select act from audit.leaf where object = :id")
                .param("id", person.id().toString())
                .query(String.class)
                .list();
    }
}
