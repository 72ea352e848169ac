package waymark.support.plan;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.audit.AuditedKind;

/// What the audit log calls the acts on a plan.
@Configuration(proxyBeanMethods = false)
class PlanAuditKinds {

    @Bean
    AuditedKind auditedPlan() {
        return AuditedKind.of("Plan of support")
                .act("record_need", "Recorded what somebody needs in a plan of support")
                .act("change_need", "Changed what somebody needs in a plan of support")
                .act("add_plan_action", "Added an action to a plan of support")
                .act("change_plan_action", "Changed an action of a plan of support")
                .act("finish_plan_action", "Recorded what came of an action of a plan of support")
                .act("give_plan_actions", "Gave the actions of somebody who leaves to the owner of a case")
                .act("review_plan", "Reviewed a plan of support");
    }
}
