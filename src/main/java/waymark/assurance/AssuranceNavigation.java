package waymark.assurance;

import static waymark.kernel.Permission.VIEW_DUTIES;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import waymark.audit.AuditedKind;
import waymark.web.NavGroup;
import waymark.web.NavItem;
import waymark.web.NavPage;
import waymark.web.jobs.Job;
import waymark.web.search.ResultKind;
import waymark.web.search.SearchProvider;
import waymark.web.search.SearchStatement;

/// The place of the duties in the navigation, in the search and in the audit log, and what runs every night.
@Configuration(proxyBeanMethods = false)
class AssuranceNavigation {

    @Bean
    NavItem dutiesItem() {
        return NavItem.of(
                NavGroup.BOARD,
                40,
                "Duties",
                "Which duties bind each organisation, how it says it meets them, and what shows it.",
                NavPage.of("By organisation", "/duties", VIEW_DUTIES)
                        .foundBy("assurance compliance maturity self-assessment evidence peer review heat map"),
                NavPage.of("Each duty", "/duties/list", VIEW_DUTIES)
                        .foundBy("law act section statutory who is bound LGA matrix"));
    }

    @Bean
    SearchProvider dutiesFound(JdbcClient db, Clock clock) {
        return new SearchStatement(db, clock, new ResultKind(440, "Duties"), VIEW_DUTIES, """
                select '' as ref, d.title, d.short || ', ' || d.law as about, '/duties/' || d.code as path,
                       'duty law ' || d.short || ' section ' || d.code as keywords,
                       coalesce(d.to_date < :today, false) as ended
                  from assurance.duty d
                """);
    }

    @Bean
    AuditedKind auditedAssessments() {
        return AuditedKind.of("Assessments of duties")
                .act("assess_duty", "Assessed how a duty is met")
                .act("add_duty_evidence", "Added evidence to a duty")
                .act("change_duty_evidence", "Changed evidence of a duty")
                .act("withdraw_duty_evidence", "Withdrew evidence of a duty")
                .act("plan_duty_action", "Made an action of what is missing in a duty")
                .named(VIEW_DUTIES, """
                        select a.ref as object, coalesce(o.name, a.organisation) || ': ' || d.short as title,
                               '/duties/assessments/' || a.ref as path
                          from assurance.assessment a
                          join assurance.duty d on d.code = a.duty
                          left join directory_open.organisation o on o.code = a.organisation
                         where a.ref = any(:objects)
                        """);
    }

    @Bean
    AuditedKind auditedReviews() {
        return AuditedKind.of("Reviews by peers")
                .act("ask_for_review", "Asked an organisation to review another")
                .act("give_opinion", "Gave an opinion in a review")
                .act("finish_review", "Finished a review")
                .act("cancel_review", "Cancelled a review")
                .named(VIEW_DUTIES, """
                        select r.ref as object, 'Review of ' || coalesce(o.name, r.organisation) as title,
                               '/duties/reviews/' || r.ref as path
                          from assurance.review r
                          left join directory_open.organisation o on o.code = r.organisation
                         where r.ref = any(:objects)
                        """);
    }

    @Bean
    AuditedKind auditedDuties() {
        return AuditedKind.of("Duties")
                .act("change_duty", "Changed the words of a duty")
                .act("confirm_duty", "Recorded that a duty was read against the law")
                .act("bind_organisation", "Decided for one organisation whether a duty binds it")
                .act("end_binding", "Ended a rule for one organisation")
                .act("ask_for_assessments", "Asked organisations to assess duties")
                .act("take_over_assessments", "Took over assessments that were made elsewhere")
                .named(VIEW_DUTIES, """
                        select d.code as object, d.title, '/duties/' || d.code as path
                          from assurance.duty d where d.code = any(:objects)
                        """);
    }

    @Bean
    Job askForAssessments(Assessments assessments, Clock clock) {
        return Job.daily(
                LocalTime.of(4, 40), "Duties to assess", system -> assessments.ask(system, LocalDate.now(clock)));
    }
}
