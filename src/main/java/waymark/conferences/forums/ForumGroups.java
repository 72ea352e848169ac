package waymark.conferences.forums;

import org.springframework.stereotype.Component;
import waymark.meetings.overview.MeetingsRecordedElsewhere;

/// The groups of the forums: what is said on their days is kept with each item, for those who were present for it.
@Component
class ForumGroups implements MeetingsRecordedElsewhere {

    @Override
    public String groups() {
        return "select group_code from conferences.forum";
    }
}
