package waymark.exchange.consumers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Ref;
import waymark.kernel.Scope;

/// Reads the consumers with their scopes, as whoever asks may see them: administrators all, a consumer
/// itself, the sign-in of a request and the clock all.
@Component
@Transactional(readOnly = true)
public class Consumers {

    private static final String SELECT = """
            select c.id, c.ref, c.version, c.name, c.organisation, c.purpose, c.contact_name, c.contact_email, c.status, c.status_why,
                   c.registered_by, c.registered_by_name, c.registered_organisation, c.registered_at,
                   c.approved_by, c.approved_by_name, c.approved_at,
                   s.id as s_id, s.capability as s_capability, s.reach as s_reach, s.ended_at as s_ended_at,
                   s.added_by as s_added_by, s.added_by_name as s_added_by_name, s.added_organisation as s_added_organisation,
                   s.added_at as s_added_at, s.approved_by as s_approved_by, s.approved_by_name as s_approved_by_name,
                   s.approved_at as s_approved_at
              from exchange.consumer c
              left join exchange.scope s on s.consumer = c.id
            """;

    private final JdbcClient db;

    Consumers(JdbcClient db) {
        this.db = db;
    }

    /// All of them, by name.
    public List<Consumer> all() {
        return whole(db.sql(SELECT + " order by lower(c.name), c.ref, s.added_at, s.id")
                .query((row, _) -> Line.of(row))
                .list());
    }

    /// The one of that reference, whatever its status.
    public Optional<Consumer> find(Ref ref) {
        return whole(db.sql(SELECT + " where c.ref = :ref order by s.added_at, s.id")
                        .param("ref", ref.value())
                        .query((row, _) -> Line.of(row))
                        .list())
                .stream()
                .findFirst();
    }

    /// The same by its id.
    public Optional<Consumer> find(UUID id) {
        return whole(db.sql(SELECT + " where c.id = :id order by s.added_at, s.id")
                        .param("id", id)
                        .query((row, _) -> Line.of(row))
                        .list())
                .stream()
                .findFirst();
    }

    private static List<Consumer> whole(List<Line> lines) {
        Map<UUID, Consumer> found = new LinkedHashMap<>();
        for (var line : lines) {
            found.merge(line.consumer().id(), line.consumer(), (known, _) -> known);
            var scope = line.scope();
            if (scope != null) {
                found.computeIfPresent(line.consumer().id(), (_, known) -> with(known, scope));
            }
        }
        return List.copyOf(found.values());
    }

    private static Consumer with(Consumer known, ConsumerScope scope) {
        var scopes = new ArrayList<>(known.scopes());
        scopes.add(scope);
        return new Consumer(
                known.id(),
                known.ref(),
                known.version(),
                known.name(),
                known.organisation(),
                known.purpose(),
                known.contactName(),
                known.contactEmail(),
                known.status(),
                known.statusWhy(),
                known.approval(),
                scopes);
    }

    private record Line(Consumer consumer, @Nullable ConsumerScope scope) {

        static Line of(ResultSet row) throws SQLException {
            var consumer = new Consumer(
                    row.getObject("id", UUID.class),
                    new Ref(row.getString("ref")),
                    row.getInt("version"),
                    row.getString("name"),
                    row.getString("organisation"),
                    row.getString("purpose"),
                    row.getString("contact_name"),
                    row.getString("contact_email"),
                    ConsumerStatus.of(row.getString("status")),
                    row.getString("status_why"),
                    approval(row, "registered_by", "registered_organisation", "registered_at", ""),
                    List.of());
            return new Line(
                    consumer,
                    row.getObject("s_id") == null
                            ? null
                            : new ConsumerScope(
                                    row.getObject("s_id", UUID.class),
                                    Capability.of(row.getString("s_capability")).orElseThrow(),
                                    Scope.of(row.getString("s_reach")),
                                    approval(row, "s_added_by", "s_added_organisation", "s_added_at", "s_"),
                                    instant(row, "s_ended_at")));
        }
    }

    /// Who brought a row in and who approved it.
    static Approval approval(ResultSet row, String by, String organisation, String at, String prefix)
            throws SQLException {
        return new Approval(
                row.getObject(by, UUID.class),
                row.getString(by + "_name"),
                row.getString(organisation),
                row.getTimestamp(at).toInstant(),
                row.getObject(prefix + "approved_by", UUID.class),
                row.getString(prefix + "approved_by_name"),
                instant(row, prefix + "approved_at"));
    }

    static java.time.@Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
