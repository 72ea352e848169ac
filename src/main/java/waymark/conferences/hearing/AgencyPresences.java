package waymark.conferences.hearing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.forms.FormData;
import waymark.web.sql.RecordParameters;

/// Which agencies were there for an item. Who was there hears what was said, and so reads the minutes.
@Repository
@Transactional(readOnly = true)
class AgencyPresences {

    private static final String TABLE = "conferences.presence";

    /// What somebody records of one agency.
    record Entry(
            String organisation, AgencyPresence.Answer answer, AgencyPresence.Contribution contribution, String who) {

        private static final int NAMES = 500;

        /// Of each agency that something is said of; what was recorded once is not taken out again.
        static Ruling<List<Entry>> read(FormData form, HeardItem it) {
            return form.read(reader -> {
                var entries = new ArrayList<Entry>();
                for (var agency : it.presence()) {
                    var answer = reader.optionalChoice(
                            agency.field("answer"),
                            List.of(AgencyPresence.Answer.values()),
                            Enum::name,
                            "Choose whether " + agency.organisationName() + " was there");
                    var contribution = reader.optionalChoice(
                                    agency.field("contribution"),
                                    List.of(AgencyPresence.Contribution.values()),
                                    Enum::name,
                                    "Choose what " + agency.organisationName() + " brought")
                            .orElse(AgencyPresence.Contribution.NONE);
                    var who = reader.line(agency.field("who"), "Names", NAMES);
                    reader.when(
                            answer.isEmpty() && agency.answer() != null && form.version() == it.presenceVersion(),
                            agency.field("answer"),
                            "Choose whether " + agency.organisationName() + " was there");
                    answer.ifPresent(one ->
                            entries.add(new Entry(agency.organisation(), one, contribution, one.there() ? who : "")));
                }
                return List.copyOf(entries);
            });
        }
    }

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
        return of(List.of(hearing)).getOrDefault(hearing.id(), List.of());
    }

    /// The same of several hearings, by the id of each. One statement. Read the items first.
    Map<UUID, List<AgencyPresence>> of(Collection<Hearing> hearings) {
        record At(UUID hearing, AgencyPresence presence) {}
        return db
                .sql("""
                select h.id as hearing, h.item, v.organisation, coalesce(o.name, v.organisation) as organisation_name,
                       coalesce(o.sector, '') as sector, p.id, p.answer, p.contribution, p.who, coalesce(p.version, 0) as version,
                       t.answer as attendance
                  from conferences.hearing h
                  join conferences.invitation v on v.item = h.item
                  left join directory_open.organisation o on o.code = v.organisation
                  left join conferences.presence p on p.hearing = h.id and p.organisation = v.organisation
                  left join meetings_open.taking_part t on t.meeting = h.meeting and t.organisation = v.organisation
                 where h.id = any(:hearings) and (v.withdrawn_at is null or p.id is not null)
                   and (p.id is not null or not exists (
                     select from conferences.exclusion x
                      where x.item = v.item and x.lifted_at is null and x.organisation = v.organisation))
                 order by organisation_name, v.organisation
                """)
                .param("hearings", hearings.stream().map(Hearing::id).toArray(UUID[]::new))
                .query((row, _) -> new At(row.getObject("hearing", UUID.class), presence(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        At::hearing, Collectors.mapping(At::presence, Collectors.toUnmodifiableList())));
    }

    private AgencyPresence presence(ResultSet row) throws SQLException {
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
                        : cipher.open(
                                row.getObject("item", UUID.class),
                                place(row.getObject("id", UUID.class), version),
                                who),
                version);
    }

    private static Place place(UUID id, int version) {
        return new Place(TABLE, id, "who", version);
    }

    /// The version of all of them together, which a form is made of.
    static int version(List<AgencyPresence> all) {
        return 1 + all.stream().mapToInt(AgencyPresence::version).sum();
    }

    /// The sectors of the forum's quorum by their codes, with their names.
    Map<String, String> sectors(Forum forum) {
        var names = new LinkedHashMap<String, String>();
        forum.quorum().forEach(sector -> names.put(sector, sector));
        if (!names.isEmpty()) {
            db.sql("""
                    select distinct sector, sector_name from directory_open.organisation where sector = any(:sectors)
                    """)
                    .param("sectors", forum.quorum().toArray(String[]::new))
                    .query((row, _) -> new String[] {row.getString("sector"), row.getString("sector_name")})
                    .list()
                    .forEach(one -> names.put(one[0], one[1]));
        }
        return names;
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
