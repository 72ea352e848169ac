package waymark.analysis.local;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.audit.AuditedKind;

/// What the audit log calls what is done with local figures.
@Configuration(proxyBeanMethods = false)
class LocalAuditKinds {

    @Bean
    AuditedKind auditedLocalFigures() {
        return AuditedKind.of("Local figures")
                .act("add_local_figure", "Added a local figure")
                .act("withdraw_local_figure", "Withdrew a local figure")
                .act("enter_population", "Entered a population")
                .field("figure", "Figure")
                .field("population", "Population");
    }
}
