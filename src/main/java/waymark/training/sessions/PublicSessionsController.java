package waymark.training.sessions;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.directory.DirectoryApi;
import waymark.kernel.Actor;
import waymark.kernel.Area;
import waymark.kernel.CurrentActor;
import waymark.kernel.Public;
import waymark.kernel.Ref;
import waymark.web.Page;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;

/// The sessions to come that are shown to everybody, marked up as events (schema.org) so that search engines
/// and calendars understand them. It names nobody.
@Controller
class PublicSessionsController {

    /// A session as a visitor sees it.
    record Line(
            Ref ref,
            String title,
            String audience,
            @Nullable String area,
            String about,
            Instant startsAt,
            Instant endsAt,
            String place,
            boolean full,
            boolean cancelled) {

        String hours() {
            return SessionDetails.time(startsAt) + " to " + SessionDetails.time(endsAt);
        }
    }

    /// @param areas the names of the areas by their codes
    record View(List<Line> sessions, Map<String, String> areas) {

        /// Where it is, as an address: the place and its area.
        String address(Line line) {
            var area = line.area();
            return area == null ? line.place() : line.place() + ", " + areas.getOrDefault(area, area);
        }
    }

    private final JdbcClient db;
    private final DirectoryApi directory;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PublicSessionsController(JdbcClient db, DirectoryApi directory, TransactionTemplate transaction, Clock clock) {
        this.db = db;
        this.directory = directory;
        this.transaction = transaction;
        this.clock = clock;
    }

    @GetMapping("/workshops")
    @Public
    ModelAndView all() {
        var view = CurrentActor.as(
                Actor.VISITOR,
                () -> Objects.requireNonNull(transaction.execute(_ -> new View(
                        lines(),
                        directory.areas(Actor.VISITOR).stream().collect(Collectors.toMap(Area::code, Area::name))))));
        return Page.show("training/sessions/publicSessions", view);
    }

    private List<Line> lines() {
        return db.sql("""
                select s.ref, s.title, s.audience, s.area, s.about, s.starts_at, s.ends_at, s.place, s.taken >= s.capacity as full,
                       s.state = 'CANCELLED' as cancelled
                  from training.session s
                 where s.public and s.starts_at > :now
                 order by s.starts_at, s.ref
                """)
                .paramSource(RecordParameters.none().with("now", clock.instant()))
                .query(RecordMapper.of(Line.class))
                .list();
    }
}
