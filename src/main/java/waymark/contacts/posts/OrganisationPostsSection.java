package waymark.contacts.posts;

import java.time.Clock;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import waymark.directory.organisations.OrganisationSection;
import waymark.kernel.Actor;

/// The points of contact of an organisation, on its page.
@Component
@Order(10)
class OrganisationPostsSection implements OrganisationSection {

    private final PostLists posts;
    private final Clock clock;

    OrganisationPostsSection(PostLists posts, Clock clock) {
        this.posts = posts;
        this.clock = clock;
    }

    @Override
    @SuppressWarnings("NullAway") // a compiled template is given no interceptor
    public Section section(Actor actor, String organisation) {
        var rows = posts.all(actor, "", "", organisation);
        var now = clock.instant();
        return new Section(
                "Points of contact",
                context -> output -> JteofOrganisationGenerated.render(output, null, context, organisation, rows, now));
    }
}
