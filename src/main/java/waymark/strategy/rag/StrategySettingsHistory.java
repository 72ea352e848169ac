package waymark.strategy.rag;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.Audit;
import waymark.kernel.Actor;
import waymark.kernel.InvariantViolation;

/// The partnership's dated settings: tolerances of the colours and the first month of its year.
@Repository
@Transactional(readOnly = true)
public class StrategySettingsHistory {

    private final JdbcClient db;
    private final Audit audit;
    private final Clock clock;

    StrategySettingsHistory(JdbcClient db, Audit audit, Clock clock) {
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    /// One value, the date from which it applies, and who set it.
    record Entry(Kind kind, int value, LocalDate from, String by) {}

    /// A setting, with its limits.
    enum Kind {
        RAG_DAYS("rag_days", "Days before a due date, and since the last progress, that count as near", 1, 180),
        RAG_PER_CENT("rag_per_cent", "Per cent off its target at which a measure is still amber", 0, 50),
        YEAR_FIRST_MONTH("year_first_month", "Month in which the partnership's year begins", 1, 12),
        FEWER_THAN("fewer_than", "First count of people that is printed as it is: below it reads “fewer than”", 5, 20);

        private final String key;
        private final String words;
        private final int least;
        private final int most;

        Kind(String key, String words, int least, int most) {
            this.key = key;
            this.words = words;
            this.least = least;
            this.most = most;
        }

        String key() {
            return key;
        }

        /// As printed.
        public String words() {
            return words;
        }

        int least() {
            return least;
        }

        int most() {
            return most;
        }

        /// The setting that the database names by its key.
        public static Kind of(String key) {
            for (var kind : values()) {
                if (kind.key.equals(key)) {
                    return kind;
                }
            }
            throw new InvariantViolation("a setting called " + key);
        }
    }

    /// The settings in force today.
    public StrategySettings today(Actor actor) {
        return on(actor, LocalDate.now(clock));
    }

    /// The settings in force on a day.
    public StrategySettings on(Actor actor, LocalDate day) {
        var holding = new EnumMap<Kind, Integer>(Kind.class);
        var fewerThan = new TreeMap<LocalDate, Integer>();
        for (var entry : all(actor).reversed()) {
            if (entry.kind() == Kind.FEWER_THAN) {
                fewerThan.put(entry.from(), entry.value());
            }
            if (!entry.from().isAfter(day)) {
                holding.put(entry.kind(), entry.value());
            }
        }
        return new StrategySettings(
                holding.getOrDefault(Kind.RAG_DAYS, 28),
                holding.getOrDefault(Kind.RAG_PER_CENT, 10),
                holding.getOrDefault(Kind.YEAR_FIRST_MONTH, 4),
                fewerThan);
    }

    /// Past, present and planned values, newest first.
    List<Entry> all(Actor actor) {
        return db.sql("select key, value, from_date, set_by from strategy.setting order by key, from_date desc")
                .query((row, number) -> new Entry(
                        Kind.of(row.getString("key")),
                        row.getInt("value"),
                        row.getObject("from_date", LocalDate.class),
                        row.getString("set_by")))
                .list();
    }

    /// Sets a value from a day on, in place of any value set for the same day before.
    @Transactional
    void set(Actor actor, Kind kind, int value, LocalDate from) {
        int version = db.sql("""
                insert into strategy.setting (key, from_date, value, set_by) values (:key, :from, :value, :by)
                on conflict (key, from_date) do update
                   set value = excluded.value, set_by = excluded.set_by, set_at = clock_timestamp(),
                       version = setting.version + 1
                returning version
                """)
                .param("key", kind.key())
                .param("from", from)
                .param("value", value)
                .param("by", actor.name())
                .query(Integer.class)
                .single();
        audit.changed(actor, "change_setting", kind.key(), version, List.of("value", "from_date"));
    }
}
