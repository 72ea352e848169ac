package waymark.contacts.settings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.Audit;
import waymark.kernel.Actor;

/// The settings, each with the day from which it holds.
@Repository
@Transactional(readOnly = true)
public class ContactSettingRows {

    private final JdbcClient db;
    private final Audit audit;

    ContactSettingRows(JdbcClient db, Audit audit) {
        this.db = db;
        this.audit = audit;
    }

    public ContactSettings on(Actor actor, LocalDate day) {
        return db.sql("""
                select directory.setting('stale_days', :day) as stale, directory.setting('ask_days', :day) as ask,
                       directory.setting('chase_days', :day) as chase, directory.setting('escalate_days', :day) as escalate,
                       directory.setting('sheet_days', :day) as sheet
                """)
                .param("day", day)
                .query((row, number) -> new ContactSettings(
                        row.getInt("stale"),
                        row.getInt("ask"),
                        row.getInt("chase"),
                        row.getInt("escalate"),
                        row.getInt("sheet")))
                .single();
    }

    /// Sets what is different from today on; what held before stays on record.
    @Transactional
    void save(Actor actor, ContactSettings before, ContactSettings now, LocalDate today) {
        var changed = new ArrayList<String>();
        set(actor, "stale_days", before.stale(), now.stale(), today, changed);
        set(actor, "ask_days", before.ask(), now.ask(), today, changed);
        set(actor, "chase_days", before.chase(), now.chase(), today, changed);
        set(actor, "escalate_days", before.escalate(), now.escalate(), today, changed);
        set(actor, "sheet_days", before.sheet(), now.sheet(), today, changed);
        audit.changed(actor, "change_contact_settings", "contacts", 0, changed);
    }

    private void set(Actor actor, String key, int before, int now, LocalDate today, List<String> changed) {
        if (before == now) {
            return;
        }
        changed.add(key);
        db.sql("""
                insert into directory.contact_setting (key, from_date, value, set_by)
                values (:key, :today, :value, :by)
                on conflict (key, from_date) do update
                   set value = excluded.value, set_by = excluded.set_by, version = contact_setting.version + 1
                """)
                .param("key", key)
                .param("today", today)
                .param("value", now)
                .param("by", actor.name())
                .update();
    }
}
