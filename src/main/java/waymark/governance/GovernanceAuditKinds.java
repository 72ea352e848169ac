package waymark.governance;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.audit.AuditedKind;
import waymark.kernel.Permission;

/// The acts of quarters, returns and packs in the words of the audit log.
@Configuration(proxyBeanMethods = false)
class GovernanceAuditKinds {

    @Bean
    AuditedKind auditedQuarters() {
        return AuditedKind.of("Quarters")
                .act("plan_quarter", "Set the dates of a quarter")
                .act("open_quarter", "Opened a quarter")
                .named(Permission.VIEW_RETURNS, """
                        select q.key as object,
                               'Quarter ' || right(q.key, 1) || ', ' || left(q.key, 4)
                                 || case when q.first_month = 1 then '' else ' to ' || (left(q.key, 4)::int + 1) end as title,
                               '/quarters/' || q.key as path
                          from governance.quarter q
                         where q.key = any(:objects)
                        """);
    }

    @Bean
    AuditedKind auditedReturns() {
        return AuditedKind.of("Returns")
                .act("save_return_figures", "Saved the figures of a return")
                .act("save_return_actions", "Saved the actions of a return")
                .act("save_return_narrative", "Saved the narrative of a return")
                .act("submit_return", "Submitted a return")
                .act("accept_return", "Accepted a return")
                .act("send_back_return", "Sent back a return")
                .act("waive_return", "Waived a missing return")
                .act("allow_supplement", "Let a missing return follow after the pack")
                .act("unlock_return", "Unlocked a return")
                .named(Permission.VIEW_RETURNS, """
                        select r.ref as object, 'Return of ' || coalesce(a.name, r.area) || ', ' || r.quarter as title,
                               '/returns/' || r.ref as path
                          from governance.area_return r
                          left join directory_open.area a on a.code = r.area
                         where r.ref = any(:objects)
                        """);
    }

    @Bean
    AuditedKind auditedPacks() {
        return AuditedKind.of("Board packs")
                .act("write_summary", "Wrote the summary of a board pack")
                .act("issue_pack", "Issued a board pack")
                .act("issue_edition", "Issued another edition of a board pack")
                .named(Permission.VIEW_PACKS, """
                        select q.key as object,
                               'Board pack, '
                                 || 'quarter ' || right(q.key, 1) || ', ' || left(q.key, 4)
                                 || case when q.first_month = 1 then '' else ' to ' || (left(q.key, 4)::int + 1) end as title,
                               '/packs/' || q.key as path
                          from governance.pack p
                          join governance.quarter q on q.key = p.quarter
                         where q.key = any(:objects)
                        """);
    }

    @Bean
    AuditedKind auditedRequests() {
        return AuditedKind.of("Decisions of the board")
                .act("decide_request", "Decided on a request to the board")
                .act("record_decision", "Recorded a decision of the board")
                .act("assign_decision", "Said who carries out a decision, and by when")
                .act("add_decided_action", "Made a decision an action")
                .act("finish_decision", "Recorded what became of a decision")
                .act("supersede_decision", "Replaced a decision by a later one")
                .named(Permission.VIEW_RETURNS, """
                        select r.ref as object, r.wording as title, '/decisions/' || r.ref as path
                          from governance.board_request r
                         where r.ref = any(:objects)
                        """);
    }
}
