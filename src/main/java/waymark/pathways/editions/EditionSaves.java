package waymark.pathways.editions;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.directory.PersonSummary;
import waymark.kernel.Actor;
import waymark.kernel.Ref;
import waymark.kernel.Saved;
import waymark.web.forms.IdempotencyKey;

/// Keeps what was done to editions: the row, its history, the audit leaf and the announcement stand or fall together.
@Repository
@Transactional
public class EditionSaves {

    private final JdbcClient db;
    private final Pathways pathways;
    private final EditionHistory account;

    EditionSaves(JdbcClient db, Pathways pathways, EditionHistory account) {
        this.db = db;
        this.pathways = pathways;
        this.account = account;
    }

    /// A reference that nobody has yet.
    public @Transactional(label = IdempotencyKey.NOT_YET) Ref newRef(Actor actor) {
        return Ref.numbered(
                "PW",
                db.sql("select nextval('pathways.pathway_number')")
                        .query(Long.class)
                        .single());
    }

    /// A new pathway, with its first draft.
    public void add(Actor actor, Pathway pathway, PathwayEdition.Body first) {
        db.sql("""
                insert into pathways.pathway (ref, code, area, title, summary, audience, position)
                values (:ref, :code, :area, :title, :summary, :audience, :position)
                """)
                .param("ref", pathway.ref().value())
                .param("code", pathway.code())
                .param("area", pathway.area())
                .param("title", pathway.title())
                .param("summary", pathway.summary())
                .param("audience", pathway.audience().name())
                .param("position", pathway.position())
                .update();
        save(actor, new EditionChange.Begun(first));
    }

    /// The change. Stale where somebody changed the edition first.
    public Saved<PathwayEdition> save(Actor actor, EditionChange change) {
        var body = change.body();
        int changed = switch (change) {
            case EditionChange.Begun _ -> insert(actor, body);
            case EditionChange.Written _ -> write(actor, body);
            case EditionChange.Sent sent -> send(body, sent);
            case EditionChange.Answered answered -> answer(answered);
            case EditionChange.Reasked reasked -> reask(body, reasked);
            case EditionChange.PassedOn _ -> passOn(body);
            case EditionChange.TakenBack _ -> takeBack(body);
            case EditionChange.Published published -> publish(body, published);
            case EditionChange.Confirmed confirmed -> confirm(body, confirmed);
            case EditionChange.Withdrawn withdrawn -> withdraw(body, withdrawn);
            case EditionChange.Discarded discarded -> discard(body, discarded);
        };
        if (changed == 0) {
            return Saved.stale(
                    pathways.edition(actor, body.pathway(), body.number()).orElseThrow());
        }
        account.of(actor, change);
        return Saved.done();
    }

    private int insert(Actor actor, PathwayEdition.Body body) {
        return db.sql("""
                insert into pathways.edition (id, pathway, area, number, state, content, note, writers, written_by, begun_on)
                values (:id, :pathway, :area, :number, 'draft', cast(:content as jsonb), :note, array[:me]::uuid[],
                        :name, :on)
                """)
                .param("id", body.id())
                .param("pathway", body.pathway().value())
                .param("area", body.area())
                .param("number", body.number())
                .param("content", body.content().json())
                .param("note", body.note())
                .param("me", actor.id())
                .param("name", actor.name())
                .param("on", body.begunOn())
                .update();
    }

    private int write(Actor actor, PathwayEdition.Body body) {
        return guarded(body, """
                update pathways.edition
                   set content = cast(:content as jsonb), note = :note, version = version + 1,
                       writers = case when :me = any (writers) then writers else writers || cast(:me as uuid) end,
                       written_by = case when :me = any (writers) then written_by else written_by || ', ' || :name end
                 where id = :id and version = :version and state = 'draft'
                """)
                .param("content", body.content().json())
                .param("note", body.note())
                .param("me", actor.id())
                .param("name", actor.name())
                .update();
    }

    private int send(PathwayEdition.Body body, EditionChange.Sent sent) {
        int changed = guarded(body, """
                update pathways.edition
                   set state = 'in_review', sent_on = :on, reviewers = :reviewers, version = version + 1
                 where id = :id and version = :version and state = 'draft'
                """)
                .param("on", sent.on())
                .param(
                        "reviewers",
                        sent.partners().stream().map(one -> one.id()).toArray(UUID[]::new))
                .update();
        if (changed == 0) {
            return 0;
        }
        db.sql("delete from pathways.review where edition = :id")
                .param("id", body.id())
                .update();
        sent.partners().forEach(partner -> ask(body, partner, sent.on()));
        return changed;
    }

    private void ask(PathwayEdition.Body body, PersonSummary partner, LocalDate on) {
        db.sql("""
                insert into pathways.review (edition, person, person_name, organisation_name, asked_on)
                values (:edition, :person, :name, :organisation, :on)
                """)
                .param("edition", body.id())
                .param("person", partner.id())
                .param("name", partner.name())
                .param("organisation", partner.organisationName())
                .param("on", on)
                .update();
    }

    /// Only what was not answered goes to another: an answer stands, whoever leaves.
    private int reask(PathwayEdition.Body body, EditionChange.Reasked reasked) {
        var next = reasked.next();
        int changed = guarded(body, """
                update pathways.edition
                   set reviewers = array_remove(reviewers, cast(:leaves as uuid)) || cast(:next as uuid[]),
                       version = version + 1
                 where id = :id and version = :version and state = 'in_review'
                """)
                .param("leaves", reasked.before().person())
                .param("next", next == null ? new UUID[0] : new UUID[] {next.id()})
                .update();
        if (changed == 0) {
            return 0;
        }
        int unasked = db.sql(
                        "delete from pathways.review where edition = :id and person = :person and answer = 'asked'")
                .param("id", body.id())
                .param("person", reasked.before().person())
                .update();
        if (next != null) {
            ask(body, next, reasked.on());
        }
        return unasked;
    }

    private int passOn(PathwayEdition.Body body) {
        return guarded(body, """
                update pathways.edition set version = version + 1
                 where id = :id and version = :version and state in ('draft', 'in_review')
                """).update();
    }

    private int answer(EditionChange.Answered answered) {
        return db.sql("""
                update pathways.review
                   set answer = :answer, words = :words, answered_on = :on, version = version + 1
                 where edition = :edition and person = :person and version = :version
                """)
                .param("answer", answered.answer().code())
                .param("words", answered.words())
                .param("on", answered.on())
                .param("edition", answered.body().id())
                .param("person", answered.before().person())
                .param("version", answered.before().version())
                .update();
    }

    private int takeBack(PathwayEdition.Body body) {
        return guarded(body, """
                update pathways.edition set state = 'draft', sent_on = null, version = version + 1
                 where id = :id and version = :version and state = 'in_review'
                """).update();
    }

    /// The edition before gives way first: no two are ever in force.
    private int publish(PathwayEdition.Body body, EditionChange.Published published) {
        if (published.before() != null) {
            db.sql("""
                    update pathways.edition set state = 'superseded', ended_on = :on, version = version + 1
                     where id = :id and state = 'published'
                    """)
                    .param("on", published.on())
                    .param("id", published.before())
                    .update();
        }
        return guarded(body, """
                update pathways.edition
                   set state = 'published', published_on = :on, published_by = :by, review_by = :reviewBy,
                       version = version + 1
                 where id = :id and version = :version and state = 'in_review'
                """)
                .param("on", published.on())
                .param("by", published.by())
                .param("reviewBy", published.reviewBy())
                .update();
    }

    private int confirm(PathwayEdition.Body body, EditionChange.Confirmed confirmed) {
        return guarded(body, """
                update pathways.edition set review_by = :reviewBy, version = version + 1
                 where id = :id and version = :version and state = 'published'
                """).param("reviewBy", confirmed.reviewBy()).update();
    }

    private int withdraw(PathwayEdition.Body body, EditionChange.Withdrawn withdrawn) {
        return guarded(body, """
                update pathways.edition
                   set state = 'withdrawn', ended_on = :on, ended_because = :because, version = version + 1
                 where id = :id and version = :version and state = 'published'
                """)
                .param("on", withdrawn.on())
                .param("because", withdrawn.because())
                .update();
    }

    private int discard(PathwayEdition.Body body, EditionChange.Discarded discarded) {
        return guarded(body, """
                update pathways.edition
                   set state = 'discarded', ended_on = :on, ended_because = :because, version = version + 1
                 where id = :id and version = :version and state = 'draft'
                """)
                .param("on", discarded.on())
                .param("because", discarded.because())
                .update();
    }

    private JdbcClient.StatementSpec guarded(PathwayEdition.Body body, String sql) {
        return db.sql(sql).param("id", body.id()).param("version", body.version());
    }
}
