package waymark.analysis.areas;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.audit.AuditedKind;

/// What the audit log calls what is done with the map of areas.
@Configuration(proxyBeanMethods = false)
class AreasAuditKinds {

    @Bean
    AuditedKind auditedAreaMaps() {
        return AuditedKind.of("Maps of areas")
                .act("place_area_tiles", "Placed the tiles of areas")
                .act("bring_area_outlines", "Brought the outlines of areas")
                .field("places", "Places");
    }
}
