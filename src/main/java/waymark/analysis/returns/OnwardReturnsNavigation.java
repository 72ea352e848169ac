package waymark.analysis.returns;

import static waymark.kernel.Permission.ANALYSE_FIGURES;
import static waymark.kernel.Permission.APPROVE_RELEASES;
import static waymark.kernel.Permission.VIEW_PACKS;

import java.time.LocalDate;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import waymark.audit.AuditedKind;
import waymark.kernel.Actor;
import waymark.web.TaskProvider;
import waymark.web.search.SearchPages;
import waymark.web.search.SearchPages.SearchPage;

/// What waits about returns to national bodies, where the search finds them, and what the audit log calls what happens
/// to them.
@Configuration(proxyBeanMethods = false)
class OnwardReturnsNavigation {

    @Bean
    SearchPages onwardReturnPagesFound() {
        return SearchPages.of(SearchPage.of(
                "Begin a return to a national body",
                "",
                "/insight/returns/new",
                ANALYSE_FIGURES,
                "home office national network return"));
    }

    @Bean
    TaskProvider onwardReturnTasks(JdbcClient db) {
        return actor -> waiting(db, actor);
    }

    private static List<TaskProvider.Task> waiting(JdbcClient db, Actor.Person actor) {
        if (!actor.may(ANALYSE_FIGURES) && !actor.may(APPROVE_RELEASES)) {
            return List.of();
        }
        return db.sql("""
                select ref, title, state, due_on from analysis.onward_return
                 where state in ('DRAFT', 'APPROVED') and :prepares or state = 'WAITING' and :approves and prepared_by <> :me
                """)
                .param("me", actor.id())
                .param("prepares", actor.may(ANALYSE_FIGURES))
                .param("approves", actor.may(APPROVE_RELEASES))
                .query((row, _) -> new TaskProvider.Task(
                        what(row.getString("state")).formatted(row.getString("title")),
                        row.getString("ref"),
                        "/insight/returns/" + row.getString("ref"),
                        row.getObject("due_on", LocalDate.class)))
                .list();
    }

    private static String what(String state) {
        return switch (state) {
            case "DRAFT" -> "Fill and check the return “%s”";
            case "WAITING" -> "Approve the return “%s”, or send it back";
            default -> "Send the return “%s”";
        };
    }

    @Bean
    AuditedKind auditedOnwardReturns() {
        return AuditedKind.of("Returns to national bodies")
                .act("draft_onward_return", "Began a return to a national body")
                .act("change_onward_return", "Changed a return to a national body")
                .act("ask_onward_approval", "Asked for approval of a return to a national body")
                .act("return_onward_return", "Sent a return to a national body back")
                .act("approve_onward_return", "Approved a return to a national body")
                .act("send_onward_return", "Sent a return to a national body")
                .act("export_onward_return", "Took out a file of a return to a national body")
                .named(VIEW_PACKS, """
                        select r.ref as object, r.title, '/insight/returns/' || r.ref as path
                          from analysis.onward_return r where r.ref = any (:objects)
                        """);
    }

    @Bean
    AuditedKind auditedReturnTemplates() {
        return AuditedKind.of("Templates of returns to national bodies")
                .act("add_return_template", "Added a version of the template of a return");
    }
}
