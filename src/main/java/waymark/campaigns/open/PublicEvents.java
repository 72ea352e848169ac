package waymark.campaigns.open;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Actor;
import waymark.kernel.Ref;
import waymark.web.sql.RecordMapper;

/// Campaigns that have a public page, as a visitor reads them.
@Repository
@Transactional(readOnly = true)
class PublicEvents {

    private static final ZoneId HERE = ZoneId.of("Europe/London");

    /// A campaign as anybody reads it.
    ///
    /// @param area its code; null where it is the whole partnership's
    /// @param eventDay the day of its event; null where it has none
    record Campaign(
            Ref ref,
            @Nullable String area,
            String title,
            String publicWords,
            LocalDate fromDay,
            LocalDate toDay,
            @Nullable LocalDate eventDay,
            String eventFrom,
            String eventTo,
            String eventPlace) {

        /// When the event begins, as schema.org writes it.
        String startDate() {
            return at(eventFrom);
        }

        /// When it ends; empty where nobody said.
        String endDate() {
            return eventTo.isEmpty() ? "" : at(eventTo);
        }

        private String at(String time) {
            return eventDay == null
                    ? ""
                    : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                            eventDay.atTime(LocalTime.parse(time)).atZone(HERE));
        }
    }

    private final JdbcClient db;

    PublicEvents(JdbcClient db) {
        this.db = db;
    }

    Optional<Campaign> find(Actor visitor, Ref ref) {
        return db.sql("""
                select c.ref, c.area, c.title, c.public_words, c.from_day, c.to_day, c.event_day, c.event_from, c.event_to,
                       c.event_place
                  from campaigns.campaign c
                 where c.ref = :ref and c.open
                """)
                .param("ref", ref.value())
                .query(RecordMapper.of(Campaign.class))
                .optional();
    }
}
