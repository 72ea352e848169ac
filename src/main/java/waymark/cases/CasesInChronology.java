package waymark.cases;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.cases.record.CaseHistory;
import waymark.cases.record.ChronologySource.FromHistory;
import waymark.cases.record.ChronologySource.Kind;

/// What the chronology takes of cases from their history.
@Configuration(proxyBeanMethods = false)
class CasesInChronology {

    @Bean
    FromHistory concernInChronology() {
        return new FromHistory(Kind.CONCERN, Set.of("open_case", CaseHistory.ADD_CONCERN));
    }

    @Bean
    FromHistory consentInChronology() {
        return new FromHistory(Kind.CONSENT, Set.of("follow_up_withdrawal", "share_identity", "end_shared_identity"));
    }

    @Bean
    FromHistory childrenInChronology() {
        return new FromHistory(Kind.CHILD, Set.of("record_child_step"));
    }

    @Bean
    FromHistory referralsInChronology() {
        return new FromHistory(
                Kind.REFERRAL,
                Set.of(
                        "start_referral",
                        "change_referral_route",
                        "correct_referral_record",
                        "consent_after_notification"));
    }

    @Bean
    FromHistory membersInChronology() {
        return new FromHistory(
                Kind.MEMBERS,
                Set.of(
                        "add_case_member",
                        "change_case_member",
                        "end_case_member",
                        "hand_over_case",
                        "declare_conflict",
                        "declare_own_conflict",
                        "lift_conflict"));
    }

    @Bean
    FromHistory caseInChronology() {
        return new FromHistory(
                Kind.CASE,
                Set.of("add_person_to_case", "open_case_of_dependant", "change_route", "close_case", "reopen_case"));
    }
}
