package waymark.meetings;

import java.util.Optional;
import org.springframework.stereotype.Component;
import waymark.documents.DocumentHolder;
import waymark.kernel.Actor;
import waymark.kernel.Permission;
import waymark.kernel.Ref;

/// Documents on meetings: everybody who reads meetings reads them, and who runs the meeting adds them.
@Component
class MeetingDocuments implements DocumentHolder {

    private final Meetings meetings;

    MeetingDocuments(Meetings meetings) {
        this.meetings = meetings;
    }

    @Override
    public String kind() {
        return "meeting";
    }

    @Override
    public String letters() {
        return "MT";
    }

    @Override
    public String path(Ref thing) {
        return "/meetings/" + thing;
    }

    @Override
    public Optional<Thing> find(Actor.Person reader, Ref thing) {
        return reader.may(Permission.VIEW_MEETINGS)
                ? meetings.find(thing)
                        .map(it -> new Thing(
                                thing, it.header().groupName(), it.header().runBy(reader)))
                : Optional.empty();
    }

    @Override
    public boolean recordsDownloads() {
        return false;
    }
}
