package waymark.directory;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.audit.AuditedKind;
import waymark.kernel.Permission;

/// The acts of the directory in the words of the audit log.
@Configuration(proxyBeanMethods = false)
class DirectoryAuditKinds {

    @Bean
    AuditedKind auditedPersons() {
        return AuditedKind.of("People")
                .act("add_person", "Added a person")
                .act("change_person", "Changed %s of a person")
                .act("end_person", "Ended a person’s part in the partnership")
                .act("return_person", "Took a person back into the partnership")
                .act("view_person", "Viewed a person’s details")
                .act("export_people", "Downloaded the list of people")
                .field("to_date", "last day")
                .field("details", "details")
                .named(Permission.VIEW_DIRECTORY, """
                        select ref as object, name as title, '/directory/people/' || ref as path from directory_open.person
                         where ref = any(:objects)
                        """);
    }

    @Bean
    AuditedKind auditedOrganisations() {
        return AuditedKind.of("Organisations and areas")
                .act("add_organisation", "Added an organisation")
                .act("change_organisation", "Changed %s of an organisation")
                .act("import_partnership", "Imported the partnership")
                .act("import_area", "Imported an area")
                .act("import_sector", "Imported a sector")
                .named(Permission.VIEW_DIRECTORY, """
                        select code as object, name as title, '/directory/organisations/' || code as path from directory_open.organisation
                         where code = any(:objects)
                        union all
                        select code, name, '/plans/' || code from directory_open.area where code = any(:objects)
                        """);
    }

    @Bean
    AuditedKind auditedGroups() {
        return AuditedKind.of("Groups and seats")
                .act("add_group", "Added a group")
                .act("change_group", "Changed %s of a group")
                .act("add_seat", "Added a seat to a group")
                .act("take_seat", "Gave a seat of a group to somebody")
                .act("pass_seat_on", "Passed on a seat of a group")
                .act("leave_seat", "Ended somebody’s time in a seat")
                .act("withdraw_seat", "Took back a planned change of a seat")
                .named(Permission.VIEW_DIRECTORY, """
                        select code as object, name as title, '/directory/groups/' || code as path from directory_open.group_
                         where code = any(:objects)
                        """);
    }
}
