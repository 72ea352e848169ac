package waymark.meetings.overview;

import static waymark.kernel.Permission.RUN_MEETINGS;
import static waymark.kernel.Permission.VIEW_MEETINGS;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import waymark.audit.AuditedKind;
import waymark.web.NavGroup;
import waymark.web.NavItem;
import waymark.web.NavPage;
import waymark.web.SettingsPage;
import waymark.web.search.ResultKind;
import waymark.web.search.SearchPages;
import waymark.web.search.SearchPages.SearchPage;
import waymark.web.search.SearchProvider;
import waymark.web.search.SearchStatement;

/// The place of the meetings in the navigation, in the search and in the audit log.
@Configuration(proxyBeanMethods = false)
class MeetingsNavigation {

    @Bean
    NavItem meetingsItem() {
        return NavItem.of(
                NavGroup.BOARD,
                30,
                "Meetings",
                "When the groups meet, their agendas and minutes, and which organisations attend.",
                NavPage.of("Meetings", "/meetings", VIEW_MEETINGS)
                        .foundBy("agenda minutes dates board operational group"),
                NavPage.of("Attendance", "/meetings/attendance", VIEW_MEETINGS)
                        .foundBy("present absent apology organisations"),
                NavPage.of("Interests", "/meetings/interests", VIEW_MEETINGS)
                        .foundBy("register declaration of interest conflict withdrew"),
                NavPage.of("Challenges", "/challenges", VIEW_MEETINGS).foundBy("hold to account answer"),
                NavPage.of("Accountability", "/accountability", VIEW_MEETINGS)
                        .foundBy("figures of organisations on time letters absences"),
                NavPage.of("Actions from meetings", "/actions/from-meetings", VIEW_MEETINGS)
                        .foundBy("matters arising open actions groups"));
    }

    @Bean
    SearchProvider meetingsFound(JdbcClient db, Clock clock) {
        return new SearchStatement(db, clock, new ResultKind(430, "Meetings"), VIEW_MEETINGS, """
                select m.ref, g.name as title,
                       m.ref || ', ' || to_char(m.starts_at at time zone 'Europe/London', 'FMDD FMMonth YYYY') as about,
                       '/meetings/' || m.ref as path, 'meeting minutes agenda' as keywords,
                       m.state in ('cancelled', 'approved') as ended
                  from meetings.meeting m
                  join directory_open.group_ g on g.code = m.group_code
                """);
    }

    @Bean
    SearchPages meetingPagesFound() {
        return SearchPages.of(SearchPage.of(
                "Plan meetings",
                "The dates of a group for a year",
                "/meetings/new",
                RUN_MEETINGS,
                "new meeting dates calendar"));
    }

    @Bean
    AuditedKind auditedMeetings() {
        return AuditedKind.of("Meetings")
                .act("plan_meeting", "Planned a meeting")
                .act("move_meeting", "Changed the date or place of a meeting")
                .act("cancel_meeting", "Cancelled a meeting")
                .act("answer_invitation", "Answered the invitation to a meeting")
                .act("open_meeting", "Began a meeting")
                .act("end_meeting", "Ended a meeting")
                .act("add_agenda_item", "Added an item to an agenda")
                .act("change_agenda_item", "Changed an item of an agenda")
                .act("record_attendance", "Recorded who attended a meeting")
                .act("record_withdrawal", "Recorded who withdrew for an item")
                .act("keep_note_beside", "Kept the second text of a note")
                .act("write_note", "Wrote a note of a meeting")
                .act("decide_in_meeting", "Recorded a decision of a meeting")
                .act("give_meeting_action", "Gave an action in a meeting")
                .act("finish_meeting_action", "Recorded that an action of a meeting is done")
                .act("carry_agenda_item", "Carried forward an item of an agenda")
                .act("send_papers", "Sent the papers of a meeting")
                .act("check_minutes", "Checked the minutes of a meeting")
                .act("approve_minutes", "Recorded that minutes were approved")
                .act("remove_attendance_names", "Removed the names of who attended a meeting")
                .named(VIEW_MEETINGS, """
                        select m.ref as object, g.name as title, '/meetings/' || m.ref as path
                          from meetings.meeting m join directory_open.group_ g on g.code = m.group_code
                         where m.ref = any(:objects)
                        """);
    }

    @Bean
    SettingsPage attendanceRetentionPage() {
        return new SettingsPage(
                "Attendance",
                "/meetings/retention",
                "For how many years attendance at meetings is kept by person.",
                "retention meetings names years delete");
    }

    @Bean
    AuditedKind auditedAttendanceRetention() {
        return AuditedKind.of("Attendance kept by person")
                .act("change_attendance_retention", "Changed %s for attendance")
                .field("attendance_years", "the years that names are kept");
    }

    @Bean
    AuditedKind auditedInterests() {
        return AuditedKind.of("Interests")
                .act("declare_interest", "Declared an interest")
                .act("end_interest", "Set the last day of an interest")
                .act("remove_interest_names", "Removed the name and words of an interest that ended")
                .named(VIEW_MEETINGS, """
                        select d.id::text as object, 'An interest' as title, '/meetings/interests' as path
                          from meetings.declaration d where d.id::text = any(:objects)
                        """);
    }

    @Bean
    AuditedKind auditedGroupMeetings() {
        return AuditedKind.of("Meetings of groups")
                .act("change_terms_of_reference", "Changed %s of how a group meets")
                .field("words", "terms of reference")
                .field("review_on", "review date of the terms of reference")
                .field("seats", "seats that come when asked")
                .act("record_past_meetings", "Added past meetings of a group")
                .act("change_group_meetings", "Changed %s of the meetings of a group")
                .field("deputies_count", "whether deputies count")
                .field("invite_deputies", "whether deputies are invited")
                .field("standing", "standing items")
                .field("papers_days", "when the papers are sent")
                .named(VIEW_MEETINGS, """
                        select code as object, name as title, '/meetings?group=' || code as path
                          from directory_open.group_ where code = any(:objects)
                        """);
    }
}
