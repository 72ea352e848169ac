package waymark.sharing.policydocuments;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.Audit;
import waymark.directory.RefGenerator;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;
import waymark.kernel.Saved;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;

/// Lawful bases, appropriate policy documents and agreements on sharing.
@Repository
@Transactional(readOnly = true)
public class PolicyDocuments {

    private static final SecureRandom RANDOM = new SecureRandom();

    private static final String DOCUMENTS = """
        select d.id, d.ref, d.version, d.kind, d.organisation, coalesce(o.name, d.organisation) as organisation_name, d.partner,
               coalesce(p.name, d.partner) as partner_name, d.title, d.edition, d.conditions, d.approved_by, d.approved_on,
               d.review_on, d.withdrawn_on
          from sharing.policy_document d
          left join directory_open.organisation o on o.code = d.organisation
          left join directory_open.organisation p on p.code = d.partner
        """;

    private final JdbcClient db;
    private final Audit audit;

    PolicyDocuments(JdbcClient db, Audit audit) {
        this.db = db;
        this.audit = audit;
    }

    /// The bases that can be chosen on that day.
    public List<LawfulBasis> bases(LocalDate day) {
        return bases().stream().filter(basis -> basis.holdsOn(day)).toList();
    }

    /// Every basis, in its order.
    public List<LawfulBasis> bases() {
        return db.sql("""
            select code, need, article6, article9, condition, from_day, until_day, source, checked_by, checked_on, version
              from sharing.basis order by position, code
            """).query(RecordMapper.of(LawfulBasis.class)).list();
    }

    /// What is missing or out of date for a sharing of that organisation: never a reason not to share.
    ///
    /// @param basis code of the lawful basis
    /// @param receiver code of the organisation that receives; null where it is none of the directory
    public List<String> warnings(String organisation, String basis, @Nullable String receiver, LocalDate today) {
        var documents = all().stream()
                .filter(one -> one.organisation().equals(organisation))
                .toList();
        var warnings = new ArrayList<String>();
        bases().stream()
                .filter(one -> one.code().equals(basis) && one.condition() != null)
                .map(LawfulBasis::condition)
                .filter(condition ->
                        documents.stream().noneMatch(one -> one.conditions().contains(condition) && one.inDate(today)))
                .forEach(condition ->
                        warnings.add("Your organisation has no appropriate policy document in date that covers “%s”."
                                .formatted(condition == null ? "" : condition.words())));
        var agreements = all().stream()
                .filter(one -> one.kind() == PolicyDocument.Kind.AGREEMENT
                        && receiver != null
                        && (organisation.equals(one.organisation()) && receiver.equals(one.partner())
                                || receiver.equals(one.organisation()) && organisation.equals(one.partner())))
                .toList();
        if (!agreements.isEmpty() && agreements.stream().noneMatch(one -> one.inDate(today))) {
            warnings.add("The agreement on sharing with this organisation is past its review or withdrawn.");
        }
        return warnings;
    }

    List<PolicyDocument> all() {
        return db.sql(DOCUMENTS + " order by d.withdrawn_on is not null, d.review_on, d.ref")
                .query(PolicyDocuments::document)
                .list();
    }

    /// @throws NotFound where there is none
    PolicyDocument get(Ref ref) {
        return db.sql(DOCUMENTS + " where d.ref = :ref")
                .param("ref", ref.value())
                .query(PolicyDocuments::document)
                .optional()
                .orElseThrow(() -> new NotFound(ref));
    }

    private static PolicyDocument document(ResultSet row, int number) throws SQLException {
        return new PolicyDocument(
                row.getObject("id", UUID.class),
                new Ref(row.getString("ref")),
                row.getInt("version"),
                PolicyDocument.Kind.valueOf(row.getString("kind")),
                row.getString("organisation"),
                row.getString("organisation_name"),
                row.getString("partner"),
                row.getString("partner_name"),
                row.getString("title"),
                row.getString("edition"),
                Arrays.stream((String[]) row.getArray("conditions").getArray())
                        .map(Condition::valueOf)
                        .toList(),
                row.getString("approved_by"),
                row.getObject("approved_on", LocalDate.class),
                row.getObject("review_on", LocalDate.class),
                row.getObject("withdrawn_on", LocalDate.class));
    }

    /// Records a document or an agreement.
    @Transactional
    Saved<PolicyDocument> add(Actor.Person actor, PolicyDocument.Terms terms) {
        var ref = RefGenerator.next("AP", RANDOM);
        db.sql("""
            insert into sharing.policy_document (id, ref, kind, organisation, partner, title, edition, conditions, approved_by,
                                                 approved_on, review_on, withdrawn_on, recorded_by, recorded_by_name)
            values (:id, :ref, :kind, :organisation, :partner, :title, :edition, :conditions, :approvedBy, :approvedOn,
                    :reviewOn, :withdrawnOn, :actor, :actorName)
            """)
                .paramSource(RecordParameters.of(terms)
                        .by(actor)
                        .with("id", UUID.randomUUID())
                        .with("ref", ref))
                .update();
        audit.changed(actor, "add_policy_document", ref.value(), 1, List.of());
        return Saved.done();
    }

    /// Changes one.
    ///
    /// @param version that was read
    @Transactional
    Saved<PolicyDocument> change(Actor.Person actor, PolicyDocument before, int version, PolicyDocument.Terms terms) {
        int changed = db.sql("""
            update sharing.policy_document
               set title = :title, edition = :edition, conditions = :conditions, approved_by = :approvedBy,
                   approved_on = :approvedOn, review_on = :reviewOn, withdrawn_on = cast(:withdrawnOn as date),
                   recorded_by = :actor, recorded_by_name = :actorName, version = version + 1
             where id = :id and version = :version
            """)
                .paramSource(RecordParameters.of(terms)
                        .by(actor)
                        .with("id", before.id())
                        .with("version", version))
                .update();
        if (changed == 0) {
            return Saved.stale(get(before.ref()));
        }
        audit.changed(actor, "change_policy_document", before.ref().value(), version + 1L, List.of());
        return Saved.done();
    }

    /// Says who has checked a basis.
    ///
    /// @param version that was read
    @Transactional
    Saved<LawfulBasis> check(Actor.Person actor, LawfulBasis basis, int version, LocalDate today) {
        int changed = db.sql("""
            update sharing.basis set checked_by = :actorName, checked_on = :today, version = version + 1
             where code = :code and version = :version
            """)
                .paramSource(RecordParameters.none()
                        .by(actor)
                        .with("today", today)
                        .with("code", basis.code())
                        .with("version", version))
                .update();
        if (changed == 0) {
            return Saved.stale(basis);
        }
        audit.changed(actor, "check_lawful_basis", basis.code(), version + 1L, List.of("checkedBy", "checkedOn"));
        return Saved.done();
    }
}
