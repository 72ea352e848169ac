package waymark.pathways.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.directory.DirectoryApi;
import waymark.kernel.Actor;
import waymark.kernel.Area;
import waymark.kernel.Ref;
import waymark.pathways.editions.Content;
import waymark.pathways.graph.PathwayStep;
import waymark.pathways.policy.PolicyItem.Affected;
import waymark.pathways.policy.PolicyItem.Kind;
import waymark.strategy.StrategyApi;
import waymark.strategy.actions.ActionLine;

/// Everything that a policy change may affect: every pathway, each area's own beside the default, in force or
/// being written, and every action that is not withdrawn or done. What names the source is suggested, with
/// the steps that do.
@Repository
@Transactional(readOnly = true)
class Candidates {

    private final JdbcClient db;
    private final DirectoryApi directory;
    private final StrategyApi strategy;

    Candidates(JdbcClient db, DirectoryApi directory, StrategyApi strategy) {
        this.db = db;
        this.directory = directory;
        this.strategy = strategy;
    }

    /// An edition in force or being written; null where a pathway has none.
    private record Row(
            Affected affected,
            @Nullable String state,
            @Nullable String content) {}

    /// All pathways in their order, then all actions.
    ///
    /// @param looked the words looked for
    /// @param listed references that the change lists already
    List<Candidate> all(Actor actor, String looked, Set<String> listed, LocalDate today) {
        var words = SourceMentions.words(looked);
        var names = new LinkedHashMap<String, String>();
        for (Area area : directory.areas(actor)) {
            names.put(area.code(), area.name());
        }
        var found = new LinkedHashMap<Affected, List<String>>();
        for (var row : rows()) {
            found.computeIfAbsent(row.affected(), _ -> new ArrayList<>()).addAll(mentions(row, words));
        }
        var leads = new HashMap<Affected, UUID>();
        for (var line : strategy.actions(actor, today)) {
            if (line.status().open()) {
                var affected = new Affected(Kind.ACTION, line.ref(), line.area(), line.title());
                found.put(affected, mentions(line, words));
                if (line.lead() != null) {
                    leads.put(affected, line.lead());
                }
            }
        }
        return found.entrySet().stream()
                .map(one -> new Candidate(
                        one.getKey(),
                        place(one.getKey(), names),
                        one.getValue().stream().distinct().toList(),
                        leads.get(one.getKey()),
                        listed.contains(one.getKey().ref().value())))
                .toList();
    }

    static String place(Affected affected, Map<String, String> names) {
        var area = affected.area();
        return area == null ? "All areas" : names.getOrDefault(area, area);
    }

    private List<Row> rows() {
        return db.sql("""
                select p.ref, p.title, p.area, e.state, e.content
                  from pathways.pathway p
                  left join pathways.edition e on e.pathway = p.ref and e.state in ('published', 'draft', 'in_review')
                 order by p.position, p.code, p.area nulls first, e.number
                """)
                .query((row, number) -> new Row(
                        new Affected(
                                Kind.PATHWAY,
                                new Ref(row.getString("ref")),
                                row.getString("area"),
                                row.getString("title")),
                        row.getString("state"),
                        row.getString("content")))
                .list();
    }

    private static List<String> mentions(Row row, List<String> words) {
        var content = row.content();
        if (content == null || row.state() == null) {
            return List.of();
        }
        var rests = new ArrayList<String>();
        var names = new ArrayList<String>();
        for (PathwayStep step : Content.of(row.affected().area(), content).written()) {
            var basis = SourceMentions.basis(step);
            if (SourceMentions.in(basis, words)) {
                rests.add("“" + step.title() + "”");
            } else if (SourceMentions.in(basis + " " + SourceMentions.text(step), words)) {
                names.add("“" + step.title() + "”");
            }
        }
        var when = row.state().equals("published") ? "In force" : "Being written";
        return Stream.of(
                        said(when, rests, "names it as its legal basis", "rest on it"),
                        said(when, names, "names it", "name it"))
                .filter(one -> !one.isEmpty())
                .toList();
    }

    private static String said(String when, List<String> steps, String one, String more) {
        return steps.isEmpty()
                ? ""
                : "%s: %s %s".formatted(when, String.join(", ", steps), steps.size() == 1 ? one : more);
    }

    private static List<String> mentions(ActionLine line, List<String> words) {
        var note = line.latestNote();
        if (SourceMentions.in(line.title(), words)) {
            return List.of("Its title names it");
        }
        return note != null && SourceMentions.in(note, words) ? List.of("Its last progress names it") : List.of();
    }
}
