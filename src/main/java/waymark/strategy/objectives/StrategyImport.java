package waymark.strategy.objectives;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import waymark.audit.Audit;
import waymark.directory.imports.FileFault;
import waymark.directory.imports.FileFaults;
import waymark.directory.imports.ImportSection;
import waymark.directory.imports.ImportSummary;
import waymark.directory.imports.PartnershipFile;
import waymark.kernel.Actor;

/// Imports priorities and objectives as published. An entry that the file has not changed since the last
/// import is left alone, so that importing an old file does not undo an owner named here since.
@Component
@Order(10)
@Transactional(readOnly = true)
class StrategyImport implements ImportSection {

    private final JdbcClient db;
    private final Audit audit;
    private final JsonMapper json = JsonMapper.builder().build();

    StrategyImport(JdbcClient db, Audit audit) {
        this.db = db;
        this.audit = audit;
    }

    @Override
    public List<FileFault> check(Actor actor, PartnershipFile file) {
        var faults = new FileFaults();
        var priorities = file.priorities();
        faults.repeated(
                priorities.stream().map(PartnershipFile.PriorityEntry::code).toList(),
                "/priorities/%d/code",
                "a code of its own");
        faults.repeated(
                priorities.stream()
                        .map(entry -> entry.number() == null ? "" : String.valueOf(entry.number()))
                        .toList(),
                "/priorities/%d/number",
                "a number of its own");
        var organisations = new HashSet<String>();
        file.organisations().forEach(entry -> organisations.add(entry.code()));
        objectives(file, organisations, faults);
        return faults.list();
    }

    private static void objectives(PartnershipFile file, Set<String> organisations, FileFaults faults) {
        var first = new HashMap<String, String>();
        for (int i = 0; i < file.priorities().size(); i++) {
            var objectives = file.priorities().get(i).objectives();
            for (int j = 0; j < objectives.size(); j++) {
                var objective = objectives.get(j);
                var pointer = "/priorities/%d/objectives/%d".formatted(i, j);
                var before = objective.code().isBlank() ? null : first.putIfAbsent(objective.code(), pointer + "/code");
                faults.when(
                        before != null,
                        pointer + "/code",
                        "“%s” again; it is first at %s".formatted(objective.code(), before),
                        "a code of its own");
                faults.when(
                        !objective.accountable().isBlank() && !organisations.contains(objective.accountable()),
                        pointer + "/accountable",
                        "“%s”, which is no organisation of this file".formatted(objective.accountable()),
                        "the code of one of the file's organisations");
            }
        }
    }

    @Override
    @Transactional
    public List<ImportSummary> store(Actor actor, PartnershipFile file) {
        var knownPriorities = imported("priority");
        var knownObjectives = imported("objective");
        var priorities = new ImportSummary.Counter("priorities", knownPriorities.keySet());
        var objectives = new ImportSummary.Counter("objectives", knownObjectives.keySet());
        for (var priority : file.priorities()) {
            put(priority, knownPriorities, priorities);
            int position = 1;
            for (var objective : priority.objectives()) {
                put(priority.code(), objective, position++, knownObjectives, objectives);
            }
        }
        audit.changed(actor, "import_strategy", file.partnership().code(), 0, List.of("priorities", "objectives"));
        return List.of(priorities.tally(), objectives.tally());
    }

    private void put(PartnershipFile.PriorityEntry entry, Map<String, String> known, ImportSummary.Counter counter) {
        var own = json.writeValueAsString(
                List.of(String.valueOf(entry.number()), entry.title(), entry.governance(), entry.partnerGroups()));
        if (!count(entry.code(), own, known, counter)) {
            return;
        }
        db.sql("""
                insert into strategy.priority (code, number, title, governing_bodies, partner_groups, imported)
                values (:code, :number, :title, :governance, :groups, :imported)
                on conflict (code) do update
                   set number = excluded.number, title = excluded.title,
                       governing_bodies = excluded.governing_bodies, partner_groups = excluded.partner_groups,
                       imported = excluded.imported, version = priority.version + 1
                """)
                .param("code", entry.code())
                .param("number", entry.number())
                .param("title", entry.title())
                .param("governance", entry.governance().toArray(String[]::new))
                .param("groups", entry.partnerGroups().toArray(String[]::new))
                .param("imported", own)
                .update();
    }

    private void put(
            String priority,
            PartnershipFile.ObjectiveEntry entry,
            int position,
            Map<String, String> known,
            ImportSummary.Counter counter) {
        var own = json.writeValueAsString(List.of(priority, String.valueOf(position), entry));
        if (!count(entry.code(), own, known, counter)) {
            return;
        }
        db.sql("""
                insert into strategy.objective (code, priority, position, wording, owner, four_ps, imported)
                values (:code, :priority, :position, :wording, :owner, :fourPs, :imported)
                on conflict (code) do update
                   set priority = excluded.priority, position = excluded.position, wording = excluded.wording,
                       owner = excluded.owner, four_ps = excluded.four_ps, imported = excluded.imported,
                       owner_person = case when objective.owner = excluded.owner then objective.owner_person end,
                       version = objective.version + 1
                """)
                .param("code", entry.code())
                .param("priority", priority)
                .param("position", position)
                .param("wording", entry.text())
                .param("owner", entry.accountable())
                .param("fourPs", entry.fourPs().toArray(String[]::new))
                .param("imported", own)
                .update();
    }

    /// True where the entry is new or changed since the last import.
    private static boolean count(String code, String own, Map<String, String> known, ImportSummary.Counter counter) {
        var before = known.get(code);
        if (own.equals(before)) {
            counter.same(code);
            return false;
        }
        if (before == null) {
            counter.added(code);
        } else {
            counter.changed(code);
        }
        return true;
    }

    private record Known(String code, String entry) {}

    private Map<String, String> imported(String kind) {
        var rows = new ArrayList<Known>(db.sql("""
                select code, imported
                  from (select 'priority' as kind, code, imported from strategy.priority
                        union all
                        select 'objective' as kind, code, imported from strategy.objective) known
                 where kind = :kind
                """)
                .param("kind", kind)
                .query((row, number) -> new Known(row.getString("code"), row.getString("imported")))
                .list());
        var known = new HashMap<String, String>();
        rows.forEach(row -> known.put(row.code(), row.entry()));
        return known;
    }
}
