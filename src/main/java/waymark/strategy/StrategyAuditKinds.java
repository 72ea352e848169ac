package waymark.strategy;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.audit.AuditedKind;
import waymark.kernel.Permission;

/// The acts of the strategy and the delivery plan in the words of the audit log.
@Configuration(proxyBeanMethods = false)
class StrategyAuditKinds {

    @Bean
    AuditedKind auditedActions() {
        return AuditedKind.of("Actions")
                .act("add_action", "Added an action")
                .act("change_action", "Changed %s of an action")
                .act("record_progress", "Recorded progress on an action")
                .act("complete_action", "Completed an action")
                .act("withdraw_action", "Withdrew an action")
                .act("reopen_action", "Reopened an action")
                .act("open_blocker", "Recorded a blocker of an action")
                .act("clear_blocker", "Cleared a blocker of an action")
                .act("add_evidence", "Added evidence to an action")
                .act("remove_evidence", "Removed evidence from an action")
                .field("due", "due date")
                .field("start", "start date")
                .field("detail", "description")
                .field("lead", "lead person")
                .named(Permission.VIEW_PLANS, """
                        select ref as object, title, '/actions/' || ref as path from strategy.action where ref = any(:objects)
                        """);
    }

    @Bean
    AuditedKind auditedPlans() {
        return AuditedKind.of("Area plans")
                .act("import_actions", "Imported actions from a spreadsheet into the plan of an area")
                .act("change_actions", "Changed several actions of an area together")
                .named(Permission.VIEW_PLANS, """
                        select code as object, 'Plan of ' || name as title, '/plans/' || code as path
                          from directory_open.area where code = any(:objects)
                        """);
    }

    @Bean
    AuditedKind auditedColours() {
        return AuditedKind.of("Colours set by hand")
                .act("override_colour", "Set another colour")
                .act("lift_override", "Took back a colour set by hand")
                .named(Permission.VIEW_PLANS, """
                        select ref as object, title, '/actions/' || ref as path from strategy.action where ref = any(:objects)
                        union all
                        select ref, title, '/measures/' || ref from strategy.measure where ref = any(:objects)
                        """);
    }

    @Bean
    AuditedKind auditedMeasures() {
        return AuditedKind.of("Measures")
                .act("add_measure", "Added a measure")
                .act("change_measure", "Changed a measure")
                .act("set_targets", "Set the targets of a measure")
                .act("retire_measure", "Retired a measure")
                .act("reinstate_measure", "Reinstated a measure")
                .act("record_figures", "Recorded the figures of an area")
                .named(Permission.VIEW_PLANS, """
                        select ref as object, title, '/measures/' || ref as path from strategy.measure where ref = any(:objects)
                        """);
    }

    @Bean
    AuditedKind auditedObjectives() {
        return AuditedKind.of("Objectives and strategy")
                .act("change_objective", "Changed %s of an objective")
                .act("import_strategy", "Imported a strategy")
                .act("change_setting", "Changed a tolerance or the calendar")
                .field("owner_person", "responsible person")
                .field("four_ps", "four Ps")
                .named(Permission.VIEW_PLANS, """
                        select code as object, wording as title, '/objectives/' || code as path from strategy.objective
                         where code = any(:objects)
                        """);
    }

    @Bean
    AuditedKind auditedPlanVersions() {
        return AuditedKind.of("Versions of the plan")
                .act("draft_plan_version", "Started a version of the plan")
                .act("change_plan_version", "Changed the draft of a version of the plan")
                .act("agree_plan_version", "Agreed a version of the plan for the board")
                .act("withdraw_plan_version", "Withdrew a version of the plan")
                .act("take_plan_version_into_effect", "Took a version of the plan into effect")
                .named(Permission.VIEW_PLANS, """
                        select ref as object, title, '/strategy/versions/' || ref as path from strategy.plan_version
                         where ref = any(:objects)
                        """);
    }

    @Bean
    AuditedKind auditedPartnerPlans() {
        return AuditedKind.of("Partner plans")
                .act("add_partner_plan", "Added the plan of a partner")
                .act("change_partner_plan", "Changed the plan of a partner")
                .act("link_objectives", "Linked objectives to the plan of a partner")
                .named(Permission.VIEW_PLANS, """
                        select ref as object, title, '/partner-plans/' || ref as path from strategy.partner_plan
                         where ref = any(:objects)
                        """);
    }
}
