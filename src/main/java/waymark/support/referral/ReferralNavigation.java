package waymark.support.referral;

import static waymark.kernel.Permission.COUNT_CASES;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.audit.AuditedKind;
import waymark.web.NavGroup;
import waymark.web.NavItem;
import waymark.web.SettingsPage;

/// Needs that no service met in the navigation, and the acts in the words of the audit log.
@Configuration(proxyBeanMethods = false)
class ReferralNavigation {

    @Bean
    NavItem unmetNeedsItem() {
        return NavItem.of(
                        NavGroup.PEOPLE,
                        12,
                        "Needs that no service met",
                        "/unmet-needs",
                        COUNT_CASES,
                        "What services declined, by part of life and area, in numbers that give nobody away.")
                .foundBy("gaps declined referrals no places unmet");
    }

    @Bean
    SettingsPage supportSettingsPage() {
        return new SettingsPage(
                "Support",
                ReferralSettingsController.PATH,
                "After how many days a service is asked again.",
                "chase referral answer days");
    }

    @Bean
    AuditedKind auditedServiceReferral() {
        return AuditedKind.of("Referral to a service")
                .act("ask_service", "Recorded that a service was asked to help somebody")
                .act("answer_of_service", "Recorded what became of a referral to a service");
    }

    @Bean
    AuditedKind auditedSupportSettings() {
        return AuditedKind.of("Support settings").act("change_support_settings", "Changed %s in the support settings");
    }
}
