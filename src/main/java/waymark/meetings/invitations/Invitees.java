package waymark.meetings.invitations;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import waymark.directory.PersonSummary;
import waymark.directory.groups.GroupsApi;
import waymark.directory.groups.SeatOccupancy;
import waymark.directory.groups.SeatsChanged;
import waymark.kernel.Actor;
import waymark.kernel.Ref;
import waymark.meetings.MeetingsChanged;
import waymark.web.Clocks;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;
import waymark.web.transactions.RunAsSystem;

/// Keeps who is invited to the meetings to come as the seats and the meetings are: in the transaction of the
/// change, as the system, since people who change a seat need not run its meetings. A message for the
/// calendar of each person concerned waits from then on.
@Repository
class Invitees {

    private static final String NAME = "Meeting invitations";

    private final JdbcClient db;
    private final GroupsApi groups;
    private final RunAsSystem asSystem;
    private final Clock clock;

    Invitees(JdbcClient db, GroupsApi groups, RunAsSystem asSystem, Clock clock) {
        this.db = db;
        this.groups = groups;
        this.asSystem = asSystem;
        this.clock = clock;
    }

    /// A meeting to come, or one that would have come.
    ///
    private record Upcoming(
            Ref ref, String groupCode, Instant startsAt, boolean planned, int sequence, boolean inviteDeputies) {

        LocalDate day() {
            return LocalDate.ofInstant(startsAt, Clocks.LONDON);
        }
    }

    private record Invitee(String seat, String title, UUID person, String name, String kind) {}

    /// Who sends which deputy.
    private record Sent(String seat, UUID person, @Nullable UUID deputy) {}

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(MeetingsChanged event) {
        refresh(event.group(), event.meetings());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(SeatsChanged event) {
        refresh(event.group(), List.of());
    }

    /// Somebody answered: a deputy may be expected now, or no longer.
    @Transactional(propagation = Propagation.MANDATORY)
    public void answered(String group) {
        refresh(group, List.of());
    }

    /// All meetings to come; for what no event told of.
    @Transactional
    public void refreshAll(Actor system) {
        upcoming("", List.of()).forEach(meeting -> refresh(system, meeting, false));
    }

    private void refresh(String group, List<Ref> changed) {
        asSystem.get(NAME, system -> {
            upcoming(group, changed).forEach(meeting -> refresh(system, meeting, changed.contains(meeting.ref())));
            return true;
        });
    }

    /// @param group empty for all
    private List<Upcoming> upcoming(String group, List<Ref> changed) {
        return db.sql("""
                select m.ref, m.group_code, m.starts_at, m.state = 'planned' as planned, m.sequence,
                       coalesce(s.invite_deputies, false) as invite_deputies
                  from meetings.meeting m
                  left join meetings.group_setting s on s.group_code = m.group_code
                 where (:group = '' or m.group_code = :group) and m.starts_at > :now
                   and (m.state = 'planned' or m.ref = any (:changed))
                 order by m.starts_at, m.ref
                """)
                .paramSource(RecordParameters.none()
                        .with("group", group)
                        .with("changed", changed)
                        .with("now", clock.instant()))
                .query(RecordMapper.of(Upcoming.class))
                .list();
    }

    private void refresh(Actor system, Upcoming meeting, boolean changed) {
        var facts = RecordParameters.of(meeting).with("now", clock.instant());
        var touched = new LinkedHashSet<UUID>();
        if (changed) {
            forgetAnswersOfAnotherTime(facts);
        }
        var seats =
                meeting.planned() ? groups.seats(system, meeting.groupCode(), meeting.day()) : List.<SeatOccupancy>of();
        touched.addAll(forgetDeputiesOfBefore(facts, seats));
        var expected = expected(meeting, seats);
        touched.addAll(invite(facts, expected));
        touched.addAll(end(facts, expected));
        request(facts, changed, touched);
        cancel(facts);
    }

    /// What was answered for another day or hour is asked again.
    private void forgetAnswersOfAnotherTime(RecordParameters facts) {
        db.sql("""
                update meetings.invitation i
                   set answer = null, deputy = null, deputy_name = '', answered_at = null, version = version + 1
                 where i.meeting = :ref
                   and exists (select from meetings.invitation_mail l
                                where l.meeting = i.meeting and l.person = i.person and l.meeting_sequence < :sequence)
                """).paramSource(facts).update();
    }

    /// Who sent a deputy who is none any more is asked again.
    private List<UUID> forgetDeputiesOfBefore(RecordParameters facts, List<SeatOccupancy> seats) {
        var pairs = seats.stream()
                .flatMap(seat ->
                        Optional.ofNullable(seat.deputy()).stream().map(deputy -> seat.seat() + " " + deputy.id()))
                .toList();
        return db.sql("""
                update meetings.invitation
                   set answer = null, deputy = null, deputy_name = '', answered_at = null, version = version + 1
                 where meeting = :ref and ended_at is null and deputy is not null
                   and not (seat || ' ' || deputy::text) = any (:pairs)
                returning person
                """)
                .paramSource(facts.with("pairs", pairs))
                .query((row, _) -> row.getObject("person", UUID.class))
                .list();
    }

    private List<Invitee> expected(Upcoming meeting, List<SeatOccupancy> seats) {
        var sent = db.sql("""
                select seat, person, deputy from meetings.invitation
                 where meeting = :ref and ended_at is null and answer = 'deputy' and deputy is not null
                """)
                .paramSource(RecordParameters.of(meeting))
                .query(RecordMapper.of(Sent.class))
                .list();
        var expected = new ArrayList<Invitee>();
        for (var seat : seats) {
            var holder = seat.holder();
            var deputy = seat.deputy();
            if (holder != null) {
                expected.add(invitee(seat, holder, "holder"));
            }
            if (deputy != null
                    && (holder == null || meeting.inviteDeputies() || sent.contains(sent(seat, holder, deputy)))) {
                expected.add(invitee(seat, deputy, "deputy"));
            }
        }
        return expected;
    }

    private static Sent sent(SeatOccupancy seat, PersonSummary holder, PersonSummary deputy) {
        return new Sent(seat.seat(), holder.id(), deputy.id());
    }

    private static Invitee invitee(SeatOccupancy seat, PersonSummary person, String kind) {
        return new Invitee(seat.seat(), seat.title(), person.id(), person.name(), kind);
    }

    private List<UUID> invite(RecordParameters facts, List<Invitee> expected) {
        return db.sql("""
                insert into meetings.invitation (id, meeting, seat, seat_title, person, person_name, kind)
                select gen_random_uuid(), :ref, x.seat, x.title, x.person::uuid, x.name, x.kind
                  from unnest(:seats::text[], :titles::text[], :people::text[], :names::text[], :kinds::text[])
                       as x (seat, title, person, name, kind)
                on conflict (meeting, seat, person) do update
                   set kind = excluded.kind, seat_title = excluded.seat_title, person_name = excluded.person_name, ended_at = null,
                       answer = null, deputy = null, deputy_name = '', answered_at = null, version = invitation.version + 1
                 where invitation.ended_at is not null or invitation.kind <> excluded.kind
                returning person
                """)
                .paramSource(listed(facts, expected))
                .query((row, _) -> row.getObject("person", UUID.class))
                .list();
    }

    private List<UUID> end(RecordParameters facts, List<Invitee> expected) {
        return db.sql("""
                update meetings.invitation i
                   set ended_at = :now, version = version + 1
                 where i.meeting = :ref and i.ended_at is null
                   and not exists (select from unnest(:seats::text[], :people::text[]) as x (seat, person)
                                    where x.seat = i.seat and x.person::uuid = i.person)
                returning person
                """)
                .paramSource(listed(facts, expected))
                .query((row, _) -> row.getObject("person", UUID.class))
                .list();
    }

    private static RecordParameters listed(RecordParameters facts, List<Invitee> expected) {
        return facts.with("seats", expected.stream().map(Invitee::seat).toList())
                .with("titles", expected.stream().map(Invitee::title).toList())
                .with("people", expected.stream().map(Invitee::person).toList())
                .with("names", expected.stream().map(Invitee::name).toList())
                .with("kinds", expected.stream().map(Invitee::kind).toList());
    }

    /// Everybody expected who was not told yet, or whom this concerns, is to get a request.
    private void request(RecordParameters facts, boolean changed, Set<UUID> touched) {
        db.sql("""
                insert into meetings.invitation_mail (meeting, person, method, sequence, meeting_sequence, due)
                select distinct :ref, i.person, 'request', cast(:sequence as int), cast(:sequence as int), true
                  from meetings.invitation i
                 where i.meeting = :ref and i.ended_at is null
                on conflict (meeting, person) do update
                   set method = 'request', due = true, revision = invitation_mail.revision + 1, tries = 0, not_before = null,
                       sequence = case when invitation_mail.method = 'cancel' and invitation_mail.told is not null
                                         or invitation_mail.meeting_sequence < :sequence
                                       then greatest(:sequence, invitation_mail.sequence + 1)
                                       else invitation_mail.sequence end,
                       meeting_sequence = :sequence
                 where invitation_mail.method = 'cancel' or :changed or invitation_mail.person::text = any (:touched)
                """)
                .paramSource(facts.with("changed", changed).with("touched", touched))
                .update();
    }

    /// Who was told of the meeting and is not expected any more is to be told that. Who never was hears
    /// nothing.
    private void cancel(RecordParameters facts) {
        db.sql("""
                update meetings.invitation_mail l
                   set method = 'cancel', due = l.told is not distinct from 'request', revision = l.revision + 1, tries = 0,
                       not_before = null, sequence = greatest(:sequence, l.sequence + 1), meeting_sequence = :sequence
                 where l.meeting = :ref and l.method = 'request'
                   and not exists (select from meetings.invitation i
                                    where i.meeting = l.meeting and i.person = l.person and i.ended_at is null)
                """).paramSource(facts).update();
    }
}
