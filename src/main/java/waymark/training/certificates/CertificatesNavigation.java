package waymark.training.certificates;

import static waymark.kernel.Permission.USE_WAYMARK;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.audit.AuditedKind;
import waymark.web.NavGroup;
import waymark.web.NavItem;
import waymark.web.NavPage;
import waymark.web.search.SearchPages;
import waymark.web.search.SearchPages.SearchPage;

/// The place of certificates in the navigation, and what the audit log calls what happens to them.
@Configuration(proxyBeanMethods = false)
class CertificatesNavigation {

    @Bean
    NavItem certificatesItem() {
        return NavItem.of(
                NavGroup.GUIDANCE,
                58,
                "Certificates",
                "Who was trained on which level until when their certificates are valid, and what the courses are for.",
                NavPage.of("Certificates", "/training/certificates", USE_WAYMARK)
                        .foundBy("training course own record"),
                NavPage.of("Renewals due", "/training/certificates/due", USE_WAYMARK)
                        .foundBy("certificate expires renew organisation"),
                NavPage.of("Courses", "/training/courses", USE_WAYMARK).foundBy("training level awareness"));
    }

    @Bean
    SearchPages certificatePagesFound() {
        return SearchPages.of(SearchPage.of(
                "Record an external course",
                "For somebody of your organisation",
                "/training/certificates/new",
                USE_WAYMARK,
                "training elsewhere external certificate"));
    }

    @Bean
    AuditedKind auditedCertificates() {
        return AuditedKind.of("Certificates")
                .act("issue_certificate", "Issued a certificate")
                .act("record_course_of_others", "Recorded an external course")
                .act("renew_certificate", "Renewed a certificate")
                .act("correct_certificate", "Corrected a certificate: revoked it and issued it anew")
                .act("revoke_certificate", "Revoked a certificate")
                .act("erase_certificate", "Erased the name and the code of a certificate");
    }

    @Bean
    AuditedKind auditedCourses() {
        return AuditedKind.of("Courses").act("add_course", "Added a course").act("change_course", "Changed a course");
    }
}
