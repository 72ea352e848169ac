package waymark.analysis.areas;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import waymark.audit.Audit;
import waymark.kernel.Actor;
import waymark.kernel.Area;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;

/// Where each tile stands, and the outlines that were brought.
@Repository
@Transactional(readOnly = true)
class AreaMaps {

    /// The widest and highest that the tiles may stand.
    static final int MOST = 12;

    private final JdbcClient db;
    private final Audit audit;
    private final JsonMapper json;
    private final Clock clock;

    AreaMaps(JdbcClient db, Audit audit, JsonMapper json, Clock clock) {
        this.db = db;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    /// The place of a tile, both from 1.
    record Place(int across, int down) {}

    private record Row(String area, int across, int down) {}

    /// Where each area stands: as somebody set it, the others in the first places that are free.
    Map<String, Place> places(Actor actor, List<Area> areas) {
        var set = new LinkedHashMap<String, Place>();
        db.sql("select area, across, down from analysis.map_tile order by area")
                .query(RecordMapper.of(Row.class))
                .list()
                .forEach(row -> set.put(row.area(), new Place(row.across(), row.down())));
        return arranged(set, areas);
    }

    static Map<String, Place> arranged(Map<String, Place> set, List<Area> areas) {
        var places = new LinkedHashMap<String, Place>();
        var taken = new HashSet<Place>();
        for (var area : areas) {
            var place = set.get(area.code());
            if (place != null && taken.add(place)) {
                places.put(area.code(), place);
            }
        }
        int columns = Math.max(1, (int) Math.ceil(Math.sqrt(areas.size())));
        int next = 0;
        for (var area : areas) {
            while (!places.containsKey(area.code())) {
                var place = new Place(next % columns + 1, next / columns + 1);
                next++;
                if (taken.add(place)) {
                    places.put(area.code(), place);
                }
            }
        }
        return places;
    }

    /// Sets where the tiles stand.
    @Transactional
    public void place(Actor.Person actor, Map<String, Place> places) {
        places.forEach((area, place) -> db.sql("""
                        insert into analysis.map_tile (area, across, down, set_by_name) values (:area, :across, :down, :actorName)
                        on conflict (area) do update
                          set across = excluded.across, down = excluded.down, set_by_name = excluded.set_by_name,
                              version = map_tile.version + 1
                        """)
                .paramSource(RecordParameters.of(place).by(actor).with("area", area))
                .update());
        audit.changed(actor, "place_area_tiles", "tiles", 1, List.of("places"));
    }

    /// What a partnership brought.
    record Outlines(
            int number,
            String source,
            String fileName,
            GeoJsonOutlines content,
            LocalDate addedOn,
            String addedByName) {}

    /// The outlines that were brought last.
    Optional<Outlines> newest(Actor actor) {
        return db.sql("""
                select number, source, file_name, cast(content as text) as content, added_on, added_by_name from analysis.area_outline
                 order by number desc limit 1
                """)
                .query((row, index) -> new Outlines(
                        row.getInt("number"),
                        row.getString("source"),
                        row.getString("file_name"),
                        json.readValue(row.getString("content"), GeoJsonOutlines.class),
                        row.getObject("added_on", LocalDate.class),
                        row.getString("added_by_name")))
                .optional();
    }

    /// Brings outlines, which take the place of those before.
    @Transactional
    public void bring(Actor.Person actor, String source, String fileName, GeoJsonOutlines outlines) {
        int number = db.sql("select coalesce(max(number), 0) + 1 from analysis.area_outline")
                .query(Integer.class)
                .single();
        db.sql("""
                insert into analysis.area_outline (number, source, file_name, content, added_on, added_by_name)
                values (:number, :source, :fileName, cast(:content as jsonb), :today, :actorName)
                """)
                .paramSource(RecordParameters.none()
                        .by(actor)
                        .with("number", number)
                        .with("source", source)
                        .with("fileName", fileName)
                        .with("content", json.writeValueAsString(outlines))
                        .with("today", LocalDate.now(clock)))
                .update();
        audit.changed(actor, "bring_area_outlines", String.valueOf(number), 1, List.of("file"));
    }
}
