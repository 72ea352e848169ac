package waymark.intelligence.network;

import static waymark.kernel.Permission.HANDLE_INTELLIGENCE;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.audit.AuditedKind;

/// The acts on the network of intelligence in the words of the audit log. A name of somebody is in none of them.
@Configuration(proxyBeanMethods = false)
class NetworkAuditKinds {

    @Bean
    AuditedKind auditedEntities() {
        return AuditedKind.of("People, objects, locations and events")
                .act("open_entity", "Opened somebody or something in the network")
                .act("open_network", "Opened the network around somebody or something")
                .act("mark_entity", "Marked in a report what it speaks of")
                .act("link_entities", "Linked two entities by a report")
                .act("take_back_entity_fact", "Took back what was read in a report")
                .act("search_entities", "Searched the network of intelligence")
                .act("judge_same_entity", "Judged whether two entities are the same")
                .act("take_back_same_entity", "Took back a judgement of two entities")
                .act("export_network", "Took out the network around somebody or something")
                .named(HANDLE_INTELLIGENCE, """
                        select ref as object, ref as title, '/intelligence/entities/' || ref as path
                          from intelligence.entity where ref = any(:objects)
                        """);
    }

    @Bean
    AuditedKind auditedNetworkViews() {
        return AuditedKind.of("Saved views of the network")
                .act("save_network_view", "Saved a view of the network")
                .act("change_network_view", "Changed a saved view of the network")
                .act("delete_network_view", "Deleted a saved view of the network")
                .named(HANDLE_INTELLIGENCE, """
                        select ref as object, ref as title, '/intelligence/views/' || ref as path
                          from intelligence.network_view where ref = any(:objects)
                        """);
    }
}
