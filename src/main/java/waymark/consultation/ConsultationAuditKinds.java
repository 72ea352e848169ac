package waymark.consultation;

import static waymark.kernel.Permission.RUN_CONSULTATIONS;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.audit.AuditedKind;

/// The acts on rounds of consultation in the words of the audit log. Nothing there says that, or when,
/// somebody answered.
@Configuration(proxyBeanMethods = false)
class ConsultationAuditKinds {

    @Bean
    AuditedKind auditedConsultations() {
        return AuditedKind.of("Consultation")
                .act("begin_consultation", "Began a round of consultation")
                .act("change_consultation", "Changed a round of consultation")
                .act("enter_earlier_consultation", "Entered a round of before from what was published")
                .act("write_consultation_question", "Wrote a question of a consultation")
                .act("remove_consultation_question", "Took a question out of a consultation")
                .act("translate_consultation", "Wrote a consultation in another language")
                .act("open_consultation", "Opened a consultation for answers")
                .act("extend_consultation", "Gave people longer to answer a consultation")
                .act("close_consultation", "Closed a consultation: its answers were opened at once and counted")
                .act("too_few_answered", "Closed a consultation without opening it: too few answered")
                .act("enter_paper_answer", "Typed an answer from paper or a call")
                .act("answer_for_organisation", "Answered a consultation for an organisation")
                .act("add_consultation_invitation", "Recorded who is invited to a consultation")
                .act("change_consultation_invitation", "Changed who is invited to a consultation")
                .act("record_consultation_weighing", "Recorded a decision and what was weighed in it")
                .act("read_consultation", "Began to put what people wrote under themes")
                .act("open_sealed_remarks", "Read what people wrote in a round whose texts stay sealed")
                .act("code_consultation_remarks", "Put what people wrote under themes")
                .act("finish_consultation_reading", "Finished putting what people wrote under themes")
                .act("settle_consultation_remark", "Settled the theme of something that people wrote")
                .act("quote_consultation_remark", "Chose something that people wrote to be quoted, or no longer")
                .act("save_consultation_theme", "Wrote a theme of a consultation")
                .act("tie_consultation_theme", "Tied a theme to an objective, an action or a pathway, or untied it")
                .act("answer_consultation_theme", "Answered what people said in a consultation")
                .act("publish_consultation", "Published what was heard in a consultation")
                .act("change_consultation_settings", "Changed the settings of consultations")
                .named(RUN_CONSULTATIONS, """
                        select ref as object, title, '/consultation/' || ref as path
                          from consultation.round where ref = any(:objects)
                        """);
    }
}
