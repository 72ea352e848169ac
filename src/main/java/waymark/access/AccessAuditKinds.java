package waymark.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.audit.AuditedKind;

/// The acts of accounts, roles and signing in, in the words of the audit log. Accounts are named by the
/// directory.
@Configuration(proxyBeanMethods = false)
class AccessAuditKinds {

    @Bean
    AuditedKind auditedSigningIn() {
        return AuditedKind.of("Signing in")
                .act("sign_in", "Signed in")
                .act("sign_in_by_work_email", "Signed in by a link to a work e-mail address")
                .act("step_up", "Confirmed who they are")
                .act("open_door", "Asked for a page without the permission")
                .act("end_session", "Ended a session")
                .act("end_sessions", "Ended all sessions of an account");
    }

    @Bean
    AuditedKind auditedAccounts() {
        return AuditedKind.of("Accounts")
                .act("add_account", "Added an account")
                .act("add_link_account", "Added an account for a work e-mail address")
                .act("invite", "Made an invitation link")
                .act("disable_account", "Closed an account")
                .act("enable_account", "Opened an account again")
                .act("set_password", "Set a password")
                .act("enrol_authenticator", "Set up an authenticator app")
                .act("add_passkey", "Added a passkey")
                .act("rename_passkey", "Renamed a passkey")
                .act("remove_passkey", "Removed a passkey")
                .act("renew_recovery_codes", "Made new recovery codes")
                .act("accept_terms", "Accepted the terms of use")
                .act("accept_sharing", "Accepted the sharing agreement for an organisation");
    }

    @Bean
    AuditedKind auditedRecovery() {
        return AuditedKind.of("Account recovery")
                .act("begin_recovery", "Asked to recover an account")
                .act("confirm_recovery", "Confirmed the recovery of an account")
                .act("stop_recovery", "Stopped the recovery of an account")
                .act("open_recovery", "Opened the recovery of an account")
                .act("recover_account", "Recovered an account")
                .act("make_installation_code", "Made an installation code")
                .act("use_installation_code", "Used an installation code");
    }

    @Bean
    AuditedKind auditedRoles() {
        return AuditedKind.of("Roles")
                .act("grant_role", "Gave the role: %s")
                .act("end_role", "Ended a role")
                .act("propose_role", "Proposed the role: %s")
                .act("decide_role_proposal", "Decided on a proposed role")
                .act("certify_account", "Answered the access review of an account: %s")
                .act("record_clearance", "Recorded %s of a person")
                .act("take_back_clearance", "Took back %s of a person")
                .act("confirm_setup_step", "Confirmed a step of the setup");
    }

    @Bean
    AuditedKind auditedProviders() {
        return AuditedKind.of("Sign-in of organisations")
                .act("add_provider", "Set up the sign-in of an organisation")
                .act("change_provider", "Changed the sign-in of an organisation")
                .act("open_provider", "Opened the sign-in of an organisation")
                .act("stop_provider", "Stopped the sign-in of an organisation")
                .act("link_provider", "Linked an account to an organisation’s sign-in")
                .act("unlink_provider", "Unlinked an account from an organisation’s sign-in")
                .act("add_work_domain", "Added a work e-mail domain")
                .act("end_work_domain", "Ended a work e-mail domain")
                .act("suspend_organisation", "Suspended all accounts of an organisation")
                .act("let_in_organisation", "Let the accounts of an organisation in again");
    }
}
