package waymark.cases.matching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.Audit;
import waymark.cases.matching.Comparison.Given;
import waymark.cases.matching.Comparison.Outcome;
import waymark.cases.matching.Comparison.Past;
import waymark.cases.matching.Comparison.Verdict;
import waymark.cases.record.Case;
import waymark.cases.record.CaseCipher;
import waymark.cases.record.CaseHistory;
import waymark.cases.record.Cases;
import waymark.cases.record.PersonInCase;
import waymark.cases.record.Place;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;
import waymark.kernel.Saved;
import waymark.notices.NoticeApi;
import waymark.web.sql.RecordParameters;
import waymark.web.transactions.RunAsSystem;

/// The comparisons of a case, and what its caseworkers say. Each side writes its own verdicts; what follows
/// for the other side, and for the two people, is written by the system, since neither may see the other's case.
@Repository
@Transactional(readOnly = true)
class Comparisons {

    private static final String SYSTEM = "The same person in two cases";
    private static final String TABLE = "cases.comparison_verdict";

    private static final String ROWS = """
            select s.ref, s.id as side, s.person_in_case, p.ref as person_ref, s.earlier, s.other_organisation,
                   s.other_contact, s.found_on, s.outcome, s.shown, coalesce(v.number, 0) as number, v.verdict
              from cases.comparison_side s
              join cases.person_in_case p on p.id = s.person_in_case
              left join lateral (
                select x.number, x.verdict from cases.comparison_verdict x
                 where x.side = s.id order by x.number desc limit 1) v on true
             where s.case_id = :case and not cases.shut_out_of_other(s.comparison, s.case_id)
            """;

    /// The other case and who it is about, for somebody who works on both.
    record Both(Case other, PersonInCase person) {}

    /// Both sides of one, as only the system sees them.
    private record Pair(
            UUID comparison,
            UUID otherSide,
            UUID otherCase,
            Ref otherRef,
            Ref otherPerson,
            boolean otherTold,
            UUID earlierPerson,
            UUID laterPerson) {}

    private final JdbcClient db;
    private final Cases cases;
    private final CaseCipher cipher;
    private final CaseHistory history;
    private final RunAsSystem asSystem;
    private final NoticeApi notices;
    private final ComparisonNotifier notifier;
    private final Audit audit;
    private final Clock clock;

    Comparisons(
            JdbcClient db,
            Cases cases,
            CaseCipher cipher,
            CaseHistory history,
            RunAsSystem asSystem,
            NoticeApi notices,
            ComparisonNotifier notifier,
            Audit audit,
            Clock clock) {
        this.db = db;
        this.cases = cases;
        this.cipher = cipher;
        this.history = history;
        this.asSystem = asSystem;
        this.notices = notices;
        this.notifier = notifier;
        this.audit = audit;
        this.clock = clock;
    }

    /// Those that the reader may know of, what waits first; none with a case that a conflict of interest
    /// shuts them out of.
    List<Comparison> of(UUID caseId) {
        return db.sql(ROWS + " order by s.outcome <> 'open', s.found_on desc, s.ref")
                .param("case", caseId)
                .query(Comparisons::read)
                .list();
    }

    /// @throws NotFound where the case has none of that reference, or was not told of it
    Comparison get(UUID caseId, Ref ref) {
        return find(caseId, ref).orElseThrow(() -> new NotFound(ref));
    }

    private Optional<Comparison> find(UUID caseId, Ref ref) {
        return db.sql(ROWS + " and s.ref = :ref")
                .paramSource(RecordParameters.none().with("case", caseId).with("ref", ref))
                .query(Comparisons::read)
                .optional();
    }

    private static Comparison read(ResultSet row, int number) throws SQLException {
        var last = row.getString("verdict");
        return new Comparison(
                new Ref(row.getString("ref")),
                row.getObject("side", UUID.class),
                row.getObject("person_in_case", UUID.class),
                new Ref(row.getString("person_ref")),
                row.getBoolean("earlier"),
                row.getString("other_organisation"),
                row.getString("other_contact"),
                row.getObject("found_on", LocalDate.class),
                Outcome.of(row.getString("outcome")),
                row.getBoolean("shown"),
                row.getInt("number"),
                last == null ? null : Verdict.of(last));
    }

    /// Both cases, where one person answers for both and the reader works on both: there is nobody to talk to, and
    /// nothing that either case does not know of the other.
    Optional<Both> both(Actor.Person actor, Case it, Comparison one) {
        var pair = asSystem.get(SYSTEM, _ -> pair(one));
        return cases.find(pair.otherRef())
                .filter(other -> other.owner().equals(it.owner())
                        && other.capacity().works()
                        && it.capacity().works())
                .map(other -> new Both(other, other.person(pair.otherPerson())));
    }

    /// What this side said of it, newest first.
    List<Past> past(UUID caseId, Comparison comparison) {
        return db.sql("""
                select id, verdict, at, actor_name, sealed from cases.comparison_verdict
                 where side = :side order by number desc
                """)
                .param("side", comparison.side())
                .query((row, _) -> {
                    var sealed = row.getBytes("sealed");
                    return new Past(
                            Verdict.of(row.getString("verdict")),
                            row.getTimestamp("at").toInstant(),
                            row.getString("actor_name"),
                            sealed == null ? "" : cipher.open(caseId, place(row.getObject("id", UUID.class)), sealed));
                })
                .list();
    }

    private static Place place(UUID verdict) {
        return new Place(TABLE, verdict, "sealed", 1);
    }

    /// Saves what this side says, with what follows for both.
    @Transactional
    public Saved<Comparison> save(Actor.Person actor, Case it, int version, Given given) {
        var before = given.before();
        one(before.ref());
        var now = get(it.id(), before.ref());
        if (version != now.version() || now.outcome() != before.outcome()) {
            return Saved.stale(now);
        }
        var both = both(actor, it, before);
        var id = UUID.randomUUID();
        db.sql("""
                insert into cases.comparison_verdict (id, case_id, side, number, verdict, shows, at, actor, actor_name, sealed)
                values (:id, :case, :side, :number, :verdict, :shows, :at, :actor, :actorName, :sealed)
                """)
                .paramSource(RecordParameters.none()
                        .by(actor)
                        .with("id", id)
                        .with("case", it.id())
                        .with("side", before.side())
                        .with("number", version)
                        .with("verdict", given.verdict().code())
                        .with("shows", given.shows())
                        .with("at", clock.instant())
                        .with(
                                "sealed",
                                given.reason().isEmpty() ? null : cipher.seal(it.id(), place(id), given.reason())))
                .update();
        write(actor, it, version, given, both.map(Both::other).orElse(null));
        both.ifPresent(own -> write(actor, own.other(), version, given, it));
        notices.done(ComparisonNotifier.path(it.ref(), before.ref()));
        asSystem.get(SYSTEM, system -> {
            follow(system, it, given, both.isPresent());
            return true;
        });
        return Saved.done();
    }

    /// The history of a case names the other one only where its owner has both.
    private void write(Actor.Person actor, Case it, int version, Given given, @Nullable Case other) {
        history.append(
                actor,
                it,
                "compare_person",
                version,
                List.of("verdict"),
                "%s compared%s: %s"
                        .formatted(
                                given.before().ref(),
                                other == null ? "" : " with " + other.ref(),
                                given.verdict().words().toLowerCase(Locale.UK)),
                given.reason());
    }

    /// One after the other for each comparison: of two who say "the same" at once, the second sees the first.
    private void one(Ref ref) {
        db.sql("select pg_advisory_xact_lock(hashtextextended(:key, 0))")
                .param("key", "comparison " + ref)
                .query((_, _) -> true)
                .list();
    }

    /// @param own true where who said it works on both cases: it holds at once, and nobody is told
    private void follow(Actor system, Case it, Given given, boolean own) {
        var before = given.before();
        var pair = pair(before);
        if (own) {
            decide(system, pair, given);
            return;
        }
        switch (given.verdict()) {
            case UNSURE -> {}
            case ASK -> ask(system, it, pair, before);
            case SAME -> {
                if (lastOfOther(pair).equals(Verdict.SAME.code())) {
                    merge(system, pair, before);
                    tell(system, it, pair, before.ref(), "Both sides said that it is the same person, %s");
                } else {
                    ask(system, it, pair, before);
                }
            }
            case DIFFERENT -> {
                decided(pair.comparison(), Outcome.DIFFERENT, false);
                if (pair.otherTold()) {
                    tell(system, it, pair, before.ref(), "The other side said that it is not the same person, %s");
                }
            }
            case REOPENED -> {
                decided(pair.comparison(), Outcome.OPEN, false);
                if (pair.otherTold()) {
                    tell(system, it, pair, before.ref(), "Somebody reopened %s: please compare again");
                }
            }
            case UNDONE -> {
                separate(system, pair, before);
                tell(
                        system,
                        it,
                        pair,
                        before.ref(),
                        "The other side undid that it is the same person: please compare again, %s");
            }
        }
    }

    /// What somebody says who has both cases is said for both.
    private void decide(Actor system, Pair pair, Given given) {
        told(pair);
        switch (given.verdict()) {
            case UNSURE, ASK -> {}
            case SAME -> merge(system, pair, given.before());
            case DIFFERENT -> decided(pair.comparison(), Outcome.DIFFERENT, false);
            case REOPENED -> decided(pair.comparison(), Outcome.OPEN, false);
            case UNDONE -> separate(system, pair, given.before());
        }
    }

    private void told(Pair pair) {
        db.sql("update cases.comparison_side set told = true where id = :side")
                .param("side", pair.otherSide())
                .update();
    }

    private Pair pair(Comparison side) {
        return db.sql("""
                select c.id as comparison, o.id as other_side, o.case_id as other_case, r.ref as other_ref, i.ref as other_person_ref, o.told,
                       e.person as earlier_person, l.person as later_person
                  from cases.comparison c
                  join cases.comparison_side o on o.comparison = c.id and o.id <> :side
                  join cases.case_record r on r.id = o.case_id
                  join cases.person_in_case i on i.id = o.person_in_case
                  join cases.person_in_case e on e.id = c.earlier_person
                  join cases.person_in_case l on l.id = c.later_person
                 where c.ref = :ref
                """)
                .paramSource(RecordParameters.none().with("side", side.side()).with("ref", side.ref()))
                .query((row, _) -> new Pair(
                        row.getObject("comparison", UUID.class),
                        row.getObject("other_side", UUID.class),
                        row.getObject("other_case", UUID.class),
                        new Ref(row.getString("other_ref")),
                        new Ref(row.getString("other_person_ref")),
                        row.getBoolean("told"),
                        row.getObject("earlier_person", UUID.class),
                        row.getObject("later_person", UUID.class)))
                .single();
    }

    /// What the other side said last; empty where nothing.
    private String lastOfOther(Pair pair) {
        return db.sql("select verdict from cases.comparison_verdict where side = :side order by number desc limit 1")
                .param("side", pair.otherSide())
                .query(String.class)
                .optional()
                .orElse("");
    }

    private void ask(Actor system, Case it, Pair pair, Comparison before) {
        if (!pair.otherTold()) {
            told(pair);
        }
        tell(system, it, pair, before.ref(), "Another case may be about a person in one of yours: please compare, %s");
    }

    private void tell(Actor system, Case it, Pair pair, Ref comparison, String text) {
        notifier.tell(system, pair.otherCase(), pair.otherRef(), it.id(), comparison, text);
    }

    /// The later person becomes the earlier one.
    private void merge(Actor system, Pair pair, Comparison before) {
        var into = whole(pair.earlierPerson());
        var person = whole(pair.laterPerson());
        if (!into.equals(person)) {
            db.sql("update cases.person set merged_into = :into where id = :person")
                    .paramSource(RecordParameters.none().with("into", into).with("person", person))
                    .update();
        }
        record(pair.comparison(), person, into, false);
        var shows = db.sql("""
                select bool_and(v.shows) from cases.comparison_side s
                  cross join lateral (select x.shows from cases.comparison_verdict x
                                       where x.side = s.id order by x.number desc limit 1) v
                 where s.comparison = :comparison
                """)
                .param("comparison", pair.comparison())
                .query(Boolean.class)
                .single();
        decided(pair.comparison(), Outcome.SAME, Boolean.TRUE.equals(shows));
        audit.changed(system, "merge_people", before.ref().value(), 0, List.of("merged_into"));
    }

    /// Two people again, each row as it was.
    private void separate(Actor system, Pair pair, Comparison before) {
        var merged = db.sql("""
                select person, into_person from cases.person_merge
                 where comparison = :comparison and not undone order by at desc limit 1
                """)
                .param("comparison", pair.comparison())
                .query((row, _) ->
                        List.of(row.getObject("person", UUID.class), row.getObject("into_person", UUID.class)))
                .single();
        db.sql("update cases.person set merged_into = null where id = :person and merged_into = :into")
                .paramSource(RecordParameters.none()
                        .with("person", merged.getFirst())
                        .with("into", merged.getLast()))
                .update();
        record(pair.comparison(), merged.getFirst(), merged.getLast(), true);
        decided(pair.comparison(), Outcome.OPEN, false);
        audit.changed(system, "separate_people", before.ref().value(), 0, List.of("merged_into"));
    }

    /// The one that a person is after all merges.
    private UUID whole(UUID person) {
        return db.sql("""
                with recursive up as (
                  select id, merged_into from cases.person where id = :person
                  union
                  select p.id, p.merged_into from up join cases.person p on p.id = up.merged_into)
                select id from up where merged_into is null
                """)
                .param("person", person)
                .query((row, _) -> row.getObject("id", UUID.class))
                .single();
    }

    private void record(UUID comparison, UUID person, UUID into, boolean undone) {
        db.sql("""
                insert into cases.person_merge (id, comparison, person, into_person, undone, at)
                values (:id, :comparison, :person, :into, :undone, :at)
                """)
                .paramSource(RecordParameters.none()
                        .with("id", UUID.randomUUID())
                        .with("comparison", comparison)
                        .with("person", person)
                        .with("into", into)
                        .with("undone", undone)
                        .with("at", clock.instant()))
                .update();
    }

    private void decided(UUID comparison, Outcome outcome, boolean shown) {
        db.sql("update cases.comparison_side set outcome = :outcome, shown = :shown where comparison = :comparison")
                .paramSource(RecordParameters.none()
                        .with("outcome", outcome.name().toLowerCase(Locale.ROOT))
                        .with("shown", shown)
                        .with("comparison", comparison))
                .update();
    }
}
