package waymark.access.providers;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.access.providers.NewProviderForm.New;
import waymark.access.providers.ProviderDetailsForm.Details;
import waymark.audit.Audit;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.security.Sealing;
import waymark.web.sql.RecordMapper;

/// The providers: kept by an administrator, seen by their own people, and read while somebody signs in.
/// The client secret is encrypted, and only the authentication role may decrypt it.
@Repository
@Transactional(readOnly = true)
public class Providers {

    private static final String COLUMNS = """
            select id, organisation, issuer, name, client_id, strong_acr as acr, strong_amr as amr, domains, open, version
              from access.provider
            """;

    private final JdbcClient db;
    private final Clock clock;
    private final Audit audit;
    private final Sealing sealing;

    Providers(JdbcClient db, Clock clock, Audit audit, Sealing sealing) {
        this.db = db;
        this.clock = clock;
        this.audit = audit;
        this.sealing = sealing;
    }

    /// All that the actor may see.
    public List<Provider> all() {
        return db.sql(COLUMNS + " order by organisation, name, id")
                .query(RecordMapper.of(Provider.class))
                .list();
    }

    /// Those that the people of an organisation can sign in with today.
    public List<Provider> openTo(String organisation) {
        return db.sql(COLUMNS + " where organisation = :organisation and open order by name, id")
                .param("organisation", organisation)
                .query(RecordMapper.of(Provider.class))
                .list();
    }

    /// Those that are open and have that e-mail domain.
    public List<Provider> at(String domain) {
        return db.sql(COLUMNS + " where open and :domain = any (domains) order by name, id")
                .param("domain", domain)
                .query(RecordMapper.of(Provider.class))
                .list();
    }

    public boolean anyOpen() {
        return db.sql("select exists (select from access.provider where open)")
                .query(Boolean.class)
                .single();
    }

    public Optional<Provider> find(UUID id) {
        return db.sql(COLUMNS + " where id = :id")
                .param("id", id)
                .query(RecordMapper.of(Provider.class))
                .optional();
    }

    public Provider get(UUID id) {
        return find(id).orElseThrow(() -> new NotFound("provider"));
    }

    /// The secret by which the provider knows us.
    public Optional<String> secret(Provider provider) {
        return db.sql("select secret from access.provider where id = :id and secret is not null")
                .param("id", provider.id())
                .query(byte[].class)
                .optional()
                .flatMap(kept -> sealing.open(kept, purpose(provider.id())))
                .map(plain -> new String(plain, StandardCharsets.UTF_8));
    }

    /// Those that are open and whose secret cannot be decrypted, because the key is lost.
    public long lost() {
        return all().stream()
                .filter(provider -> provider.open() && secret(provider).isEmpty())
                .count();
    }

    List<ProviderEvent> history(UUID provider) {
        return db.sql("""
                select version, at, actor_name as actor, act, fields from access.provider_event
                 where provider = :provider order by version desc, at desc
                """)
                .param("provider", provider)
                .query(RecordMapper.of(ProviderEvent.class))
                .list();
    }

    /// Refused where the issuer is registered already. Nobody can sign in with it until it is opened.
    @Transactional
    Ruling<UUID> add(Actor actor, New wanted) {
        var id = UUID.randomUUID();
        int added = db.sql("""
                insert into access.provider (id, organisation, issuer, name)
                values (:id, :organisation, :issuer, :name)
                on conflict (issuer) do nothing
                """)
                .param("id", id)
                .param("organisation", wanted.organisation())
                .param("issuer", wanted.issuer())
                .param("name", wanted.name())
                .update();
        if (added == 0) {
            return Ruling.refused(
                    "issuer", "This issuer is registered already. It belongs to one organisation permanently");
        }
        note(actor, id, 1, "added", List.of("organisation", "issuer", "name"));
        return Ruling.agreed(id);
    }

    /// One that is open stays usable.
    @Transactional
    Saved<Provider> change(Actor actor, Provider before, Details details, int version) {
        int changed = db.sql("""
                update access.provider
                   set name = :name, client_id = :client, strong_acr = :acr, strong_amr = :amr, domains = :domains,
                       version = version + 1
                 where id = :id and version = :version
                """)
                .param("name", details.name())
                .param("client", details.clientId())
                .param("acr", details.acr().toArray(String[]::new))
                .param("amr", details.amr().toArray(String[]::new))
                .param("domains", details.domains().toArray(String[]::new))
                .param("id", before.id())
                .param("version", version)
                .update();
        if (changed == 0) {
            return Saved.stale(get(before.id()));
        }
        if (!details.secret().isEmpty()) {
            db.sql("update access.provider set secret = :secret where id = :id")
                    .param(
                            "secret",
                            sealing.seal(details.secret().getBytes(StandardCharsets.UTF_8), purpose(before.id())))
                    .param("id", before.id())
                    .update();
        }
        note(actor, before.id(), version + 1, "changed", changed(before, details));
        return Saved.done();
    }

    private static List<String> changed(Provider before, Details after) {
        var fields = new ArrayList<String>();
        add(fields, "name", !before.name().equals(after.name()));
        add(fields, "client id", !before.clientId().equals(after.clientId()));
        add(fields, "client secret", !after.secret().isEmpty());
        add(fields, "acr values", !before.acr().equals(after.acr()));
        add(fields, "amr values", !before.amr().equals(after.amr()));
        add(fields, "domains", !before.domains().equals(after.domains()));
        return fields;
    }

    private static void add(List<String> fields, String name, boolean changed) {
        if (changed) {
            fields.add(name);
        }
    }

    /// Opens or stops it. Where it is stopped, people who signed in with it are signed out at the next
    /// click. False where somebody was first, or it lacks something to be opened.
    @Transactional
    boolean setOpen(Actor actor, Provider provider, boolean open, int version) {
        int changed = db.sql("""
                update access.provider
                   set open = :open, version = version + 1
                 where id = :id and version = :version and open <> :open
                """)
                .param("open", open)
                .param("id", provider.id())
                .param("version", version)
                .update();
        if (changed == 1) {
            note(actor, provider.id(), version + 1, open ? "opened" : "stopped", List.of());
        }
        return changed == 1;
    }

    private void note(Actor actor, UUID id, int version, String act, List<String> fields) {
        db.sql("""
                insert into access.provider_event (provider, version, at, actor, actor_name, act, fields)
                values (:provider, :version, :at, :actor, :name, :act, :fields)
                """)
                .param("provider", id)
                .param("version", version)
                .param("at", Timestamp.from(clock.instant()))
                .param("actor", actor.id())
                .param("name", actor.name())
                .param("act", act)
                .param("fields", String.join(", ", fields))
                .update();
        audit.changed(
                actor,
                switch (act) {
                    case "added" -> "add_provider";
                    case "opened" -> "open_provider";
                    case "stopped" -> "stop_provider";
                    default -> "change_provider";
                },
                "provider:" + id,
                version,
                fields.stream().map(field -> field.replace(' ', '_')).toList());
    }

    private static String purpose(UUID provider) {
        return "provider:" + provider;
    }
}
