package waymark.conferences.hearing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
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
import waymark.conferences.items.Hearing;
import waymark.conferences.items.Hearings;
import waymark.conferences.items.Item;
import waymark.conferences.items.ItemCipher;
import waymark.conferences.items.ItemHistory;
import waymark.conferences.items.ItemHistory.Readers;
import waymark.conferences.items.Items;
import waymark.kernel.Actor;
import waymark.kernel.Ref;
import waymark.web.sql.RecordParameters;

/// The risks of an item with their scores, for those who heard them. Scores are only added: the newest counts.
@Repository
@Transactional(readOnly = true)
class ItemRisks {

    private static final String RISK = "conferences.risk";
    private static final String SCORE = "conferences.risk_score";
    private static final String COLUMN = "sealed";

    /// What somebody enters of a risk.
    record Entry(String area, int likelihood, int impact, String controls, boolean ended) {}

    private record Row(UUID item, UUID risk, String area, ItemRisk.Score score) {}

    private final JdbcClient db;
    private final Items items;
    private final Hearings hearings;
    private final ItemCipher cipher;
    private final ItemHistory history;
    private final Clock clock;

    ItemRisks(JdbcClient db, Items items, Hearings hearings, ItemCipher cipher, ItemHistory history, Clock clock) {
        this.db = db;
        this.items = items;
        this.hearings = hearings;
        this.cipher = cipher;
        this.history = history;
        this.clock = clock;
    }

    /// Those that the reader heard on that day or before, the highest first. Read the item first.
    List<ItemRisk> of(Item item, Hearing until) {
        return of(List.of(until)).getOrDefault(item.id(), List.of());
    }

    /// The same of several hearings of one meeting, by the id of the item. One statement. Read the items first.
    Map<UUID, List<ItemRisk>> of(Collection<Hearing> hearings) {
        if (hearings.isEmpty()) {
            return Map.of();
        }
        var rows = db.sql("""
                select r.item, r.id as risk, r.sealed as area, s.id, s.hearing, s.likelihood, s.impact, s.ended, s.scored_at,
                       s.scored_by_name, s.sealed
                  from conferences.risk r
                  join conferences.risk_score s on s.risk = r.id
                  join conferences.hearing h on h.id = s.hearing
                  join meetings_open.meeting m on m.ref = h.meeting
                 where r.item = any(:items) and (m.starts_at < :until or s.hearing = any(:hearings))
                 order by s.scored_at desc, s.id
                """)
                .paramSource(RecordParameters.none()
                        .with("items", hearings.stream().map(Hearing::item).toArray(UUID[]::new))
                        .with("hearings", hearings.stream().map(Hearing::id).toArray(UUID[]::new))
                        .with("until", hearings.iterator().next().startsAt()))
                .query((row, _) -> row(row))
                .list();
        return rows.stream()
                .collect(Collectors.groupingBy(
                        Row::item, Collectors.collectingAndThen(Collectors.toList(), ItemRisks::risks)));
    }

    private Row row(ResultSet row) throws SQLException {
        var item = row.getObject("item", UUID.class);
        var risk = row.getObject("risk", UUID.class);
        var id = row.getObject("id", UUID.class);
        return new Row(
                item,
                risk,
                cipher.open(item, new Place(RISK, risk, COLUMN, 1), row.getBytes("area")),
                new ItemRisk.Score(
                        row.getObject("hearing", UUID.class),
                        row.getInt("likelihood"),
                        row.getInt("impact"),
                        row.getBoolean("ended"),
                        cipher.open(item, new Place(SCORE, id, COLUMN, 1), row.getBytes(COLUMN)),
                        row.getTimestamp("scored_at").toInstant(),
                        row.getString("scored_by_name")));
    }

    private static List<ItemRisk> risks(List<Row> rows) {
        var scores = new LinkedHashMap<UUID, List<Row>>();
        rows.forEach(row ->
                scores.computeIfAbsent(row.risk(), _ -> new ArrayList<>()).add(row));
        return scores.values().stream()
                .map(of -> new ItemRisk(
                        of.getFirst().risk(),
                        of.getFirst().area(),
                        of.stream().map(Row::score).toList()))
                .sorted(Comparator.comparing((ItemRisk risk) -> !risk.counts())
                        .thenComparing(risk -> -risk.now().points()))
                .toList();
    }

    /// Scores a risk, a new one or one that was scored before. Where the item was heard already, its risk follows.
    ///
    /// @param risk null for a new one
    @Transactional
    void score(Actor.Person actor, Ref ref, Hearing hearing, @Nullable UUID risk, Entry entry) {
        var item = items.forRunning(actor, ref);
        var id = risk == null ? UUID.randomUUID() : risk;
        var parameters = RecordParameters.of(entry)
                .by(actor)
                .with("item", item.id())
                .with("hearing", hearing.id())
                .with("risk", id)
                .with("now", clock.instant());
        if (risk == null) {
            db.sql("""
                    insert into conferences.risk (id, item, hearing, added_at, sealed)
                    values (:risk, :item, :hearing, :now, :sealed)
                    """)
                    .paramSource(parameters.with(
                            COLUMN, cipher.seal(item.id(), new Place(RISK, id, COLUMN, 1), entry.area())))
                    .update();
        }
        var score = UUID.randomUUID();
        db.sql("""
                insert into conferences.risk_score (id, risk, item, hearing, likelihood, impact, ended, scored_at, scored_by,
                                                    scored_by_name, sealed)
                values (:id, :risk, :item, :hearing, :likelihood, :impact, :ended, :now, :actor, :actorName, :sealed)
                """)
                .paramSource(parameters
                        .with("id", score)
                        .with(COLUMN, cipher.seal(item.id(), new Place(SCORE, score, COLUMN, 1), entry.controls())))
                .update();
        if (hearing.state() == Hearing.State.HEARD) {
            // a correction of an earlier one leaves out no risk that was found since
            var newest = hearings.of(item).stream()
                    .filter(one -> one.state() == Hearing.State.HEARD)
                    .findFirst()
                    .orElse(hearing);
            int highest = ItemRisk.highest(of(item, newest));
            db.sql("""
                    update conferences.item
                       set risk_now = coalesce(cast(:highest as int), risk_now),
                           risk_before = coalesce(risk_before, cast(:highest as int))
                     where id = :item
                    """)
                    .paramSource(RecordParameters.none()
                            .with("highest", highest == 0 ? null : highest)
                            .with("item", item.id()))
                    .update();
        }
        history.append(
                actor,
                item,
                Readers.STAFF,
                "score_conference_risk",
                item.version(),
                risk == null ? "Risk added" : "Risk scored again",
                "");
    }
}
