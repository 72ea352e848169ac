package waymark.access.roles;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.kernel.Grant;
import waymark.kernel.Permission;
import waymark.kernel.Scope;

/// The catalogue of rights (`db/migration/R__permissions.sql`) as read at start-up: it changes only with a
/// migration.
@Component
public class RoleCatalogue implements InitializingBean {

    /// A role and what it gives.
    ///
    /// @param reach what a grant of it must name: `partnership`, `area`, `organisation` or `installation`
    /// @param permissions given over the whole of the grant's scope
    /// @param own given only for what names the person themself
    /// @param settingUp given over the whole partnership, until it has had its first coordinator
    /// @param sensitive true where it carries a sensitive permission: two people of two organisations give it
    public record Role(
            String code,
            String title,
            String reach,
            String sentence,
            Set<Permission> permissions,
            Set<Permission> own,
            Set<Permission> settingUp,
            boolean sensitive) {}

    /// The word for the time before there has been a first coordinator, in which administrators add the
    /// people who are needed.
    public static final String SETUP = "setup";

    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final ObjectProvider<GrantableScopes> scopes;
    private Map<String, Role> roles = Map.of();
    private Map<Permission, String> gates = Map.of();

    RoleCatalogue(JdbcClient db, TransactionTemplate transaction, ObjectProvider<GrantableScopes> scopes) {
        this.db = db;
        this.scopes = scopes;
        this.transaction = transaction;
    }

    /// Reads the catalogue and stops the start-up where the code and the data do not name the same
    /// permissions.
    @Override
    public void afterPropertiesSet() {
        CurrentActor.run(
                Actor.AUTHENTICATION,
                () -> transaction.executeWithoutResult(status -> {
                    compare();
                    roles = read();
                    gates = readGates();
                }));
    }

    private void compare() {
        var stored = Set.copyOf(
                db.sql("select code from access.permission").query(String.class).list());
        var named = EnumSet.allOf(Permission.class).stream().map(Enum::name).collect(Collectors.toSet());
        if (!stored.equals(named)) {
            throw new IllegalStateException(
                    "R__permissions.sql names " + stored + " but kernel.Permission names " + named);
        }
    }

    private Map<String, Role> read() {
        var found = new LinkedHashMap<String, Role>();
        db.sql("""
                select code, title, scope, sentence, access.sensitive(code) as sensitive
                  from access.role order by position
                """).query(row -> {
            var code = row.getString("code");
            found.put(
                    code,
                    new Role(
                            code,
                            row.getString("title"),
                            row.getString("scope"),
                            row.getString("sentence"),
                            EnumSet.noneOf(Permission.class),
                            EnumSet.noneOf(Permission.class),
                            EnumSet.noneOf(Permission.class),
                            row.getBoolean("sensitive")));
        });
        db.sql("select role, permission, own, gate from access.role_permission").query(row -> {
            var role = Objects.requireNonNull(found.get(row.getString("role")));
            var permission = Permission.valueOf(row.getString("permission"));
            var given = SETUP.equals(row.getString("gate"))
                    ? role.settingUp()
                    : row.getBoolean("own") ? role.own() : role.permissions();
            given.add(permission);
        });
        return found;
    }

    private Map<Permission, String> readGates() {
        var found = new EnumMap<Permission, String>(Permission.class);
        db.sql("select distinct permission, gate from access.role_permission where gate in ('vetting', 'training')")
                .query(row -> {
                    found.put(Permission.valueOf(row.getString("permission")), row.getString("gate"));
                });
        return found;
    }

    /// What somebody must have in force beside a role, or the permission is not theirs: `vetting` or
    /// `training`.
    public Optional<String> gate(Permission permission) {
        return Optional.ofNullable(gates.get(permission));
    }

    /// What roles and the places they are given for are called, as the actor may see them.
    public RoleNames names(Actor actor) {
        var known = scopes.getIfAvailable();
        return known == null
                ? new RoleNames(this, Map.of(), Map.of())
                : new RoleNames(this, known.areas(actor), known.organisations(actor));
    }

    /// All roles, in the order the pages show them.
    public List<Role> roles() {
        return List.copyOf(roles.values());
    }

    /// The roles that give the permission, by title.
    public List<String> titlesThatGive(Permission permission) {
        return roles.values().stream()
                .filter(role ->
                        role.permissions().contains(permission) || role.own().contains(permission))
                .map(Role::title)
                .toList();
    }

    public Role role(String code) {
        var role = roles.get(code);
        if (role == null) {
            throw new IllegalArgumentException("no role " + code);
        }
        return role;
    }

    /// The grants that a stored `area_lead@area:HULL` means for somebody: one, and while the partnership is
    /// set up a second one for what the role gives only then, for all of the partnership.
    ///
    /// @param inForce what they have in force, which opens the gates ([#gate]), and [#SETUP] while that lasts
    public List<Grant> grants(String stored, Set<String> inForce) {
        int at = stored.indexOf('@');
        var role = role(stored.substring(0, at));
        var grant = new Grant(
                role.code(),
                role.title(),
                Scope.of(stored.substring(at + 1)),
                open(role.permissions(), inForce),
                open(role.own(), inForce));
        return role.settingUp().isEmpty() || !inForce.contains(SETUP)
                ? List.of(grant)
                : List.of(grant, new Grant(role.code(), role.title(), Scope.PARTNERSHIP, role.settingUp(), Set.of()));
    }

    private Set<Permission> open(Set<Permission> permissions, Set<String> cleared) {
        return permissions.stream()
                .filter(permission -> gate(permission).map(cleared::contains).orElse(true))
                .collect(Collectors.toSet());
    }
}
