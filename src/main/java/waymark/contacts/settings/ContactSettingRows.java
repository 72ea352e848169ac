package waymark.contacts.settings;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import waymark.audit.Audit;
import waymark.audit.DatedSettings;
import waymark.audit.Setting;
import waymark.kernel.Ruling;

/// How long contacts stay fresh, kept by day.
@Repository
public class ContactSettingRows extends DatedSettings<ContactSettings> {

    private static final Table TABLE = new Table(
            "select key, value, from_date, set_by from directory.contact_setting",
            """
            insert into directory.contact_setting (key, from_date, value, set_by) values (:key, :from, :value, :actorName)
            on conflict (key, from_date) do update
               set value = excluded.value, set_by = excluded.set_by, version = contact_setting.version + 1
            """,
            "change_contact_settings",
            "contacts");

    private static final List<Setting> SETTINGS = List.of(
            new Setting("ask_days", "ask", "Ask the holder when nobody has checked for", "", "days", 1, 400, 76),
            new Setting("chase_days", "chase", "Ask again after", "Three times at most", "days", 1, 400, 5),
            new Setting(
                    "escalate_days",
                    "escalate",
                    "Tell the lead of the organisation after",
                    "Counted from the first question",
                    "days",
                    1,
                    400,
                    21),
            new Setting(
                    "stale_days",
                    "stale",
                    "Mark a contact wherever it is shown when nobody has checked for",
                    "",
                    "days",
                    1,
                    400,
                    90),
            new Setting("sheet_days", "sheet", "A contact sheet is valid for", "", "days", 1, 400, 30));

    ContactSettingRows(JdbcClient db, Audit audit, Clock clock) {
        super(db, audit, clock, TABLE, SETTINGS);
    }

    @Override
    protected ContactSettings of(Map<String, Integer> values) {
        return new ContactSettings(
                values.getOrDefault("stale_days", 0),
                values.getOrDefault("ask_days", 0),
                values.getOrDefault("chase_days", 0),
                values.getOrDefault("escalate_days", 0),
                values.getOrDefault("sheet_days", 0));
    }

    @Override
    protected Ruling<Map<String, Integer>> together(Map<String, Integer> values) {
        var settings = of(values);
        return settings.ask() > settings.stale()
                ? Ruling.refused("ask", "Holders must be asked before a contact is marked as not checked")
                : Ruling.agreed(values);
    }
}
