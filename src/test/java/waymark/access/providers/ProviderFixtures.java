package waymark.access.providers;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import waymark.TestDatabase;
import waymark.kernel.Actor;
import waymark.web.security.Sealing;

/// Providers and links that are there already.
@Component
public class ProviderFixtures {

    static final String SECRET = "a secret between two";

    private final Sealing sealing;
    private final JdbcClient owner = TestDatabase.owner();

    ProviderFixtures(Sealing sealing) {
        this.sealing = sealing;
    }

    /// One that is open, at which `mfa` says that a strong factor was checked.
    public UUID open(String organisation, String issuer, String clientId, String domain) {
        var id = UUID.randomUUID();
        owner.sql("""
                insert into access.provider (id, organisation, issuer, name, client_id, secret, strong_acr, strong_amr,
                                             domains, open)
                values (:id, :organisation, :issuer, :organisation || ' account', :client, :secret, '{urn:strong}',
                        '{mfa}', array[:domain], true)
                """)
                .param("id", id)
                .param("organisation", organisation)
                .param("issuer", issuer)
                .param("client", clientId)
                .param(
                        "secret",
                        sealing.seal(SECRET.getBytes(java.nio.charset.StandardCharsets.UTF_8), "provider:" + id))
                .param("domain", domain)
                .update();
        owner.sql("""
                insert into access.provider_event (provider, version, actor, actor_name, act)
                values (:id, 1, :id, 'Test', 'added')
                """).param("id", id).update();
        return id;
    }

    /// Links that subject at the provider with this person here.
    public void linked(UUID provider, String issuer, String subject, Actor.Person person) {
        owner.sql("""
                insert into access.provider_link (account, provider, subject, linked_at)
                values (:account, :provider, sha256(convert_to(:text, 'UTF8')), now())
                on conflict do nothing
                """)
                .param("account", person.id())
                .param("provider", provider)
                .param("text", issuer + "\n" + subject)
                .update();
    }

    /// Takes a provider away with everything that hangs on it: an issuer is there once.
    public void remove(UUID provider) {
        owner.sql("update access.session set provider = null where provider = :id")
                .param("id", provider)
                .update();
        for (var table : java.util.List.of("provider_attempt", "provider_link", "provider_event")) {
            owner.sql("delete from access." + table + " where provider = :id")
                    .param("id", provider)
                    .update();
        }
        owner.sql("delete from access.provider where id = :id")
                .param("id", provider)
                .update();
    }
}
