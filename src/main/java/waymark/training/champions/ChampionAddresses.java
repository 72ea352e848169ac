package waymark.training.champions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Actor;
import waymark.web.sql.RecordMapper;

/// Where champions are reached: for messages to the network and for newsletters of other modules.
@Repository
@NamedInterface("champions")
@Transactional(readOnly = true)
public class ChampionAddresses {

    /// One champion, as often as they serve.
    ///
    /// @param email empty where the directory has none
    /// @param areas codes of where they serve
    @NamedInterface("champions")
    public record Address(UUID person, String name, String organisation, String email, List<String> areas) {

        public Address {
            areas = List.copyOf(areas);
        }
    }

    private final JdbcClient db;
    private final Clock clock;

    ChampionAddresses(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// Everybody whose organisation agreed, whose term is not over and who has not left; by name.
    public List<Address> serving(Actor actor) {
        return db.sql("""
                select c.person, p.name, c.organisation, p.email, c.areas
                  from training.champion c
                  join directory_open.person p on p.id = c.person
                 where c.state = 'appointed' and c.from_date <= :today and c.to_date >= :today
                   and coalesce(p.to_date >= :today, true)
                 order by lower(p.name), c.ref
                """)
                .param("today", LocalDate.now(clock))
                .query(RecordMapper.of(Address.class))
                .list();
    }
}
