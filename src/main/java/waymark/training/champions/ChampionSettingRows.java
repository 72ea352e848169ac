package waymark.training.champions;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import waymark.audit.Audit;
import waymark.audit.DatedSettings;
import waymark.audit.Setting;

/// How long champions serve and stay confirmed, kept by day.
@Repository
class ChampionSettingRows extends DatedSettings<ChampionSettings> {

    private static final Table TABLE = new Table(
            "select key, value, from_date, set_by from training.champion_setting",
            """
            insert into training.champion_setting (key, from_date, value, set_by) values (:key, :from, :value, :actorName)
            on conflict (key, from_date) do update
               set value = excluded.value, set_by = excluded.set_by, version = champion_setting.version + 1
            """,
            "change_champion_settings",
            "champions");

    private static final List<Setting> SETTINGS = List.of(
            new Setting(
                    "quiet_months",
                    "quietMonths",
                    "A champion is unconfirmed when nothing was heard for",
                    "The coverage map then shows a gap",
                    "months",
                    1,
                    60,
                    6),
            new Setting("term_months", "termMonths", "A term lasts", "", "months", 1, 120, 24),
            new Setting(
                    "warn_days", "warnDays", "Renewal is due before the end of the term by", "", "days", 1, 365, 60));

    ChampionSettingRows(JdbcClient db, Audit audit, Clock clock) {
        super(db, audit, clock, TABLE, SETTINGS);
    }

    @Override
    protected ChampionSettings of(Map<String, Integer> values) {
        return new ChampionSettings(
                values.getOrDefault("quiet_months", 0),
                values.getOrDefault("term_months", 0),
                values.getOrDefault("warn_days", 0));
    }
}
