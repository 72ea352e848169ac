package waymark.analysis.synthetic;

import static waymark.kernel.Permission.ANALYSE_FIGURES;
import static waymark.kernel.Permission.APPROVE_RELEASES;
import static waymark.kernel.Permission.VIEW_PACKS;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import waymark.audit.AuditedKind;
import waymark.kernel.Actor;
import waymark.web.TaskProvider;
import waymark.web.search.SearchPages;
import waymark.web.search.SearchPages.SearchPage;

/// What waits about synthetic extracts, where the search finds them, and what the audit log calls them.
@Configuration(proxyBeanMethods = false)
class SyntheticNavigation {

    @Bean
    SearchPages syntheticPagesFound() {
        return SearchPages.of(SearchPage.of(
                "Make a synthetic extract", "", "/insight/synthetic/new", ANALYSE_FIGURES, "synthetic pool"));
    }

    @Bean
    TaskProvider syntheticTasks(JdbcClient db) {
        return actor -> waiting(db, actor);
    }

    private static List<TaskProvider.Task> waiting(JdbcClient db, Actor.Person actor) {
        if (!actor.may(APPROVE_RELEASES)) {
            return List.of();
        }
        return db.sql("""
                select ref, title from analysis.synthetic_extract where approved_on is null and made_by <> :me
                """)
                .param("me", actor.id())
                .query((row, _) -> new TaskProvider.Task(
                        "Look at the synthetic extract “%s”".formatted(row.getString("title")),
                        "Somebody else approves it before it leaves",
                        "/insight/synthetic/" + row.getString("ref"),
                        null))
                .list();
    }

    @Bean
    AuditedKind auditedSyntheticExtracts() {
        return AuditedKind.of("Synthetic extracts")
                .act("make_synthetic_extract", "Made a synthetic extract")
                .act("approve_synthetic_extract", "Approved a synthetic extract")
                .act("export_synthetic_extract", "Took out a synthetic extract")
                .named(VIEW_PACKS, """
                        select s.ref as object, s.title, '/insight/synthetic/' || s.ref as path
                          from analysis.synthetic_extract s where s.ref = any (:objects)
                        """);
    }
}
