package waymark.conferences.hearing;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.cases.record.Place;
import waymark.conferences.forums.Forum;
import waymark.conferences.items.Hearing;
import waymark.conferences.items.Hearings;
import waymark.conferences.items.Item;
import waymark.conferences.items.ItemCipher;
import waymark.conferences.items.ItemHistory;
import waymark.conferences.items.ItemHistory.Readers;
import waymark.conferences.items.Items;
import waymark.kernel.Actor;
import waymark.kernel.Ref;
import waymark.kernel.Saved;
import waymark.web.sql.RecordParameters;

/// Which agencies were there for an item. Who was there hears what was said, and so reads the minutes.
@Repository
@Transactional(readOnly = true)
class AgencyPresences {

    private static final String TABLE = "conferences.presence";

    /// What somebody records of one agency.
    record Entry(
            String organisation, AgencyPresence.Answer answer, AgencyPresence.Contribution contribution, String who) {}

    private final JdbcClient db;
    private final Items items;
    private final Hearings hearings;
    private final MeetingAcceptances acceptances;
    private final ItemCipher cipher;
    private final ItemHistory history;

    AgencyPresences(
            JdbcClient db,
            Items items,
            Hearings hearings,
            MeetingAcceptances acceptances,
            ItemCipher cipher,
            ItemHistory history) {
        this.db = db;
        this.items = items;
        this.hearings = hearings;
        this.acceptances = acceptances;
        this.cipher = cipher;
        this.history = history;
    }

    /// Every agency round the table by name, whether it is recorded or not. Read the item first.
    List<AgencyPresence> of(Item item, Hearing hearing) {
        return db.sql("""
                select v.organisation, coalesce(o.name, v.organisation) as organisation_name, coalesce(o.sector, '') as sector,
                       p.id, p.answer, p.contribution, p.who, coalesce(p.version, 0) as version, t.answer as attendance
                  from conferences.invitation v
                  left join directory_open.organisation o on o.code = v.organisation
                  left join conferences.presence p on p.hearing = :hearing and p.organisation = v.organisation
                  left join meetings_open.taking_part t on t.meeting = :meeting and t.organisation = v.organisation
                 where v.item = :item and (v.withdrawn_at is null or p.id is not null)
                   and (p.id is not null or not exists (
                     select from conferences.exclusion x
                      where x.item = v.item and x.lifted_at is null and x.organisation = v.organisation))
                 order by organisation_name
                """)
                .paramSource(RecordParameters.none()
                        .with("item", item.id())
                        .with("hearing", hearing.id())
                        .with("meeting", hearing.meeting()))
                .query((row, _) -> {
                    var answer = row.getString("answer");
                    var contribution = row.getString("contribution");
                    var who = row.getBytes("who");
                    int version = row.getInt("version");
                    return new AgencyPresence(
                            row.getString("organisation"),
                            row.getString("organisation_name"),
                            row.getString("sector"),
                            answer == null ? null : AgencyPresence.Answer.valueOf(answer),
                            AgencyPresence.Answer.of(row.getString("attendance")),
                            contribution == null
                                    ? AgencyPresence.Contribution.NONE
                                    : AgencyPresence.Contribution.valueOf(contribution),
                            who == null
                                    ? ""
                                    : cipher.open(item.id(), place(row.getObject("id", UUID.class), version), who),
                            version);
                })
                .list();
    }

    private static Place place(UUID id, int version) {
        return new Place(TABLE, id, "who", version);
    }

    /// The version of all of them together, which a form is made of.
    static int version(List<AgencyPresence> all) {
        return 1 + all.stream().mapToInt(AgencyPresence::version).sum();
    }

    /// Which sectors of the forum's quorum are there.
    QuorumCheck quorum(Forum forum, List<AgencyPresence> all) {
        if (forum.quorum().isEmpty()) {
            return QuorumCheck.NONE;
        }
        var missing = forum.quorum().stream()
                .filter(Predicate.not(sector ->
                        all.stream().anyMatch(one -> one.there() && one.sector().equals(sector))))
                .toList();
        return new QuorumCheck(forum.quorum().size(), missing.isEmpty() ? List.of() : names(missing));
    }

    private List<String> names(List<String> sectors) {
        var names = db.sql("""
                select distinct sector, sector_name from directory_open.organisation where sector = any(:sectors)
                """)
                .param("sectors", sectors.toArray(String[]::new))
                .query((row, _) -> new String[] {row.getString("sector"), row.getString("sector_name")})
                .list();
        return sectors.stream()
                .map(sector -> names.stream()
                        .filter(one -> one[0].equals(sector))
                        .map(one -> one[1])
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(sector))
                .toList();
    }

    /// Begins to hear the item, with those there whom the attendance of the meeting names.
    @Transactional
    Saved<Hearing> begin(Actor.Person actor, Ref ref, UUID hearing) {
        var item = items.forRunning(actor, ref);
        var planned = hearings.of(item).stream()
                .filter(one -> one.id().equals(hearing))
                .findFirst()
                .orElseThrow();
        var begun = hearings.begin(actor, item, planned);
        if (begun instanceof Saved.Done<Hearing>) {
            var accepted = acceptances.all(planned.meeting());
            for (var agency : of(item, planned)) {
                var suggested = agency.suggested();
                if (agency.version() == 0 && suggested != null) {
                    var names = accepted.stream()
                            .filter(one -> one.organisation().equals(agency.organisation())
                                    && !one.observer()
                                    && suggested.there())
                            .map(MeetingAcceptance::personName)
                            .toList();
                    save(
                            item,
                            planned,
                            agency,
                            new Entry(
                                    agency.organisation(),
                                    suggested,
                                    AgencyPresence.Contribution.NONE,
                                    String.join(", ", names)));
                }
            }
        }
        return begun;
    }

    /// Records who was there. Stale where somebody recorded something else since the form was made.
    ///
    /// @param version of all of them together
    @Transactional
    Saved<Hearing> record(Actor.Person actor, Ref ref, Hearing hearing, int version, List<Entry> entries) {
        var item = items.forRunning(actor, ref);
        db.sql("select id from conferences.hearing where id = :id for update")
                .param("id", hearing.id())
                .query(UUID.class)
                .list();
        var all = of(item, hearing);
        if (version(all) != version) {
            return Saved.stale(hearing);
        }
        boolean changed = false;
        for (var entry : entries) {
            var agency = all.stream()
                    .filter(one -> one.organisation().equals(entry.organisation()))
                    .findFirst()
                    .orElse(null);
            if (agency != null && differs(agency, entry)) {
                save(item, hearing, agency, entry);
                changed = true;
            }
        }
        if (changed) {
            history.append(
                    actor,
                    item,
                    Readers.STAFF,
                    "record_conference_presence",
                    item.version(),
                    "Who was there is recorded",
                    "");
        }
        return Saved.done();
    }

    private static boolean differs(AgencyPresence agency, Entry entry) {
        return agency.answer() != entry.answer()
                || agency.contribution() != entry.contribution()
                || !agency.who().equals(entry.who());
    }

    private void save(Item item, Hearing hearing, AgencyPresence agency, Entry entry) {
        var id = agency.version() == 0 ? UUID.randomUUID() : id(hearing, agency);
        int version = agency.version() + 1;
        var parameters = RecordParameters.of(entry)
                .with("id", id)
                .with("hearing", hearing.id())
                .with("item", item.id())
                .with("version", agency.version())
                .with("sealed", sealed(item, id, version, entry.who()));
        db.sql(agency.version() == 0 ? """
                                insert into conferences.presence (id, hearing, item, organisation, answer, contribution, who)
                                values (:id, :hearing, :item, :organisation, :answer, :contribution, :sealed)
                                """ : """
                                update conferences.presence
                                   set answer = :answer, contribution = :contribution, who = :sealed, version = version + 1
                                 where id = :id and version = :version
                                """).paramSource(parameters).update();
    }

    private UUID id(Hearing hearing, AgencyPresence agency) {
        return db.sql("select id from conferences.presence where hearing = :hearing and organisation = :organisation")
                .param("hearing", hearing.id())
                .param("organisation", agency.organisation())
                .query(UUID.class)
                .single();
    }

    private byte @Nullable [] sealed(Item item, UUID id, int version, String who) {
        return who.isEmpty() ? null : cipher.seal(item.id(), place(id, version), who);
    }
}
