package waymark.exchange.api;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import waymark.TestDatabase;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;

/// Which records a consumer may be shown, found out without the views of the API: what the row policies of the tables
/// themselves show it, asked as that consumer, and of that what lies within its scopes by a rule written here anew.
final class ApiOracle {

    /// @param capability that is needed
    /// @param rows every record with its areas, organisations, and whether it belongs to the whole partnership
    /// @param seen the keys that the row policies show
    private record Kind(String capability, String rows, String seen) {}

    private static final Map<String, Kind> KINDS = Map.ofEntries(
            Map.entry(
                    "/organisations",
                    new Kind("organisations.read", """
                    select o.code as key, array[o.code] as organisations, false as whole,
                           array(select a.area from directory_open.organisation_area a where a.organisation = o.code) as areas
                      from directory.organisation o
                    """, "select code from directory_open.organisation")),
            Map.entry("/services", new Kind("services.read", """
                    select s.ref as key, array[s.organisation] as organisations, s.everywhere as whole,
                           array(select a.area from directory.service_area a where a.service = s.ref) as areas
                      from directory.service s
                    """, "select ref from directory.service")),
            Map.entry("/contacts", new Kind("contacts.read", """
                    select p.ref as key, array[p.organisation] as organisations, false as whole,
                           array(select a.area from directory.spoc_area a where a.post = p.ref) as areas
                      from directory.spoc_post p where p.answered_by = 'team'
                    """, "select ref from directory.spoc_post")),
            Map.entry("/pathways", new Kind("pathways.read", """
                    select p.ref as key, '{}'::text[] as organisations, p.area is null as whole, array_remove(array[p.area], null) as areas
                      from pathways.pathway p
                     where exists (select from pathways.edition e where e.pathway = p.ref and e.state = 'published')
                    """, "select ref from pathways.pathway")),
            Map.entry("/actions", new Kind("plan.read", """
                    select a.ref as key, a.owner || a.partners as organisations, false as whole, array[a.area] as areas
                      from strategy.action a
                    """, "select ref from strategy.action")),
            Map.entry("/measures", new Kind("plan.read", """
                    select m.ref as key, '{}'::text[] as organisations, false as whole, m.suppliers as areas from strategy.measure m
                    """, "select ref from strategy.measure")),
            Map.entry("/figures", new Kind("figures.read", """
                    select v.quarter || '/' || v.area || '/' || m.ref as key, '{}'::text[] as organisations, false as whole,
                           array[v.area] as areas
                      from strategy.measure_value v join strategy.measure m on m.id = v.measure
                     where exists (select from governance.pack p where p.quarter = v.quarter and p.state = 'issued')
                    """, """
                    select v.quarter || '/' || v.area || '/' || m.ref
                      from strategy.measure_value v join strategy.measure m on m.id = v.measure
                    """)),
            Map.entry("/releases", new Kind("releases.read", """
                    select r.ref as key, '{}'::text[] as organisations, r.area is null as whole, array_remove(array[r.area], null) as areas
                      from analysis.release r where r.state = 'RELEASED' and r.expires_on >= current_date
                    """, "select ref from analysis.release")),
            Map.entry("/meetings", new Kind("meetings.read", """
                    select m.ref as key, '{}'::text[] as organisations, m.area is null as whole, array_remove(array[m.area], null) as areas
                      from meetings.meeting m
                    """, "select ref from meetings.meeting")),
            Map.entry("/actions/{ref}/progress", new Kind("actions.write", """
                    select a.ref as key, array[a.owner] as organisations, false as whole, array[a.area] as areas
                      from strategy.action a
                    """, "select ref from strategy.action")),
            Map.entry("/services/{ref}/opening", new Kind("services.write", """
                    select s.ref as key, array[s.organisation] as organisations, false as whole, '{}'::text[] as areas
                      from directory.service s
                    """, "select ref from directory.service")));

    private final JdbcClient program;
    private final TransactionTemplate transaction;
    private final JdbcClient owner = TestDatabase.owner();
    private final Map<String, Set<String>> allowed = new HashMap<>();
    private final Map<String, Set<String>> all = new HashMap<>();

    private ApiOracle(JdbcClient program, TransactionTemplate transaction) {
        this.program = program;
        this.transaction = transaction;
    }

    /// @param scopes of the consumer, as `plan.read@area:HULL`
    static ApiOracle of(
            JdbcClient program, TransactionTemplate transaction, Actor.Consumer consumer, List<String> scopes) {
        var oracle = new ApiOracle(program, transaction);
        KINDS.forEach((list, kind) -> oracle.kind(list, kind, consumer, scopes));
        return oracle;
    }

    private void kind(String list, Kind kind, Actor.Consumer consumer, List<String> scopes) {
        var reaches = scopes.stream()
                .filter(scope -> scope.startsWith(kind.capability() + "@"))
                .map(scope -> scope.substring(scope.indexOf('@') + 1))
                .toList();
        var within = new HashSet<String>();
        var every = new HashSet<String>();
        owner.sql(kind.rows()).query(row -> {
            every.add(row.getString("key"));
            var areas = List.of((String[]) row.getArray("areas").getArray());
            var organisations = List.of((String[]) row.getArray("organisations").getArray());
            boolean whole = row.getBoolean("whole");
            if (reaches.stream()
                    .anyMatch(reach -> whole
                            || reach.equals("partnership")
                            || areas.stream().anyMatch(area -> reach.equals("area:" + area))
                            || organisations.stream().anyMatch(code -> reach.equals("organisation:" + code)))) {
                within.add(row.getString("key"));
            }
        });
        var seen = CurrentActor.as(
                consumer,
                () -> transaction.execute(_ ->
                        Set.copyOf(program.sql(kind.seen()).query(String.class).list())));
        within.retainAll(seen);
        allowed.put(list, within);
        all.put(list, every);
    }

    /// Lets it be shown what it has told since.
    void alsoShows(String list, String key) {
        allowed.computeIfAbsent(list, _ -> new HashSet<>()).add(key);
    }

    /// What of the answer it may not be shown.
    ///
    /// @param template path of the contract
    Set<String> notAllowed(String template, JsonNode answer) {
        var list = KINDS.containsKey(template) ? template : "/" + template.split("/", -1)[1];
        var items = answer.has("items") ? answer.get("items").valueStream().toList() : List.of(answer);
        return items.stream()
                .map(item -> key(list, item))
                .filter(key -> !allowed.getOrDefault(list, Set.of()).contains(key))
                .collect(Collectors.toSet());
    }

    static String key(String list, JsonNode item) {
        return switch (list) {
            case "/figures" ->
                item.path("quarter").asString()
                        + "/" + item.path("area").asString()
                        + "/" + item.path("measure").asString();
            case "/organisations" -> item.path("code").asString();
            default -> item.path("ref").asString();
        };
    }

    /// How many there are, and how many of them it may be shown.
    String figures() {
        return all.keySet().stream()
                .sorted()
                .map(list -> "%s %d of %d"
                        .formatted(list, allowed.get(list).size(), all.get(list).size()))
                .collect(Collectors.joining(", "));
    }

    /// True where there are records that it may be shown and others that it may not.
    boolean tellsApart(String list) {
        return !allowed.get(list).isEmpty()
                && allowed.get(list).size() < all.get(list).size();
    }
}
