package waymark.analysis.estimates;

import static waymark.kernel.Permission.ANALYSE_FIGURES;
import static waymark.kernel.Permission.CHANGE_SETTINGS;
import static waymark.kernel.Permission.VIEW_PACKS;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import waymark.audit.AuditedKind;
import waymark.kernel.Actor;
import waymark.web.NavGroup;
import waymark.web.NavItem;
import waymark.web.NavPage;
import waymark.web.TaskProvider;
import waymark.web.search.SearchPages;
import waymark.web.search.SearchPages.SearchPage;

/// The place of estimates in the navigation, what waits about them, and what the audit log calls what happens to them.
@Configuration(proxyBeanMethods = false)
class EstimatesNavigation {

    /// Those of `analysis.returns` and `analysis.synthetic` too, since they belong together for who reads them.
    @Bean
    NavItem estimateItem() {
        return NavItem.of(
                NavGroup.BOARD,
                52,
                "Insight",
                "What can be said of people whom no list holds, and figures for national bodies and research.",
                NavPage.of("Estimates", "/insight/estimates", VIEW_PACKS)
                        .foundBy("hidden number multiple systems estimation capture recapture overlap dark figure"),
                NavPage.of("Thresholds for estimates", "/insight/estimates/settings", CHANGE_SETTINGS)
                        .foundBy("estimate settings least overlap publishable"),
                NavPage.of("Returns to national bodies", "/insight/returns", VIEW_PACKS)
                        .foundBy("home office national network report onward htcds export"),
                NavPage.of("Templates of returns", "/insight/returns/templates", ANALYSE_FIGURES)
                        .foundBy("return template fields form version"),
                NavPage.of("Synthetic extracts", "/insight/synthetic", VIEW_PACKS)
                        .foundBy("synthetic records anonymous microdata research extract"));
    }

    @Bean
    SearchPages estimatePagesFound() {
        return SearchPages.of(SearchPage.of(
                "Prepare an estimate", "", "/insight/estimates/new", ANALYSE_FIGURES, "hidden number overlap table"));
    }

    @Bean
    TaskProvider estimateTasks(JdbcClient db) {
        return actor -> waiting(db, actor);
    }

    private static List<TaskProvider.Task> waiting(JdbcClient db, Actor.Person actor) {
        if (!actor.may(ANALYSE_FIGURES)) {
            return List.of();
        }
        return db.sql("""
                select ref, title, state from analysis.estimate
                 where state = 'SENT' and reader = :me or state in ('DONE', 'FAILED') and analyst = :me
                """)
                .param("me", actor.id())
                .query((row, _) -> {
                    boolean reads = row.getString("state").equals("SENT");
                    return new TaskProvider.Task(
                            (reads ? "Read the estimate “%s” and agree, or send it back" : "Look at the estimate “%s”")
                                    .formatted(row.getString("title")),
                            reads ? "Nobody else sees it before you agree" : "The job is done with it",
                            "/insight/estimates/" + row.getString("ref"),
                            null);
                })
                .list();
    }

    @Bean
    AuditedKind auditedEstimates() {
        return AuditedKind.of("Estimates")
                .act("draft_estimate", "Began an estimate")
                .act("change_estimate", "Changed an estimate")
                .act("queue_estimate", "Had an estimate worked out")
                .act("work_out_estimate", "Worked out an estimate")
                .act("fail_estimate", "Could not work out an estimate")
                .act("send_estimate", "Sent an estimate to its second reader")
                .act("recall_estimate", "Took an estimate back from its second reader")
                .act("return_estimate", "Sent an estimate back")
                .act("agree_estimate", "Agreed to an estimate as its second reader")
                .act("delete_estimate", "Deleted an estimate with its table")
                .act("export_estimate", "Took out an estimate on paper or as a file")
                .act("change_estimate_settings", "Changed the cut-offs of estimates")
                .named(VIEW_PACKS, """
                        select r.estimate as object, r.title, '/insight/estimates/' || r.estimate as path
                          from analysis.estimate_release r where r.estimate = any (:objects)
                        """);
    }
}
