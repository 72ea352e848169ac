package waymark.analysis.estimates;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import waymark.audit.Audit;
import waymark.audit.DatedSettings;
import waymark.audit.Setting;
import waymark.insight.estimation.GuardRails;
import waymark.kernel.Ruling;

/// The cut-offs of estimates, kept by day. They may be raised and never lowered below what simulations bear out.
@Repository
class EstimateSettingRows extends DatedSettings<EstimateSettings> {

    private static final int MOST = 10_000;
    private static final Table TABLE = new Table(
            "select key, value, from_date, set_by from analysis.estimate_setting",
            """
            insert into analysis.estimate_setting (key, from_date, value, set_by) values (:key, :from, :value, :actorName)
            on conflict (key, from_date) do update
               set value = excluded.value, set_by = excluded.set_by, version = estimate_setting.version + 1
            """,
            "change_estimate_settings",
            "estimates");

    private static final List<Setting> SETTINGS = List.of(
            new Setting(
                    "least_overlap",
                    "leastOverlap",
                    "Nothing is estimated when fewer are on two or more lists than",
                    "In simulations with fewer than 20 a third of the answers were not even finite",
                    "people",
                    GuardRails.USUAL.leastOverlap(),
                    MOST,
                    GuardRails.USUAL.leastOverlap()),
            new Setting(
                    "publishable",
                    "publishable",
                    "An estimate is for those who made it only when fewer are on two or more lists than",
                    "With fewer than 100 the limits are too wide to act on, and referrals move them most",
                    "people",
                    GuardRails.USUAL.publishable(),
                    MOST,
                    GuardRails.USUAL.publishable()));

    EstimateSettingRows(JdbcClient db, Audit audit, Clock clock) {
        super(db, audit, clock, TABLE, SETTINGS);
    }

    @Override
    protected EstimateSettings of(Map<String, Integer> values) {
        return new EstimateSettings(
                values.getOrDefault("least_overlap", GuardRails.USUAL.leastOverlap()),
                values.getOrDefault("publishable", GuardRails.USUAL.publishable()));
    }

    @Override
    protected Ruling<Map<String, Integer>> together(Map<String, Integer> values) {
        var settings = of(values);
        return settings.publishable() < settings.leastOverlap()
                ? Ruling.refused("publishable", "This number cannot be below the other")
                : Ruling.agreed(values);
    }
}
