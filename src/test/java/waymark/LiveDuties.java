package waymark;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What each column of the database that names a person means once that person has left: something still to
/// be done, which somebody else has to have by then, or history, which keeps their name. A new column is
/// decided on here; where it is something to be done, a `OffboardingProvider` hands it over.
public final class LiveDuties {

    private LiveDuties() {}

    /// Columns for which one may wait on the person: a query that finds their rows alive after the day.
    public static final Map<String, String> LIVE = new TreeMap<>(Map.ofEntries(
            Map.entry("access.role_grant.person", """
                select count(*) from access.role_grant where person = :person and role <> 'member'
                   and (to_date is null or to_date > greatest(:day, current_date - 1) and to_date >= from_date)
                """),
            Map.entry("directory.seat_holding.person", """
                select count(*) from directory.seat_holding where person = :person
                   and (to_date is null or to_date > :day and to_date >= from_date)
                """),
            Map.entry("directory.spoc_cover.person", """
                select count(*) from directory.spoc_cover c join directory.spoc_post p on p.ref = c.post
                 where c.person = :person and (p.to_date is null or p.to_date > :day)
                   and (c.to_date is null or c.to_date > :day and c.to_date >= c.from_date)
                """),
            Map.entry("directory.absence.person", """
                select count(*) from directory.absence where person = :person and from_at >= :day + 1
                """),
            Map.entry("training.session_trainer.person", """
                select count(*) from training.session_trainer t join training.session s on s.id = t.session
                 where t.person = :person and t.ended_at is null and s.state in ('PLANNED', 'RUNNING')
                   and (s.starts_at at time zone 'Europe/London')::date > :day and s.ends_at > now()
                """),
            Map.entry("strategy.action.lead_person", """
                select count(*) from strategy.action where lead_person = :person
                   and status in ('NOT_STARTED', 'IN_PROGRESS')
                """),
            Map.entry("governance.follow_up.owner_person", """
                select count(*) from governance.follow_up where owner_person = :person
                   and done_on is null and superseded_by is null and action is null
                """),
            Map.entry("strategy.objective.owner_person", """
                select count(*) from strategy.objective where owner_person = :person
                """),
            Map.entry("pathways.policy_item.owner", """
                select count(*) from pathways.policy_item where owner = :person and state = 'to_do'
                """),
            Map.entry("pathways.review.person", """
                select count(*) from pathways.review r join pathways.edition e on e.id = r.edition
                 where r.person = :person and r.answer = 'asked' and e.state = 'in_review'
                """),
            Map.entry("concerns.handover.holder", """
                select count(*) from concerns.handover where holder = :person and state = 'accepted'
                """),
            Map.entry("concerns.report.opened_by", """
                select count(*) from concerns.report where opened_by = :person and state = 'open'
                """),
            Map.entry("concerns.report_shift.person", """
                select count(*) from concerns.report_shift where person = :person and until_at >= :day + 1
                """),
            Map.entry("conferences.forum_staff.person", """
                select count(*) from conferences.forum_staff where person = :person
                   and (to_day is null or to_day > greatest(:day, from_day))
                """),
            Map.entry("cases.case_record.owner", """
                select count(*) from cases.case_record where owner = :person
                """),
            Map.entry("support.case_offer.to_person", """
                select count(*) from support.case_offer where to_person = :person and state = 'offered'
                """),
            Map.entry("support.plan_action.owner", """
                select count(*) from support.plan_action where owner = :person and state = 'open'
                """),
            Map.entry("intelligence.operation.lead", """
                select count(*) from intelligence.operation where lead = :person and state not in ('DEBRIEFED', 'CANCELLED')
                """),
            Map.entry("intelligence.operation_partner.person", """
                select count(*) from intelligence.operation_partner p join intelligence.operation o on o.id = p.operation
                 where p.person = :person and p.ended_on is null and o.state not in ('DEBRIEFED', 'CANCELLED')
                """),
            Map.entry("intelligence.community.officer", """
                select count(*) from intelligence.community where officer = :person and ended_on is null
                """),
            Map.entry("system.yearly_check.owner", """
                select count(*) from system.yearly_check where owner = :person and ended_on is null
                """),
            Map.entry("intelligence.order_condition.checker", """
                select count(*) from intelligence.order_condition where checker = :person and lifted_on is null
                """),
            Map.entry("intelligence.offender_group.lead", """
                select count(*) from intelligence.offender_group where lead = :person and state = 'ACTIVE'
                """),
            Map.entry("training.champion.person", """
                select count(*) from training.champion where person = :person
                   and (state = 'proposed' or state = 'appointed' and to_date > greatest(:day, from_date))
                """),
            Map.entry("training.champion.deputy", """
                select count(*) from training.champion where deputy = :person and state in ('proposed', 'appointed')
                """),
            Map.entry("conferences.action.person", """
                select count(*) from conferences.action where person = :person and state = 'OPEN'
                """),
            Map.entry("campaigns.picture_use.person", """
                select count(*) from campaigns.picture_use where person = :person and ended_on is null
                """),
            Map.entry("concerns.handover.sender", """
                select count(*) from concerns.handover where sender = :person
                   and state in ('sent', 'declined', 'accepted')
                """)));

    /// Columns that keep the name of whoever did it, or that go with the account; each with the reason.
    public static final Map<String, String> HISTORY = history();

    private static Map<String, String> history() {
        var history = new LinkedHashMap<String, String>();
        var did = "who did it, for ever";
        for (var column : List.of(
                "access.certification.answered_by",
                "access.certification.answered_by_name",
                "access.clearance.ended_by",
                "access.clearance.ended_by_name",
                "access.clearance.recorded_by",
                "access.clearance.recorded_by_name",
                "access.organisation_stop.set_by",
                "access.organisation_stop.set_by_name",
                "access.provider_event.actor",
                "access.provider_event.actor_name",
                "access.role_grant.granted_by",
                "access.role_proposal.decided_by",
                "access.role_proposal.decided_by_name",
                "access.role_proposal.proposed_by",
                "access.role_proposal.proposed_by_name",
                "access.setup_confirmation.confirmed_by",
                "access.setup_confirmation.confirmed_by_name",
                "access.sharing_acceptance.accepted_by",
                "access.sharing_acceptance.accepted_by_name",
                "access.work_domain.added_by",
                "access.work_domain.added_by_name",
                "access.work_domain.ended_by",
                "access.work_domain.ended_by_name",
                "campaigns.campaign.planned_by", // whoever runs campaigns there goes on with it
                "campaigns.campaign.planned_by_name",
                "campaigns.campaign_event.actor",
                "campaigns.campaign_event.actor_name",
                "campaigns.campaign_picture.added_by",
                "campaigns.newsletter.asked_by", // anybody else who runs campaigns there sends it or gives it back
                "campaigns.newsletter.asked_by_name",
                "campaigns.newsletter.sent_by",
                "campaigns.newsletter.sent_by_name",
                "campaigns.newsletter.written_by", // whoever runs campaigns there goes on with it
                "campaigns.newsletter.written_by_name",
                "campaigns.newsletter_event.actor",
                "campaigns.newsletter_event.actor_name",
                "campaigns.preferred_word_event.actor",
                "campaigns.preferred_word_event.actor_name",
                "campaigns.reach.added_by",
                "campaigns.reach.added_by_name",
                "campaigns.toolkit_event.actor",
                "campaigns.toolkit_event.actor_name",
                "campaigns.toolkit_file.added_by",
                "campaigns.toolkit_file.added_by_name",
                "audit.leaf.actor",
                "audit.look.person",
                "audit.look_allowance.allowed_by",
                "audit.look_allowance.allowed_by_name",
                "audit.look_allowance.person",
                "audit.look_stop.person",
                "campaigns.picture_panel.recorded_by",
                "campaigns.picture_panel.recorded_by_name",
                "campaigns.picture.held_by",
                "campaigns.picture.held_by_name",
                "campaigns.picture.added_by",
                "campaigns.picture.added_by_name",
                "campaigns.picture_event.actor",
                "campaigns.picture_event.actor_name",
                "campaigns.person_shown.added_by",
                "campaigns.person_shown.added_by_name",
                "campaigns.picture_consent.recorded_by",
                "campaigns.picture_consent.recorded_by_name",
                "campaigns.consent_withdrawal.recorded_by",
                "campaigns.consent_withdrawal.recorded_by_name",
                "campaigns.identity_opening.opened_by",
                "campaigns.identity_opening.opened_by_name",
                "campaigns.person_identity.saved_by",
                "campaigns.person_identity.saved_by_name",
                "campaigns.person_contact.contacted_by",
                "campaigns.person_contact.contacted_by_name",
                "campaigns.picture_use.ended_by",
                "campaigns.picture_use.ended_by_name",
                "campaigns.picture_use.person_name",
                "conferences.exclusion.excluded_by",
                "conferences.exclusion.excluded_by_name",
                "conferences.exclusion.lifted_by",
                "conferences.exclusion.lifted_by_name",
                "conferences.forum_event.actor",
                "conferences.forum_event.actor_name",
                "conferences.invitation.invited_by",
                "conferences.invitation.invited_by_name",
                "conferences.item.decided_by_name",
                "conferences.item.referred_by_name",
                "conferences.item_event.actor",
                "conferences.item_event.actor_name",
                "conferences.audience.added_by",
                "conferences.audience.added_by_name",
                "conferences.minute.written_by",
                "conferences.minute.written_by_name",
                "conferences.minute_revision.written_by",
                "conferences.minute_revision.written_by_name",
                "conferences.minutes_sent.sent_by",
                "conferences.minutes_sent.sent_by_name",
                "conferences.risk_score.scored_by",
                "conferences.risk_score.scored_by_name",
                "concerns.handover_event.actor",
                "concerns.handover_event.actor_name",
                "concerns.identity_request.asked_by",
                "concerns.identity_request.asked_by_name",
                "concerns.identity_request.decided_by",
                "concerns.identity_request.decided_by_name",
                "concerns.identity_request.opened_by",
                "concerns.identity_request.opened_by_name",
                "concerns.report_pair.decided_by",
                "concerns.report_pair.decided_by_name",
                "concerns.report_passing.given_by",
                "concerns.report_passing.given_by_name",
                "concerns.report_passing.made_by",
                "concerns.report_passing.made_by_name",
                "concerns.report_event.actor",
                "concerns.report_event.actor_name",
                "concerns.handover_setting.set_by",
                "concerns.translation_check.actor",
                "concerns.translation_check.actor_name",
                "concerns.report_setting.set_by",
                "concerns.report_extension.set_by",
                "concerns.report_extension.set_by_name",
                "concerns.report_hold.lifted_by",
                "concerns.report_hold.lifted_by_name",
                "concerns.report_hold.set_by",
                "concerns.report_hold.set_by_name",
                "directory.absence.recorded_by",
                "directory.contact_setting.set_by",
                "directory.group_event.actor",
                "directory.group_event.actor_name",
                "directory.organisation_event.actor",
                "directory.organisation_event.actor_name",
                "directory.person_event.actor",
                "directory.person_event.actor_name",
                "directory.service.checked_by",
                "directory.service.checked_person",
                "directory.service_event.actor",
                "directory.service_event.actor_name",
                "directory.spoc_event.actor",
                "directory.spoc_event.actor_name",
                "directory.spoc_post.checked_by",
                "governance.area_return.decided_by",
                "governance.area_return.submitted_by",
                "governance.board_request.decided_by",
                "governance.follow_up.done_by",
                "governance.follow_up_event.by_name",
                "governance.follow_up_event.by_person",
                "governance.pack.issued_by",
                "governance.pack_edition.issued_by",
                "governance.pack_event.by_person",
                "governance.quarter.issued_by",
                "governance.quarter_event.by_person",
                "governance.request_event.by_name",
                "governance.request_event.by_person",
                "governance.return_event.by_name",
                "governance.return_event.by_person",
                "governance.return_part.saved_by",
                "governance.sending_back.by_person",
                "governance.unlocking.by_name",
                "governance.unlocking.by_person",
                "pathways.edition.published_by",
                "pathways.edition.written_by",
                "pathways.pathway_event.by_name",
                "pathways.pathway_event.by_person",
                "pathways.policy_change.recorded_by",
                "pathways.policy_event.by_name",
                "pathways.policy_event.by_person",
                "pathways.policy_item.closed_by",
                "pathways.setting.set_by",
                "pathways.sign_event.actor",
                "pathways.sign_event.actor_name",
                "reminders.reminder.by_name",
                "reminders.reminder.by_person",
                "reminders.setting.set_by",
                "strategy.action.judged_by",
                "strategy.action_event.by_name",
                "strategy.action_event.by_person",
                "strategy.blocker.cleared_by",
                "strategy.blocker.opened_by",
                "assurance.assessment.written_by",
                "assurance.assessment.written_by_name",
                "assurance.assessment_event.actor",
                "assurance.assessment_event.actor_name",
                "assurance.duty.confirmed_by",
                "assurance.duty.confirmed_by_name",
                "assurance.evidence.added_by",
                "assurance.evidence.added_by_name",
                "assurance.gap_action.made_by",
                "assurance.gap_action.made_by_name",
                "assurance.opinion.given_by",
                "assurance.opinion.given_by_name",
                "assurance.review.asked_by",
                "assurance.review.asked_by_name",
                "meetings.absence_letter.sent_by",
                "meetings.absence_letter.sent_by_name",
                "meetings.accountability_setting.set_by",
                "meetings.attendance_remark.replied_by",
                "meetings.attendance_remark.replied_by_name",
                "meetings.attendance_remark.written_by",
                "meetings.attendance_remark.written_by_name",
                "meetings.challenge.answered_by",
                "meetings.challenge.answered_by_name",
                "meetings.challenge.closed_by",
                "meetings.challenge.closed_by_name",
                "meetings.challenge.raised_by", // chair, who runs the meetings and the board close it
                "meetings.challenge.raised_by_name",
                "meetings.challenge_event.actor",
                "meetings.challenge_event.actor_name",
                "meetings.letter_event.actor",
                "meetings.letter_event.actor_name",
                "meetings.attendance.deputy",
                "meetings.attendance.holder",
                "meetings.attendance.holder_name",
                "meetings.declaration.person", // it ends when they leave: AttendanceRetentionJob
                "meetings.declaration.person_name",
                "meetings.declaration.recorded_by",
                "meetings.declaration.recorded_by_name",
                "meetings.note_revision.written_by",
                "meetings.note_revision.written_by_name",
                "meetings.retention_setting.set_by",
                "meetings.decision.recorded_by",
                "meetings.decision.recorded_by_name",
                "meetings.meeting.approved_by",
                "meetings.meeting.approved_by_name",
                "meetings.meeting.chair", // where both have left, who runs the meetings checks the minutes
                "meetings.meeting.chair_deputy",
                "meetings.meeting.checked_by",
                "meetings.meeting.checked_by_name",
                "meetings.invitation.deputy", // invitations follow the seats, which are handed over
                "meetings.invitation.person",
                "meetings.invitation.person_name",
                "meetings.invitation_mail.person",
                "meetings.meeting.papers_sent_by",
                "meetings.meeting.papers_sent_by_name",
                "meetings.meeting_event.actor",
                "meetings.meeting_event.actor_name",
                "risks.acceptance.accepted_by", // ends by the clock; a seat or an organisation owns the risk
                "risks.acceptance.accepted_by_name",
                "risks.acceptance.recorded_by",
                "risks.acceptance.recorded_by_name",
                "risks.risk_event.actor",
                "risks.risk_event.actor_name",
                "risks.scale.set_by",
                "risks.score.recorded_by",
                "risks.score.recorded_by_name",
                "rights.erasure_decision.decided_by",
                "rights.erasure_decision.decided_by_name",
                "rights.hold.lifted_by",
                "rights.hold.lifted_by_name",
                "rights.hold.set_by", // information governance reviews it
                "rights.hold.set_by_name",
                "rights.pack.approved_by",
                "rights.pack.approved_by_name",
                "rights.pack.handed_by_name",
                "rights.pack.proposed_by", // any member who works on the case may put it away and make another
                "rights.pack.proposed_by_name",
                "rights.pack_line.proposed_by",
                "rights.pack_line.reviewed_by",
                "rights.pack_line.reviewed_by_name",
                "rights.request.recorded_by",
                "rights.request.recorded_by_name",
                "rights.request_pause.set_by",
                "rights.request_pause.set_by_name",
                "rights.request_setting.set_by",
                "rights.retention_check.checked_by",
                "rights.retention_check.recorded_by",
                "rights.retention_check.recorded_by_name",
                "rights.retention_setting.set_by",
                "cases.erased_case.case_id", // these name rows of the case and nobody
                "sharing.copy.case_id",
                "sharing.copy.disclosure",
                "sharing.copy_look.case_id",
                "sharing.copy_look.disclosure",
                "sharing.counselling_decision.case_id",
                "sharing.counselling_decision.part",
                "sharing.police_request_part.case_id",
                "sharing.police_request_part.request",
                "support.sign_off_decision.case_id",
                "rights.pack.request", // these name rows of the case and nobody
                "rights.pack_line.pack",
                "training.certificate.recorded_by",
                "training.certificate.recorded_by_name",
                "training.certificate.revoked_by_name",
                "analysis.overlap_setting.set_by",
                "analysis.overlap_project.created_by",
                "analysis.overlap_project.created_by_name",
                "analysis.overlap_party.signed_by",
                "analysis.overlap_party.signed_by_name",
                "analysis.overlap_key.made_by",
                "analysis.overlap_list.handed_by",
                "analysis.overlap_list.handed_by_name",
                "analysis.overlap_run.proposed_by",
                "analysis.overlap_run.proposed_by_name",
                "analysis.overlap_approval.person",
                "analysis.overlap_approval.person_name",
                "analysis.overlap_side.judged_by",
                "analysis.overlap_side.judged_by_name",
                "analysis.overlap_event.actor",
                "analysis.overlap_event.actor_name",
                "analysis.overlap_certificate.by_name",
                "analysis.overlap_project.handed_run", // a run, which is no person
                "analysis.overlap_run.lists", // lists
                "analysis.gap.taken_up_by", // an organisation's word of who took it up
                "intelligence.held_identifier.registered_by",
                "intelligence.held_identifier.registered_by_name",
                "intelligence.deconfliction_check.person_name",
                "intelligence.deconfliction_block.lifted_by",
                "intelligence.deconfliction_block.lifted_by_name",
                "intelligence.action_week.added_by",
                "intelligence.action_week.added_by_name",
                "intelligence.operation.go_by_name",
                "intelligence.operation_check.answered_by_name",
                "intelligence.operation_report.linked_by_name",
                "intelligence.operation_event.actor",
                "intelligence.operation_event.actor_name",
                "intelligence.event_conflict.acknowledged_by_name",
                "intelligence.event_setting.set_by",
                "intelligence.community.added_by",
                "intelligence.community.added_by_name",
                "intelligence.planned_visit.planned_by", // whoever visits is the engagement officer of the community
                "intelligence.planned_visit.planned_by_name",
                "intelligence.outreach_visit.visited_by",
                "intelligence.outreach_visit.visited_by_name",
                "launch.saved_step.saved_by",
                "launch.saved_step.saved_by_name",
                "launch.look.saved_by",
                "launch.look.saved_by_name",
                "exchange.consumer.registered_by",
                "exchange.consumer.registered_by_name",
                "exchange.consumer.approved_by",
                "exchange.consumer.approved_by_name",
                "exchange.consumer_key.added_by",
                "exchange.consumer_key.added_by_name",
                "exchange.consumer_key.approved_by",
                "exchange.consumer_key.approved_by_name",
                "exchange.scope.added_by",
                "exchange.scope.added_by_name",
                "exchange.scope.approved_by",
                "exchange.scope.approved_by_name",
                "system.yearly_check_done.done_by",
                "system.yearly_check_done.done_by_name",
                "funding.event.actor",
                "funding.event.actor_name",
                "funding.setting.set_by",
                "funding.resource_request.asked_by", // who lends answers; it can be taken back by nobody else
                "funding.resource_request.asked_by_name",
                "intelligence.disruption.kept_by", // an organisation and nobody
                "intelligence.disruption.recorded_by",
                "intelligence.disruption.recorded_by_name",
                "intelligence.court_order.recorded_by",
                "intelligence.court_order.recorded_by_name",
                "intelligence.order_kind.checked_by",
                "intelligence.order_condition.court_order", // these name an order, a group or a question, and nobody
                "intelligence.order_breach.court_order",
                "intelligence.group_reader.offender_group",
                "intelligence.group_action.offender_group",
                "intelligence.group_link.offender_group",
                "intelligence.requirement_asked.requirement",
                "intelligence.requirement_answer.requirement",
                "intelligence.order_check.checked_by",
                "intelligence.order_check.checked_by_name",
                "intelligence.order_breach.recorded_by",
                "intelligence.order_breach.recorded_by_name",
                "intelligence.offender_group.recorded_by",
                "intelligence.offender_group.recorded_by_name",
                "intelligence.tool_request.recorded_by",
                "intelligence.tool_request.recorded_by_name",
                "intelligence.requirement.asked_by", // its officers all read what comes back
                "intelligence.requirement.asked_by_name",
                "intelligence.requirement_answer.answered_by", // empty since decision 392
                "intelligence.requirement_answer.answered_by_name",
                "analysis.release.prepared_by", // any analyst goes on with a draft
                "analysis.release.prepared_by_name",
                "analysis.release.hands",
                "analysis.release.approved_by",
                "analysis.release.approved_by_name",
                "analysis.release.withdrawn_by_name",
                "analysis.release_sign_off.recorded_by",
                "analysis.release_sign_off.recorded_by_name",
                "analysis.release_event.actor",
                "analysis.release_event.actor_name",
                "intelligence.monthly_picture.drafted_by", // any officer goes on with a draft
                "intelligence.monthly_picture.drafted_by_name",
                "intelligence.monthly_picture.published_by",
                "intelligence.monthly_picture.published_by_name",
                "intelligence.quarter_theme.set_by_name",
                "analysis.estimate.analyst",
                "analysis.estimate.reader", // its analyst takes it back and names another
                "analysis.estimate_release.released_by",
                "analysis.estimate_event.actor",
                "analysis.estimate_event.actor_name",
                "analysis.estimate_setting.set_by",
                "analysis.return_template.added_by",
                "analysis.return_template.added_by_name",
                "analysis.return_template.checked_by",
                "analysis.onward_return.prepared_by", // any analyst goes on with a draft
                "analysis.onward_return.prepared_by_name",
                "analysis.onward_return.approved_by",
                "analysis.onward_return.approved_by_name",
                "analysis.onward_return.sent_by",
                "analysis.onward_return.sent_by_name",
                "analysis.onward_return_event.actor",
                "analysis.onward_return_event.actor_name",
                "analysis.synthetic_extract.made_by",
                "analysis.synthetic_extract.made_by_name",
                "analysis.synthetic_extract.approved_by", // whoever may approve releases does
                "analysis.synthetic_extract.approved_by_name",
                "intelligence.work_event.actor",
                "intelligence.work_event.actor_name",
                "analysis.national_figure.added_by_name",
                "analysis.national_import.brought_by_name", // any analyst goes on with it
                "analysis.national_import.decided_by_name",
                "analysis.picture_note.written_by_name",
                "analysis.local_figure.added_by_name",
                "analysis.population.set_by_name",
                "analysis.map_tile.set_by_name",
                "analysis.area_outline.added_by_name",
                "analysis.community_list.brought_by_name",
                "analysis.reach_count.counted_by_name",
                "analysis.gap.named_by_name",
                "training.champion.agreed_by",
                "training.champion.agreed_by_name",
                "training.champion.ended_by_name",
                "training.champion.proposed_by",
                "training.champion.proposed_by_name",
                "training.champion_activity.logged_by",
                "training.champion_activity.logged_by_name",
                "training.champion_event.actor",
                "training.champion_event.actor_name",
                "training.champion_message.sent_by",
                "training.champion_message.sent_by_name",
                "training.champion_setting.set_by",
                "training.champion_story.looked_by_name",
                "training.champion_story.offered_by",
                "training.champion_story.offered_by_name",
                "consultation.coding.coder", // history; an unfinished reader’s place may be taken
                "consultation.round.first_coder", // whoever runs consultations there takes the place of who has not
                // finished
                "consultation.partner_answer.answered_by_name", // history: the answer is of the organisation
                "consultation.round.made_by",
                "exchange.material_arrival.arrived_by",
                "exchange.material_arrival.arrived_by_name",
                "exchange.material_arrival.made_by", // the partnership that made it
                "exchange.material_arrival.decided_by",
                "exchange.material_arrival.decided_by_name",
                "exchange.export_run.asked_by",
                "exchange.export_run.asked_by_name",
                "exchange.export_run.decided_by",
                "exchange.export_run.decided_by_name",
                "exchange.open_service.published_by",
                "exchange.open_service.published_by_name",
                "exchange.webhook_endpoint.added_by",
                "exchange.webhook_endpoint.added_by_name",
                "consultation.round.made_by_name",
                "consultation.round.second_coder",
                "consultation.setting.set_by",
                "consultation.weighing.recorded_by_name",
                "training.evaluation.made_by",
                "training.evaluation.made_by_name",
                "conferences.research.returned_by",
                "conferences.research.returned_by_name",
                "conferences.research_entry.item", // these name rows of the item and nobody
                "conferences.research_entry.research",
                "conferences.research_entry.written_by",
                "conferences.research_entry.written_by_name",
                "conferences.research_event.actor",
                "conferences.research_event.actor_name",
                "conferences.research_event.entry",
                "conferences.research_event.item",
                "conferences.research_event.research",
                "conferences.research_search.item",
                "conferences.action.person_name", // goes with the person, who is handed over
                "conferences.action.given_by",
                "conferences.action.given_by_name",
                "conferences.transfer.offered_by",
                "conferences.transfer.offered_by_name",
                "conferences.transfer.answered_by",
                "conferences.transfer.answered_by_name",
                "conferences.feedback.given_by",
                "conferences.feedback.given_by_name",
                "training.workshop_question.session", // these name rows of the workshop and nobody
                "training.workshop_answer.session",
                "training.workshop.began_by",
                "training.workshop.began_by_name",
                "training.workshop_answer.removed_by",
                "training.workshop_answer.removed_by_name",
                "training.gap.noted_by",
                "training.gap.noted_by_name",
                "training.gap.decided_by",
                "training.gap.decided_by_name",
                "support.case_offer.from_person", // goes with the case, which is handed over
                "support.case_offer.offered_by",
                "support.case_offer.offered_by_name",
                "support.handover_note.written_by",
                "support.handover_note.written_by_name",
                "support.caseload_limit.person", // of the days on which it held
                "support.caseload_limit.set_by",
                "support.caseload_limit.set_by_name",
                "support.leaving.recorded_by",
                "support.leaving.recorded_by_name",
                "support.review_contribution.author",
                "support.review_contribution.review",
                "support.review_meeting.planned_by",
                "support.review_meeting.planned_by_name",
                "support.sign_off.asked_by",
                "support.sign_off.asked_by_name",
                "support.sign_off_decision.decided_by",
                "support.sign_off_decision.decided_by_name",
                "support.sign_off_decision.sign_off",
                "support.supervision_note.manager",
                "support.supervision_note.worker",
                "sharing.copy.recipient", // whom it was shared with: ends with their account
                "sharing.copy_look.person",
                "sharing.copy_look.person_name",
                "sharing.counselling_decision.decided_by",
                "sharing.counselling_decision.decided_by_name",
                "sharing.disclosure.ended_by_name",
                "sharing.disclosure.prepared_by",
                "sharing.disclosure.prepared_by_name",
                "sharing.disclosure.shared_by",
                "sharing.disclosure.shared_by_name",
                "sharing.disclosure.to_person", // ends with their account
                "sharing.basis.checked_by",
                "sharing.police_request.answered_by_name",
                "sharing.police_request.recorded_by",
                "sharing.police_request.recorded_by_name",
                "sharing.police_request_part.decided_by",
                "sharing.police_request_part.decided_by_name",
                "sharing.policy_document.approved_by",
                "sharing.policy_document.recorded_by",
                "sharing.policy_document.recorded_by_name",
                "cases.comparison_verdict.actor",
                "cases.comparison_verdict.actor_name",
                "cases.conflict.declared_by",
                "cases.conflict.declared_by_name",
                "cases.conflict.lifted_by",
                "cases.conflict.lifted_by_name",
                "cases.conflict.person", // who has left sees no case
                "cases.emergency_access.person", // ends within four hours
                "cases.emergency_access.person_name",
                "cases.entry.actor",
                "cases.entry.actor_name",
                "cases.look.person",
                "cases.look.person_name",
                "cases.member.added_by",
                "cases.member.added_by_name",
                "cases.member.ended_by",
                "cases.member.ended_by_name",
                "cases.member.person_name",
                "cases.capacity_assessment.person_in_case", // whom it is about
                "cases.consent.person_in_case",
                "cases.consent.talk",
                "cases.consent_follow_up.consent",
                "cases.consent_talk.person_in_case",
                "cases.eighteen.person_in_case",
                "cases.clock_rule.checked_by",
                "cases.law.checked_by",
                "cases.nrm_event.actor",
                "cases.nrm_event.actor_name",
                "cases.referral.person_in_case", // whom it is about
                "cases.referral.recorded_by",
                "cases.referral.recorded_by_name",
                "cases.referral_section.saved_by",
                "cases.referral_section.saved_by_name",
                "cases.capacity_assessment.recorded_by",
                "cases.capacity_assessment.recorded_by_name",
                "cases.consent_follow_up.done_by",
                "cases.consent_follow_up.done_by_name",
                "cases.consent_talk.recorded_by",
                "cases.consent_talk.recorded_by_name",
                "cases.privacy_notice.written_by",
                "sharing.partner.added_by",
                "sharing.partner.added_by_name",
                "sharing.partner.confirmed_by",
                "sharing.partner.confirmed_by_name",
                "sharing.transfer.prepared_by",
                "sharing.transfer.prepared_by_name",
                "sharing.incoming.uploaded_by",
                "sharing.incoming.uploaded_by_name",
                "sharing.incoming.answered_by",
                "sharing.incoming.answered_by_name",
                "sharing.htcds_export.made_by",
                "sharing.htcds_export.made_by_name",
                "support.service_referral.asked_by",
                "support.service_referral.asked_by_name",
                "support.service_referral.counted", // names a row of counts
                "support.service_referral.need",
                "support.plan_action.need",
                "support.setting.set_by",
                "support.complaint.acknowledged_by",
                "support.complaint.acknowledged_by_name",
                "support.complaint.answered_by",
                "support.complaint.answered_by_name",
                "support.complaint.closed_by",
                "support.complaint.closed_by_name",
                "support.complaint.case_id", // these name rows of the case and nobody
                "support.complaint.copy",
                "support.complaint_key.case_id",
                "support.copy_answer.case_id",
                "support.copy_response.case_id",
                "support.complaint_key.copy",
                "support.copy_answer.response",
                "support.copy_response.copy",
                "support.copy_response.recorded_by",
                "support.copy_response.recorded_by_name",
                "support.copy_response.seen_by",
                "support.copy_response.seen_by_name",
                "support.plan_copy.given_by",
                "support.plan_copy.given_by_name",
                "support.plan_copy.made_by",
                "support.plan_copy.made_by_name",
                "cases.safety.recorded_by",
                "cases.safety.recorded_by_name",
                "support.contact.corrects", // these name rows of the case and nobody
                "support.review_contribution.corrects",
                "support.outcome_rating.review",
                "support.contact.recorded_by",
                "support.contact.recorded_by_name",
                "support.contact_setting.set_by",
                "support.complaint_rule.set_by",
                "support.outcome_rating.recorded_by",
                "support.outcome_rating.recorded_by_name",
                "support.outcome_review.recorded_by",
                "support.outcome_review.recorded_by_name",
                "support.risk_assessment.recorded_by",
                "support.risk_assessment.recorded_by_name",
                "cases.member.person", // who has left sees no case; what they own is handed over
                "cases.emergency_attempt.person",
                "cases.emergency_attempt.person_name",
                "cases.comparison_verdict.side", // these name rows of the case and nobody
                "cases.emergency_review.access",
                "cases.emergency_review.case_id",
                "cases.sealed_content.field",
                "cases.sealed_field.about",
                "cases.sealed_opening.field",
                "cases.emergency_review.reviewed_by",
                "cases.emergency_review.reviewed_by_name",
                "cases.sealed_field.recorded_by",
                "cases.sealed_field.recorded_by_name",
                "cases.sharing_without_consent.person_in_case", // whom it is about
                "cases.sharing_without_consent.recorded_by",
                "cases.sharing_without_consent.recorded_by_name",
                "cases.sealed_member.added_by",
                "cases.sealed_member.added_by_name",
                "cases.sealed_member.ended_by",
                "cases.sealed_member.ended_by_name",
                "cases.sealed_member.person", // who has left opens no field
                "cases.sealed_member.person_name",
                "cases.sealed_opening.person",
                "cases.sealed_opening.person_name",
                "cases.child_setting.set_by",
                "cases.devolved_panel.set_by",
                "cases.guardian_area.set_by",
                "cases.notification.begun_by",
                "cases.notification.begun_by_name",
                "cases.notification.sent_by",
                "cases.notification.sent_by_name",
                "cases.notification_identity.recorded_by",
                "cases.notification_identity.recorded_by_name",
                "cases.notification_text.cleared_by",
                "cases.notification_text.cleared_by_name",
                "documents.document.added_by",
                "documents.document.added_by_name",
                "documents.document.given_by",
                "documents.document.removed_by",
                "documents.document_event.by_name",
                "documents.document_event.by_person",
                "documents.document_version.added_by",
                "documents.document_version.added_by_name",
                "strategy.evidence.added_by",
                "strategy.measure_judgement.judged_by",
                "strategy.measure_value.recorded_by",
                "strategy.plan_version.agreed_by",
                "strategy.plan_version.agreed_by_name",
                "strategy.plan_version.drafted_by",
                "strategy.plan_version.drafted_by_name",
                "strategy.plan_version_event.by_name",
                "strategy.plan_version_event.by_person",
                "strategy.progress_note.by_name",
                "strategy.progress_note.by_person",
                "strategy.setting.set_by",
                "strategy.strategy_event.by_name",
                "strategy.strategy_event.by_person")) {
            history.put(column, did);
        }
        for (var column :
                List.of("access.recovery.first_by", "access.recovery.second_by", "access.recovery.stopped_by")) {
            history.put(column, did);
        }
        for (var column : List.of(
                "training.enrolment.enrolled_by",
                "training.enrolment.enrolled_by_name",
                "training.pack_event.actor",
                "training.pack_event.actor_name",
                "training.pack_version.reviewed_by",
                "training.pack_version.reviewed_by_name",
                "training.pack_version.submitted_by",
                "training.pack_version.submitted_by_name",
                "training.session.planned_by",
                "training.session.planned_by_name",
                "training.session_event.actor",
                "training.session_event.actor_name")) {
            history.put(column, did);
        }
        history.put("training.enrolment.person", "whose place it is; whoever runs the session takes them off the list");
        history.put("training.pack.owner", "who began it; everybody who runs workshops there may write it");
        history.put("training.pack_version.writers", "who wrote never publishes it; others there go on with a draft");
        history.put("training.session_trainer.person_name", "beside training.session_trainer.person");
        history.put("governance.pack.summary_by", "who wrote the draft; whoever may prepare the pack writes on");
        history.put(
                "pathways.edition.writers",
                "who wrote never publishes it; who goes on with a draft is asked once,"
                        + " and a draft whose writers all left waits for every editor");
        history.put("pathways.edition.reviewers", "who was asked; what they still owe stands in pathways.review");
        history.put("pathways.review.person_name", "beside pathways.review.person");
        history.put("concerns.handover.sender_name", "beside concerns.handover.sender");
        history.put("concerns.report_shift.person_name", "beside concerns.report_shift.person");
        history.put("concerns.report_pattern.report", "a report and nobody, and it may be gone");
        history.put("concerns.report.opened_by_name", "beside concerns.report.opened_by");
        history.put("concerns.handover.holder_name", "beside concerns.handover.holder");
        history.put("conferences.forum_staff.person_name", "beside conferences.forum_staff.person");
        history.put("conferences.exclusion.person", "who is kept away, also once they have left");
        history.put("conferences.item.referred_by", "their agency reads what became of it, and so does the case");
        history.put("intelligence.judgement.judged_by", "who judged, which any officer of the unit may take back");
        history.put("intelligence.judgement.judged_by_name", "beside intelligence.judgement.judged_by");
        history.put("intelligence.judgement.ended_by_name", "who took it back");
        history.put("intelligence.network_view.owner", "whose view it is; a shared one stays readable to the unit");
        history.put("intelligence.fact.report", "a report");
        history.put("intelligence.link.report", "a report");
        history.put("intelligence.token.entity", "a record of the network");
        history.put("intelligence.token.report", "a report");
        history.put("intelligence.deconfliction_check.person", "who asked");
        history.put("intelligence.deconfliction_block.person", "who tried too often, also once they have left");
        history.put("intelligence.deconfliction_answer.check_id", "a check and nobody");
        history.put("intelligence.deconfliction_answer.asked_by", "who asked");
        history.put("intelligence.deconfliction_answer.told", "who was told then");
        history.put("intelligence.operation_reader.person", "beside intelligence.operation_partner.person");
        history.put("intelligence.operation_partner.person_name", "beside intelligence.operation_partner.person");
        history.put("intelligence.action_week.led_by", "an organisation, in words");
        history.put("intelligence.event_conflict.pair", "two rows and nobody");
        history.put("intelligence.stated_purpose.person", "for what they read, which ends within hours");
        history.put("intelligence.submission.officer", "who has it in hand; any officer of the unit takes it over");
        history.put("intelligence.dissemination.person", "what they were given, which ends on its day");
        history.put("intelligence.dissemination.person_name", "beside intelligence.dissemination.person");
        history.put("intelligence.dissemination.sent_by", "who gave it");
        history.put("intelligence.dissemination.sent_by_name", "beside intelligence.dissemination.sent_by");
        history.put("intelligence.handling_condition.set_by", "who set it");
        history.put("intelligence.handling_condition.set_by_name", "beside intelligence.handling_condition.set_by");
        history.put("intelligence.report_event.actor", "what was done");
        history.put("intelligence.report_event.actor_name", "beside intelligence.report_event.actor");
        history.put("intelligence.review.by", "who reviewed it");
        history.put("intelligence.review.by_name", "beside intelligence.review.by");
        history.put("intelligence.deletion.asked_by", "who asked; any other officer of the unit decides");
        history.put("intelligence.deletion.asked_by_name", "beside intelligence.deletion.asked_by");
        history.put("intelligence.deletion.decided_by", "who decided");
        history.put("intelligence.deletion.decided_by_name", "beside intelligence.deletion.decided_by");
        history.put("intelligence.dissemination.report", "a report and nobody");
        history.put("intelligence.handling_condition.report", "a report and nobody");
        history.put("intelligence.deletion.report", "a report and nobody, and it may be gone");
        history.put("intelligence.deletion.submission", "a submission and nobody");
        history.put("intelligence.receiving_unit.set_by", "who set it");
        history.put("intelligence.review_rule.set_by", "who set it");
        history.put("intelligence_sources.source.person", "who told; the register keeps it also once they have left");
        history.put("intelligence_sources.source.person_name", "beside intelligence_sources.source.person");
        history.put("intelligence_sources.source.consumer", "the system of a partner that told; no person");
        history.put("intelligence_sources.assessment.by", "who judged it");
        history.put("intelligence_sources.assessment.by_name", "beside intelligence_sources.assessment.by");
        history.put("intelligence_sources.opening.by", "who opened it");
        history.put("intelligence_sources.opening.by_name", "beside intelligence_sources.opening.by");
        history.put("training.champion.person_name", "beside training.champion.person");
        history.put("training.champion_mail.person", "what was mailed");
        history.put("training.certificate.person", "what they have learned, also once they have left");
        history.put("training.certificate.followed_by", "what came after it, and nobody");
        history.put("training.certificate.session", "a session and nobody");
        history.put("training.certificate.enrolment", "a place at a session that was");
        history.put("training.evaluation_mail.enrolment", "a place at a session that was");
        history.put("conferences.acceptance.person", "what they accepted for a meeting that was");
        history.put("conferences.acceptance.person_name", "beside conferences.acceptance.person");
        history.put("directory.person_event.person", "what was done to their entry");
        history.put(
                "directory.spoc_question.person", "a question that was asked; the next goes to whoever answers then");
        history.put("notices.notice.person", "what they were told");
        history.put("notices.notice.sender", "who told them");
        history.put("notices.mailing.person", "what was mailed; nothing goes to an account that is closed");
        history.put("governance.board_request.meeting_item", "an item of an agenda and nobody");
        history.put("notices.mailing.letter", "a letter and nobody");
        history.put(
                "notices.letter_choice.person",
                "how many e-mails they want; nothing goes to an account that is closed");
        history.put("guides.tour.person", "that they ended the tour; nobody who has left is offered it");
        history.put("campaigns.download_mark.file", "a file and nobody");
        history.put("campaigns.toolkit.replaced_by", "a toolkit and nobody");
        history.put(
                "campaigns.newsletter_choice.person", "whether they want newsletters; nothing goes to who has left");
        history.put("campaigns.newsletter_mail.person", "a letter that waits or went; nothing goes to who has left");
        history.put("campaigns.newsletter_link.person", "whose newsletters a link ends");
        history.put("reminders.reminder.people", "who was reminded");
        history.put("reminders.automatic.person", "what they were reminded of");
        var account = "goes with the account, which is closed the day after";
        for (var column : List.of(
                "reminders.calendar_address.person",
                "access.certification.account",
                "access.clearance.person",
                "access.invitation.account",
                "access.passkey.account",
                "access.provider_attempt.account",
                "access.provider_link.account",
                "access.recovery.account",
                "access.recovery_code.account",
                "access.session.account",
                "access.terms_acceptance.account",
                "web.parked_form.account",
                "web.sent_form.person")) {
            history.put(column, account);
        }
        history.put("access.role_proposal.person", "lapses within a week, and a closed account is given no role");
        history.put("jobs.scheduled.picked_by", "a machine");
        return history;
    }
    /// What would still wait on the person after the day, by column; empty where nothing is orphaned.
    public static Map<String, Integer> of(UUID person, LocalDate day) {
        JdbcClient owner = TestDatabase.owner();
        var alive = new TreeMap<String, Integer>();
        LIVE.forEach((column, sql) -> {
            var query = owner.sql(sql).param("person", person);
            int rows = (sql.contains(":day") ? query.param("day", day) : query)
                    .query(Integer.class)
                    .single();
            if (rows > 0) {
                alive.put(column, rows);
            }
        });
        return alive;
    }
}
