package waymark.consultation.answering;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.web.sql.RecordMapper;

/// The open rounds that everybody may know of.
@Component
class ListedRounds {

    /// @param languages tags, beside English
    record Listed(String title, String purpose, LocalDate closesOn, String code, List<String> languages) {

        Listed {
            languages = List.copyOf(languages);
        }
    }

    private final JdbcClient db;
    private final TransactionTemplate transaction;

    ListedRounds(JdbcClient db, TransactionTemplate transaction) {
        this.db = db;
        this.transaction = transaction;
    }

    List<Listed> open(LocalDate today) {
        return CurrentActor.as(
                Actor.VISITOR,
                () -> Objects.requireNonNull(transaction.execute(_ -> db.sql("""
                        select r.title, r.purpose, r.closes_on, r.code,
                               array(select w.language from consultation.wording w where w.round = r.ref and w.number = 0
                                      order by w.language) as languages
                          from consultation.round r
                         where r.state = 'OPEN' and r.listed and r.closes_on >= :today order by r.closes_on, r.ref
                        """)
                        .param("today", today)
                        .query(RecordMapper.of(Listed.class))
                        .list())));
    }
}
