package waymark.funding;

import static waymark.kernel.Permission.VIEW_DIRECTORY;
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
    AuditedKind auditedBids() {
        return AuditedKind.of("Bids")
                .act("add_bid", "Added a bid")
                .act("change_bid", "Changed a bid")
                .act("step_bid", "Recorded a step of a bid")
                .act("draw_bid_evidence", "Drew evidence for a bid")
                .named(VIEW_FUNDING, """
                        select b.ref as object, b.title, '/funding/bids/' || b.ref as path
                          from funding.bid b where b.ref = any (:objects)
                        """);
    }

    @Bean
    AuditedKind auditedOffers() {
        return AuditedKind.of("Shared resources")
                .act("offer_resource", "Offered something to partners")
                .act("change_resource_offer", "Changed an offer")
                .named(VIEW_DIRECTORY, """
                        select f.ref as object, f.name as title, '/funding/offers/' || f.ref as path
                          from funding.offer f where f.ref = any (:objects)
                        """);
    }

    @Bean
    AuditedKind auditedResourceRequests() {
        return AuditedKind.of("Requests for what partners lend")
                .act("ask_for_resource", "Asked for what a partner lends")
                .act("answer_resource_request", "Answered a request")
                .named(VIEW_DIRECTORY, """
                        select r.ref as object, f.name as title, '/funding/offers/requests/' || r.ref as path
                          from funding.resource_request r join funding.offer f on f.ref = r.offer where r.ref = any (:objects)
                        """);
    }

    @Bean
    AuditedKind auditedFundingSettings() {
        return AuditedKind.of("Settings of funding")
                .act("change_open_data_prefix", "Changed the prefix of published grants")
                .act("change_funding_settings", "Changed %s in the settings of funding");
    }
}
