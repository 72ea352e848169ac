package waymark.intelligence.operations;

import static waymark.kernel.Permission.MAINTAIN_DIRECTORY;
import static waymark.kernel.Permission.RUN_OPERATIONS;
import static waymark.kernel.Permission.USE_WAYMARK;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import waymark.audit.AuditedKind;
import waymark.web.NavGroup;
import waymark.web.NavItem;
import waymark.web.NavPage;
import waymark.web.SettingsPage;
import waymark.web.search.ResultKind;
import waymark.web.search.SearchPages;
import waymark.web.search.SearchPages.SearchPage;
import waymark.web.search.SearchProvider;
import waymark.web.search.SearchStatement;

/// The place of operations in the navigation and the search, and their acts in the audit log.
@Configuration(proxyBeanMethods = false)
class OperationsNavigation {

    @Bean
    NavItem operationsItem() {
        return NavItem.of(
                NavGroup.PEOPLE,
                24,
                "Operations and visits",
                "Operations and visits that you take part in, from the plan to what was learned.",
                NavPage.of("Operations and visits", "/intelligence/operations", USE_WAYMARK)
                        .foundBy("operation visit aidant premises raid car wash nail bar"),
                NavPage.of("Weeks of action", "/intelligence/operations/weeks", RUN_OPERATIONS)
                        .foundBy("week of action aidant calendar"),
                NavPage.of("Kinds of places", "/intelligence/operations/visit-kinds", MAINTAIN_DIRECTORY),
                NavPage.of("Go or no-go checklist", "/intelligence/operations/go-questions", MAINTAIN_DIRECTORY));
    }

    @Bean
    SettingsPage operationSettingsPage() {
        return new SettingsPage(
                "Operations",
                OperationListsController.SETTINGS,
                "How near in place and time two operations are for their leads to be warned.",
                "event deconfliction distance hours");
    }

    @Bean
    SearchPages operationPagesFound() {
        return SearchPages.of(
                SearchPage.of(
                        "Plan an operation or a visit",
                        "With partners, and who receives people",
                        "/intelligence/operations/new",
                        RUN_OPERATIONS,
                        "operation visit plan"),
                SearchPage.of(
                        "Add a week of action",
                        "To the calendar of those who plan",
                        "/intelligence/operations/weeks/new",
                        RUN_OPERATIONS,
                        "aidant week"));
    }

    @Bean
    SearchProvider operationsFound(JdbcClient db, Clock clock) {
        return new SearchStatement(db, clock, new ResultKind(465, "Operations and visits"), USE_WAYMARK, """
                select o.ref, o.name as title, o.ref || ', ' || to_char(o.starts_on, 'FMDD FMMonth YYYY') as about,
                       '/intelligence/operations/' || o.ref as path, 'operation visit' as keywords, o.ended_on is not null as ended
                  from intelligence.operation o
                """);
    }

    @Bean
    AuditedKind auditedOperations() {
        return AuditedKind.of("Operations and visits")
                .act("plan_operation", "Began the plan of an operation")
                .act("change_operation", "Changed the details of an operation")
                .act("change_operation_places", "Changed the places of an operation")
                .act("change_operation_partners", "Changed who takes part in an operation")
                .act("change_operation_reception", "Changed who receives people in an operation")
                .act("answer_operation_task", "Answered a task in an operation")
                .act("check_operation", "Answered the questions before a go")
                .act("link_operation_report", "Changed which reports an operation stands on")
                .act("ready_operation", "Said that an operation is ready")
                .act("reopen_operation", "Planned an operation again")
                .act("tell_of_event", "Warned a lead of something planned nearby")
                .act("acknowledge_event", "Acknowledged something planned nearby")
                .act("go_operation", "Gave the go for an operation")
                .act("cancel_operation", "Called an operation off")
                .act("record_operation_outcome", "Recorded what an operation came to")
                .act("record_operation_day", "Recorded who was there in an operation")
                .act("learn_from_operation", "Noted what was learned in an operation")
                .act("settle_operation_lesson", "Followed up a lesson of an operation")
                .act("debrief_operation", "Closed an operation after its debrief")
                .act("hand_over_operation", "Handed an operation over to another lead")
                .act("print_operation_briefing", "Took a briefing of an operation on paper")
                .named(USE_WAYMARK, """
                        select ref as object, ref as title, '/intelligence/operations/' || ref as path
                          from intelligence.operation where ref = any(:objects)
                        """);
    }

    @Bean
    AuditedKind auditedActionWeeks() {
        return AuditedKind.of("Weeks of action")
                .act("add_action_week", "Added a week of action")
                .act("change_action_week", "Changed a week of action")
                .named(RUN_OPERATIONS, """
                        select ref as object, name as title, '/intelligence/operations/weeks/' || ref as path
                          from intelligence.action_week where ref = any(:objects)
                        """);
    }

    @Bean
    AuditedKind auditedOperationLists() {
        return AuditedKind.of("Lists of operations")
                .act("add_visit_kind", "Added a kind of place")
                .act("change_visit_kind", "Changed a kind of place")
                .act("add_go_question", "Added a question before a go")
                .act("change_go_question", "Changed a question before a go")
                .act("change_event_settings", "Changed %s in what counts as near");
    }
}
