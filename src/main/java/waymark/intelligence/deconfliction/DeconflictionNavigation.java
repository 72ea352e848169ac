package waymark.intelligence.deconfliction;

import static waymark.kernel.Permission.DECONFLICT;
import static waymark.kernel.Permission.READ_AUDIT;
import static waymark.kernel.Permission.USE_WAYMARK;

import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.audit.AuditedKind;
import waymark.web.NavGroup;
import waymark.web.NavItem;
import waymark.web.NavPage;
import waymark.web.jobs.Job;

/// The place of deconfliction in the navigation, its acts in the audit log, and its daily deletion.
@Configuration(proxyBeanMethods = false)
class DeconflictionNavigation {

    @Bean
    NavItem deconflictionItem() {
        return NavItem.of(
                NavGroup.PEOPLE,
                22,
                "Deconfliction",
                "Whether another partner holds a telephone, a plate or an address, and whom to call.",
                NavPage.of("Deconfliction check", "/intelligence/deconfliction", DECONFLICT)
                        .foundBy("deconfliction telephone plate vehicle address spoc check held"),
                NavPage.of("Identifiers we hold", "/intelligence/deconfliction/held", DECONFLICT)
                        .foundBy("register tokens identifiers list"));
    }

    @Bean
    NavItem deconflictionBlocksItem() {
        return NavItem.of(
                NavGroup.ADMINISTRATION,
                54,
                "Deconfliction blocks",
                "/intelligence/deconfliction/blocks",
                READ_AUDIT,
                "Who asked too often in deconfliction, and letting them ask again.");
    }

    @Bean
    AuditedKind auditedDeconfliction() {
        return AuditedKind.of("Deconfliction")
                .act("ask_deconfliction", "Asked whether another partner holds something")
                .act("block_deconfliction", "Was blocked from deconfliction after too many tries")
                .act("lift_deconfliction_block", "Let somebody ask again in deconfliction");
    }

    @Bean
    AuditedKind auditedHeld() {
        return AuditedKind.of("What organisations hold")
                .act("register_held", "Registered what the organisation holds")
                .act("end_held", "Ended something that the organisation held");
    }

    @Bean
    AuditedKind auditedDeconflictionAnswers() {
        return AuditedKind.of("Answers of deconfliction")
                .act("answer_deconfliction", "Told two partners to call each other")
                .named(USE_WAYMARK, """
                        select ref as object, 'Whom to call' as title, '/intelligence/deconfliction/answers/' || ref as path
                          from intelligence.deconfliction_answer where ref = any(:objects)
                        """);
    }

    @Bean
    Job heldForgotten(HeldIdentifiers held) {
        return Job.daily(LocalTime.of(2, 40), "Tokens of deconfliction deleted", held::forget);
    }
}
