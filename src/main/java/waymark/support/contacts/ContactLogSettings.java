package waymark.support.contacts;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import waymark.audit.Audit;
import waymark.audit.DatedSettings;
import waymark.audit.Setting;

/// After how many days without contact somebody is reminded, from a day on.
@Repository
class ContactLogSettings extends DatedSettings<Integer> {

    private static final String DAYS = "no_contact_days";

    /// Until somebody sets another number.
    static final int USUAL = 14;

    ContactLogSettings(JdbcClient db, Audit audit, Clock clock) {
        super(
                db,
                audit,
                clock,
                new Table(
                        "select key, value, from_date, set_by from support.contact_setting",
                        """
                        insert into support.contact_setting (key, from_date, value, set_by)
                        values (:key, :from, :value, :actorName)
                        on conflict (key, from_date) do update set value = excluded.value, set_by = excluded.set_by
                        """,
                        "change_contact_log_settings",
                        "contact log"),
                List.of(new Setting(
                        DAYS,
                        "days",
                        "Remind of a contact after",
                        "Days without contact with the person. After twice as many, the case says that they cannot be"
                                + " reached. No official number is known: choose your own",
                        "days",
                        1,
                        365,
                        USUAL)));
    }

    @Override
    protected Integer of(Map<String, Integer> values) {
        return values.getOrDefault(DAYS, USUAL);
    }
}
