package waymark.conferences.forums;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import waymark.meetings.overview.MeetingsRecordedElsewhere;

/// The groups of the forums: what is said on their days is kept with each item, for those who were present for it.
@Component
class ForumGroups implements MeetingsRecordedElsewhere {

    private final Forums forums;

    ForumGroups(Forums forums) {
        this.forums = forums;
    }

    @Override
    public Set<String> groups() {
        return forums.all().stream().map(Forum::groupCode).collect(Collectors.toUnmodifiableSet());
    }
}
