package waymark.access.providers;

import static org.assertj.core.api.Assertions.assertThat;
import static waymark.access.providers.StubProvider.signed;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import waymark.TestClock;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.kernel.Actor;

/// Somebody who forges a provider's answer, brings one that is not theirs, or owns a provider and says too
/// much with it. None of it opens anything.
@WaymarkTest
class ProviderAttackTest {

    private static final String SUBJECT = "sub-1";

    @Autowired
    Visit visit;

    @Autowired
    TestUsers someone;

    @Autowired
    ProviderFixtures fixture;

    @Autowired
    TestClock clock;

    private final JdbcClient owner = TestDatabase.owner();
    private final StubProvider provider = new StubProvider();
    private final StubProvider theirs = new StubProvider();
    private final String domain = "d" + UUID.randomUUID().toString().substring(0, 8) + ".example";
    private UUID id = new UUID(0, 0);
    private UUID other = new UUID(0, 0);
    private Actor.Person person;
    private Visit.Browser browser;

    @BeforeEach
    void somebody_whose_accounts_are_linked() {
        id = fixture.open("HCC", provider.issuer(), "waymark-here", domain);
        other = fixture.open("ERYC", theirs.issuer(), "waymark-here", "other-" + domain);
        person = someone.with("HCC", "area_lead@area:HULL");
        fixture.linked(id, provider.issuer(), SUBJECT, person);
        browser = visit.asNobody();
    }

    @AfterEach
    void away() {
        clock.back();
        provider.close();
        theirs.close();
        fixture.remove(id);
        fixture.remove(other);
    }

    /// What is wrong with each token, beside a good one.
    static Stream<Map.Entry<String, UnaryOperator<JWTClaimsSet.Builder>>> forgedClaims() {
        Map<String, UnaryOperator<JWTClaimsSet.Builder>> forged = new LinkedHashMap<>();
        forged.put("another issuer", claims -> claims.issuer("https://evil.example"));
        forged.put("no issuer", claims -> claims.issuer(null));
        forged.put("another audience", claims -> claims.audience("somebody-else"));
        forged.put("several audiences and no party", claims -> claims.audience(List.of("waymark-here", "else")));
        forged.put(
                "made for another party",
                claims -> claims.audience(List.of("waymark-here", "else")).claim("azp", "else"));
        forged.put("another nonce", claims -> claims.claim("nonce", "not-this-one"));
        forged.put("no nonce", claims -> claims.claim("nonce", null));
        forged.put("no end", claims -> claims.expirationTime(null));
        forged.put("nobody", claims -> claims.subject(null));
        forged.put("a subject without end", claims -> claims.subject("x".repeat(300)));
        return forged.entrySet().stream();
    }

    @ParameterizedTest
    @MethodSource("forgedClaims")
    void a_token_that_says_one_thing_wrong_opens_nothing(
            Map.Entry<String, UnaryOperator<JWTClaimsSet.Builder>> forged) {
        var trip = depart();

        var answer = back(trip, signed(forged.getValue().apply(trip.claims(provider, SUBJECT))));

        refused(answer, SignInRefusal.UNSURE);
    }

    @Test
    void a_token_that_its_provider_did_not_sign_opens_nothing() {
        for (int way = 0; way < 5; way++) {
            var trip = depart();
            var claims = trip.claims(provider, SUBJECT);
            var token = switch (way) {
                case 0 -> StubProvider.unsigned(claims);
                case 1 -> StubProvider.signedWithThePublicKey(claims);
                case 2 -> StubProvider.sealed(claims, "a secret between two, in 32 bytes.".getBytes());
                case 3 -> StubProvider.signedByAnother(claims);
                default -> signed(claims).replaceFirst("\\.[^.]{4}", ".AAAA");
            };
            refused(back(trip, token), SignInRefusal.UNSURE);
        }
        var trip = depart();
        refused(back(trip, ""), SignInRefusal.UNSURE);
    }

    @Test
    void without_a_word_on_a_strong_factor_nothing_opens() {
        for (var amr : List.of(List.of("pwd"), List.of(), List.of("MFA"), List.of("mfa2"))) {
            var trip = depart();
            refused(back(trip, signed(trip.claims(provider, SUBJECT).claim("amr", amr))), SignInRefusal.WEAK);
        }
        var silent = depart();
        refused(back(silent, signed(silent.claims(provider, SUBJECT).claim("amr", null))), SignInRefusal.WEAK);
        var other = depart();
        refused(
                back(
                        other,
                        signed(other.claims(provider, SUBJECT)
                                .claim("amr", null)
                                .claim("acr", "urn:weak"))),
                SignInRefusal.WEAK);
        var byAcr = depart();
        assertThat(back(
                                byAcr,
                                signed(byAcr.claims(provider, SUBJECT)
                                        .claim("amr", null)
                                        .claim("acr", "urn:strong")))
                        .location())
                .as("and with one, it does")
                .startsWith("/landing");
    }

    @Test
    void a_sign_in_of_long_ago_or_of_no_time_opens_nothing() {
        var now = Instant.now().getEpochSecond();
        for (var at : List.of(now - 13 * 3600, now + 3600)) {
            var trip = depart();
            refused(back(trip, signed(trip.claims(provider, SUBJECT).claim("auth_time", at))), SignInRefusal.LONG_AGO);
        }
        var trip = depart();
        refused(back(trip, signed(trip.claims(provider, SUBJECT).claim("auth_time", null))), SignInRefusal.LONG_AGO);
    }

    @Test
    void a_token_of_another_time_opens_nothing_and_the_clocks_are_named() {
        var now = Instant.now();
        List<UnaryOperator<JWTClaimsSet.Builder>> wrong = List.of(
                claims -> claims.issueTime(Date.from(now.plusSeconds(65))),
                claims -> claims.issueTime(Date.from(now.plus(Duration.ofDays(1)))),
                claims -> claims.expirationTime(Date.from(now.minusSeconds(120)))
                        .issueTime(Date.from(now.minusSeconds(400))));
        for (var each : wrong) {
            var trip = depart();
            refused(back(trip, signed(each.apply(trip.claims(provider, SUBJECT)))), SignInRefusal.CLOCK);
        }
        var near = depart();
        assertThat(back(near, signed(near.claims(provider, SUBJECT).issueTime(Date.from(now.plusSeconds(55)))))
                        .location())
                .as("a minute is forgiven")
                .startsWith("/landing");
    }

    @Test
    void every_refusal_is_on_record_with_why_and_without_who() {
        var weak = depart();
        back(weak, signed(weak.claims(provider, "sub-nobody-here").claim("amr", List.of("pwd"))));
        var gone = depart();
        visit.asNobody().get(gone.back());
        var no = depart();
        browser.get(no.back().replace("code=a-code", "error=access_denied"));
        var twice = depart();
        browser.get(twice.back("&state=another"));
        theirs.metadataStatus = 500;
        browser.post("/sign-in/organisation", "email", "a@other-" + domain);
        owner.sql("update access.provider set secret = '\\x00' where id = :id")
                .param("id", id)
                .update();
        browser.post("/sign-in/organisation", "email", "a@" + domain);
        browser.get("/sign-in/organisation/" + UUID.randomUUID() + "/answer?state=made-up");

        assertThat(refusals(id)).containsExactly("weak", "gone", "denied", "unsure", "secret");
        assertThat(refusals(other)).containsExactly("away");
    }

    private List<String> refusals(UUID provider) {
        return owner.sql("select fields from audit.leaf where act = 'sign_in' and decision = 'refused'"
                        + " and object = :object and actor = :door order by at, id")
                .param("object", "provider:" + provider)
                .param("door", Actor.AUTHENTICATION.id())
                .query(String.class)
                .list();
    }

    @Test
    void a_provider_that_does_not_take_our_secret_is_named_as_that() {
        provider.also("/refuses", exchange -> StubProvider.answer(exchange, 400, "{\"error\":\"invalid_client\"}"));
        provider.metadata = provider.metadata.replace("/token\"", "/refuses\"");
        var trip = depart();

        refused(back(trip, signed(trip.claims(provider, SUBJECT))), SignInRefusal.SECRET);
    }

    @Test
    void an_answer_is_good_once() {
        var trip = depart();
        var token = signed(trip.claims(provider, SUBJECT));

        assertThat(back(trip, token).location()).startsWith("/landing");
        refused(back(trip, token), SignInRefusal.GONE);
        assertThat(provider.asked)
                .as("the second code was never shown to the provider")
                .hasSize(1);
    }

    @Test
    void an_answer_is_good_in_the_browser_that_set_out_and_there_only_until_somebody_else_brought_it() {
        var trip = depart();
        var token = signed(trip.claims(provider, SUBJECT));
        provider.answers(token);
        var attacker = visit.asNobody();
        depart(attacker, domain, "");

        refused(attacker.get(trip.back()), SignInRefusal.GONE);
        refused(visit.asNobody().get(trip.back()), SignInRefusal.GONE);
        refused(back(trip, token), SignInRefusal.GONE);
        assertThat(provider.asked).isEmpty();
    }

    @Test
    void an_answer_is_good_for_ten_minutes() {
        clock.moveTo(Instant.now().minus(Duration.ofMinutes(11)));
        var trip = depart();
        clock.back();

        refused(back(trip, signed(trip.claims(provider, SUBJECT))), SignInRefusal.GONE);
    }

    @Test
    void a_state_that_nobody_gave_opens_nothing() {
        var trip = depart();
        provider.answers(signed(trip.claims(provider, SUBJECT)));
        var path = trip.back().substring(0, trip.back().indexOf('?'));

        for (var query : List.of("", "?code=a", "?code=a&state=", "?code=a&state=made-up")) {
            refused(browser.get(path + query), SignInRefusal.GONE);
        }
        refused(browser.get(trip.back("&state=another")), SignInRefusal.UNSURE);
    }

    @Test
    void an_answer_that_names_another_issuer_is_not_believed() {
        var trip = depart();
        refused(
                back(trip, signed(trip.claims(provider, SUBJECT)), "&iss=https%3A%2F%2Fevil.example"),
                SignInRefusal.UNSURE);
        assertThat(provider.asked).as("the code was shown to nobody").isEmpty();

        var good = depart();
        assertThat(back(good, signed(good.claims(provider, SUBJECT)), "&iss=" + provider.issuer())
                        .location())
                .startsWith("/landing");
    }

    @Test
    void a_provider_that_always_names_itself_has_to() {
        theirs.metadata = theirs.metadata(theirs.issuer(), ",\"authorization_response_iss_parameter_supported\":true");
        var trip = depart(browser, "other-" + domain, "");
        theirs.answers(signed(trip.claims(theirs, SUBJECT)));

        refused(browser.get(trip.back()), SignInRefusal.UNSURE);
        assertThat(theirs.asked).isEmpty();
    }

    @Test
    void an_answer_for_one_provider_is_not_taken_by_another() {
        var trip = depart();
        theirs.answers(signed(trip.claims(theirs, SUBJECT)));

        refused(browser.get(trip.back().replace(id.toString(), other.toString())), SignInRefusal.GONE);
        assertThat(provider.asked).isEmpty();
        assertThat(theirs.asked).isEmpty();
    }

    @Test
    void a_provider_opens_no_account_of_another_organisation_whatever_it_says() {
        var stranger = someone.member("ERYC");
        fixture.linked(id, provider.issuer(), "sub-eryc", stranger);
        var trip = depart();

        refused(back(trip, signed(trip.claims(provider, "sub-eryc"))), SignInRefusal.NOBODY);

        var both = depart();
        refused(back(both, signed(both.claims(theirs, SUBJECT).issuer(theirs.issuer()))), SignInRefusal.UNSURE);
        var same = depart(browser, "other-" + domain, "");
        theirs.answers(signed(same.claims(theirs, SUBJECT)));
        refused(browser.get(same.back()), SignInRefusal.NOBODY);
    }

    @Test
    void no_claim_grants_anything_finds_an_account_or_makes_one() {
        var administrator = someone.administrator();
        var email = owner.sql("select email from access.account where id = :id")
                .param("id", administrator.id())
                .query(String.class)
                .single();
        var before = counted();
        UnaryOperator<JWTClaimsSet.Builder> boastful = claims -> claims.claim("email", email)
                .claim("email_verified", true)
                .claim("preferred_username", email)
                .claim("name", administrator.name())
                .claim("roles", List.of("administrator", "coordinator"))
                .claim("groups", List.of("administrator@installation", "Domain Admins"))
                .claim("scope", "administrator")
                .claim("organisation", "WILBERFORCE");

        var stranger = depart();
        refused(back(stranger, signed(boastful.apply(stranger.claims(provider, "sub-new")))), SignInRefusal.NOBODY);

        var trip = depart();
        var in = visit.browser(back(trip, signed(boastful.apply(trip.claims(provider, SUBJECT)))));
        assertThat(in.get("/account").words()).contains(person.name()).doesNotContain(administrator.name(), email);
        assertThat(in.get("/accounts").status()).isEqualTo(403);
        assertThat(counted()).as("accounts, grants, links").isEqualTo(before);
    }

    @Test
    void signing_in_leads_to_no_other_site() {
        for (var to : List.of("//evil.example", "https://evil.example", "/\\evil.example", "/%0d%0aevil")) {
            var trip = depart(browser, domain, to);
            var answer = back(trip, signed(trip.claims(provider, SUBJECT)));
            var in = visit.browser(answer);
            assertThat(in.get(answer.location()).location()).as(to).isEqualTo("/");
            browser = visit.asNobody();
        }
    }

    @Test
    void whoever_is_held_out_is_held_out_here_too() {
        owner.sql("update access.account set disabled_at = now() where id = :id")
                .param("id", person.id())
                .update();
        var closed = depart();
        refused(back(closed, signed(closed.claims(provider, SUBJECT))), SignInRefusal.NOBODY);
        owner.sql("update access.account set disabled_at = null, organisation = 'HELD_AGENCY' where id = :id")
                .param("id", person.id())
                .update();
        var moved = depart();
        refused(back(moved, signed(moved.claims(provider, SUBJECT))), SignInRefusal.NOBODY);
        owner.sql("update access.provider set organisation = 'HELD_AGENCY' where id = :id")
                .param("id", id)
                .update();
        owner.sql("""
                insert into access.organisation_stop (organisation, cause, from_day, set_by, set_by_name)
                values ('HELD_AGENCY', 'suspended', date '2020-01-01', :id, 'Test') on conflict do nothing
                """).param("id", person.id()).update();
        var held = depart();
        refused(back(held, signed(held.claims(provider, SUBJECT))), SignInRefusal.NOBODY);
        owner.sql("delete from access.organisation_stop where organisation = 'HELD_AGENCY'")
                .update();
        var free = depart();
        assertThat(back(free, signed(free.claims(provider, SUBJECT))).location())
                .startsWith("/landing");
    }

    @Test
    void a_session_ends_with_its_link_its_provider_and_its_organisation() {
        for (var change : List.of(
                "update access.provider set open = false where id = :id",
                "delete from access.provider_link where provider = :id",
                "update access.account set organisation = 'ERYC' where id = (select account from access.provider_link where provider = :id)")) {
            fixture.remove(id);
            id = fixture.open("HCC", provider.issuer(), "waymark-here", domain);
            owner.sql("update access.account set organisation = 'HCC' where id = :id")
                    .param("id", person.id())
                    .update();
            fixture.linked(id, provider.issuer(), SUBJECT, person);
            browser = visit.asNobody();
            var trip = depart();
            var in = visit.browser(back(trip, signed(trip.claims(provider, SUBJECT))));
            assertThat(in.get("/account").status()).isEqualTo(200);

            owner.sql(change).param("id", id).update();

            assertThat(in.get("/account").location()).as(change).startsWith("/sign-in");
        }
    }

    @Test
    void a_provider_that_says_no_opens_nothing_and_its_words_are_shown_to_nobody() {
        var trip = depart();
        var answer = browser.get(trip.back().replace("code=a-code", "error=access_denied")
                + "&error_description=Your+account+is+frozen.+Ring+020+7946+0000");
        refused(answer, SignInRefusal.DENIED);
        assertThat(visit.asNobody().get(answer.location()).words()).doesNotContain("frozen", "7946");

        var both = depart();
        provider.answers(signed(both.claims(provider, SUBJECT)));
        refused(browser.get(both.back("&error=access_denied")), SignInRefusal.DENIED);
        assertThat(provider.asked).isEmpty();
    }

    @Test
    void what_a_provider_says_of_itself_is_followed_nowhere_else() {
        var evil = new java.util.ArrayList<String>();
        provider.also("/evil", exchange -> {
            evil.add("asked");
            StubProvider.answer(exchange, 200, "{}");
        });
        provider.also("/moved", exchange -> {
            exchange.getResponseHeaders().add("Location", provider.issuer() + "/evil");
            StubProvider.answer(exchange, 302, "");
        });
        provider.metadata = provider.metadata.replace("/token\"", "/moved\"");
        var trip = depart();

        refused(back(trip, signed(trip.claims(provider, SUBJECT))), SignInRefusal.UNSURE);
        assertThat(evil).isEmpty();
    }

    @Test
    void a_provider_that_names_an_address_that_only_this_server_reaches_is_not_asked() {
        for (var inside : List.of("http://169.254.169.254/latest", "http://10.0.0.1/token", "file:///etc/passwd")) {
            theirs.metadata = theirs.metadata(theirs.issuer(), "").replace(theirs.issuer() + "/keys", inside);

            var answer = browser.post("/sign-in/organisation", "email", "a@other-" + domain);

            refused(answer, SignInRefusal.AWAY);
        }
    }

    @Test
    void what_is_kept_and_what_is_logged_says_nothing_of_who_somebody_is_there() {
        var trip = depart();
        back(trip, signed(trip.claims(provider, SUBJECT).claim("email", "very.secret@council.example")));

        var leaves = owner.sql("select act || ' ' || object || ' ' || fields || ' ' || decision from audit.leaf"
                        + " where object in (:account, :provider)")
                .param("account", person.id().toString())
                .param("provider", "provider:" + id)
                .query(String.class)
                .list();
        assertThat(leaves).contains("sign_in " + person.id() + " provider:" + id + " agreed");
        assertThat(leaves.toString()).doesNotContain(SUBJECT, "secret");
        assertThat(owner.sql("select l::text from access.provider_link l where provider = :id")
                        .param("id", id)
                        .query(String.class)
                        .single())
                .doesNotContain(SUBJECT);
    }

    private List<Integer> counted() {
        return Stream.of("access.account", "access.role_grant", "access.provider_link")
                .map(table -> owner.sql("select count(*) from " + table)
                        .query(Integer.class)
                        .single())
                .toList();
    }

    private ProviderRoundTrip depart() {
        return depart(browser, domain, "");
    }

    private static ProviderRoundTrip depart(Visit.Browser browser, String domain, String to) {
        return ProviderRoundTrip.of(browser.post("/sign-in/organisation", "email", "somebody@" + domain, "to", to));
    }

    private Visit.Answer back(ProviderRoundTrip trip, String token, String... more) {
        provider.answers(token);
        return browser.get(trip.back(more));
    }

    /// Refused for that reason, with a page that says so and no session.
    private void refused(Visit.Answer answer, SignInRefusal why) {
        assertThat(answer.location()).isEqualTo("/sign-in/organisation/refused?why=" + why.word());
        assertThat(answer.response().getHeaders("Set-Cookie"))
                .noneMatch(header -> header.matches("waymark_session=[^;]+;.*"));
        var page = visit.asNobody().get(answer.location());
        assertThat(page.heading()).isEqualTo(why.heading());
        assertThat(page.words()).doesNotContain(SUBJECT, provider.issuer());
    }
}
