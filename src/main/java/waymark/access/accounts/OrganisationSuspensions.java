package waymark.access.accounts;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.Audit;
import waymark.kernel.Actor;
import waymark.web.sql.RecordMapper;

/// Organisations whose people cannot sign in, because it has ended or an administrator suspended it.
/// Every request asks, so that it takes effect at the next click.
@Repository
@Transactional(readOnly = true)
public class OrganisationSuspensions {

    /// An organisation that has accounts.
    ///
    /// @param open accounts that are not closed
    /// @param suspended true where an administrator suspended it
    /// @param ended true where the directory says that it has ended
    public record Line(String organisation, String name, int open, boolean suspended, boolean ended) {}

    private final JdbcClient db;
    private final Clock clock;
    private final Audit audit;

    OrganisationSuspensions(JdbcClient db, Clock clock, Audit audit) {
        this.db = db;
        this.clock = clock;
        this.audit = audit;
    }

    public List<Line> all() {
        return db.sql("""
                select a.organisation, max(a.organisation_name) as name,
                       count(*) filter (where a.disabled_at is null) as open,
                       exists (select from access.organisation_stop s
                                where s.organisation = a.organisation and s.cause = 'suspended') as suspended,
                       exists (select from access.organisation_stop s
                                where s.organisation = a.organisation and s.cause = 'ended'
                                  and s.from_day <= :today) as ended
                  from access.account a
                 group by a.organisation
                 order by name, a.organisation
                """)
                .param("today", LocalDate.now(clock))
                .query(RecordMapper.of(Line.class))
                .list();
    }

    /// True where nobody of it can come in today. Asked as the sign-in, or the system.
    public boolean stopped(String organisation) {
        return db.sql("""
                select exists (select from access.organisation_stop
                                where organisation = :organisation and from_day <= :today)
                """)
                .param("organisation", organisation)
                .param("today", LocalDate.now(clock))
                .query(Boolean.class)
                .single();
    }

    /// Its people cannot sign in from now on. False where somebody was first.
    @Transactional
    public boolean suspend(Actor actor, String organisation) {
        int set = db.sql("""
                insert into access.organisation_stop (organisation, cause, from_day, set_by, set_by_name)
                values (:organisation, 'suspended', :today, :by, :name)
                on conflict do nothing
                """)
                .param("organisation", organisation)
                .param("today", LocalDate.now(clock))
                .param("by", actor.id())
                .param("name", actor.name())
                .update();
        if (set == 1) {
            audit.changed(actor, "suspend_organisation", "organisation:" + organisation, 0, List.of());
        }
        return set == 1;
    }

    @Transactional
    public boolean restore(Actor actor, String organisation) {
        int lifted = db.sql("delete from access.organisation_stop where organisation = :code and cause = 'suspended'")
                .param("code", organisation)
                .update();
        if (lifted == 1) {
            audit.changed(actor, "let_in_organisation", "organisation:" + organisation, 0, List.of());
        }
        return lifted == 1;
    }

    /// What the directory says of its end.
    ///
    /// @param lastDay null where it goes on
    @Transactional
    public void ends(Actor clockwork, String organisation, @Nullable LocalDate lastDay) {
        db.sql("delete from access.organisation_stop where organisation = :code and cause = 'ended' and :goesOn")
                .param("code", organisation)
                .param("goesOn", lastDay == null)
                .update();
        if (lastDay != null) {
            db.sql("""
                    insert into access.organisation_stop (organisation, cause, from_day, set_by, set_by_name)
                    values (:organisation, 'ended', :from, :by, :name)
                    on conflict (organisation, cause) do update set from_day = excluded.from_day
                    """)
                    .param("organisation", organisation)
                    .param("from", Date.valueOf(lastDay.plusDays(1)))
                    .param("by", clockwork.id())
                    .param("name", clockwork.name())
                    .update();
        }
    }
}
