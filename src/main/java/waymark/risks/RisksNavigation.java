package waymark.risks;

import static waymark.kernel.Permission.MANAGE_RISKS;
import static waymark.kernel.Permission.VIEW_RISKS;

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

/// The place of the risks in the navigation, in the search and in the audit log.
@Configuration(proxyBeanMethods = false)
class RisksNavigation {

    @Bean
    NavItem risksItem() {
        return NavItem.of(
                NavGroup.BOARD,
                35,
                "Risks",
                "What may go wrong, how likely and how bad, who answers for it and what the board has taken on.",
                NavPage.of("Risks", "/risks", VIEW_RISKS)
                        .foundBy("risk register matrix heat map escalation acceptance likelihood impact"));
    }

    @Bean
    SettingsPage riskSettingsPage() {
        return new SettingsPage(
                "Risk scale",
                "/risks/scale",
                "The words for likelihood and impact, and from which score a risk is medium or high.",
                "matrix likelihood impact colour bands");
    }

    @Bean
    SearchProvider risksFound(JdbcClient db, Clock clock) {
        return new SearchStatement(db, clock, new ResultKind(440, "Risks"), VIEW_RISKS, """
                select r.ref, r.event as title, r.ref || ', ' || g.name as about, '/risks/' || r.ref as path,
                       'risk ' || r.cause || ' ' || r.effect as keywords, r.state = 'closed' as ended
                  from risks.risk r
                  join directory_open.group_ g on g.code = r.group_code
                """);
    }

    @Bean
    SearchPages riskPagesFound() {
        return SearchPages.of(SearchPage.of(
                "Register a risk", "In the register of a group", "/risks/new", MANAGE_RISKS, "new risk add"));
    }

    @Bean
    AuditedKind auditedRisks() {
        return AuditedKind.of("Risks")
                .act("register_risk", "Registered a risk")
                .act("change_risk", "Changed %s of a risk")
                .act("score_risk", "Scored a risk")
                .act("review_risk", "Reviewed a risk")
                .act("add_control", "Added a control to a risk")
                .act("change_control", "Changed a control of a risk")
                .act("escalate_risk", "Escalated a risk")
                .act("take_on_risk", "Took on a risk")
                .act("refuse_risk", "Did not take on a risk")
                .act("return_risk", "Returned a risk to its group")
                .act("accept_risk", "Recorded that a risk is accepted")
                .act("reopen_risk", "Reopened a risk")
                .act("close_risk", "Closed a risk")
                .named(VIEW_RISKS, """
                        select r.ref as object, r.event as title, '/risks/' || r.ref as path
                          from risks.risk r where r.ref = any(:objects)
                        """);
    }

    @Bean
    AuditedKind auditedRiskScale() {
        return AuditedKind.of("Risk scale")
                .act("change_risk_scale", "Changed %s of the risk scale")
                .field("amberFrom", "the first medium score")
                .field("redFrom", "the first high score")
                .field("likelihood", "the words for likelihood")
                .field("impact", "the words for impact");
    }
}
