package waymark.support.referral;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import waymark.audit.Audit;
import waymark.audit.DatedSettings;
import waymark.audit.Setting;
import waymark.kernel.WorkingDays;

/// After how many days a service is asked again, from a day on.
@Repository
class ReferralSettings extends DatedSettings<ReferralSettings.Days> {

    private static final String CHASE = "chase_days";

    /// @param chase working days after which a service is asked again
    record Days(int chase) {

        /// The day to ask again, for what is asked on that day.
        LocalDate chaseOn(LocalDate asked) {
            return WorkingDays.after(asked, chase);
        }
    }

    ReferralSettings(JdbcClient db, Audit audit, Clock clock) {
        super(
                db,
                audit,
                clock,
                new Table(
                        "select key, value, from_date, set_by from support.setting",
                        """
                        insert into support.setting (key, from_date, value, set_by) values (:key, :from, :value, :actorName)
                        on conflict (key, from_date) do update
                           set value = excluded.value, set_by = excluded.set_by, version = setting.version + 1
                        """,
                        "change_support_settings",
                        "support"),
                List.of(new Setting(
                        CHASE,
                        "chase",
                        "Ask a service again after",
                        "Where it has not answered a referral",
                        "working days",
                        1,
                        60,
                        5)));
    }

    @Override
    protected Days of(Map<String, Integer> values) {
        return new Days(values.getOrDefault(CHASE, 1));
    }
}
