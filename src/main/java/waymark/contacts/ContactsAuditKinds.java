package waymark.contacts;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.audit.AuditedKind;
import waymark.kernel.Permission;

/// The acts of points of contact in the words of the audit log.
@Configuration(proxyBeanMethods = false)
class ContactsAuditKinds {

    @Bean
    AuditedKind auditedContacts() {
        return AuditedKind.of("Points of contact")
                .act("add_contact", "Set up a point of contact")
                .act("change_contact", "Changed %s of a point of contact")
                .act("confirm_contact", "Confirmed a point of contact")
                .act("doubt_contact", "Said that a point of contact may be wrong")
                .act("close_contact", "Closed a point of contact")
                .act("cover_contact", "Gave a point of contact to somebody")
                .act("end_contact_cover", "Ended the cover of a point of contact")
                .act("pass_contact_cover_on", "Passed on the cover of a point of contact")
                .act("withdraw_contact_cover", "Took back planned cover of a point of contact")
                .act("ask_contact", "Asked for a point of contact to be checked")
                .act("escalate_contact", "Told the lead that a point of contact is unchecked")
                .act("change_contact_settings", "Changed %s in the contact settings")
                .field("to_date", "last day")
                .field("stale_days", "days until a contact counts as unchecked")
                .field("ask_days", "days until the holder is asked")
                .field("chase_days", "days until the holder is asked again")
                .field("escalate_days", "days until the lead is told")
                .field("sheet_days", "days a contact sheet is valid")
                .named(Permission.VIEW_DIRECTORY, """
                        select p.ref as object, s.name || ', ' || coalesce(o.name, p.organisation) as title, '/contacts/' || p.ref as path
                          from directory.spoc_post p
                          join directory.subject s on s.code = p.subject
                          left join directory_open.organisation o on o.code = p.organisation
                         where p.ref = any(:objects)
                        """);
    }

    @Bean
    AuditedKind auditedAbsences() {
        return AuditedKind.of("Absences")
                .act("record_absence", "Recorded an absence")
                .act("cancel_absence", "Cancelled an absence")
                .named(Permission.VIEW_DIRECTORY, """
                        select ref as object, name as title, '/directory/people/' || ref as path from directory_open.person
                         where ref = any(:objects)
                        """);
    }

    @Bean
    AuditedKind auditedNumbers() {
        return AuditedKind.of("Public numbers and subjects")
                .act("add_line", "Added a public number")
                .act("change_line", "Changed a public number")
                .act("remove_line", "Removed a public number")
                .act("bring_back_line", "Restored a public number")
                .act("order_lines", "Changed the order of public numbers")
                .act("add_subject", "Added a subject of contacts")
                .act("change_subject", "Changed a subject of contacts")
                .named(Permission.VIEW_DIRECTORY, """
                        select code as object, name as title, '/contacts/lines' as path from directory.help_line where code = any(:objects)
                        union all
                        select code, name, '/contacts/posts' from directory.subject where code = any(:objects)
                        """);
    }
}
