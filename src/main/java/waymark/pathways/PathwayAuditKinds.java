package waymark.pathways;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.audit.AuditedKind;
import waymark.kernel.Permission;

/// The acts of pathways, signs and policy changes in the words of the audit log.
@Configuration(proxyBeanMethods = false)
class PathwayAuditKinds {

    @Bean
    AuditedKind auditedPathways() {
        return AuditedKind.of("Pathways")
                .act("begin_pathway", "Started a draft of a pathway")
                .act("write_pathway", "Wrote in a draft of a pathway")
                .act("send_pathway", "Sent a pathway for review")
                .act("review_pathway", "Reviewed a pathway")
                .act("reask_pathway", "Asked again for the review of a pathway")
                .act("pass_pathway_on", "Passed on the draft or review of a pathway")
                .act("take_back_pathway", "Took back a pathway from review")
                .act("publish_pathway", "Published a pathway")
                .act("confirm_pathway", "Confirmed a pathway at its review date")
                .act("withdraw_pathway", "Withdrew a pathway")
                .act("discard_pathway", "Discarded a draft of a pathway")
                .act("change_pathway_settings", "Changed %s in the pathway settings")
                .field("review_months", "months until review")
                .field("chase_days", "days of notice before review")
                .field("policy_days", "days for policy changes")
                .named(Permission.VIEW_PATHWAYS, """
                        select ref as object, title, '/pathways/' || ref as path from pathways.pathway where ref = any(:objects)
                        """);
    }

    @Bean
    AuditedKind auditedSigns() {
        return AuditedKind.of("Signs")
                .act("add_sign", "Added a sign of exploitation")
                .act("reword_sign", "Reworded a sign of exploitation")
                .act("end_sign", "Ended a sign of exploitation")
                .named(Permission.VIEW_PATHWAYS, """
                        select s.code as object, w.words as title, '/signs/' || s.code as path
                          from pathways.sign s
                         cross join lateral (
                           select x.words from pathways.sign_wording x where x.sign = s.code order by x.number desc limit 1) w
                         where s.code = any(:objects)
                        """);
    }

    @Bean
    AuditedKind auditedPolicies() {
        return AuditedKind.of("Policy changes")
                .act("record_policy_change", "Recorded a policy change")
                .act("correct_policy_change", "Corrected a policy change")
                .act("list_policy_items", "Listed what a policy change affects")
                .act("close_policy_item", "Closed an item of a policy change")
                .act("reopen_policy_item", "Reopened an item of a policy change")
                .act("assign_policy_item", "Set the owner and due date of an item of a policy change")
                .named(Permission.VIEW_PATHWAYS, """
                        select ref as object, title, '/policy-changes/' || ref as path from pathways.policy_change where ref = any(:objects)
                        union all
                        select ref, title, '/pathways/' || ref from pathways.pathway where ref = any(:objects)
                        """);
    }
}
