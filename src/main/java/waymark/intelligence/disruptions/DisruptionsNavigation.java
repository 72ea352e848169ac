package waymark.intelligence.disruptions;

import static waymark.kernel.Permission.CHANGE_SETTINGS;
import static waymark.kernel.Permission.HANDLE_INTELLIGENCE;
import static waymark.kernel.Permission.RECORD_DISRUPTIONS;
import static waymark.kernel.Permission.SUBMIT_INTELLIGENCE;
import static waymark.kernel.Permission.VIEW_PACKS;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import waymark.audit.AuditedKind;
import waymark.web.NavGroup;
import waymark.web.NavItem;
import waymark.web.NavPage;
import waymark.web.search.ResultKind;
import waymark.web.search.SearchPages;
import waymark.web.search.SearchPages.SearchPage;
import waymark.web.search.SearchProvider;
import waymark.web.search.SearchStatement;

/// The place of disruptions, orders, groups, requirements and monthly pictures in the navigation and the search, and
/// what the audit log calls what happens to them.
@Configuration(proxyBeanMethods = false)
class DisruptionsNavigation {

    @Bean
    NavItem disruptionItem() {
        return NavItem.of(
                NavGroup.PEOPLE,
                25,
                "Disruption and orders",
                "What was done against those who exploit people, what courts ordered, and what officers want to know.",
                NavPage.of("Disruptions", "/intelligence/disruptions", RECORD_DISRUPTIONS)
                        .foundBy("disruption four ps pursue prevent protect prepare"),
                NavPage.of("Court orders", "/intelligence/orders", HANDLE_INTELLIGENCE)
                        .foundBy("stpo stro slavery trafficking prevention risk order closure breach condition"),
                NavPage.of("Order conditions to check", "/intelligence/checks", SUBMIT_INTELLIGENCE)
                        .foundBy("condition check order court"),
                NavPage.of("Groups", "/intelligence/groups", HANDLE_INTELLIGENCE)
                        .foundBy("organised crime group ocg 4p plan lead responsible officer"),
                NavPage.of("Intelligence requirements", "/intelligence/requirements", SUBMIT_INTELLIGENCE)
                        .foundBy("intelligence requirement tasking what is wanted nothing known"),
                NavPage.of("Tools and powers requested", "/intelligence/tools", RECORD_DISRUPTIONS)
                        .foundBy("tools powers resources law enforcement asked lack"),
                NavPage.of("Levels of disruption", "/intelligence/disruptions/levels", CHANGE_SETTINGS)
                        .foundBy("major moderate minor"),
                NavPage.of("Kinds of orders", "/intelligence/orders/kinds", CHANGE_SETTINGS)
                        .foundBy("law commencement stpo stro"));
    }

    @Bean
    NavItem monthlyPictureItem() {
        return NavItem.of(
                        NavGroup.BOARD,
                        45,
                        "Monthly pictures",
                        "/intelligence/months",
                        VIEW_PACKS,
                        "How exploitation and what is done against it look, month by month, with no person in it.")
                .foundBy("intelligence assessment problem profile picture month theme quarter");
    }

    @Bean
    SearchPages disruptionPagesFound() {
        return SearchPages.of(
                SearchPage.of(
                        "Record a disruption", "", "/intelligence/disruptions/new", RECORD_DISRUPTIONS, "disrupt"),
                SearchPage.of(
                        "Record an order of a court", "", "/intelligence/orders/new", HANDLE_INTELLIGENCE, "stpo stro"),
                SearchPage.of(
                        "Ask partners for information",
                        "",
                        "/intelligence/requirements/new",
                        HANDLE_INTELLIGENCE,
                        "intelligence requirement tasking"));
    }

    @Bean
    SearchProvider requirementsFound(JdbcClient db, Clock clock) {
        return new SearchStatement(
                db, clock, new ResultKind(465, "Intelligence requirements"), SUBMIT_INTELLIGENCE, """
                select r.ref, r.title, 'By ' || to_char(r.due_on, 'FMDD Mon YYYY') as about,
                       '/intelligence/requirements/' || r.ref as path, r.wanted as keywords, r.state <> 'OPEN' as ended
                  from intelligence.requirement r
                """);
    }

    @Bean
    AuditedKind auditedDisruptions() {
        return AuditedKind.of("Disruptions")
                .act("record_disruption", "Recorded a disruption")
                .act("change_disruption", "Changed a disruption")
                .act("take_back_disruption", "Took back a disruption")
                .named(RECORD_DISRUPTIONS, """
                        select d.ref as object, d.ref as title, '/intelligence/disruptions/' || d.ref as path
                          from intelligence.disruption d where d.ref = any (:objects)
                        """);
    }

    @Bean
    AuditedKind auditedDisruptionLevels() {
        return AuditedKind.of("Levels of disruption")
                .act("add_disruption_level", "Added a level of disruption")
                .act("change_disruption_level", "Changed a level of disruption");
    }

    @Bean
    AuditedKind auditedOrders() {
        return AuditedKind.of("Court orders")
                .act("record_order", "Recorded an order of a court")
                .act("open_order", "Opened an order of a court")
                .act("vary_order", "Recorded a variation of an order")
                .act("end_order", "Recorded the end of an order")
                .act("delete_order", "Deleted an order at the end of its time")
                .act("add_order_condition", "Added a condition of an order")
                .act("change_order_condition", "Changed a condition of an order")
                .act("lift_order_condition", "Lifted a condition of an order")
                .act("check_order_condition", "Checked a condition of an order")
                .act("leave_order_condition", "Left a condition of an order without anybody who checks it")
                .act("record_breach", "Recorded a breach of an order")
                .act("settle_breach", "Recorded the outcome of a breach")
                .act("change_order_kind", "Changed a kind of order")
                .named(HANDLE_INTELLIGENCE, """
                        select o.ref as object, o.ref as title, '/intelligence/orders/' || o.ref as path
                          from intelligence.court_order o where o.ref = any (:objects)
                        """);
    }

    @Bean
    AuditedKind auditedOffenderGroups() {
        return AuditedKind.of("Groups of people who exploit others")
                .act("record_offender_group", "Recorded a group")
                .act("change_offender_group", "Changed a group")
                .act("open_offender_group", "Opened a group")
                .act("archive_offender_group", "Archived a group")
                .act("reopen_offender_group", "Took a group up again")
                .act("add_offender_group_action", "Added a step to the plan of a group")
                .act("change_offender_group_action", "Changed a step in the plan of a group")
                .act("let_organisation_read_group", "Let another organisation read the plan of a group")
                .act("link_to_group", "Linked something in the network to a group")
                .act("unlink_from_group", "Ended a link of a group")
                .act("print_offender_group", "Took out the plan of a group on paper")
                .act("leave_offender_group", "Left a group without a lead responsible officer")
                .named(HANDLE_INTELLIGENCE, """
                        select g.ref as object, g.ref as title, '/intelligence/groups/' || g.ref as path
                          from intelligence.offender_group g where g.ref = any (:objects)
                        """);
    }

    @Bean
    AuditedKind auditedTools() {
        return AuditedKind.of("Tools that law enforcement asked for")
                .act("ask_for_tool", "Recorded a tool that was asked for")
                .act("settle_tool", "Recorded the outcome of a tool that was requested")
                .act("plan_tool_action", "Made an action of a tool that is missing")
                .named(RECORD_DISRUPTIONS, """
                        select t.ref as object, t.what as title, '/intelligence/tools/' || t.ref as path
                          from intelligence.tool_request t where t.ref = any (:objects)
                        """);
    }

    @Bean
    AuditedKind auditedRequirements() {
        return AuditedKind.of("What officers want to know")
                .act("ask_requirement", "Asked partners for information")
                .act("change_requirement", "Changed what partners are asked")
                .act("remind_of_requirement", "Reminded an organisation of what officers asked")
                .act("answer_requirement", "Answered what officers want to know")
                .act("close_requirement", "Closed what partners were asked")
                .act("withdraw_requirement", "Withdrew what partners were asked")
                .named(SUBMIT_INTELLIGENCE, """
                        select r.ref as object, r.title, '/intelligence/requirements/' || r.ref as path
                          from intelligence.requirement r where r.ref = any (:objects)
                        """);
    }

    @Bean
    AuditedKind auditedMonthlyPictures() {
        return AuditedKind.of("Monthly pictures")
                .act("draft_monthly_picture", "Began the picture of a month")
                .act("change_monthly_picture", "Changed the picture of a month")
                .act("send_monthly_picture", "Sent the picture of a month to a second officer")
                .act("return_monthly_picture", "Sent the picture of a month back")
                .act("publish_monthly_picture", "Published the picture of a month")
                .act("set_quarter_theme", "Named what a quarter looks at");
    }
}
