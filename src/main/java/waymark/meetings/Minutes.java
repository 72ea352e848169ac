package waymark.meetings;

import java.util.List;

/// The minutes of a meeting, made of what was recorded in it.
///
/// @param whole true where the restricted part is in them
record Minutes(
        Meeting it,
        List<Attendance> attendance,
        List<AgendaItem> agenda,
        List<MeetingDecision> decisions,
        List<MeetingAction> actions,
        boolean whole) {

    List<Attendance> present() {
        return attendance.stream().filter(Attendance::present).toList();
    }

    /// Those of one kind.
    List<Attendance> those(Attendance.Answer answer) {
        return attendance.stream().filter(one -> one.answer() == answer).toList();
    }

    List<MeetingDecision> decided(AgendaItem item) {
        return decisions.stream().filter(one -> one.item().equals(item.id())).toList();
    }

    List<MeetingAction> given(AgendaItem item) {
        return actions.stream().filter(one -> one.item().equals(item.id())).toList();
    }

    boolean approved() {
        return it instanceof Meeting.Approved;
    }

    String title() {
        return "Minutes of " + it.header().groupName();
    }

    Quorum quorum() {
        return Quorum.of(attendance, it.header().quorum(), it.header().deputiesCount());
    }
}
