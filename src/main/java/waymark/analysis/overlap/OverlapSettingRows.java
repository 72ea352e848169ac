package waymark.analysis.overlap;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import waymark.audit.Audit;
import waymark.audit.DatedSettings;
import waymark.audit.Setting;
import waymark.insight.linkage.SharedCount;

/// What keeps a comparison from being used to ask about somebody, kept by day.
@Repository
class OverlapSettingRows extends DatedSettings<OverlapSettings> {

    private static final Table TABLE = new Table(
            "select key, value, from_date, set_by from analysis.overlap_setting",
            """
            insert into analysis.overlap_setting (key, from_date, value, set_by) values (:key, :from, :value, :actorName)
            on conflict (key, from_date) do update
               set value = excluded.value, set_by = excluded.set_by, version = overlap_setting.version + 1
            """,
            "change_overlap_settings",
            "overlap");

    private static final List<Setting> SETTINGS = List.of(
            new Setting(
                    "people",
                    "people",
                    "A list has at least",
                    "A list of one asks “is she known to you?”. It can be raised, never below 20",
                    "people",
                    SharedCount.LEAST_LIST,
                    10_000,
                    SharedCount.LEAST_LIST),
            new Setting(
                    "changed",
                    "changed",
                    "A list that is handed in again differs by at least",
                    "Two answers to lists that differ by one person say something of that person",
                    "rows",
                    20,
                    10_000,
                    20),
            new Setting(
                    "runs",
                    "runs",
                    "An organisation takes part within 30 days in at most",
                    "Over all its comparisons",
                    "runs",
                    1,
                    100,
                    3),
            new Setting(
                    "lists",
                    "lists",
                    "An organisation hands in within a day at most",
                    "Over all its comparisons; a list that is refused is not counted",
                    "lists",
                    1,
                    100,
                    5));

    OverlapSettingRows(JdbcClient db, Audit audit, Clock clock) {
        super(db, audit, clock, TABLE, SETTINGS);
    }

    @Override
    protected OverlapSettings of(Map<String, Integer> values) {
        return new OverlapSettings(
                values.getOrDefault("people", SharedCount.LEAST_LIST),
                values.getOrDefault("changed", SharedCount.LEAST_LIST),
                values.getOrDefault("runs", 1),
                values.getOrDefault("lists", 1));
    }
}
