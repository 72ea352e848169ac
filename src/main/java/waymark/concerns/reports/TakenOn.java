package waymark.concerns.reports;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.History.Change;
import waymark.handovers.ConcernSource;
import waymark.kernel.Actor;
import waymark.kernel.Ref;
import waymark.notices.NoticeApi;
import waymark.web.transactions.RunAsSystem;

/// Reports that were taken on as a case, by the organisation whose people opened the report, or by somebody who
/// reads the reports of the area. Who opens the case may not read the report itself, so that it is written by the
/// system.
@Component
public class TakenOn implements ConcernSource {

    private static final String ACT = "take_report_on_as_case";

    /// What the history keeps of an organisation has no figures.
    private static final String KEPT = "[A-Z][A-Z_]{0,39}";

    private record Found(UUID id, int version, @Nullable UUID holder) {}

    private final JdbcClient db;
    private final ReportHistory history;
    private final NoticeApi notices;
    private final RunAsSystem asSystem;
    private final Clock clock;

    TakenOn(JdbcClient db, ReportHistory history, NoticeApi notices, RunAsSystem asSystem, Clock clock) {
        this.db = db;
        this.history = history;
        this.notices = notices;
        this.asSystem = asSystem;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean given(Actor.Person opener, Ref ref) {
        return readable(ref)
                || asSystem.get(
                        "Reports taken on as cases",
                        _ -> db.sql("""
                        select exists (select from concerns.report r
                                         join directory_open.person p on p.id = r.opened_by
                                        where r.ref = :ref and r.state <> 'waiting' and p.organisation = :organisation)
                        """)
                                .param("ref", ref.value())
                                .param("organisation", opener.organisation())
                                .query((row, _) -> row.getBoolean(1))
                                .single());
    }

    /// True where it is one of the areas whose reports who asks reads themselves.
    private boolean readable(Ref ref) {
        return db.sql("select exists (select from concerns.report where ref = :ref and state <> 'waiting')")
                .param("ref", ref.value())
                .query((row, _) -> row.getBoolean(1))
                .single();
    }

    @Override
    @Transactional
    public void takenOn(Actor.Person opener, Ref ref, String organisation) {
        asSystem.get("Reports taken on as cases", system -> {
            find(ref).ifPresent(found -> tell(system, opener, ref, organisation, found));
            return true;
        });
    }

    private Optional<Found> find(Ref ref) {
        return db.sql("select id, version, opened_by from concerns.report where ref = :ref and state <> 'waiting'")
                .param("ref", ref.value())
                .query((row, _) -> new Found(
                        row.getObject("id", UUID.class), row.getInt("version"), row.getObject("opened_by", UUID.class)))
                .optional();
    }

    private void tell(Actor system, Actor.Person opener, Ref ref, String organisation, Found found) {
        var code = opener.organisation();
        history.append(
                system,
                Change.of(ACT, ref, found.version(), List.of()),
                found.id(),
                code.matches(KEPT) ? code : "",
                clock.instant());
        if (found.holder() != null) {
            notices.tell(
                    system,
                    List.of(found.holder()),
                    "%s was taken on as a case by %s".formatted(ref, organisation),
                    "/reports/" + ref);
        }
    }

    /// Names of the organisations that have taken the report on as a case.
    @Transactional(readOnly = true)
    public List<String> by(Ref report) {
        return db.sql("""
                select distinct coalesce(o.name, 'another organisation') as name
                  from concerns.report_event e
                  join concerns.report r on r.id = e.report
                  left join directory_open.organisation o on o.code = e.detail
                 where r.ref = :ref and e.act = :act
                 order by 1
                """)
                .param("ref", report.value())
                .param("act", ACT)
                .query((row, _) -> row.getString("name"))
                .list();
    }
}
