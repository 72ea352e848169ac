package waymark.conferences.hearing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import waymark.audit.Audit;
import waymark.conferences.actions.AgreedActions;
import waymark.conferences.forums.Forums;
import waymark.conferences.items.Hearing;
import waymark.conferences.items.Hearings;
import waymark.conferences.items.Item;
import waymark.conferences.items.Items;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;
import waymark.web.sql.RecordMapper;

/// Items on their days, with all that was recorded of them, in one transaction: the keys of what is sealed
/// are known in it alone.
@Repository
@Transactional(readOnly = true)
class HeardItems {

    /// The time that an item of a day was to take and took.
    record Use(
            Ref item,
            int minutes,
            @Nullable Instant beganAt,
            @Nullable Instant endedAt) {

        /// Minutes used; empty before it began.
        Optional<Integer> used(Instant at) {
            return beganAt == null
                    ? Optional.empty()
                    : Optional.of((int) Duration.between(beganAt, endedAt == null ? at : endedAt)
                            .toMinutes());
        }
    }

    private final JdbcClient db;
    private final Items items;
    private final Forums forums;
    private final Hearings hearings;
    private final AgencyPresences presences;
    private final MeetingAcceptances acceptances;
    private final HearingMinutes minutes;
    private final ItemRisks risks;
    private final AgreedActions actions;
    private final MinutesAudiences audiences;
    private final Audit audit;
    private final Clock clock;

    HeardItems(
            JdbcClient db,
            Items items,
            Forums forums,
            Hearings hearings,
            AgencyPresences presences,
            MeetingAcceptances acceptances,
            HearingMinutes minutes,
            ItemRisks risks,
            AgreedActions actions,
            MinutesAudiences audiences,
            Audit audit,
            Clock clock) {
        this.db = db;
        this.items = items;
        this.forums = forums;
        this.hearings = hearings;
        this.presences = presences;
        this.acceptances = acceptances;
        this.minutes = minutes;
        this.risks = risks;
        this.actions = actions;
        this.audiences = audiences;
        this.audit = audit;
        this.clock = clock;
    }

    /// The item for a page, which writes who looked at it; in a transaction that may only read it does not.
    ///
    /// @param hearing id of one of its days; empty for the newest
    /// @return nothing where it is on no day
    /// @throws NotFound where there is none that the reader attends
    Optional<HeardItem> get(Actor.Person actor, Ref ref, String hearing) {
        var item = items.get(actor, ref);
        if (!item.capacity().attends()) {
            throw new NotFound(ref);
        }
        return of(actor, item, hearing);
    }

    /// The same for a page of those who run the forum.
    ///
    /// @throws NotFound where there is none that they run, or it is on no day
    HeardItem getRunning(Actor.Person actor, Ref ref, String hearing) {
        return get(actor, ref, hearing).filter(HeardItem::runs).orElseThrow(() -> new NotFound(ref));
    }

    /// The same for a change by those who run the forum.
    ///
    /// @throws NotFound where there is none that they run, or it is on no day
    HeardItem forRunning(Actor.Person actor, Ref ref, String hearing) {
        return of(actor, items.forRunning(actor, ref), hearing).orElseThrow(() -> new NotFound(ref));
    }

    private Optional<HeardItem> of(Actor.Person actor, Item item, String wanted) {
        var all = hearings.of(item);
        return all.stream()
                .filter(one -> wanted.isEmpty()
                        ? one.state() != Hearing.State.PUT_OFF
                        : one.id().toString().equals(wanted))
                .findFirst()
                .map(hearing -> of(actor, item, hearing, all));
    }

    private HeardItem of(Actor.Person actor, Item item, Hearing hearing, List<Hearing> all) {
        return of(actor, List.of(new Day(item, hearing, all))).getFirst();
    }

    /// An item with one of its days.
    private record Day(Item item, Hearing hearing, List<Hearing> all) {}

    /// Several of one meeting, with as many statements as one.
    private List<HeardItem> of(Actor.Person actor, List<Day> days) {
        if (days.isEmpty()) {
            return List.of();
        }
        var first = days.getFirst();
        var planned = days.stream().map(Day::hearing).toList();
        var running =
                days.stream().map(Day::item).filter(Item::runs).map(Item::id).collect(Collectors.toSet());
        boolean accepted = acceptances.of(actor, first.hearing().meeting()).isPresent();
        var hears = accepted ? minutes.heard(planned) : Set.<UUID>of();
        var said = planned.stream().filter(one -> hears.contains(one.id())).toList();
        var forum = forums.get(first.item().forum());
        var sectors = presences.sectors(forum);
        var presence = presences.of(planned);
        var written = minutes.of(said);
        var corrections = minutes.corrections(said);
        var risk = risks.of(said);
        var agreed = actions.of(actor, hears);
        var audience = audiences.of(planned, running);
        var sent = minutes.sent(planned);
        var now = clock.instant();
        return days.stream()
                .map(day -> {
                    var id = day.hearing().id();
                    var there = presence.getOrDefault(id, List.of());
                    return new HeardItem(
                            day.item(),
                            forum,
                            day.hearing(),
                            day.all(),
                            accepted,
                            hears.contains(id),
                            there,
                            QuorumCheck.of(sectors, there),
                            written.getOrDefault(id, List.of()),
                            corrections.getOrDefault(id, List.of()),
                            hears.contains(id) ? risk.getOrDefault(day.item().id(), List.of()) : List.of(),
                            agreed.getOrDefault(id, List.of()),
                            audience.getOrDefault(id, List.of()),
                            sent.get(id),
                            now);
                })
                .toList();
    }

    /// Those of a meeting that the reader is round the table for, in the order of their agenda, without one
    /// that does not open. In a transaction that may write, who looked at what was said of each is written.
    List<HeardItem> onMeeting(Actor.Person actor, Ref meeting) {
        var visible = items.onMeeting(meeting);
        var planned = hearings.onMeeting(meeting);
        var days = planned.stream()
                .flatMap(hearing -> visible.stream()
                        .filter(item -> item.id().equals(hearing.item())
                                && item.opens()
                                && item.capacity().attends())
                        .limit(1)
                        .map(item -> new Day(item, hearing, List.of(hearing))))
                .toList();
        var heard = of(actor, days);
        if (!TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            audit.looked(
                    actor,
                    "open_conference_item",
                    heard.stream()
                            .filter(HeardItem::hears)
                            .map(one -> one.item().ref().value())
                            .toList());
        }
        return heard;
    }

    /// The time that each item of a meeting was to take and took, as the reader sees the day.
    List<Use> use(Ref meeting) {
        return db.sql("""
                select i.ref as item, h.minutes, h.began_at, h.ended_at
                  from conferences.hearing h
                  join conferences.item i on i.id = h.item
                 where h.meeting = :meeting and h.state <> 'PUT_OFF'
                 order by h.position, i.ref
                """)
                .param("meeting", meeting.value())
                .query(RecordMapper.of(Use.class))
                .list();
    }

    /// Every text that was saved of the minutes, for those who run the forum.
    List<MinuteRevision> revisions(Actor.Person actor, Ref ref, UUID hearing) {
        var item = items.forRunning(actor, ref);
        return hearings.of(item).stream()
                .filter(one -> one.id().equals(hearing))
                .findFirst()
                .map(one -> minutes.revisions(item, one))
                .orElse(List.of());
    }
}
