package waymark.cases.sealedfields;

import org.springframework.stereotype.Component;
import waymark.cases.record.Case;
import waymark.kernel.Actor;

/// Sealed fields, for the demonstration, which acts as the owner of a case.
@Component
public class SealedFieldsApi {

    private final SealedFields fields;

    SealedFieldsApi(SealedFields fields) {
        this.fields = fields;
    }

    /// Makes the owner a member of the safe address and records one.
    public void recordAddress(Actor.Person owner, Case it, String address, String note) {
        fields.addMember(owner, it, SealedKind.ADDRESS, owner.id(), owner.name(), "Takes her there");
        fields.record(owner, it, it.main(), SealedKind.ADDRESS, 0, new SealedText(address, note, ""));
    }
}
