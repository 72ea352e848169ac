package waymark.access.providers;

import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
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
import waymark.web.security.Sealing;

/// The providers, as an administrator keeps them, as their own people see theirs, and as the door reads them all. Its
/// secret is sealed, and only the door opens it.
@Repository
@Transactional(readOnly = true)
public class Providers {

    private static final String COLUMNS = """
            select id, organisation, issuer, name, client_id, strong_acr, strong_amr, domains, open, version
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
    public List<Provider> all(Actor actor) {
        return db.sql(COLUMNS + " order by organisation, name, id")
                .query((row, number) -> read(row))
                .list();
    }

    /// Those of an organisation by which its people come in today.
    public List<Provider> openTo(Actor actor, String organisation) {
        return db.sql(COLUMNS + " where organisation = :organisation and open order by name, id")
                .param("organisation", organisation)
                .query((row, number) -> read(row))
                .list();
    }

    /// Those that find the way for addresses at that domain, and are open.
    public List<Provider> at(Actor door, String domain) {
        return db.sql(COLUMNS + " where open and :domain = any (domains) order by name, id")
                .param("domain", domain)
                .query((row, number) -> read(row))
                .list();
    }

    public boolean anyOpen(Actor door) {
        return db.sql("select exists (select from access.provider where open)")
                .query(Boolean.class)
                .single();
    }

    public Optional<Provider> find(Actor actor, UUID id) {
        return db.sql(COLUMNS + " where id = :id")
                .param("id", id)
                .query((row, number) -> read(row))
                .optional();
    }

    public Provider get(Actor actor, UUID id) {
        return find(actor, id).orElseThrow(() -> new NotFound("provider"));
    }

    /// The secret by which the provider knows us.
    public Optional<String> secret(Actor door, Provider provider) {
        return db.sql("select secret from access.provider where id = :id and secret is not null")
                .param("id", provider.id())
                .query((row, number) -> row.getBytes("secret"))
                .optional()
                .flatMap(kept -> sealing.open(kept, purpose(provider.id())))
                .map(plain -> new String(plain, StandardCharsets.UTF_8));
    }

    /// Those that people should come in by and whose secret does not open: the key that it was sealed with is
    /// lost.
    public long lost(Actor door) {
        return all(door).stream()
                .filter(provider -> provider.open() && secret(door, provider).isEmpty())
                .count();
    }

    List<ProviderEvent> history(Actor actor, UUID provider) {
        return db.sql("""
                select version, at, actor_name, act, fields from access.provider_event
                 where provider = :provider order by version desc, at desc
                """)
                .param("provider", provider)
                .query((row, number) -> new ProviderEvent(
                        row.getInt("version"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("actor_name"),
                        row.getString("act"),
                        row.getString("fields")))
                .list();
    }

    /// Nothing where the issuer is somebody's already. It lets nobody in until it is opened.
    @Transactional
    Optional<UUID> add(Actor actor, New wanted) {
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
            return Optional.empty();
        }
        note(actor, id, 1, "added", List.of("organisation", "issuer", "name"));
        return Optional.of(id);
    }

    /// False where somebody saved first. One that is open stays whole.
    @Transactional
    boolean change(Actor actor, Provider before, Details details, int version) {
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
            return false;
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
        return true;
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

    /// People come in by it from now on; or nobody does, and whoever came in by it is out at the next click. False
    /// where
    /// somebody was first, or it lacks something to be opened.
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

    private static Provider read(ResultSet row) throws SQLException {
        return new Provider(
                row.getObject("id", UUID.class),
                row.getString("organisation"),
                row.getString("issuer"),
                row.getString("name"),
                row.getString("client_id"),
                texts(row.getArray("strong_acr")),
                texts(row.getArray("strong_amr")),
                texts(row.getArray("domains")),
                row.getBoolean("open"),
                row.getInt("version"));
    }

    private static List<String> texts(Array stored) throws SQLException {
        return List.of((String[]) stored.getArray());
    }
}
