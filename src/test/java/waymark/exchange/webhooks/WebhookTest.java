package waymark.exchange.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.client5.http.DnsResolver;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.services.ServicesFixtures;

/// Webhooks as a receiver meets them, over the network, with the signature checked by another library.
@WaymarkTest
class WebhookTest {

    private record Message(Map<String, String> headers, String body) {}

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Actor CLOCK = Actor.system("Send webhooks");

    @Autowired
    Visit visit;

    @Autowired
    TestUsers someone;

    @Autowired
    WebhookJob job;

    @Autowired
    JsonMapper json;

    @Autowired
    Webhooks webhooks;

    @Autowired
    Clock clock;

    private final List<Message> received = Collections.synchronizedList(new ArrayList<>());
    private final UUID consumer = UUID.randomUUID();
    private final String system = "AX-WHK%04d".formatted(COUNT.incrementAndGet());
    private HttpServer server;
    private int status = 204;

    @BeforeEach
    void a_partner_listens() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            received.add(new Message(
                    Map.of(
                            "id", exchange.getRequestHeaders().getFirst("webhook-id"),
                            "timestamp", exchange.getRequestHeaders().getFirst("webhook-timestamp"),
                            "signature", exchange.getRequestHeaders().getFirst("webhook-signature")),
                    new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
            exchange.getResponseHeaders().set("Location", "/elsewhere");
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
        TestDatabase.owner().sql("""
                insert into exchange.consumer (id, ref, name, organisation, purpose, contact_name, contact_email, status,
                  registered_by, registered_by_name, registered_organisation, registered_at,
                  approved_by, approved_by_name, approved_organisation, approved_at)
                values (:id, :ref, :ref, 'HCC', 'Test', 'Test', 'test@example.org', 'active',
                  gen_random_uuid(), 'One', 'HCC', now(), gen_random_uuid(), 'Two', 'ERYC', now())
                """).param("id", consumer).param("ref", system).update();
    }

    @AfterEach
    void nothing_is_sent_any_more() {
        server.stop(0);
        TestDatabase.owner()
                .sql("update exchange.webhook_endpoint set state = 'ENDED' where consumer = :id")
                .param("id", consumer)
                .update();
    }

    private void scope(String capability, String reach) {
        TestDatabase.owner()
                .sql("""
                insert into exchange.scope (id, consumer, capability, reach, added_by, added_by_name, added_organisation, added_at,
                  approved_by, approved_by_name, approved_organisation, approved_at)
                values (gen_random_uuid(), :consumer, :capability, :reach, gen_random_uuid(), 'One', 'HCC', now(),
                  gen_random_uuid(), 'Two', 'ERYC', now())
                """)
                .param("consumer", consumer)
                .param("capability", capability)
                .param("reach", reach)
                .update();
    }

    private Visit.Browser administrator() {
        return visit.as(someone.with("HCC", "administrator@installation"));
    }

    private String added() {
        return added("service.changed");
    }

    private String added(String type) {
        return administrator()
                .post(
                        "/webhooks/new",
                        "system",
                        system,
                        "url",
                        "http://127.0.0.1:" + server.getAddress().getPort() + "/waymark",
                        "types",
                        type)
                .location();
    }

    private void confirmed(String service) {
        var version = TestDatabase.owner()
                .sql("select version from directory.service where ref = :ref")
                .param("ref", service)
                .query(String.class)
                .single();
        assertThat(visit.as(someone.with("HCC", "coordinator@partnership"))
                        .post("/directory/services/" + service + "/confirmation", "version", version)
                        .status())
                .isEqualTo(303);
    }

    private void sends() {
        CurrentActor.run(CLOCK, () -> job.run(CLOCK));
    }

    private List<String> states(String path) {
        return TestDatabase.owner()
                .sql("""
                select d.state from exchange.webhook_delivery d join exchange.webhook_endpoint e on e.id = d.endpoint
                 where e.ref = :ref order by d.at
                """)
                .param("ref", path.substring(path.lastIndexOf('/') + 1))
                .query(String.class)
                .list();
    }

    @Test
    void a_system_is_told_with_a_signature_that_another_library_checks() {
        assertThat(administrator()
                        .post("/webhooks/new", "system", system, "url", "https://10.0.0.1/", "types", "service.changed")
                        .words())
                .contains("the system has no scope for it (services.read)");
        scope("services.read", "area:HULL");
        assertThat(administrator()
                        .post("/webhooks/new", "system", system, "url", "ftp://x/", "types", "service.changed")
                        .errors())
                .contains("Enter a whole address that begins with https://");
        var path = added();
        var service = ServicesFixtures.stored("HCC", "LEGAL", "Whose name is not told");
        confirmed(service);
        sends();

        assertThat(received).hasSize(1);
        var message = received.getFirst();
        var body = json.readValue(message.body(), Map.class);
        assertThat(body.get("type")).isEqualTo("service.changed");
        assertThat(body.get("data"))
                .isEqualTo(Map.of("id", service, "link", "http://localhost:8080/api/v1/services/" + service));
        assertThat(body.keySet()).isEqualTo(java.util.Set.of("type", "timestamp", "data"));
        var page = administrator().get(path);
        var key = Base64.getDecoder().decode(page.html().select("code").text().substring("whpk_".length()));
        assertThat(signed(key, message)).isTrue();
        assertThat(signed(key, new Message(message.headers(), message.body() + " ")))
                .isFalse();
        assertThat(page.words()).contains("Delivered", "service.changed", service);

        sends();
        assertThat(received).hasSize(1);
        administrator().post(path + "/tests");
        sends();
        assertThat(received.getLast().body()).contains("webhook.test");
        var again = page.html().select("form[action$=/again]").attr("action");
        administrator().post(again);
        sends();
        assertThat(received).hasSize(3);
        assertThat(received.getLast().headers().get("id"))
                .isEqualTo(message.headers().get("id"));
    }

    private static boolean signed(byte[] key, Message message) {
        var verifier = new Ed25519Signer();
        verifier.init(false, new Ed25519PublicKeyParameters(key));
        var content = message.headers().get("id") + "." + message.headers().get("timestamp") + "." + message.body();
        verifier.update(content.getBytes(UTF_8), 0, content.getBytes(UTF_8).length);
        return verifier.verifySignature(
                Base64.getDecoder().decode(message.headers().get("signature").substring("v1a,".length())));
    }

    @Test
    void nothing_is_told_of_what_the_system_may_not_ask_after() {
        scope("services.read", "area:NORTH_LINCOLNSHIRE");
        var path = added();
        var service = ServicesFixtures.stored("HCC", "LEGAL", "In Hull");
        confirmed(service); // of another area
        sends();
        assertThat(received).isEmpty();
        assertThat(states(path)).containsOnly("DROPPED");

        scope("services.read", "area:HULL");
        confirmed(service);
        TestDatabase.owner()
                .sql("update exchange.scope set ended_at = now() where consumer = :id")
                .param("id", consumer)
                .update(); // after it happened, before it is sent
        sends();
        assertThat(received).isEmpty();
        assertThat(administrator().get(path).words()).contains("The system no longer has a scope for");
    }

    @Test
    void that_submissions_were_answered_is_told_of_a_day_and_names_none() {
        scope("intelligence.submit", "organisation:HCC");
        var path = added("submissions.answered");
        sendsWhatTheDayBrought();
        assertThat(received).isEmpty();
        assertThat(states(path)).containsOnly("DROPPED");

        var ref = answeredYesterday();
        sendsWhatTheDayBrought();
        assertThat(received).hasSize(1);
        assertThat(json.readValue(received.getFirst().body(), Map.class).get("data"))
                .isEqualTo(Map.of(
                        "id",
                        LocalDate.now(clock).minusDays(1).toString(),
                        "link",
                        "http://localhost:8080/api/v1/submissions"));
        assertThat(administrator().get(path).words())
                .contains("submissions.answered", "Delivered")
                .doesNotContain(ref);
    }

    private void sendsWhatTheDayBrought() {
        CurrentActor.run(CLOCK, () -> webhooks.dayOver(CLOCK));
        sends();
    }

    /// The system told something, and it was settled the day before; answers its reference.
    private String answeredYesterday() {
        var owner = TestDatabase.owner();
        var source = UUID.randomUUID();
        var submission = UUID.randomUUID();
        var ref = "IS-WHK%04d".formatted(COUNT.incrementAndGet());
        owner.sql("""
                insert into intelligence_sources.source (id, number, keeper, person, person_name, organisation, made_on, consumer)
                values (:id, :number, 'HUMBERSIDE_POLICE', gen_random_uuid(), 'Test', 'HCC', current_date, :consumer)
                """)
                .param("id", source)
                .param("number", ref.replace("IS", "SN"))
                .param("consumer", consumer)
                .update();
        owner.sql("""
                insert into intelligence.submission (id, ref, unit, area, source, received_on, urgent, harm, contact, state, officer,
                  answered_on)
                values (:id, :ref, 'HUMBERSIDE_POLICE', 'HULL', :number, :day, false, 'NO', false, 'NOT_USED', gen_random_uuid(), :day)
                """)
                .param("id", submission)
                .param("ref", ref)
                .param("number", ref.replace("IS", "SN"))
                .param("day", LocalDate.now(clock).minusDays(1))
                .update();
        owner.sql("insert into intelligence_sources.origin (submission, source, told_at) values (:id, :source, now())")
                .param("id", submission)
                .param("source", source)
                .update();
        return ref;
    }

    @Test
    void a_failure_is_tried_again_a_redirect_is_not_followed_and_410_stops_it() {
        scope("services.read", "partnership");
        var path = added();
        var service = ServicesFixtures.stored("HCC", "LEGAL", "Tried again");
        status = 302;
        confirmed(service);
        sends();
        sends();
        assertThat(received).hasSize(1); // the next try is later
        assertThat(administrator().get(path).words())
                .contains("It sent us elsewhere, and we do not follow", "Next try");
        status = 410;
        TestDatabase.owner()
                .sql("update exchange.webhook_delivery set next_at = now() where state = 'WAITING'")
                .update();
        sends();
        assertThat(received).hasSize(2);
        assertThat(administrator().get(path).words()).contains("Stopped", "It answered that it is gone (410)");
        confirmed(service);
        sends();
        assertThat(received).hasSize(2);
        administrator().post(path + "/state", "step", "resume");
        administrator().post(path + "/state", "step", "end");
        assertThat(administrator().get(path).words()).contains("Ended");
    }

    @Test
    void an_endpoint_whose_key_is_lost_keeps_no_other_from_being_told() {
        scope("services.read", "partnership");
        var lost = added();
        var kept = added();
        TestDatabase.owner()
                .sql("update exchange.webhook_endpoint set private_key = decode('00', 'hex') where ref = :ref")
                .param("ref", lost.substring(lost.lastIndexOf('/') + 1))
                .update();
        confirmed(ServicesFixtures.stored("HCC", "LEGAL", "Told to the other"));

        sends();

        assertThat(received).hasSize(1);
        assertThat(states(kept)).containsExactly("DELIVERED");
        assertThat(states(lost)).containsExactly("WAITING");
        assertThat(administrator().get(lost).words()).contains("the key that sealed its own is lost");
    }

    @Test
    void nothing_is_sent_to_a_system_of_an_organisation_that_is_suspended() {
        scope("services.read", "partnership");
        var path = added();
        TestDatabase.owner()
                .sql("update exchange.consumer set organisation = 'HOOK_STOPPED' where id = :id")
                .param("id", consumer)
                .update();
        TestDatabase.owner().sql("""
                insert into access.organisation_stop (organisation, cause, from_day, set_by, set_by_name)
                values ('HOOK_STOPPED', 'suspended', current_date, gen_random_uuid(), 'Test')
                """).update();
        confirmed(ServicesFixtures.stored("HCC", "LEGAL", "Told to nobody"));

        sends();

        assertThat(received).isEmpty();
        assertThat(states(path)).containsOnly("DROPPED");
        TestDatabase.owner()
                .sql("delete from access.organisation_stop where organisation = 'HOOK_STOPPED'")
                .update();
    }

    @Test
    void no_address_inside_is_reached_whatever_its_name_resolves_to() throws IOException {
        for (var inside : List.of("10.0.0.1", "127.0.0.1", "169.254.169.254", "192.168.1.1", "::1", "fd00::1")) {
            var names = new DnsResolver() {
                @Override
                public InetAddress[] resolve(String host) throws java.net.UnknownHostException {
                    return new InetAddress[] {InetAddress.getByName(inside)};
                }

                @Override
                public String resolveCanonicalHostname(String host) {
                    return host;
                }
            };
            var client = new WebhookClient("", names);
            try {
                assertThat(client.send("https://partner.example.org/", Map.of(), "{}")
                                .problem())
                        .isEqualTo("Its address is not on the public internet");
                assertThat(client.send("http://partner.example.org/", Map.of(), "{}")
                                .problem())
                        .isEqualTo("Its address is not https, or not whole");
            } finally {
                client.destroy();
            }
        }
    }
}
