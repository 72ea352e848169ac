package waymark.funding;

import static waymark.kernel.Permission.VIEW_FUNDING;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.audit.AuditedKind;

/// What the audit log calls what happens in funding.
@Configuration(proxyBeanMethods = false)
class FundingAuditKinds {

    @Bean
    AuditedKind auditedProvisions() {
        return AuditedKind.of("Posts and services that cost money")
                .act("add_provision", "Added a post or service")
                .act("change_provision", "Changed a post or service")
                .named(VIEW_FUNDING, """
                        select p.ref as object, p.name as title, '/funding/' || p.ref as path
                          from funding.provision p where p.ref = any (:objects)
                        """);
    }

    @Bean
    AuditedKind auditedGrants() {
        return AuditedKind.of("Grants")
                .act("add_grant", "Added a grant")
                .act("change_grant", "Changed a grant")
                .act("withdraw_grant", "Withdrew a grant")
                .named(VIEW_FUNDING, """
                        select g.ref as object, g.title, '/funding/grants/' || g.ref as path
                          from funding.grant_award g where g.ref = any (:objects)
                        """);
    }

    @Bean
    AuditedKind auditedFundingOptions() {
        return AuditedKind.of("Options where money ends")
                .act("add_funding_option", "Added an option")
                .act("change_funding_option", "Changed an option")
                .act("put_funding_option", "Put an option to the board")
                .act("decide_funding_option", "Recorded what was decided on an option")
                .named(VIEW_FUNDING, """
                        select o.ref as object, o.title, '/funding/options/' || o.ref as path
                          from funding.option o where o.ref = any (:objects)
                        """);
    }

    @Bean
    AuditedKind auditedFundingSettings() {
        return AuditedKind.of("Settings of funding")
                .act("change_funding_settings", "Changed %s in the settings of funding");
    }
}
