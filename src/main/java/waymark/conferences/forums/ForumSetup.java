package waymark.conferences.forums;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import waymark.directory.OrganisationSummary;
import waymark.directory.groups.GroupsApi;
import waymark.kernel.Actor;
import waymark.kernel.Ruling;

/// Sets up a forum together with the group whose meetings hear its items.
@Component
class ForumSetup {

    private final Forums forums;
    private final GroupsApi groups;

    ForumSetup(Forums forums, GroupsApi groups) {
        this.forums = forums;
        this.groups = groups;
    }

    /// @param forum whose code is that of an existing group, or empty where a group is made
    /// @param seats organisations that have a seat in a group that is made
    /// @return the code
    @Transactional
    Ruling<String> add(Actor actor, Forum forum, List<OrganisationSummary> seats) {
        var group = forum.code().isEmpty()
                ? groups.addCaseForum(actor, forum.name(), forum.area(), seats)
                : Ruling.agreed(forum.code());
        if (group instanceof Ruling.Agreed<String>(var code)) {
            forums.add(actor, forum.of(code));
        }
        return group;
    }
}
