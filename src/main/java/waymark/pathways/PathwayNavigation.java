package waymark.pathways;

import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.kernel.Permission;
import waymark.web.Link;
import waymark.web.NavItem;
import waymark.web.PageContext;

/// The entries for guidance in the navigation: the guidance itself first, because it is needed in a hurry.
@Configuration(proxyBeanMethods = false)
public class PathwayNavigation {

    @Bean
    NavItem walkLink() {
        return new NavItem(5, "What do I do now?", "/walk", Permission.VIEW_PATHWAYS);
    }

    /// The links between the pages about all pathways.
    public static List<Link> links(PageContext context) {
        var links = new ArrayList<>(
                List.of(new Link("All pathways", "/pathways"), new Link("Policy changes", "/policy-changes")));
        if (context.may(Permission.CHANGE_SETTINGS)) {
            links.add(new Link("Settings", "/pathways/settings"));
        }
        return links;
    }

    @Bean
    NavItem pathwaysLink() {
        return new NavItem(55, "Pathways", "/pathways", Permission.VIEW_PATHWAYS);
    }
}
