package waymark.meetings;

import java.util.List;
import java.util.stream.Collectors;
import waymark.meetings.challenges.ChallengesApi;
import waymark.meetings.interests.Declaration;

/// The minutes of a meeting, made of what was recorded in it.
///
/// @param declared interests that were declared at this meeting
/// @param presider who presided, or empty where nobody said so
/// @param challenges that were raised at it, until the chair checked them
/// @param whole true where the restricted part is in them
record Minutes(
        Meeting it,
        Presence presence,
        List<Declaration> declared,
        String presider,
        List<AgendaItem> agenda,
        List<MeetingDecision> decisions,
        List<MeetingAction> actions,
        List<ChallengesApi.Raised> challenges,
        boolean whole) {

    List<Attendance> attendance() {
        return presence.seats();
    }

    List<Attendance> present() {
        return attendance().stream().filter(Attendance::present).toList();
    }

    /// `14:20 to 15:10`, where somebody was not there throughout; else empty.
    String times(Attendance seat) {
        var header = it.header();
        var intervals = presence.of(seat);
        boolean throughout = intervals.size() <= 1
                && intervals.stream()
                        .allMatch(interval -> !interval.fromAt().isAfter(header.began())
                                && (interval.untilAt() == null
                                        || header.endedAt() != null
                                                && !interval.untilAt().isBefore(header.endedAt())));
        return throughout
                ? ""
                : intervals.stream()
                        .map(interval ->
                                interval.who() == seat.people().getFirst() || interval.who() == Attendance.Who.GUEST
                                        ? interval.words()
                                        : seat.name(interval.who()) + " " + interval.words())
                        .collect(Collectors.joining("; "));
    }

    /// True where the names were removed because attendance is not kept by person so long.
    boolean nameless() {
        return attendance().stream().anyMatch(seat -> seat.namesRemovedOn() != null);
    }

    /// Those of one kind.
    List<Attendance> those(Attendance.Answer answer) {
        return attendance().stream().filter(one -> one.answer() == answer).toList();
    }

    List<MeetingDecision> decided(AgendaItem item) {
        return decisions.stream().filter(one -> one.item().equals(item.id())).toList();
    }

    List<MeetingAction> given(AgendaItem item) {
        return actions.stream().filter(one -> one.item().equals(item.id())).toList();
    }

    /// True where the open part says nothing of an item.
    boolean silent(AgendaItem item) {
        return item.open().isEmpty()
                && decided(item).isEmpty()
                && given(item).isEmpty()
                && presence.withdrew(item.id()).isEmpty();
    }

    boolean approved() {
        return it instanceof Meeting.Approved;
    }

    String title() {
        return "Minutes of " + it.header().groupName();
    }

    Quorum quorum() {
        return Quorum.of(attendance(), it.header().quorum(), it.header().deputiesCount());
    }
}
