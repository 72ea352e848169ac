package waymark.conferences.research;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.conferences.forums.Duty;
import waymark.conferences.items.Item;
import waymark.conferences.items.ItemHistory;
import waymark.conferences.items.ItemHistory.Readers;
import waymark.conferences.items.ItemRecipients;
import waymark.conferences.research.ResearchReturn.Result;
import waymark.directory.DateText;
import waymark.kernel.Actor;
import waymark.notices.NoticeApi;
import waymark.web.Clocks;
import waymark.web.Tone;

/// Which agencies have returned their research, for those who run the forum: that, when, and whether something is held.
@Repository
@Transactional(readOnly = true)
class AgencyReturns {

    private final JdbcClient db;
    private final ItemHistory history;
    private final ItemRecipients recipients;
    private final NoticeApi notices;

    AgencyReturns(JdbcClient db, ItemHistory history, ItemRecipients recipients, NoticeApi notices) {
        this.db = db;
        this.history = history;
        this.recipients = recipients;
        this.notices = notices;
    }

    /// An agency round the table.
    ///
    /// @param result null while nothing was returned
    /// @param meetsAt when the item is heard; null where no meeting is set
    /// @param away true where the agency is kept away from the item, which only those who run the forum know
    record AgencyReturn(
            String organisation,
            String name,
            @Nullable Result result,
            @Nullable Instant returnedAt,
            @Nullable Instant meetsAt,
            boolean away) {

        /// By when it is returned; null where no meeting is set.
        @Nullable
        LocalDate due() {
            return meetsAt == null ? null : ResearchReturn.dueBefore(LocalDate.ofInstant(meetsAt, Clocks.LONDON));
        }

        boolean missing() {
            return result == null && !away;
        }

        boolean late(LocalDate today) {
            var due = due();
            return missing() && due != null && today.isAfter(due);
        }

        String label(LocalDate today) {
            return result != null ? "Returned" : away ? "Kept away" : late(today) ? "Late" : "Not yet";
        }

        Tone tone(LocalDate today) {
            return result != null ? Tone.GREEN : away ? Tone.GREY : late(today) ? Tone.RED : Tone.YELLOW;
        }
    }

    /// The agencies by name, with their returns for the listing that the item waits for, or else the last one.
    /// For others than those who run the forum, only their own agency says more than its name.
    List<AgencyReturn> of(Item item) {
        return db.sql("""
                select v.organisation, coalesce(o.name, v.organisation) as name, r.result, r.returned_at, d.meets_at,
                       exists (select from conferences.exclusion x
                                where x.item = v.item and x.organisation = v.organisation and x.lifted_at is null) as away
                  from conferences.invitation v
                 cross join (select greatest(1, count(*) filter (where h.state = 'HEARD') + case when :waits then 1 else 0 end)
                                      as listing,
                                    max(m.starts_at) filter (where h.state = 'PLANNED') as meets_at
                               from conferences.hearing h
                               left join meetings_open.meeting m on m.ref = h.meeting
                              where h.item = :item) d
                  left join directory_open.organisation o on o.code = v.organisation
                  left join conferences.research r
                    on r.item = v.item and r.organisation = v.organisation and r.listing = d.listing and r.state = 'RETURNED'
                 where v.item = :item and v.withdrawn_at is null
                 order by name
                """)
                .param("item", item.id())
                .param("waits", ResearchReturns.waits(item))
                .query((row, _) -> {
                    var result = row.getString("result");
                    var returned = row.getTimestamp("returned_at");
                    var meets = row.getTimestamp("meets_at");
                    return new AgencyReturn(
                            row.getString("organisation"),
                            row.getString("name"),
                            result == null ? null : Result.valueOf(result),
                            returned == null ? null : returned.toInstant(),
                            meets == null ? null : meets.toInstant(),
                            row.getBoolean("away"));
                })
                .list();
    }

    /// Reminds the people of one agency, by reference alone. Whoever is kept away from the item hears nothing.
    ///
    /// @return false where there is nobody to remind
    @Transactional
    public boolean remind(Actor.Person actor, Item item, AgencyReturn agency) {
        var people = recipients.members(item.id(), agency.organisation());
        if (people.isEmpty()) {
            return false;
        }
        var due = agency.due();
        notices.remind(
                actor,
                people,
                due == null
                        ? "Research is wanted for the conference item %s".formatted(item.ref())
                        : "Research is wanted for the conference item %s by %s"
                                .formatted(item.ref(), DateText.day(due)),
                item.path() + "/research",
                null);
        history.append(
                actor,
                item,
                Readers.agency(agency.organisation()),
                "remind_of_research",
                item.version(),
                "Reminded of research",
                "");
        return true;
    }

    /// Tells those who run the forum that something was recalled, by reference alone.
    @Transactional
    public void recalled(Actor.Person actor, Item item) {
        var staff = recipients.staff(item.id(), item.forum(), Duty.CHAIR, Duty.COORDINATOR);
        staff.remove(actor.id());
        notices.tell(
                actor,
                staff,
                "Released research was recalled from the conference item %s".formatted(item.ref()),
                item.path() + "/research/returns");
    }
}
