package waymark.audit.log;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.AuditedKind;
import waymark.audit.AuditedPeople;
import waymark.audit.AuditedPeople.Someone;
import waymark.audit.AuditedRoles;
import waymark.kernel.Actor;
import waymark.kernel.InvariantViolation;
import waymark.web.forms.Choice;
import waymark.web.sql.RecordMapper;

/// Says entries in words: who it was, what they did and to what. Names are read as the reader, so that the log
/// shows no title and no link that the reader could not open.
@Repository
@Transactional(readOnly = true)
class AuditWords {

    private static final String MEMBER = "member@partnership";
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /// Acts by which somebody sees a record and changes nothing.
    private static final Set<String> VIEWS = Set.of("take_report_file", "open_identity");

    private record Thing(String object, String title, String path) {}

    private final JdbcClient db;
    private final List<AuditedKind> kinds;
    private final Map<String, AuditedKind> byAct = new HashMap<>();
    private final AuditedPeople people;
    private final AuditedRoles roles;

    AuditWords(JdbcClient db, List<AuditedKind> kinds, AuditedPeople people, AuditedRoles roles) {
        this.db = db;
        this.kinds =
                kinds.stream().sorted(Comparator.comparing(AuditedKind::name)).toList();
        this.people = people;
        this.roles = roles;
        for (var kind : kinds) {
            for (var act : kind.acts().keySet()) {
                if (byAct.put(act, kind) != null) {
                    throw new InvariantViolation("the act " + act + " has words twice");
                }
            }
        }
    }

    /// The kinds of things, for a filter.
    List<Choice> kinds() {
        return Choice.from(kinds, AuditedKind::name, AuditedKind::name);
    }

    /// The acts in words, for a filter.
    List<Choice> acts() {
        return byAct.entrySet().stream()
                .map(entry -> Choice.of(
                        entry.getKey(),
                        filled(Objects.requireNonNull(entry.getValue().acts().get(entry.getKey())), "…")))
                .sorted(Comparator.comparing(Choice::label))
                .toList();
    }

    /// The acts of a kind; none where there is no such kind.
    Set<String> actsOf(String kind) {
        return kinds.stream()
                .filter(one -> one.name().equals(kind))
                .flatMap(one -> one.acts().keySet().stream())
                .collect(Collectors.toSet());
    }

    /// The acts by which somebody sees a record.
    Set<String> views() {
        return byAct.keySet().stream()
                .filter(act -> act.startsWith("view_") || VIEWS.contains(act))
                .collect(Collectors.toSet());
    }

    /// People whose name fits, the best first.
    List<Someone> find(String words) {
        return people.find(words);
    }

    /// Somebody by the id of their account, or null.
    @Nullable
    Someone someone(UUID account) {
        return people.named(Set.of(account)).get(account);
    }

    /// True of what is the id of an account.
    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /// The entries in words, in their order. As many statements as there are kinds of things among them.
    List<AuditLine> lines(Actor.Person reader, List<AuditLogEntries.Entry> entries) {
        var accounts = new HashSet<UUID>();
        for (var entry : entries) {
            accounts.add(entry.actor());
            if (isId(entry.object())) {
                accounts.add(UUID.fromString(entry.object()));
            }
        }
        var known = people.named(accounts);
        var scopes = people.scopes();
        var role = roles.names(reader);
        var things = things(reader, entries);
        var lines = new ArrayList<AuditLine>();
        for (var entry : entries) {
            lines.add(line(entry, known, scopes, role, things));
        }
        return lines;
    }

    private AuditLine line(
            AuditLogEntries.Entry entry,
            Map<UUID, Someone> known,
            Map<String, String> scopes,
            UnaryOperator<String> role,
            Map<AuditedKind, Map<String, Thing>> things) {
        var organisation = entry.organisation();
        var who = known.get(entry.actor());
        var kind = byAct.get(entry.act());
        var object = entry.object();
        var person = isId(object) ? known.get(UUID.fromString(object)) : null;
        var thing = person != null
                ? new Thing(object, person.name(), person.path())
                : kind == null ? null : things.getOrDefault(kind, Map.of()).get(object);
        return new AuditLine(
                entry,
                organisation == null
                        ? "Waymark"
                        : who == null ? "Account " + brief(entry.actor().toString()) : who.name(),
                who == null ? "" : who.path(),
                organisation == null ? "" : scopes.getOrDefault("organisation:" + organisation, organisation),
                roles(entry.roles(), role),
                said(entry, kind, role),
                kind == null ? "" : kind.name(),
                thing == null ? "" : thing.title(),
                thing == null ? "" : thing.path(),
                reference(object, scopes));
    }

    private Map<AuditedKind, Map<String, Thing>> things(
            Actor.Person reader, Collection<AuditLogEntries.Entry> entries) {
        var objects = new HashMap<AuditedKind, Set<String>>();
        for (var entry : entries) {
            var kind = byAct.get(entry.act());
            if (kind != null && kind.opens() != null && reader.may(kind.opens())) {
                objects.computeIfAbsent(kind, _ -> new HashSet<>()).add(entry.object());
            }
        }
        var things = new HashMap<AuditedKind, Map<String, Thing>>();
        objects.forEach((kind, wanted) -> things.put(
                kind,
                db
                        .sql(Objects.requireNonNull(kind.things()))
                        .param("objects", wanted.toArray(String[]::new))
                        .query(RecordMapper.of(Thing.class))
                        .stream()
                        .collect(Collectors.toMap(Thing::object, thing -> thing, (first, _) -> first))));
        return things;
    }

    /// Everyone is a member, so that is said only of somebody who is nothing else.
    static String roles(String roles, UnaryOperator<String> name) {
        return Arrays.stream(roles.split(","))
                .filter(role -> roles.equals(MEMBER) || !role.equals(MEMBER))
                .map(name)
                .collect(Collectors.joining("; "));
    }

    private static String said(AuditLogEntries.Entry entry, @Nullable AuditedKind kind, UnaryOperator<String> role) {
        var words = kind == null ? null : kind.acts().get(entry.act());
        if (kind == null || words == null) {
            return entry.act().replace('_', ' '); // written by an earlier version
        }
        var fields = Arrays.stream(entry.fields().split(","))
                .map(String::strip)
                .filter(field -> !field.isEmpty() && !field.startsWith("proposal:"))
                .map(field -> field(field, kind, role))
                .distinct()
                .toList();
        var what = fields.isEmpty()
                ? "details"
                : fields.size() == 1
                        ? fields.getFirst()
                        : String.join(", ", fields.subList(0, fields.size() - 1)) + " and " + fields.getLast();
        return filled(words, words.startsWith("Changed ") ? "the " + what : what);
    }

    private static String field(String field, AuditedKind kind, UnaryOperator<String> role) {
        return field.contains("@")
                ? role.apply(field)
                : kind.fields().getOrDefault(field, field).replace('_', ' ');
    }

    private static String filled(String words, String what) {
        return words.replace("%s", what);
    }

    /// An id is long, and its beginning is enough to tell two apart on a page; the page of the entry has all
    /// of it.
    static String brief(String id) {
        return id.substring(0, 8);
    }

    private static String reference(String object, Map<String, String> scopes) {
        if (scopes.containsKey(object)) {
            return scopes.get(object);
        }
        if (isId(object)) {
            return "Account " + brief(object);
        }
        int colon = object.indexOf(':');
        if (colon > 0 && isId(object.substring(colon + 1))) {
            return object.substring(0, colon) + " " + brief(object.substring(colon + 1));
        }
        int space = object.indexOf(' ');
        var area = space < 0 ? null : scopes.get("area:" + object.substring(0, space));
        return area == null ? object : area + object.substring(space);
    }
}
