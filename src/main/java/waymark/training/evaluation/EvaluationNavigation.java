package waymark.training.evaluation;

import static waymark.kernel.Permission.RUN_TRAINING;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.audit.AuditedKind;
import waymark.web.NavGroup;
import waymark.web.NavItem;
import waymark.web.NavPage;

/// The place of evaluations in the navigation, and what the audit log calls what happens to them.
@Configuration(proxyBeanMethods = false)
class EvaluationNavigation {

    @Bean
    NavItem evaluationsItem() {
        return NavItem.of(
                NavGroup.GUIDANCE,
                59,
                "Evaluation",
                "What people said of sessions, what they learned and whether they used it.",
                NavPage.of("Evaluation", "/training/evaluations", RUN_TRAINING)
                        .foundBy("kirkpatrick reaction learning training results"));
    }

    @Bean
    AuditedKind auditedEvaluations() {
        return AuditedKind.of("Evaluations of sessions")
                .act("begin_evaluation", "Began to evaluate a session")
                .act("open_evaluation_questions", "Opened or closed the questions about a session");
    }
}
