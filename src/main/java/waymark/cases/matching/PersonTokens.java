package waymark.cases.matching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import waymark.cases.matching.TokenKeys.Token;
import waymark.cases.record.CaseCipher;
import waymark.cases.record.CaseGrants;
import waymark.cases.record.Cases;
import waymark.cases.record.PersonDetails;
import waymark.kernel.Actor;
import waymark.kernel.InvariantViolation;
import waymark.kernel.Ref;
import waymark.web.sql.RecordParameters;

/// What people in cases are looked up by. A person who writes tokens reads only those of their own cases: a job
/// compares them with the others later, so that no page tells by its words, its time or its statements whether
/// somebody is known.
@Repository
@Transactional(readOnly = true)
public class PersonTokens {

    /// Somebody in a case that the reader may open.
    ///
    /// @param sure true where more than the sound of a name is the same
    public record Found(Ref caseRef, Ref personRef, PersonDetails details, boolean closed, boolean sure) {}

    private static final Logger LOG = LoggerFactory.getLogger(PersonTokens.class);

    private static final int MOST_FOUND = 20;

    private final JdbcClient db;
    private final TokenKeys keys;
    private final CaseCipher cipher;
    private final CaseGrants grants;
    private final Clock clock;

    PersonTokens(JdbcClient db, TokenKeys keys, CaseCipher cipher, CaseGrants grants, Clock clock) {
        this.db = db;
        this.keys = keys;
        this.cipher = cipher;
        this.grants = grants;
        this.clock = clock;
    }

    /// Writes what somebody is known by now, in place of what was written before. Called in the transaction
    /// of each change of their details.
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(UUID caseId, UUID personInCase, Clues clues) {
        db.sql("delete from cases.blind_token where person_in_case = :person")
                .param("person", personInCase)
                .update();
        db.sql("""
                insert into cases.blind_token (case_id, person_in_case, kind, token)
                select :case, :person, t.kind, decode(t.hex, 'hex') from unnest(:kinds, :tokens) as t (kind, hex)
                """)
                .paramSource(tokens(keys.written(clues.values()))
                        .with("case", caseId)
                        .with("person", personInCase))
                .update();
        db.sql("""
                insert into cases.comparison_due (id, case_id, person_in_case, at) values (:id, :case, :person, :at)
                """)
                .paramSource(RecordParameters.none()
                        .with("id", UUID.randomUUID())
                        .with("case", caseId)
                        .with("person", personInCase)
                        .with("at", clock.instant()))
                .update();
    }

    /// Who of the reader's own cases may be meant, the surest first.
    public List<Found> mine(Actor.Person reader, Clues clues) {
        var values = clues.values().stream()
                .filter(value -> value.kind() != Clues.Kind.WORD)
                .toList();
        return found(reader, values);
    }

    /// Who of the reader's own cases is called like that, a single word too.
    public List<Found> called(Actor.Person reader, String words) {
        var all = NameSounds.words(words);
        var kind = all.size() == 1 ? Clues.Kind.WORD : Clues.Kind.NAME;
        var sounds = all.size() == 1 ? NameSounds.codes(all.getFirst()) : NameSounds.pairs(all);
        return found(
                reader,
                sounds.stream().map(sound -> new Clues.Value(kind, sound)).toList());
    }

    /// Each token is looked up in each case of the reader. One that was looked up in all cases first would cost
    /// time for each row that is then hidden, and so tell that there is one.
    private List<Found> found(Actor.Person reader, Collection<Clues.Value> values) {
        var all = db.sql("""
                with own as materialized (
                  select m.case_id from cases.member m
                   where m.person = :me and m.ended_at is null
                     and m.from_day <= :today and coalesce(m.until_day >= :today, true)
                  union
                  select m.case_id from cases.member m
                   where m.organisation = :organisation and m.ended_at is null
                     and m.from_day <= :today and coalesce(m.until_day >= :today, true)),
                looked_for as materialized (
                  select q.kind, decode(q.hex, 'hex') as token from unnest(:kinds, :tokens) as q (kind, hex)),
                found as (
                  select t.case_id, t.person_in_case, bool_or(t.kind not in ('name', 'word')) as sure, count(*) as shared
                    from own
                   cross join looked_for q
                   cross join lateral (
                     select b.case_id, b.person_in_case, b.kind from cases.blind_token b
                      where b.case_id = own.case_id and b.token = q.token and b.kind = q.kind
                     offset 0) t -- by both columns of the index, one after the other: nothing else is read
                   group by t.case_id, t.person_in_case
                   order by sure desc, shared desc, t.person_in_case
                   limit :most)
                select f.case_id, c.ref as case_ref, c.state, p.id, p.ref as person_ref, p.version, p.sealed, k.wrapped, f.sure
                  from found f
                  join cases.person_in_case p on p.id = f.person_in_case
                  join cases.case_record c on c.id = f.case_id
                  join cases.case_key k on k.case_id = f.case_id
                 order by f.sure desc, f.shared desc, c.ref
                """)
                .paramSource(tokens(keys.lookedFor(values))
                        .with("me", reader.id())
                        .with("organisation", reader.organisation())
                        .with("today", LocalDate.now(clock))
                        .with("most", MOST_FOUND))
                .query((row, _) -> Map.entry(row.getObject("case_id", UUID.class), opened(row)))
                .list();
        var genuine = grants.genuine(reader, all.stream().map(Map.Entry::getKey).toList());
        return all.stream()
                .filter(one -> genuine.contains(one.getKey()))
                .flatMap(one -> one.getValue().stream())
                .toList();
    }

    /// Nothing where the case does not open: it keeps nobody else from being found.
    private Optional<Found> opened(ResultSet row) throws SQLException {
        try {
            return Optional.of(read(row));
        } catch (InvariantViolation shut) {
            LOG.error("Nobody is found in the case {}: {}", row.getString("case_ref"), shut.getMessage());
            return Optional.empty();
        }
    }

    private Found read(ResultSet row) throws SQLException {
        var id = row.getObject("case_id", UUID.class);
        cipher.know(id, row.getBytes("wrapped"));
        return new Found(
                new Ref(row.getString("case_ref")),
                new Ref(row.getString("person_ref")),
                cipher.openRecord(
                        id,
                        Cases.details(row.getObject("id", UUID.class), row.getInt("version")),
                        row.getBytes("sealed"),
                        PersonDetails.class),
                row.getString("state").equals("closed"),
                row.getBoolean("sure"));
    }

    /// By which the day's quota counts a search: the same search is the same, and it tells nothing.
    public String subject(Clues clues) {
        return keys.written(clues.values()).stream()
                .filter(token -> token.kind() != Clues.Kind.WORD)
                .map(Token::hex)
                .findFirst()
                .map(hex -> "SEARCH-" + hex.substring(0, 8))
                .orElse("SEARCH");
    }

    private static RecordParameters tokens(Collection<Token> tokens) {
        return RecordParameters.none()
                .with("kinds", tokens.stream().map(token -> token.kind().code()).toList())
                .with("tokens", tokens.stream().map(Token::hex).toList());
    }
}
