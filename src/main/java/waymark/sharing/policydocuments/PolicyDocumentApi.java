package waymark.sharing.policydocuments;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import waymark.kernel.Actor;
import waymark.kernel.InvariantViolation;
import waymark.kernel.Saved;

/// Records policy documents where no page is there: the demonstration. By the same rules.
@Component
public class PolicyDocumentApi {

    private final PolicyDocuments documents;

    PolicyDocumentApi(PolicyDocuments documents) {
        this.documents = documents;
    }

    /// Records an appropriate policy document of an organisation.
    ///
    /// @param organisation by its code
    /// @param approvedBy a name or a post
    public void policy(
            Actor.Person actor,
            String organisation,
            String title,
            List<Condition> conditions,
            String approvedBy,
            LocalDate approvedOn,
            LocalDate reviewOn) {
        var saved = new PolicyDocument.Terms(
                        PolicyDocument.Kind.POLICY,
                        organisation,
                        null,
                        title,
                        "1",
                        conditions,
                        approvedBy,
                        approvedOn,
                        reviewOn,
                        null)
                .rule(approvedOn)
                .save(terms -> documents.add(actor, terms));
        if (!(saved instanceof Saved.Done<PolicyDocument>)) {
            throw new InvariantViolation("a policy document that was not recorded: " + saved);
        }
    }
}
