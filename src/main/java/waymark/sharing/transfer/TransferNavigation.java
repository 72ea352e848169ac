package waymark.sharing.transfer;

import static waymark.kernel.Permission.VIEW_DIRECTORY;
import static waymark.kernel.Permission.WORK_CASES;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.audit.AuditedKind;
import waymark.web.NavGroup;
import waymark.web.NavItem;
import waymark.web.NavPage;

/// Transfers in the navigation, and their acts in the words of the audit log.
@Configuration(proxyBeanMethods = false)
class TransferNavigation {

    @Bean
    NavItem transfersItem() {
        return NavItem.of(
                NavGroup.PEOPLE,
                9,
                "Transfers",
                "Cases that come from other partnerships, and the keys that files are sealed with.",
                NavPage.of("Cases from other partnerships", "/case-transfers", WORK_CASES)
                        .foundBy("transfer import sealed file receipt"),
                NavPage.of("Keys for transfers", "/transfer-partners", VIEW_DIRECTORY)
                        .foundBy("public key fingerprint partnership"));
    }

    @Bean
    AuditedKind auditedTransfers() {
        return AuditedKind.of("Transfer")
                .act("prepare_transfer", "Prepared the transfer of a case, with the person’s agreement")
                .act("prepare_transfer_without_agreement", "Prepared the transfer of a case without agreement")
                .act("make_transfer_file", "Made the file for the transfer of a case")
                .act("recall_transfer", "Recalled the transfer of a case")
                .act("close_transfer_received", "Closed a transfer that the other partnership received")
                .act("close_transfer_rejected", "Closed a transfer that the other partnership rejected")
                .act("take_in_transfer", "Took in the file of a case from another partnership")
                .act("open_incoming_transfer", "Opened a case that another partnership sent")
                .act("accept_incoming_transfer", "Accepted a case that another partnership sent")
                .act("accept_transfer", "Opened a case from a transfer")
                .act("reject_incoming_transfer", "Rejected a case that another partnership sent")
                .act("add_transfer_partner", "Added the public keys of another partnership")
                .act("confirm_transfer_partner", "Confirmed the public keys of another partnership")
                .act("retire_transfer_partner", "Retired the public keys of another partnership");
    }
}
