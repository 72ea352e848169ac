package waymark.exchange.exports;

import static waymark.kernel.Permission.MANAGE_ACCOUNTS;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.audit.AuditedKind;
import waymark.web.NavGroup;
import waymark.web.NavItem;
import waymark.web.jobs.Job;

/// Where exports are found, when they are written, and what the audit log calls what is done with them.
@Configuration(proxyBeanMethods = false)
class ExportBeans {

    @Bean
    NavItem exportsItem() {
        return NavItem.of(
                        NavGroup.ADMINISTRATION,
                        95,
                        "Export everything",
                        "/exports",
                        MANAGE_ACCOUNTS,
                        "All that the partnership owns here, in open formats.")
                .foundBy("export leave download data portability archive");
    }

    @Bean
    Job writeExports(ExportJob job) {
        return Job.every(Duration.ofMinutes(1), "Write exports", job::run).waitingOutside();
    }

    @Bean
    AuditedKind auditedExports() {
        return AuditedKind.of("Exports of everything")
                .act("ask_export", "Asked for an export of everything")
                .act("approve_export", "Approved an export of everything")
                .act("decline_export", "Declined an export of everything")
                .act("write_export", "Wrote an export of everything")
                .act("fail_export", "Could not write an export of everything")
                .act("delete_export", "Deleted an export of everything")
                .act("download_export", "Downloaded an export of everything")
                .named(MANAGE_ACCOUNTS, """
                        select ref as object, ref as title, '/exports/' || ref as path from exchange.export_run where ref = any(:objects)
                        """);
    }
}
