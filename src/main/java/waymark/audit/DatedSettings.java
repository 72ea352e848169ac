package waymark.audit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Actor;
import waymark.kernel.InvariantViolation;
import waymark.kernel.Ruling;
import waymark.web.forms.FormData;
import waymark.web.sql.RecordParameters;

/// The settings of one module. Each value holds from a day on, so that what was done before stays judged by
/// the value of its day. A module says in a subclass which settings it has and where they are kept.
///
/// @param <S> the values of one day, as the module uses them
@Transactional(readOnly = true)
public abstract class DatedSettings<S> {

    /// Where a module keeps its settings.
    ///
    /// @param select `key, value, from_date, set_by` of every value
    /// @param upsert sets `:value` of `:key` from `:from` on, by `:actorName`; replaces a value of the same
    /// day
    /// @param act of the audit log: `change_contact_settings`
    /// @param object of the audit log: `contacts`
    public record Table(String select, String upsert, String act, String object) {}

    private final JdbcClient db;
    private final Audit audit;
    private final Clock clock;
    private final Table table;
    private final List<Setting> settings;

    protected DatedSettings(JdbcClient db, Audit audit, Clock clock, Table table, List<Setting> settings) {
        this.db = db;
        this.audit = audit;
        this.clock = clock;
        this.table = table;
        this.settings = settings;
    }

    /// The values as the module uses them.
    ///
    /// @param values by key, complete
    protected abstract S of(Map<String, Integer> values);

    /// The same, where some of them hold by another day than the one that is asked for.
    ///
    /// @param entries every value there was and will be
    protected S of(Map<String, Integer> values, List<Setting.Entry> entries) {
        return of(values);
    }

    /// What is wrong with values that are each within their limits; nothing, unless a module says otherwise.
    protected Ruling<Map<String, Integer>> together(Map<String, Integer> values) {
        return Ruling.agreed(values);
    }

    /// What holds on a day.
    public S on(Actor actor, LocalDate day) {
        var entries = entries();
        return of(values(entries, day), entries);
    }

    /// What holds today.
    public S today(Actor actor) {
        return on(actor, LocalDate.now(clock));
    }

    /// What can be set, in the order of the page.
    public List<Setting> settings() {
        return settings;
    }

    /// Every value there was and will be, the latest first.
    public List<Setting.Entry> entries() {
        return db.sql(table.select() + " order by from_date desc, key")
                .query((row, number) -> new Setting.Entry(
                        setting(row.getString("key")),
                        row.getInt("value"),
                        row.getObject("from_date", LocalDate.class),
                        row.getString("set_by")))
                .list();
    }

    /// A form filled with what holds today.
    public FormData form() {
        var values = values(entries(), LocalDate.now(clock));
        var form = FormData.empty();
        settings.forEach(setting -> form.with(setting.field(), values.get(setting.key())));
        return form;
    }

    /// The values that somebody typed.
    public Ruling<Map<String, Integer>> read(FormData form) {
        return form.<Map<String, Integer>>read(reader -> {
                    var values = new LinkedHashMap<String, Integer>();
                    settings.forEach(setting -> values.put(
                            setting.key(),
                            reader.number(setting.field(), setting.least(), setting.most(), wrong(setting))));
                    return values;
                })
                .then(this::together);
    }

    private static String wrong(Setting setting) {
        return "Enter a number of %s from %d to %d".formatted(setting.unit(), setting.least(), setting.most());
    }

    /// Sets what differs from what holds today, from today on. What was set for earlier days is kept.
    ///
    /// @param wanted by key, complete
    @Transactional
    public void save(Actor actor, Map<String, Integer> wanted) {
        var today = LocalDate.now(clock);
        var before = values(entries(), today);
        var changed = new ArrayList<String>();
        wanted.forEach((key, value) -> {
            if (!value.equals(before.get(key))) {
                changed.add(key);
                upsert(actor, key, value, today, "").update();
            }
        });
        audit.changed(actor, table.act(), table.object(), 0, changed);
    }

    /// Sets one of them from a day on, in place of any value set for the same day before. Its table counts the
    /// versions of a value.
    @Transactional
    public void set(Actor actor, Setting setting, int value, LocalDate from) {
        int version = upsert(actor, setting.key(), value, from, " returning version")
                .query(Integer.class)
                .single();
        audit.changed(actor, table.act(), setting.key(), version, List.of("value", "from_date"));
    }

    private JdbcClient.StatementSpec upsert(Actor actor, String key, int value, LocalDate from, String returning) {
        return db.sql(table.upsert() + returning)
                .paramSource(RecordParameters.none()
                        .with("key", key)
                        .with("from", from)
                        .with("value", value)
                        .by(actor));
    }

    private Map<String, Integer> values(List<Setting.Entry> entries, LocalDate day) {
        var values = new LinkedHashMap<String, Integer>();
        settings.forEach(setting -> values.put(setting.key(), setting.usual()));
        for (var entry : entries.reversed()) {
            if (!entry.from().isAfter(day)) {
                values.put(entry.setting().key(), entry.value());
            }
        }
        return values;
    }

    private Setting setting(String key) {
        return settings.stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new InvariantViolation("a setting called " + key));
    }
}
