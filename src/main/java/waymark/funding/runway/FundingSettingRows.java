package waymark.funding.runway;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import waymark.audit.Audit;
import waymark.audit.DatedSettings;
import waymark.audit.Setting;

/// How far ahead the alarm is raised and how uncertain money is weighed, kept by day.
@Repository
class FundingSettingRows extends DatedSettings<Weights> {

    private static final Table TABLE = new Table(
            "select key, value, from_date, set_by from funding.setting", """
            insert into funding.setting (key, from_date, value, set_by) values (:key, :from, :value, :actorName)
            on conflict (key, from_date) do update
               set value = excluded.value, set_by = excluded.set_by, version = setting.version + 1
            """, "change_funding_settings", "funding");

    private static final List<Setting> SETTINGS = List.of(
            new Setting(
                    "alarm_months",
                    "alarmMonths",
                    "The alarm is raised before money ends by",
                    "The board and the funder are told then",
                    "months",
                    1,
                    36,
                    Weights.USUAL.alarmMonths()),
            new Setting(
                    "months_shown",
                    "lookMonths",
                    "The picture looks ahead",
                    "",
                    "months",
                    6,
                    60,
                    Weights.USUAL.lookMonths()),
            new Setting(
                    "expected_percent",
                    "expectedPercent",
                    "Of expected money the weighted line counts",
                    "Agreed in principle, not in writing",
                    "percent",
                    0,
                    100,
                    Weights.USUAL.expectedPercent()),
            new Setting(
                    "applied_percent",
                    "appliedPercent",
                    "Of money that was only asked for it counts",
                    "",
                    "percent",
                    0,
                    100,
                    Weights.USUAL.appliedPercent()));

    FundingSettingRows(JdbcClient db, Audit audit, Clock clock) {
        super(db, audit, clock, TABLE, SETTINGS);
    }

    @Override
    protected Weights of(Map<String, Integer> values) {
        return new Weights(
                values.getOrDefault("alarm_months", Weights.USUAL.alarmMonths()),
                values.getOrDefault("months_shown", Weights.USUAL.lookMonths()),
                values.getOrDefault("expected_percent", Weights.USUAL.expectedPercent()),
                values.getOrDefault("applied_percent", Weights.USUAL.appliedPercent()));
    }
}
