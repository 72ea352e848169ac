package waymark.meetings.accountability;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import waymark.audit.Audit;
import waymark.audit.DatedSettings;
import waymark.audit.Setting;
import waymark.kernel.Ruling;

/// When absences are followed up, kept by day.
@Repository
class AccountabilitySettingRows extends DatedSettings<AccountabilitySettings> {

    private static final Table TABLE = new Table(
            "select key, value, from_date, set_by from meetings.accountability_setting",
            """
            insert into meetings.accountability_setting (key, from_date, value, set_by)
            values (:key, :from, :value, :actorName)
            on conflict (key, from_date) do update
               set value = excluded.value, set_by = excluded.set_by, version = accountability_setting.version + 1
            """,
            "change_accountability_settings",
            "accountability");

    private static final List<Setting> SETTINGS = List.of(
            new Setting(
                    "absences_group",
                    "group",
                    "Tell the chair of the group after",
                    "Absences in a row without an apology",
                    "absences",
                    1,
                    12,
                    2),
            new Setting(
                    "absences_board",
                    "board",
                    "Tell the chair of the board after",
                    "The same, counted on",
                    "absences",
                    1,
                    12,
                    3));

    AccountabilitySettingRows(JdbcClient db, Audit audit, Clock clock) {
        super(db, audit, clock, TABLE, SETTINGS);
    }

    @Override
    protected AccountabilitySettings of(Map<String, Integer> values) {
        return new AccountabilitySettings(
                values.getOrDefault("absences_group", 0), values.getOrDefault("absences_board", 0));
    }

    @Override
    protected Ruling<Map<String, Integer>> together(Map<String, Integer> values) {
        var settings = of(values);
        return settings.board() <= settings.group()
                ? Ruling.refused("board", "The board is told after more absences than the group")
                : Ruling.agreed(values);
    }
}
