package waymark.support;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.cases.record.ChronologySource.FromHistory;
import waymark.cases.record.ChronologySource.Kind;

/// What the chronology takes of support from the history of a case.
@Configuration(proxyBeanMethods = false)
class SupportInChronology {

    @Bean
    FromHistory plansInChronology() {
        return new FromHistory(
                Kind.PLAN,
                Set.of(
                        "record_need",
                        "change_need",
                        "add_plan_action",
                        "review_plan",
                        "skip_outcomes",
                        "ask_service",
                        "answer_of_service",
                        "give_plan_copy",
                        "end_plan_copy",
                        "record_said_to_plan",
                        "record_complaint",
                        "prepare_leaving"));
    }

    @Bean
    FromHistory reviewMeetingsInChronology() {
        return new FromHistory(Kind.MEETING, Set.of("plan_review", "cancel_review_meeting"));
    }

    @Bean
    FromHistory handingOverInChronology() {
        return new FromHistory(Kind.MEMBERS, Set.of("write_handover_note", "tell_new_worker"));
    }

    @Bean
    FromHistory secondPersonsInChronology() {
        return new FromHistory(Kind.CASE, Set.of("approve_sign_off", "send_back_sign_off"));
    }
}
