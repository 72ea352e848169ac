package waymark.consultation.coding;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.Audit;
import waymark.consultation.rounds.Round;
import waymark.consultation.rounds.RoundPublished;
import waymark.insight.DisclosureControl;
import waymark.insight.SmallNumberRule;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;
import waymark.kernel.Saved;
import waymark.web.forms.Choice;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;
import waymark.web.transactions.RunAsSystem;

/// The themes of rounds, and how often each was said.
@Repository
@Transactional(readOnly = true)
public class RoundThemes {

    private record Counted(int theme, long people) {}

    private final JdbcClient db;
    private final RunAsSystem asSystem;
    private final Audit audit;

    RoundThemes(JdbcClient db, RunAsSystem asSystem, Audit audit) {
        this.db = db;
        this.asSystem = asSystem;
        this.audit = audit;
    }

    /// By number; with how often each was said where the reader may count it.
    public List<Theme> of(Round round) {
        var themes = db.sql("""
                select t.number, t.version, t.title, t.about, t.swot, '' as said from consultation.theme t
                 where t.round = :round order by t.number
                """)
                .param("round", round.ref().value())
                .query(RecordMapper.of(Theme.class))
                .list();
        if (!round.coded()) {
            return themes;
        }
        var counts =
                db.sql("""
                select m.theme, count(*) as people from consultation.remark m
                 where m.round = :round and m.theme is not null group by m.theme
                """).param("round", round.ref().value()).query(RecordMapper.of(Counted.class)).list().stream()
                        .collect(Collectors.toMap(Counted::theme, Counted::people));
        return themes.stream()
                .map(theme -> theme.said(said(counts, theme, round.least())))
                .toList();
    }

    private static String said(Map<Integer, Long> counts, Theme theme, int least) {
        return DisclosureControl.release(counts.getOrDefault(theme.number(), 0L), new SmallNumberRule(least, false))
                .text();
    }

    public Optional<Theme> find(Round round, int number) {
        return of(round).stream().filter(one -> one.number() == number).findFirst();
    }

    /// Writes down which themes enough people wrote of, so that everybody reads them once the round is
    /// published. The system counts: whoever publishes it may read none of its texts.
    void recount(Ref round, int least) {
        var enough = asSystem.get(
                "Counting what was written of themes",
                _ -> db.sql("""
                select m.theme from consultation.remark m
                 where m.round = :round and m.theme is not null group by m.theme having count(*) >= :least
                """)
                        .param("round", round.value())
                        .param("least", least)
                        .query(Integer.class)
                        .list());
        db.sql("""
                update consultation.theme set shown = (number = any (:enough))
                 where round = :round and shown is distinct from (number = any (:enough))
                """)
                .param("enough", enough.toArray(Integer[]::new))
                .param("round", round.value())
                .update();
    }

    @EventListener
    void on(RoundPublished event) {
        if (!event.earlier()) {
            recount(event.round(), event.least());
        }
    }

    /// Adds one; answers its number. Nobody wrote of it yet, so everybody reads it later; one of a round of
    /// before Waymark at once.
    @Transactional
    public int add(Actor actor, Ref round, String title, String about, String swot) {
        int number = db.sql("""
                insert into consultation.theme (round, number, title, about, swot, shown)
                select :round, coalesce(max(t.number), 0) + 1, :title, :about, :swot,
                       case when (select r.earlier from consultation.round r where r.ref = :round) then null else false end
                  from consultation.theme t where t.round = :round
                returning number
                """)
                .param("round", round.value())
                .param("title", title)
                .param("about", about)
                .param("swot", swot)
                .query(Integer.class)
                .single();
        audit.changed(actor, "save_consultation_theme", round.value(), number, List.of("theme"));
        return number;
    }

    @Transactional
    public Saved<Theme> change(
            Actor actor, Round round, Theme it, int version, String title, String about, String swot) {
        int rows = db.sql("""
                update consultation.theme set title = :title, about = :about, swot = :swot, version = version + 1
                 where round = :round and number = :number and version = :version
                """)
                .paramSource(RecordParameters.none()
                        .with("title", title)
                        .with("about", about)
                        .with("swot", swot)
                        .with("round", round.ref())
                        .with("number", it.number())
                        .with("version", version))
                .update();
        if (rows == 0) {
            return Saved.stale(find(round, it.number()).orElse(it));
        }
        audit.changed(actor, "save_consultation_theme", round.ref().value(), it.number(), List.of("theme"));
        return Saved.done();
    }

    /// By number.
    public Map<Integer, Theme> byNumber(Round round) {
        return of(round).stream().collect(Collectors.toMap(Theme::number, Function.identity()));
    }

    /// The theme of that number, as an address has it.
    ///
    /// @throws NotFound where there is none
    public Theme get(Round round, String number) {
        return find(round, number.matches("\\d{1,2}") ? Integer.parseInt(number) : 0)
                .orElseThrow(() -> new NotFound(round.ref()));
    }

    /// To choose from, by their numbers.
    List<Choice> choices(Round round) {
        return Choice.from(of(round), theme -> "" + theme.number(), Theme::title);
    }
}
