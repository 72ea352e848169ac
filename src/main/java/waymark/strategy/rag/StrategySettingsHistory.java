package waymark.strategy.rag;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import waymark.audit.Audit;
import waymark.audit.DatedSettings;
import waymark.audit.Setting;

/// The partnership's tolerances of the colours, the first month of its year and the first count that is
/// printed as it is, kept by day.
@Repository
public class StrategySettingsHistory extends DatedSettings<StrategySettings> {

    private static final Table TABLE =
            new Table("select key, value, from_date, set_by from strategy.setting", """
            insert into strategy.setting (key, from_date, value, set_by) values (:key, :from, :value, :actorName)
            on conflict (key, from_date) do update
               set value = excluded.value, set_by = excluded.set_by, set_at = clock_timestamp(),
                   version = setting.version + 1
            """, "change_setting", "settings");

    private static final Setting RAG_DAYS = setting(
            "rag_days", "Days before a due date, and since the last progress, that count as near", "days", 1, 180, 28);
    private static final Setting RAG_PER_CENT =
            setting("rag_per_cent", "Per cent off its target at which a measure is still amber", "per cent", 0, 50, 10);
    private static final Setting YEAR_FIRST_MONTH =
            setting("year_first_month", "Month in which the partnership's year begins", "", 1, 12, 4);
    private static final Setting FEWER_THAN = setting(
            "fewer_than",
            "First count of people that is printed as it is: below it reads “fewer than”",
            "people",
            5,
            20,
            5);

    StrategySettingsHistory(JdbcClient db, Audit audit, Clock clock) {
        super(db, audit, clock, TABLE, List.of(RAG_DAYS, RAG_PER_CENT, YEAR_FIRST_MONTH, FEWER_THAN));
    }

    private static Setting setting(String key, String label, String unit, int least, int most, int usual) {
        return new Setting(key, key, label, "", unit, least, most, usual);
    }

    @Override
    protected StrategySettings of(Map<String, Integer> values) {
        return of(values, List.of());
    }

    @Override
    protected StrategySettings of(Map<String, Integer> values, List<Setting.Entry> entries) {
        var fewerThan = new TreeMap<LocalDate, Integer>();
        entries.stream()
                .filter(entry -> entry.setting().equals(FEWER_THAN))
                .forEach(entry -> fewerThan.put(entry.from(), entry.value()));
        return new StrategySettings(
                value(values, RAG_DAYS), value(values, RAG_PER_CENT), value(values, YEAR_FIRST_MONTH), fewerThan);
    }

    private static int value(Map<String, Integer> values, Setting setting) {
        return values.getOrDefault(setting.key(), setting.usual());
    }
}
