package waymark.sharing.disclosures;

import static waymark.kernel.Permission.MANAGE_DATA_REQUESTS;
import static waymark.kernel.Permission.USE_WAYMARK;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.audit.AuditedKind;
import waymark.web.NavGroup;
import waymark.web.NavItem;
import waymark.web.NavPage;

/// What the audit log calls the acts about sharing, and its place in the navigation.
@Configuration(proxyBeanMethods = false)
class DisclosureAuditKinds {

    @Bean
    NavItem sharingItem() {
        return NavItem.of(
                NavGroup.PEOPLE,
                7,
                "Sharing",
                "What others shared with you, and the grounds on which people’s data is shared.",
                NavPage.of("Shared with me", "/shared", USE_WAYMARK).foundBy("shared with us copy received"),
                NavPage.of("Grounds for sharing", "/sharing/policy-documents", USE_WAYMARK)
                        .foundBy("lawful basis appropriate policy document agreement isa"),
                NavPage.of("Register of sharing", "/sharing/register", MANAGE_DATA_REQUESTS)
                        .foundBy("disclosures register"));
    }

    @Bean
    AuditedKind auditedDisclosures() {
        return AuditedKind.of("Sharing")
                .act("prepare_disclosure", "Prepared a sharing of parts of a case")
                .act("share_disclosure", "Shared parts of a case with agreement")
                .act("share_without_agreement", "Shared parts of a case without agreement")
                .act("drop_disclosure", "Decided not to share parts of a case")
                .act("recall_disclosure", "Recalled what was shared of a case")
                .act("end_disclosure", "Ended a sharing on its last day")
                .act("tell_of_disclosure", "Recorded that somebody was told what was shared about them")
                .act("postpone_telling", "Recorded that it is not safe yet to tell somebody what was shared")
                .act(
                        "ask_again_about_disclosure",
                        "Recorded that somebody was asked again about what is shared, or when to")
                .act("record_deletion_answer", "Recorded what a receiver says about deleting a copy")
                .act("open_shared_copy", "Opened a copy of what was shared of a case")
                .act("download_shared_copy", "Downloaded a copy of what was shared of a case")
                .act("print_shared_sheet", "Opened the sheet of what was shared about somebody")
                .act("open_register_of_disclosures", "Opened the register of sharing");
    }

    @Bean
    AuditedKind auditedGroundsForSharing() {
        return AuditedKind.of("Grounds for sharing")
                .act("add_policy_document", "Added a policy document or an agreement on sharing")
                .act("change_policy_document", "Changed a policy document or an agreement on sharing")
                .act("check_lawful_basis", "Recorded %s of a lawful basis")
                .field("checkedBy", "who has checked it")
                .field("checkedOn", "the day of the check");
    }
}
